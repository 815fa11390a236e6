import type { Draft, Path } from '../../issues/issue.ts';
import type { Kind, Origin } from '../../schemas/kinds.ts';
import type { Portal } from '../portal.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

const uniqueKinds = ['custodian', 'campaign', 'place', 'fund', 'project', 'application'] as const satisfies Kind[];
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
  const found: Draft[] = [];
  const scopes = new Map<string, Map<string, Rec>>();
  const check = (scope: string, record: Rec, ...field: Path) => {
    const seen = scopes.get(scope) ?? new Map<string, Rec>();
    if (seen.size === 0) scopes.set(scope, seen);
    const first = seen.get(record.id);
    if (first) found.push({ ...place(record, ...field), code: 'id-duplicate', params: clash(record, first) });
    else seen.set(record.id, record);
  };
  const { records } = portal;
  for (const kind of uniqueKinds) for (const record of records[kind]) check(kind, record);
  for (const record of records.aggregate) check('aggregate', record, 'id');
  for (const kind of rowKinds) for (const record of records[kind]) check(`${record.home}/${record.book}`, record, 'id');
  for (const kind of ['partner', 'agreement'] as const)
    for (const record of records[kind]) check(`${kind} ${record.home}`, record, 'id');
  for (const record of records.revenue) check(record.at.file, record, 'id');
  for (const record of records.term) check(record.at.file, record, 'code');
  return found;
}

function clash(record: Rec, { at }: Rec): { found: string; other: string } {
  return { found: record.id, other: at.line ? `${at.file}:${at.line}` : at.file };
}
