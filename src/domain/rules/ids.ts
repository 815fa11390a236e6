import type { Draft, Path } from '../../issues/issue.ts';
import type { Kind, Origin } from '../../schemas/kinds.ts';
import type { Portal } from '../portal.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

const uniqueKinds = [
  'custodian',
  'campaign',
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
  'goods',
  'query',
] as const satisfies Kind[];

/** Every id is used once: in its kind over the whole portal, for ledger rows within their fund. */
export function checkIds(portal: Portal): Draft[] {
  const { records } = portal;
  const rows = Map.groupBy(
    rowKinds.flatMap((kind) => records[kind] as (Rec & { home: string; book: string })[]),
    makeScope(),
  );
  return [
    ...uniqueKinds.flatMap((kind) => repeated(records[kind])),
    ...repeated(records.aggregate, 'id'),
    ...[...rows.values()].flatMap((list) => repeated(list, 'id')),
    ...within(records.partner, ({ home }) => home, 'id'),
    ...within(records.agreement, ({ home }) => home, 'id'),
    ...(['resource', 'need', 'activity', 'wish', 'point', 'survey'] as const).flatMap((kind) =>
      within<Rec & { home: string }>(records[kind], ({ home }) => home, 'id'),
    ),
    ...within(records.entry, ({ home, book }) => `${home}/${book}`, 'id'),
    ...within(records.revenue, ({ at }) => at.file, 'id'),
    ...within(records.term, ({ at }) => at.file, 'code'),
  ];
}

/** One name a fund; rows come fund by fund, so the last one is mostly right. */
function makeScope(): (row: { home: string; book: string }) => string {
  let [home, book, scope] = ['', '', ''];
  return (row) => {
    if (row.home !== home || row.book !== book) [home, book, scope] = [row.home, row.book, `${row.home}/${row.book}`];
    return scope;
  };
}

function within<T extends Rec>(records: readonly T[], scope: (record: T) => string, field: string): Draft[] {
  return [...Map.groupBy(records, scope).values()].flatMap((list) => repeated(list, field));
}

function repeated(records: readonly Rec[], ...field: Path): Draft[] {
  const seen = new Map<string, Rec>();
  return records.flatMap((record): Draft[] => {
    const first = seen.get(record.id);
    if (first) return [{ ...place(record, ...field), code: 'id-duplicate', params: clash(record, first) }];
    seen.set(record.id, record);
    return [];
  });
}

function clash(record: Rec, { at }: Rec): { found: string; other: string } {
  return { found: record.id, other: at.line ? `${at.file}:${at.line}` : at.file };
}
