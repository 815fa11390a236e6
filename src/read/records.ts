import type { Draft } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { decode } from '../parse/bytes.ts';
import { readFile } from '../parse/file.ts';
import { type FileKind, isLater, kindOf, knownNames, pathsFor } from '../parse/kind.ts';
import { isId, slug } from '../schemas/field.ts';
import { type Kind, kinds, type Records, type Sourced } from '../schemas/kinds.ts';
import { readFolder } from './folder.ts';

/** All that a data folder says: its records, its texts (for positions), and what is wrong with its files. */
/** What could not be read: `<kind> <id>`, and the kinds of ledger files of each fund with gaps. */
export type Gaps = { ids: Set<string>; funds: Set<string>; transfers: boolean };

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
  const records = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as unknown as Record<
    Kind,
    Sourced<Kind>[]
  >;
  const texts = new Map<string, string>();
  const gaps: Gaps = { ids: new Set(), funds: new Set(), transfers: false };
  let rows = 0;
  for (const { file, bytes } of files) {
    const known = kindOf(file);
    if (!known) {
      issues.push(...strangeFile(file));
      continue;
    }
    const nameFaults = badNames(file, known);
    issues.push(...nameFaults);
    const { text, issues: faults } = decode(file, bytes);
    issues.push(...faults);
    if (text === undefined) {
      noteGaps(gaps, known, [known.id || known.fund || known.place]);
      continue;
    }
    texts.set(file, text);
    const read = readFile(file, text, known);
    issues.push(...read.issues);
    rows += read.rows;
    noteGaps(gaps, known, read.lost);
    if (nameFaults.length === 0) for (const record of read.records) records[known.kind].push(record);
  }
  issues.push(...missingFiles(files.map(({ file }) => file)));
  return { records: records as unknown as Records, gaps, texts, assets, issues, files: files.length, rows };
}

const ledgerKinds: ReadonlySet<Kind> = new Set(['fund', 'income', 'spending', 'transfer', 'reallocation', 'balance']);

function noteGaps(gaps: Gaps, known: FileKind, lost: readonly string[]): void {
  for (const id of lost) gaps.ids.add(`${known.kind} ${id}`);
  if (lost.length === 0 || !ledgerKinds.has(known.kind)) return;
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

function badNames(file: string, known: FileKind): Draft[] {
  return [known.place, known.fund, known.id]
    .filter((name) => name !== '' && !isId(name))
    .map((name) => ({ code: 'file-name', file, params: { found: name, fix: slug(name) } }));
}

/** A portal, each place and each fund has its own leading file. */
function missingFiles(files: string[]): Draft[] {
  const present = new Set(files);
  const expected = new Map([['portal.yaml', { zh: '名称、发布单位和数据截至日', en: 'title, publisher and as_of' }]]);
  for (const file of files) {
    const place = /^places\/[^/]+/.exec(file)?.[0];
    const fund = /^places\/[^/]+\/funds\/[^/]+(?=\/)/.exec(file)?.[0];
    if (place && file !== place) expected.set(`${place}/place.yaml`, { zh: '名称和层级', en: 'name and kind' });
    if (fund) expected.set(`${fund}/fund.yaml`, { zh: '全称、种类和数据范围', en: 'name, kind and coverage' });
  }
  return [...expected]
    .filter(([file]) => !present.has(file))
    .map(([file, needs]) => ({ code: 'file-missing', file, params: { expected: file, needs } }));
}
