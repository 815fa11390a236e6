import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '../parse/bytes.ts';

/** The text of a data file as it is written on, with its byte order mark; undefined where there is none. Throws where it is not UTF-8. */
export function presentText(data: string, file: string): string | undefined {
  const path = join(data, file);
  if (!existsSync(path)) return undefined;
  const text = utf8(readFileSync(path));
  if (text === undefined) throw new Error(`${file} 不是 UTF-8，先另存为 UTF-8 (not in UTF-8: save it so first)`);
  return text;
}
