import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findLeaks, leakReport } from '../src/build/guard.ts';
import { findStaged } from '../src/build/staged.ts';
import { checkData } from '../src/check.ts';
import { dataFolder, fail, outFolder } from './folders.ts';

/** `npm run guard [-- FOLDER]` reads a finished site; `npm run guard -- --staged` what is about to be committed. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, staged: { type: 'boolean', default: false } },
  });
  const leaks = values.staged
    ? findStaged(process.cwd())
    : findLeaks(resolve(positionals[0] ?? outFolder()), checkData(dataFolder(values.data)).released);
  if (leaks.length) process.stderr.write(leakReport(leaks));
  process.exitCode = leaks.length ? 1 : 0;
} catch (error) {
  fail(error);
}
