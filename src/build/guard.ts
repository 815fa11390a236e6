import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readCsv } from '../parse/csv.ts';
import { findPrivate } from '../privacy/find.ts';
import { isOfPerson, type Private, type PrivateKind } from '../privacy/kind.ts';
import { linesOf, stringsOf } from '../privacy/markup.ts';
import { metadataOf } from '../privacy/picture.ts';
import { filesIn } from '../read/files-in.ts';
import { unstampPage } from '../snapshot/page.ts';
import type { Leak } from './leak.ts';

/** Whether a value of some kind may stand on pages. */
export type Released = (kind: PrivateKind, value: string) => boolean;

/** Looks through every file of a finished site: words and attributes of pages, tables, JSON, feeds, the search index, drawings, photos, and what is packed. */
export function findLeaks(folder: string, released: Released, fits = (_: string) => true): Leak[] {
  const known: KnownParts = new Map();
  return filesIn(folder)
    .filter(fits)
    .flatMap((file) => leaksIn(file, readFileSync(join(folder, file)), released, known));
}

/** What the photos of a finished site tell beside what is seen. */
export function pictureLeaks(folder: string): Leak[] {
  return filesIn(folder)
    .filter((file) => pictures.has(endingOf(file)))
    .flatMap((file) => metadataLeaks(file, readFileSync(join(folder, file))));
}

function leaksIn(file: string, bytes: Uint8Array, released: Released, known: KnownParts): Leak[] {
  const ending = endingOf(file);
  if (ending === 'zip')
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      leaksIn(`${file}/${name}`, part, released, known),
    );
  if (pictures.has(ending)) return [...nameLeaks(file, known), ...metadataLeaks(file, bytes)];
  const parts = readings[ending];
  if (!parts || isExample(file)) return nameLeaks(file, known);
  const text = textOf(file, bytes);
  const first = leaksOf(file, indexEntry.test(file) ? parts(text).map(withoutHash) : parts(text), known);
  // The code of a page may look like a telephone number by chance.
  const found = first.length && ending === 'html' ? leaksOf(file, parts(unstampPage(text)), known) : first;
  // The words of a whole page in one line: cells that stood apart stand side by side here, and the page itself has been read.
  const hard = ending === 'pf_fragment' ? found.filter(({ value = '' }) => !/\s/.test(value)) : found;
  return [...nameLeaks(file, known), ...hard.filter(({ kind, value = '' }) => !released(kind, value))];
}

function endingOf(file: string): string {
  return /\.([a-z_]+)$/.exec(file)?.[1] ?? '';
}

const pictures = new Set(['jpg', 'jpeg', 'png', 'webp']);

function metadataLeaks(file: string, bytes: Uint8Array): Leak[] {
  const metadata = metadataOf(bytes);
  return metadata.length ? [{ file, kind: 'metadata', found: metadata.join(', ') }] : [];
}

/** The name of a file is its address. */
function nameLeaks(file: string, known: KnownParts): Leak[] {
  return leaksOf(file, file.split('/').map(file.startsWith('pagefind/') ? withoutHash : String), known);
}

/** The file of a search index that names its language by a hash. */
const indexEntry = /^pagefind\/.*\bpagefind-entry\.json$/;

/** A name of the search index (`zh-cn_a322d513fbc6e`, alone or in a file name) without its hash, which may look like a telephone number by chance. */
function withoutHash(name: string): string {
  return name.replace(/^((?:pagefind\.)?(?:en|zh-cn)(?:_\w+?)?)_[\da-f]{7,16}(?=$|\.pf_\w+$)/, '$1');
}

/** How files are cut into what is read together, by their ending. */
type Parts = (text: string) => readonly string[];

const lines: Parts = (text) => text.split(/\r?\n/);

const readings: Record<string, Parts> = {
  ...{ html: linesOf, svg: linesOf, xml: linesOf, json: stringsOf, jsonld: stringsOf, geojson: stringsOf },
  ...{ txt: lines, md: lines, yaml: lines, webmanifest: stringsOf, pf_fragment: stringsOf },
  ...{ journal: lines, beancount: lines },
  // A line is folded at any letter. An event has a name of its own in the form of an address.
  ics: (text) => lines(text.replace(/\r?\n[ \t]/g, '')).filter((line) => !line.startsWith('UID:')),
  // A cell with an amount is one, however long it is.
  csv: (text) =>
    readCsv(text).rows.flatMap(({ cells }) =>
      cells
        .filter((cell) => !/^-?\d+\.\d\d$/.test(cell))
        .flatMap((cell) => (cell.includes('\n') ? lines(cell) : [cell])),
    ),
};

/** The help shows what is wrong by example, with numbers of nobody. */
function isExample(file: string): boolean {
  return /^(?:en\/)?help\/(?:privacy|text-personal|points-account|wish)[\w-]*\//.test(file);
}

/** Text of a file; the search index is packed. */
function textOf(path: string, bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = Buffer.from(packed ? gunzipSync(bytes) : bytes).toString('utf8');
  return path.endsWith('.pf_fragment') && isExample(/"url":"\/?([^"]*)/.exec(text)?.[1] ?? '') ? '' : text;
}

/** What is certain, and what very likely is a number, each once; words about persons come from the data, where they were read in their sentences. */
function leaksOf(file: string, parts: readonly string[], known: KnownParts): Required<NumberLeak>[] {
  const leaks = new Map<string, Required<NumberLeak>>();
  for (const part of parts)
    for (const { kind, found, value } of hardIn(part, known))
      leaks.set(`${kind} ${found}`, { file, kind, found, value });
  return [...leaks.values()];
}

type NumberLeak = Leak & { kind: PrivateKind };

/** What was found in parts that were read before: pages, tables and feeds of a site repeat each other. */
export type KnownParts = Map<string, readonly Hard[]>;
type Hard = Pick<Private, 'kind' | 'found'> & { value: string };

/** What is certain in a part, and what very likely is a number. */
export function hardIn(part: string, known: KnownParts): readonly Hard[] {
  if (part.length < shortest || bare.test(part)) return nothing;
  const before = known.get(part);
  if (before) return before;
  const hits = findPrivate(part, { hard: true }).filter(({ kind }) => !isOfPerson(kind));
  const hard = hits.map(({ kind, found, start, end }) => ({ kind, found, value: part.slice(start, end) }));
  known.set(part, hard.length ? hard : nothing);
  return hard;
}

/** Nothing private is shorter than `3栋501`. */
const shortest = 5;

/** A word of small letters, a day, what stands between the texts of JSON: most parts of tables, quicker told than looked up. */
const bare = /^(?:(?!wxid)[a-z_]+|\d{4}-\d\d-\d\d|[{}[\]:, \n]*\d{0,6}[{}[\]:, \n]*)$/;

const nothing: readonly Hard[] = [];
