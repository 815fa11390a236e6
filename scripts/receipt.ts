import './help.ts';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { receiptCommand } from '../src/write/receipt-command.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Derives the `trace_key` of a gift from its receipt: `npm run receipt`; of many with `--list FILE --to <place>/<fund>`. Number and check code are never taken
 * from the command line, where they would stay in the history of the shell, and neither is printed or sent anywhere.
 */
try {
  process.exitCode = await receiptCommand(process.argv.slice(2), {
    ...{ folder: dataFolder, ask },
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
  });
} catch (error) {
  fail(error);
}

/** Asks on the terminal without showing what is typed; from a pipe, one line for each question. */
async function ask(questions: readonly string[]): Promise<string[]> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  const answers: string[] = [];
  if (terminal) process.stderr.write(questions[0] ?? '');
  for await (const line of lines) {
    answers.push(line);
    if (terminal) process.stderr.write(`\n${questions[answers.length] ?? ''}`);
    if (answers.length === questions.length) break;
  }
  lines.close();
  return answers;
}
