import { hashBytes, hashFolder } from '../read/hashes.ts';
import { writeList } from '../snapshot/list.ts';

/** What the bundle of all pages is made of, besides the packages that the lock file names. */
const parts = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Hash of the program: it changes with every byte of which pages are made, and with no byte of the data. */
export function programHash(): string {
  const files = hashFolder('.', (path) => !parts.includes(path.split('/')[0] ?? ''));
  return hashBytes(Buffer.from(`${process.version} ${writeList(files)}`)).slice(0, 32);
}
