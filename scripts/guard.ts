import './help.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findLeaks } from '../src/build/guard.ts';
import { leakReport } from '../src/build/leak.ts';
import { findStaged } from '../src/build/staged.ts';
import { type Checked, checkData } from '../src/check.ts';
import { dataFolder, fail, outFolder } from './folders.ts';

/** `npm run guard [-- FOLDER]` reads a finished site; `npm run guard -- --staged` what is about to be committed. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, staged: { type: 'boolean', default: false } },
  });
  const { leaks, unread, texts } = values.staged
    ? { ...findStaged(process.cwd()), texts: undefined }
    : inSite(resolve(positionals[0] ?? outFolder()), checkData(dataFolder(values.data)));
  if (unread.length)
    process.stderr.write(
      `有 ${unread.length} 个文件检查读不了，请打开看过 (files that cannot be read, look into them): ${unread.join(', ')}\n`,
    );
  if (leaks.length) process.stderr.write(leakReport(leaks, texts));
  process.exitCode = leaks.length ? 1 : 0;
} catch (error) {
  fail(error);
}

/** What a built folder tells, and the data in which it is looked up. */
function inSite(folder: string, { released, texts }: Checked) {
  return { leaks: findLeaks(folder, released), unread: [], texts };
}
