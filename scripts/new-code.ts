import './help.ts';
import { parseArgs } from 'node:util';
import { newCode } from '../src/build/new-code.ts';
import { fail } from './folders.ts';

/** `npm run new:code NAME` begins a problem that the check can tell; `-- --in TABLE` names its table in `src/issues/codes/`. */
try {
  const { values, positionals } = parseArgs({ options: { in: { type: 'string' } }, allowPositionals: true });
  if (positionals.length !== 1) throw new Error('用法 usage: npm run new:code share-late -- [--in share]');
  for (const file of newCode(process.cwd(), positionals[0] as string, values.in)) console.log(file);
  console.log('写完这些文件，让检查报出它；npm test 会指出还缺什么。');
  console.log('(Write these files and have the check tell it; npm test says what is missing.)');
} catch (error) {
  fail(error);
}
