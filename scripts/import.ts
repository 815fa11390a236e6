import './help.ts';
import { importCommand } from '../src/write/import-command.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Brings a sheet of income and spending into the ledger of a fund: `npm run import -- FILE --to <place>/<fund>`. Without `--apply` it only says what it
 * would write. Exit 0: ready or done; 1: questions or errors are open; 2: a wrong call or a failure of ours.
 */
try {
  process.exitCode = await importCommand(process.argv.slice(2), {
    folder: dataFolder,
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
  });
} catch (error) {
  fail(error);
}
