import { execFileSync } from 'node:child_process';
import { lineColumns } from '../parse/line.ts';
import { findPrivate } from '../privacy/find.ts';
import type { Leak } from './guard.ts';

/** What is private in staged files that no other check reads: prose, served files, and the notes that lie in the data folder. */
export function findStaged(folder: string): Leak[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const files = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '--relative', '-z').split('\0');
  return files.filter(isProse).flatMap((file) => leaksIn(file, git('show', `:./${file}`)));
}

/** The help shows what is wrong by example; tests and programs are no prose. */
function isProse(file: string): boolean {
  if (/\.(?:png|jpe?g|webp|ico|woff2?|ttf|pdf)$/i.test(file)) return false;
  return /^(?:content\/(?!help\/)|public\/)|^[^/]*\.(?:md|txt)$|^data\/(?:.*\/)?(?:README\.md|\.[^/]+|~\$[^/]+)$/.test(
    file,
  );
}

function leaksIn(file: string, text: string): Leak[] {
  const at = lineColumns(text);
  const inName = findPrivate(file.replaceAll('/', '\n')).map(({ kind, found }) => ({ file, kind, found }));
  const inText = findPrivate(text).map(({ kind, found, start }): Leak => {
    const { line, column } = at(start);
    return { file: `${file}:${line}:${column}`, kind, found };
  });
  return [...inName, ...inText];
}
