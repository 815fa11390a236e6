import './help.ts';
import { createInterface } from 'node:readline/promises';
import { newCommand } from '../src/write/new-command.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Begins a portal of one's own, or a record in the data: `npm run new -- portal --dir DIR`, `npm run new -- application --to <place>/<fund>`. What is not said
 * by flags is asked where there is a terminal. Exit 0: written; 1: written, and something is still to be filled in; 2: a wrong call, nothing is written.
 */
const terminal =
  process.stdin.isTTY === true ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
try {
  process.exitCode = await newCommand(process.argv.slice(2), {
    folder: dataFolder,
    print: (text) => process.stdout.write(text),
    ask: terminal && ((question) => terminal.question(`${question}: `)),
  });
} catch (error) {
  fail(error);
} finally {
  terminal?.close();
}
