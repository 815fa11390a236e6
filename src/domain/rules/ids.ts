import type { Draft, Params, Path } from '../../issues/issue.ts';
import type { Kind, Origin, Records } from '../../schemas/kinds.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

const uniqueKinds = [
  'custodian',
  'campaign',
  'organisation',
  'ballot',
  'body',
  'place',
  'fund',
  'project',
  'application',
  'meeting',
  'round',
] as const satisfies Kind[];
const rowKinds = [
  'income',
  'spending',
  'transfer',
  'reallocation',
  'pledge',
  'advance',
  'goods',
  'query',
] as const satisfies Kind[];

const placeKinds = [
  ...(['resource', 'need', 'activity', 'wish', 'point', 'survey'] as const),
  ...(['resident_group', 'space', 'feedback', 'measure'] as const),
] as const satisfies Kind[];

/** Every id is used once: in its kind over the whole portal, for ledger rows within their fund. */
export function checkIds(portal: Portal): Draft[] {
  const { records } = portal;
  return [
    ...uniqueKinds.flatMap((kind) => repeated(records[kind])),
    ...repeated(records.aggregate, 'id'),
    ...repeatedRows(records),
    ...within(records.partner, ({ home }) => home, 'id'),
    ...within(records.agreement, ({ home }) => home, 'id'),
    ...placeKinds.flatMap((kind) => within<Rec & { home: string }>(records[kind], ({ home }) => home, 'id')),
    ...within(records.document, ({ home, book }) => `${home}/${book}`, 'id'),
    ...within(records.entry, ({ home, book }) => `${home}/${book}`, 'id'),
    ...within(records.revenue, ({ at }) => at.file, 'id'),
    ...within(records.term, ({ at }) => at.file, 'code'),
  ];
}

/** Rows of all kinds within their fund. They come fund by fund, so the fund of the last row is mostly that of the next. */
function repeatedRows(records: Records): Draft[] {
  const scopes = new Map<string, Scope>();
  let [home, book]: [string?, string?] = [];
  let scope: Scope = { seen: new Map(), found: [] };
  for (const kind of rowKinds)
    for (const row of records[kind]) {
      if (row.home !== home || row.book !== book) {
        [home, book] = [row.home, row.book];
        const name = `${home}/${book}`;
        scope = scopes.get(name) ?? { seen: new Map(), found: [] };
        scopes.set(name, scope);
      }
      look(row, scope, 'id');
    }
  return [...scopes.values()].flatMap(({ found }) => found);
}

type Scope = { seen: Map<string, Rec>; found: Draft[] };

function look(record: Rec, { seen, found }: Scope, ...field: Path): void {
  const first = seen.get(record.id);
  if (first) found.push({ ...place(record, ...field), code: 'id-duplicate', params: clash(record, first) });
  else seen.set(record.id, record);
}

function within<T extends Rec>(records: readonly T[], scope: (record: T) => string, field: string): Draft[] {
  return [...Map.groupBy(records, scope).values()].flatMap((list) => repeated(list, field));
}

function repeated(records: readonly Rec[], ...field: Path): Draft[] {
  const scope: Scope = { seen: new Map(), found: [] };
  for (const record of records) look(record, scope, ...field);
  return scope.found;
}

/** In another table of the fund nobody expects a clash: all of them are numbered as one. */
function clash(record: Rec, { at }: Rec): Params {
  const other = at.line ? `${at.file}:${at.line}` : at.file;
  const table = (file: string) =>
    file
      .split('/')
      .at(-1)
      ?.replace(/[^a-z].*$/, '');
  const shared = at.line !== undefined && table(at.file) !== table(record.at.file);
  return {
    found: record.id,
    other,
    scope: shared
      ? {
          zh: '同一只基金的收入、支出、划转、认捐、物资等各表合用一套编号，可以加字头区分，如 I-、S-。',
          en: ' All tables of a fund (income, spending, transfers, pledges, goods …) share one numbering; a prefix such as I- or S- keeps them apart.',
        }
      : '',
  };
}
