import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { findPrivate, type Reading } from '../privacy/find.ts';
import { type Hit, isOfPerson, type PrivateKind, privateKinds } from '../privacy/kind.ts';
import { attributesOf, fenceStrings, wordsOf } from '../privacy/markup.ts';
import { metadataOf } from '../privacy/picture.ts';
import { unstampPage } from '../snapshot/page.ts';

/** Something private in a file of a finished site: its kind and its masked form; of a picture the names of its metadata. */
export type Leak = { file: string; kind: PrivateKind | 'metadata'; found: string };

/** Whether a value of some kind may stand on pages. */
export type Released = (kind: PrivateKind, value: string) => boolean;

/** Looks through every file of a finished site: words and attributes of pages, tables, JSON, feeds, the search index, drawings, photos, and what is packed. */
export function findLeaks(folder: string, released: Released): Leak[] {
  const known: Known = new Map();
  return filesOf(folder).flatMap((file) => leaksIn(file, readFileSync(join(folder, file)), released, known));
}

function leaksIn(file: string, bytes: Uint8Array, released: Released, known: Known): Leak[] {
  const [, ending = ''] = /\.([a-z_]+)$/.exec(file) ?? [];
  if (ending === 'zip')
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      leaksIn(`${file}/${name}`, part, released, known),
    );
  if (pictures.has(ending)) return [...nameLeaks(file), ...pictureLeaks(file, bytes)];
  const views = readings[ending];
  if (!views || isExample(file)) return nameLeaks(file);
  return [...nameLeaks(file), ...textLeaks(file, textOf(file, bytes), views, released, known)];
}

/** The report of leaks, one line each, with the kind and the page, never with the whole number. */
export function leakReport(leaks: readonly Leak[]): string {
  const names = { ...privateKinds, metadata: { zh: '图片的元数据', en: 'metadata of a picture' } };
  const lines = leaks.map(({ file, kind, found }) => `  ✗ ${file}：${names[kind].zh}（${found}）(${names[kind].en})`);
  const count = `有 ${leaks.length} 处不能公开的内容，没有继续 (private information found: stopped)`;
  return `${[...lines, count].join('\n')}\n`;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

const pictures = new Set(['jpg', 'jpeg', 'png', 'webp']);

function pictureLeaks(file: string, bytes: Uint8Array): Leak[] {
  const metadata = metadataOf(bytes);
  return metadata.length ? [{ file, kind: 'metadata', found: metadata.join(', ') }] : [];
}

/** The name of a file is its address. */
function nameLeaks(file: string): Leak[] {
  return findPrivate(file.replaceAll('/', '\n')).map(({ kind, found }) => ({ file, kind, found }));
}

/** How files are read, by their ending: the forms of the text, and whether cells or blanks part what is read together. */
type View = Reading & { form: (text: string) => string; flat?: boolean };

const markup: readonly View[] = [{ form: wordsOf }, { form: attributesOf }];
const strings: readonly View[] = [{ form: fenceStrings }];
const written: readonly View[] = [{ form: (text) => text }];

const readings: Record<string, readonly View[]> = {
  ...{ html: markup, svg: markup, xml: markup, json: strings, jsonld: strings, geojson: strings },
  ...{ txt: written, md: written, yaml: written, webmanifest: strings },
  ...{ journal: written, beancount: written },
  // An event has a name of its own in the form of an address.
  ics: [{ form: (text) => text.replace(/^UID:.*(?:\r?\n[ \t].*)*/gm, '') }],
  // A cell with an amount is one, however long it is.
  csv: [{ form: (text) => text.replace(/(?<=^|,)-?\d+\.\d\d(?=,|\r?$)/gm, '0.00'), table: true }],
  // The words of a whole page in one line: cells that stood apart stand side by side here, and the page itself has been read.
  pf_fragment: [{ form: fenceStrings, flat: true }],
};

/** The help shows what is wrong by example, with numbers of nobody. */
function isExample(file: string): boolean {
  return /^(?:en\/)?help\/(?:privacy|text-personal|points-account|wish)[\w-]*\//.test(file);
}

/** Text of a file; the search index is packed. */
function textOf(path: string, bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = Buffer.from(packed ? gunzipSync(bytes) : bytes).toString('utf8');
  // The code of a page may look like a telephone number by chance.
  if (path.endsWith('.html')) return unstampPage(text);
  return path.endsWith('.pf_fragment') && isExample(/"url":"\/?([^"]*)/.exec(text)?.[1] ?? '') ? '' : text;
}

/** What is certain, and what very likely is a number; words about persons come from the data, where they were read in their sentences. */
function textLeaks(file: string, text: string, views: readonly View[], released: Released, known: Known): Leak[] {
  const leaks = new Map<string, Leak>();
  for (const { form, flat, table } of views) {
    const formed = form(text);
    for (const { kind, found, start, end } of findPrivate(
      formed,
      table ? { table, hard: true } : { known, hard: true },
    )) {
      const value = formed.slice(start, end);
      const soft = isOfPerson(kind) || (flat && /\s/.test(value));
      if (!soft && !released(kind, value)) leaks.set(`${kind} ${found}`, { file, kind, found });
    }
  }
  return [...leaks.values()];
}

type Known = Map<string, readonly Hit[]>;
