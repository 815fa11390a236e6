import './help.ts';
import { checkCommand } from '../src/build/check-command.ts';
import { fail, wholeDataFolder } from './folders.ts';

// Whoever reads only the first lines of the report closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

/** Checks the data and says what was found: `npm run check`. Exit 0: it can be published; 1: it cannot; 2: a wrong call or a failure of ours. */
try {
  process.exitCode = checkCommand(process.argv.slice(2), {
    folder: wholeDataFolder,
    print: (text) => process.stdout.write(text),
  });
} catch (error) {
  fail(error);
}
