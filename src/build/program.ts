import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../issues/order.ts';

/** What the bundle of all pages is made of, besides the packages that the lock file names. */
const parts = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Hash of the program: it changes with every byte of which pages are made, and with no byte of the data. */
export function programHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of parts.flatMap(filesIn).toSorted(compare)) {
    const bytes = readFileSync(file);
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(part: string): string[] {
  if (/\.\w+$/.test(part)) return [part];
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'));
}
