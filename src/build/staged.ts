import { execFileSync } from 'node:child_process';
import { readDocument } from '../folder/document.ts';
import { lineColumns } from '../parse/line.ts';
import { findPrivate } from '../privacy/find.ts';
import { pdfText } from '../read/pdf.ts';
import type { Leak } from './leak.ts';

/** What was found in staged files, and the files in which nobody could look. */
type Staged = { leaks: Leak[]; unread: string[] };

/** What is private in staged files that the check of the data does not read: prose, and the files that are served as they are. */
export function findStaged(folder: string): Staged {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  const files = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '--relative', '-z').toString().split('\0');
  const read = files.filter(isProse).map((file) => readStaged(file, git('show', `:./${file}`)));
  return { leaks: read.flatMap(({ leaks }) => leaks), unread: read.flatMap(({ unread }) => unread) };
}

/** The help shows what is wrong by example; tests and programs are no prose, and fonts and icons have no words. */
function isProse(file: string): boolean {
  if (/\.(?:ico|woff2?|ttf)$/i.test(file)) return false;
  return /^(?:content\/(?!help\/)|public\/)|^[^/]*\.(?:md|txt)$/.test(file);
}

function readStaged(file: string, bytes: Uint8Array): Staged {
  const inName = findPrivate(file.replaceAll('/', '\n')).map(({ kind, found }) => ({ file, kind, found }));
  const { texts, metadata, unread } = readDocument(file, bytes, pdfText);
  const inTexts = texts.flatMap(({ text, source, table = false }) => {
    const at = lineColumns(source ?? text);
    return findPrivate(text, { table }).map(({ kind, found, start }): Leak => {
      const { line, column } = at(start);
      return { file: source !== undefined ? `${file}:${line}:${column}` : file, kind, found };
    });
  });
  const inPicture = metadata.includes('place') ? [{ file, kind: 'metadata' as const, found: metadata.join(', ') }] : [];
  return { leaks: [...inName, ...inTexts, ...inPicture], unread: unread ? [file] : [] };
}
