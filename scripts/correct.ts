import './help.ts';
import { createInterface } from 'node:readline/promises';
import { correctCommand } from '../src/write/correct-command.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Writes the corrections that changes of what was published ask for: `npm run correct`. Without a reason and an office it lists them, in a terminal it asks.
 * Exit 0: none is open, or done; 1: something is still to be said; 2: a wrong call or a failure of ours.
 */
const terminal =
  process.stdin.isTTY === true ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
try {
  process.exitCode = await correctCommand(process.argv.slice(2), {
    folder: dataFolder,
    print: (text) => process.stdout.write(text),
    ask: terminal && ((question) => terminal.question(`${question.trim()}: `)),
  });
} catch (error) {
  fail(error);
} finally {
  terminal?.close();
}
