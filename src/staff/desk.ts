import { unzipSync, zipSync } from 'fflate';
import { compare } from '../issues/order.ts';
import { decode, utf8 } from '../parse/bytes.ts';
import { staffWords } from '../texts/staff.ts';
import { fill } from '../texts/text.ts';

const { cannotRead } = staffWords;

/** Files of a data folder by their path in it. */
export type DeskFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * The data that somebody works on in the browser. `opened` is how they were opened, `files` how they are now, `past` how they were before each step.
 * `taken` are the fingerprints of the rows that imports brought. `whole`: a folder of staff; without it what the site has published, which lacks the private
 * columns.
 */
export type Desk = {
  opened: DeskFiles;
  files: DeskFiles;
  taken: ReadonlySet<string>;
  past: readonly { files: DeskFiles; taken: ReadonlySet<string> }[];
  whole: boolean;
};

/** A desk on which nothing was changed yet. */
export function openDesk(files: DeskFiles, whole: boolean): Desk {
  return { opened: files, files, taken: new Set(), past: [], whole };
}

/** The desk with some files put in place of what was there; `undefined` takes a file away. `prints`: of the rows that this imports. */
export function withFiles(
  desk: Desk,
  changed: ReadonlyMap<string, Uint8Array<ArrayBuffer> | undefined>,
  prints: readonly string[] = [],
): Desk {
  const files = new Map(desk.files);
  for (const [file, bytes] of changed) {
    if (bytes) files.set(file, bytes);
    else files.delete(file);
  }
  const { taken } = desk;
  return { ...desk, files, taken: new Set([...taken, ...prints]), past: [...desk.past, { files: desk.files, taken }] };
}

/** The desk as it was before the last step. */
export function takenBack(desk: Desk): Desk {
  return { ...desk, ...desk.past.at(-1), past: desk.past.slice(0, -1) };
}

/** A file that is not as it was opened. `bytes` are the present ones; undefined where it was taken away. */
export type DeskChange = {
  file: string;
  state: 'new' | 'changed' | 'gone';
  bytes: Uint8Array<ArrayBuffer> | undefined;
};

/** Files that are not as they were opened, in alphabetical order. */
export function changesOf({ opened, files }: Desk): DeskChange[] {
  const all = [...new Set([...opened.keys(), ...files.keys()])].toSorted(compare);
  return all.flatMap((file): DeskChange[] => {
    const [before, bytes] = [opened.get(file), files.get(file)];
    if (before && bytes && isSame(before, bytes)) return [];
    return [{ file, state: bytes ? (before ? 'changed' : 'new') : 'gone', bytes }];
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));
}

/** Files that are no data folder: it has `portal.yaml` at its top. */
export const noFolder = Symbol('no data folder');

/** The files of a data folder, whatever folders stand above it: what is beside it is left out. */
export function dataFolderOf(files: DeskFiles): DeskFiles | typeof noFolder {
  const tops = [...files.keys()].filter((file) => /(?:^|\/)portal\.yaml$/.test(file)).toSorted(byDepth);
  const top = tops[0]?.slice(0, -'portal.yaml'.length);
  if (top === undefined) return noFolder;
  return new Map(
    [...files].flatMap(([file, bytes]) => (file.startsWith(top) ? [[file.slice(top.length), bytes] as const] : [])),
  );
}

function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || compare(a, b);
}

/** Largest sum of what a zip is unpacked to, in bytes. */
const unpacked = 256 * 1024 * 1024;

/** The files of a zip; undefined where it cannot be read or is too large. */
export function unzip(bytes: Uint8Array): DeskFiles | undefined {
  let sum = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sum += originalSize;
        return sum <= unpacked && !name.endsWith('/');
      },
    });
    if (sum > unpacked) return undefined;
    return new Map(Object.entries(entries).map(([file, part]) => [file.replaceAll('\\', '/'), new Uint8Array(part)]));
  } catch {
    return undefined;
  }
}

/** Files as a zip; the same files give the same bytes. */
export function zip(files: DeskFiles): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries([...files].toSorted(([a], [b]) => compare(a, b)));
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1, 12) }));
}

/**
 * The text of a file as it is written on, with its byte order mark; undefined where there is no such file. GB18030 becomes UTF-8, in a table with the mark by
 * which a spreadsheet knows it. Throws, in words for staff, where a file is no text: nothing may be written over it.
 */
export function textAt(files: DeskFiles, file: string): string | undefined {
  const bytes = files.get(file);
  if (!bytes) return undefined;
  const text = utf8(bytes);
  if (text !== undefined) return text;
  const read = decode(file, bytes).text;
  if (read === undefined) throw new Error(`${fill(cannotRead.zh, { file })} (${fill(cannotRead.en, { file })})`);
  return file.endsWith('.csv') ? `\uFEFF${read}` : read;
}

/** A text as the bytes of a file. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
