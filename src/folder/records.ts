import type { Both } from '../issues/both.ts';
import type { Draft } from '../issues/issue.ts';
import { decode } from '../parse/bytes.ts';
import { readFile } from '../parse/file.ts';
import { type FileKind, kindOf } from '../parse/kind.ts';
import type { Heads } from '../parse/table.ts';
import { readTerms } from '../parse/term.ts';
import { isId, slug } from '../schemas/field.ts';
import { type Kind, kindNames, type Records, type Sourced } from '../schemas/kinds.ts';
import { joinParts } from '../schemas/parts.ts';
import type { Folder, FolderFile } from './folder.ts';
import { keptOf } from './kept.ts';
import { copyDraft, mayHoldIncome, nameDrafts, strangeFile } from './name.ts';

/**
 * What could not be read: `<kind> <id>`, the tables with gaps as `<kind> <id of the place, fund or round>`,
 * the funds with gaps in their rows, and whether any transfer is missing.
 */
type Gaps = { ids: Set<string>; tables: Set<string>; funds: Set<string>; transfers: boolean };

/** The content of a data folder: its records, its texts (for positions), and what is wrong with its files. */
export type DataRead = {
  records: Records;
  gaps: Gaps;
  texts: ReadonlyMap<string, string>;
  assets: readonly string[];
  aside: readonly string[];
  issues: Draft[];
  files: number;
  rows: number;
};

/** Reads the records of a data folder. Every readable record is kept; every fault becomes an issue. */
export function readRecords({ files, assets, aside, issues: faults, kept }: Folder): DataRead {
  const issues = [...faults];
  const gaps: Gaps = { ids: new Set(), tables: new Set(), funds: new Set(), transfers: false };
  const texts = new Map<string, string>();
  const parts = noParts();
  // What the folder could not hand over is there all the same.
  const names = [...issues, ...files].map(({ file }) => file);
  for (const { file } of issues) noteGaps(gaps, kindOf(file), ['']);
  const heads: Heads = new Map();
  let rows = 0;
  const present = new Set(names);
  for (const one of files) {
    const copy = copyDraft(one.file, present);
    if (copy) {
      issues.push(copy);
      continue;
    }
    const known = kindOf(one.file);
    const read = known
      ? keptOf(kept, 'records', { file: one.file, source: one.bytes }, () => readKnown(one, known, heads))
      : { issues: strangeFile(one.file), records: [], rows: 0, lost: [] };
    for (const issue of read.issues) issues.push(issue);
    if (!known) continue;
    if (read.text !== undefined) texts.set(one.file, read.text);
    rows += read.rows;
    noteGaps(gaps, known, read.lost);
    parts[known.kind].push(read.records);
  }
  const named = readTerms(parts);
  const records = Object.fromEntries(kindNames.map((kind) => [kind, joinParts(parts[kind])])) as unknown as Records;
  const missing = [...missingFiles(names), ...missingIncome(records.fund, names)];
  for (const { file } of missing) noteGaps(gaps, kindOf(file), ['']);
  const told = [...badNames(names), ...nameDrafts([...names, ...assets]), ...missing];
  for (const issue of [...told, ...named]) issues.push(issue);
  return { records, gaps, texts, assets, aside, issues, files: files.length, rows };
}

function noParts(): Record<Kind, Sourced<Kind>[][]> {
  return Object.fromEntries(kindNames.map((kind) => [kind, []])) as never;
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

function pathIds(known: FileKind): string[] {
  return [known.place, known.fund, known.id].filter((name) => name !== '');
}

/** Problems of folders with a wrong name, one for each, at its first file. */
function badNames(files: readonly string[]): Draft[] {
  const told = new Set<string>();
  return files.toSorted().flatMap((file) => {
    const known = kindOf(file);
    return (known ? pathIds(known) : []).flatMap((name): Draft[] => {
      const folder = file.slice(0, file.indexOf(name) + name.length);
      if (isId(name) || told.has(folder)) return [];
      told.add(folder);
      return [{ code: 'file-name', file, params: { found: name, fix: suggestion(slug(name)) } }];
    });
  });
}

/** A fund whose rows are published has a table of income, if only with a header: a ledger put aside must not look like no income. */
function missingIncome(funds: readonly Sourced<'fund'>[], files: readonly string[]): Draft[] {
  const byFund = Map.groupBy(files, (file) => /^places\/[^/]+\/funds\/[^/]+\//.exec(file)?.[0]);
  return funds.flatMap(({ coverage, at }): Draft[] => {
    const folder = at.file.slice(0, -'fund.yaml'.length);
    // A file that is told under its own name is not missed as well.
    if (coverage !== 'ledger' || byFund.get(folder)?.some(mayHoldIncome)) return [];
    const needs = {
      zh: '表头一行（编号,日期,金额,类别,方式,捐赠人,捐赠人类型）；确实还没有收入的，只留表头',
      en: 'its header row (id,date,amount,category,method,donor_display,donor_type); where nothing came in yet, the header alone',
    };
    return [{ code: 'file-missing', file: `${folder}income.csv`, params: { expected: `${folder}income.csv`, needs } }];
  });
}

function suggestion(name: string): Both | '' {
  return name ? { zh: `，例如“${name}”`, en: `, for example "${name}"` } : '';
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
