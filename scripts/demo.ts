import './help.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { home, writeDemonstration } from '../src/demo/folder.ts';
import { fail } from './folders.ts';

/** `npm run demo` writes the demonstration district into `data/`; `-- --to DIR` into another data folder. The same program writes the same bytes. */
try {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const folder = resolve(values.to || home);
  const { written, removed } = writeDemonstration(folder);
  for (const file of written) console.log(`写入 written: ${file}`);
  for (const file of removed) console.log(`删除 removed: ${file}`);
  console.log(
    `${folder}：写入 ${written.length}，删除 ${removed.length} (written ${written.length}, removed ${removed.length})`,
  );
} catch (error) {
  fail(error);
}
