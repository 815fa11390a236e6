import type { Draft } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { decode } from '../parse/bytes.ts';
import { readFile } from '../parse/file.ts';
import { type FileKind, isLater, kindOf, knownNames, pathsFor } from '../parse/kind.ts';
import type { Heads } from '../parse/table.ts';
import { isId, slug } from '../schemas/field.ts';
import { type Kind, kinds, type Records, type Sourced } from '../schemas/kinds.ts';
import { type FolderFile, readFolder } from './folder.ts';

/**
 * What could not be read: `<kind> <id>`, the tables with gaps as `<kind> <id of the place, fund or round>`,
 * the funds with gaps in their rows, and whether any transfer is missing.
 */
export type Gaps = { ids: Set<string>; tables: Set<string>; funds: Set<string>; transfers: boolean };

/** All that a data folder says: its records, its texts (for positions), and what is wrong with its files. */
export type DataRead = {
  records: Records;
  gaps: Gaps;
  texts: ReadonlyMap<string, string>;
  assets: readonly string[];
  issues: Draft[];
  files: number;
  rows: number;
};

/** Reads a data folder. Every readable record is kept; every fault becomes an issue. */
export function readRecords(root: string): DataRead {
  const { files, assets, issues } = readFolder(root);
  const gaps: Gaps = { ids: new Set(), tables: new Set(), funds: new Set(), transfers: false };
  const texts = new Map<string, string>();
  const records = emptyRecords();
  // What the folder could not hand over is there all the same.
  const names = [...issues, ...files].map(({ file }) => file);
  for (const { file } of issues) noteGaps(gaps, kindOf(file), ['']);
  const heads: Heads = new Map();
  let rows = 0;
  for (const one of files) {
    const known = kindOf(one.file);
    const read = known
      ? readKnown(one, known, heads)
      : { issues: strangeFile(one.file), records: [], rows: 0, lost: [] };
    for (const issue of read.issues) issues.push(issue);
    if (!known) continue;
    if (read.text !== undefined) texts.set(one.file, read.text);
    rows += read.rows;
    noteGaps(gaps, known, read.lost);
    for (const record of read.records) records[known.kind].push(record);
  }
  const missing = missingFiles(names);
  for (const { file } of missing) noteGaps(gaps, kindOf(file), ['']);
  for (const issue of [...badNames(names), ...missing]) issues.push(issue);
  return { records: records as unknown as Records, gaps, texts, assets, issues, files: files.length, rows };
}

function emptyRecords(): Record<Kind, Sourced<Kind>[]> {
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as never;
}

type KnownRead = { text?: string; records: Sourced<Kind>[]; issues: Draft[]; rows: number; lost: string[] };

function readKnown({ file, bytes }: FolderFile, known: FileKind, heads: Heads): KnownRead {
  const { text, issues } = decode(file, bytes);
  if (text === undefined) return { records: [], issues, rows: 0, lost: [known.id || known.fund || known.place] };
  const read = readFile(file, text, known, heads);
  const told = { text, issues: [...issues, ...read.issues], rows: read.rows };
  // Under a name that cannot be an id a record would get an address that cannot be.
  if (pathIds(known).every(isId)) return { ...told, records: read.records, lost: read.lost };
  return { ...told, records: [], lost: [...read.lost, ...read.records.map(({ id }) => id)] };
}

const ledgerKinds: ReadonlySet<Kind> = new Set(['fund', 'income', 'spending', 'transfer', 'reallocation', 'balance']);

function noteGaps(gaps: Gaps, known: FileKind | undefined, lost: readonly string[]): void {
  if (!known || lost.length === 0) return;
  for (const id of lost) gaps.ids.add(`${known.kind} ${id || known.id || known.fund || known.place}`);
  gaps.tables.add(`${known.kind} ${known.fund || known.place}`);
  if (!ledgerKinds.has(known.kind)) return;
  gaps.funds.add(known.fund);
  if (known.kind === 'transfer') gaps.transfers = true;
}

function strangeFile(file: string): Draft[] {
  if (isLater(file)) return [{ code: 'file-later', file }];
  const name = file.split('/').at(-1) as string;
  const [expected] = pathsFor(file);
  if (expected) return [{ code: 'file-misplaced', file, params: { found: name, expected: expected.replace('*', '') } }];
  return [{ code: 'file-unknown', file, params: { found: name, nearest: nearest(name, knownNames()) } }];
}

function pathIds(known: FileKind): string[] {
  return [known.place, known.fund, known.id].filter((name) => name !== '');
}

/** A folder with a wrong name is told once, at its first file. */
function badNames(files: readonly string[]): Draft[] {
  const told = new Set<string>();
  return files.toSorted().flatMap((file) => {
    const known = kindOf(file);
    return (known ? pathIds(known) : []).flatMap((name): Draft[] => {
      const folder = file.slice(0, file.indexOf(name) + name.length);
      if (isId(name) || told.has(folder)) return [];
      told.add(folder);
      return [{ code: 'file-name', file, params: { found: name, fix: slug(name) } }];
    });
  });
}

/** A portal, each place, each fund and each round has its own leading file. */
function missingFiles(files: readonly string[]): Draft[] {
  const present = new Set(files);
  const expected = new Map([['portal.yaml', { zh: '名称、发布单位和数据截至日', en: 'title, publisher and as_of' }]]);
  for (const file of files) {
    const place = /^places\/[^/]+(?=\/)/.exec(file)?.[0];
    const fund = /^places\/[^/]+\/funds\/[^/]+(?=\/)/.exec(file)?.[0];
    const round = /^places\/[^/]+\/rounds\/[^/]+(?=\/)/.exec(file)?.[0];
    if (place) expected.set(`${place}/place.yaml`, { zh: '名称和层级', en: 'name and kind' });
    if (fund) expected.set(`${fund}/fund.yaml`, { zh: '全称、种类和数据范围', en: 'name, kind and coverage' });
    if (round) expected.set(`${round}/round.yaml`, { zh: '名称、年度和数据范围', en: 'name, year and coverage' });
  }
  return [...expected]
    .filter(([file]) => !present.has(file))
    .map(([file, needs]): Draft => ({ code: 'file-missing', file, params: { expected: file, needs } }));
}
