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
  const { leaks, unread } = values.staged
    ? findStaged(process.cwd())
    : {
        leaks: findLeaks(resolve(positionals[0] ?? outFolder()), checkData(dataFolder(values.data)).released),
        unread: [],
      };
  if (unread.length)
    process.stderr.write(
      `有 ${unread.length} 个文件检查读不了，请打开看过 (files that cannot be read, look into them): ${unread.join(', ')}\n`,
    );
  if (leaks.length) process.stderr.write(leakReport(leaks));
  process.exitCode = leaks.length ? 1 : 0;
} catch (error) {
  fail(error);
}
