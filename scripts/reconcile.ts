import './help.ts';
import { reconcileCommand } from '../src/write/reconcile-command.ts';
import { dataFolder, fail } from './folders.ts';

/**
 * Reconciles the ledger of a fund with a statement and prints the sheet: `npm run reconcile -- STATEMENT --to <place>/<fund>`. Exit 0: everything is
 * explained; 1: something is open; 2: a wrong call or a failure of ours.
 */
try {
  process.exitCode = await reconcileCommand(process.argv.slice(2), {
    folder: dataFolder,
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
  });
} catch (error) {
  fail(error);
}
