import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashBytes } from '../read/hashes.ts';
import { fileMark, type Marks, marksOf } from '../read/marks.ts';
import type { Read } from './reads.ts';
import type { Hashes } from './shelf.ts';
import { sibling } from './swap.ts';

/** What a page was made of: the values that it read, and the hashes of what is searched of it, blank where nothing is: its text, and the head that names it. */
export type MadePage = { reads: readonly Read[]; searched: string; named: string };

/** What a group of files was made of, and the files. */
export type MadeGroup = { reads: readonly Read[]; files: readonly string[] };

/** What a published site was made of, kept beside it, so that the next build makes only what has changed. */
export type MadeSite = {
  /** Hash of the program and of the address of the site. */
  program: string;
  /** The values that were read, with their hashes. */
  values: ReadonlyMap<Read, string>;
  pages: ReadonlyMap<string, MadePage>;
  groups: ReadonlyMap<string, MadeGroup>;
  /** Hashes of what the search indexes were made of, by their names. */
  indexes: ReadonlyMap<string, string>;
  /** The files of the site as they were made. */
  files: Hashes;
};

/**
 * What is known of the published site: its files without those that were changed or lost since; `whole` where none was. `id` is the hash of what was kept, `marks`
 * are those of all files that lie there now.
 */
export type Before = MadeSite & { whole: boolean; id: string; marks: Marks };

/** The form in the file: reads are numbers of values, and each file has a mark of the system beside its hash. */
type Kept = {
  program: string;
  values: [Read, string][];
  pages: [path: string, searched: string, named: string, ...reads: number[]][];
  groups: [name: string, files: readonly string[], ...reads: number[]][];
  indexes: [name: string, hash: string][];
  files: [path: string, hash: string, mark: string][];
};

/**
 * What the published site was made of by this program; undefined where that is not known, or was made by another one. Files that were changed, lost or added since
 * are not among its files: they are told by the times and numbers that the system gives, and where these differ by their bytes.
 */
export function readMade(out: string, program: string): Before | undefined {
  const { kept, id = '' } = parse(fileOf(out)) ?? {};
  if (kept?.program !== program || !existsSync(out)) return undefined;
  const marks = marksOf(out);
  const isSame = ([path, hash, mark]: Kept['files'][number]) => {
    const now = marks.get(path);
    return now !== undefined && (now === mark || hashBytes(readFileSync(join(out, path))) === hash);
  };
  const same = kept.files.filter(isSame);
  const readAt = (index: number) => kept.values[index]?.[0] ?? '';
  return {
    ...{ program, id, marks },
    whole: same.length === kept.files.length,
    values: new Map(kept.values),
    pages: new Map(
      kept.pages.map(([path, searched, head, ...reads]) => [path, { searched, named: head, reads: reads.map(readAt) }]),
    ),
    groups: new Map(kept.groups.map(([name, files, ...reads]) => [name, { files, reads: reads.map(readAt) }])),
    indexes: new Map(kept.indexes),
    files: new Map(same.map(([path, hash]) => [path, hash])),
  };
}

/** Whether the published site is still the one of which that was known. */
export function isStill(out: string, { id }: Before): boolean {
  const file = fileOf(out);
  return existsSync(file) && readFileSync(file, 'utf8').startsWith(id);
}

/** Keeps what the published site was made of, and returns the marks of its files: what was known before tells those of files that stayed; `isFresh` ones are new. */
export function writeMade(
  out: string,
  { program, values, pages, groups, indexes, files }: MadeSite,
  before: Before | undefined,
  isFresh: (path: string) => boolean,
): Marks {
  const numbers = new Map([...values.keys()].map((read, index) => [read, index]));
  const numbersOf = (reads: readonly Read[]) => reads.map((read) => numbers.get(read) ?? -1);
  const mark = (path: string) => (isFresh(path) ? undefined : before?.marks.get(path)) ?? fileMark(out, path);
  const kept: Kept = {
    program,
    values: [...values],
    pages: [...pages].map(([path, { searched, named, reads }]) => [path, searched, named, ...numbersOf(reads)]),
    groups: [...groups].map(([name, { files, reads }]) => [name, files, ...numbersOf(reads)]),
    indexes: [...indexes],
    files: [...files].map(([path, hash]) => [path, hash, mark(path)]),
  };
  const file = fileOf(out);
  const text = JSON.stringify(kept);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${hashBytes(Buffer.from(text))}\n${text}`);
  renameSync(`${file}.new`, file);
  return new Map(kept.files.map(([path, , own]) => [path, own]));
}

/** Until the next site is published and told of, nothing is known of it. */
export function dropMade(out: string): void {
  rmSync(fileOf(out), { force: true });
}

function fileOf(out: string): string {
  return join(sibling(out, 'made'), 'made.json');
}

/** What stands in a file, if it is whole: its hash in the first line, what was kept in the second. */
function parse(file: string): { kept: Kept; id: string } | undefined {
  try {
    const [id = '', text = ''] = readFileSync(file, 'utf8').split('\n');
    return hashBytes(Buffer.from(text)) === id ? { kept: JSON.parse(text) as Kept, id } : undefined;
  } catch {
    return undefined;
  }
}
