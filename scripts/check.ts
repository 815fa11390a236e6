import './help.ts';
import { parseArgs } from 'node:util';
import { keptReport, reportFolder } from '../src/build/kept-report.ts';
import { dataPath, fail, wholeDataFolder } from './folders.ts';

// Whoever reads only the first lines of the report closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

/** Checks the data and says what was found: `npm run check`. Exit 0: it can be published; 1: it cannot; 2: a wrong call or a failure of ours. */
try {
  const args = process.argv.slice(2);
  // A wrong call has no report; the check itself tells what is wrong with it.
  const { data } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false }).values;
  const order = { args, data: dataPath(typeof data === 'string' ? data : undefined) };
  const { text, status } = await keptReport(reportFolder, order, async () => {
    const { checkCommand } = await import('../src/build/check-command.ts');
    let text = '';
    const status = checkCommand(args, {
      folder: wholeDataFolder,
      print: (part) => {
        text += part;
      },
    });
    return { text, status };
  });
  process.stdout.write(text);
  process.exitCode = status;
} catch (error) {
  fail(error);
}
