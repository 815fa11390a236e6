import { randomInt, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { drawCode } from '../src/domain/common/entropy.ts';
import { cost, secretOf, traceKeyText, weakness } from '../src/domain/trace/key.ts';
import { receiptWords } from '../src/texts/trace.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Derives the `trace_key` of a gift from its receipt: `npm run receipt`. Number and check code are asked for, never taken from the command line, where they
 * would stay in the history of the shell. Neither is printed, stored or sent anywhere; a code that the command draws itself is shown once.
 */
try {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const salt = readSalt(dataFolder(values.data));
  const [number = '', typed = ''] = await ask([
    '票据号码 Receipt number: ',
    '校验码 Check code（直接回车，由程序给一个 / Enter: one is drawn）: ',
  ]);
  const code = typed.trim() || drawCode((below) => randomInt(below));
  const weak = weakness(number, code);
  if (weak) {
    const why = receiptWords[weak];
    process.stderr.write(`不能用这张票据：${why.zh}。\nThis receipt cannot be used: ${why.en}.\n`);
    process.exitCode = 1;
  } else {
    const { N, r, p, dkLen } = cost;
    const bytes = scryptSync(secretOf(number, code), salt, dkLen, { N, r, p, maxmem: 256 * N * r });
    if (code !== typed.trim())
      process.stderr.write(
        `\n校验码（写在票据上交给捐赠人，这里不留底 / check code: write it on the receipt, it is kept nowhere）: ${code}\n`,
      );
    process.stderr.write(
      '\n下一次发布（npm run snapshot）以后可以查 / the gift can be looked up after the next npm run snapshot\n',
    );
    process.stderr.write('\ntrace_key（填进收入表“查询密钥”一栏 for the column "trace_key"）:\n');
    process.stdout.write(`${traceKeyText(bytes)}\n`);
  }
} catch (error) {
  fail(error);
}

function readSalt(folder: string): string {
  const settings = parse(readFileSync(join(folder, 'portal.yaml'), 'utf8'), { schema: 'failsafe' });
  const salt: unknown = settings?.trace?.salt;
  if (typeof salt !== 'string' || !salt)
    throw new Error('portal.yaml 没有写 trace.salt（盐值） / portal.yaml has no trace.salt');
  return salt;
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
