import type { Code } from '../../issues/codes.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Fund } from '../portal/portal.ts';
import { isSubstituted } from '../published/substitute.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** Same day, same amount, same party, same paper: probably one fact entered twice. */
export const checkDuplicates = eachFund(({ records }, fund) => {
  // Told apart by receipts that the publisher of these data keeps.
  const known = new Set(records.withheld.findLast(({ home }) => home === fund.home)?.apart?.[fund.id]);
  const gifts = fund.income.filter(({ id }) => !known.has(id));
  const anonymous = gifts.filter(isNameless);
  const others = gifts.filter((gift) => !isNameless(gift));
  return [
    ...doubles('duplicate-row', others, ['donor_display', 'restriction', 'receipt_last4', 'reverses']),
    ...doubles('duplicate-anonymous', anonymous, anonymousFields),
    // Payments of published data that say what all such say are no sign of anything.
    ...doubles(
      'duplicate-row',
      fund.spending.filter((row) => !isSubstituted(row)),
      ['payee_display', 'restriction', 'project', 'voucher_last4', 'reverses'],
    ),
  ];
});

/** Whether all givers of whom no name is told look the same: those without one, and persons as an import writes them. */
function isNameless({ donor_type, donor_display }: Fund['income'][number]): boolean {
  return donor_type === 'anonymous' || /^(?:爱心人士|爱心网友|未说明)$/.test(donor_display);
}

/** Two people may give the same on the same day without a name: only rows without any difference are questioned, and a note answers it. */
const anonymousFields = [
  'donor_display',
  'category',
  'method',
  'campaign',
  'restriction',
  'receipt_last4',
  'reverses',
  'note',
] as const;

type Row = Fund['income'][number] | Fund['spending'][number];

function doubles<T extends Row>(code: Code, rows: readonly T[], fields: readonly (keyof T)[]): Draft[] {
  const days = new Map<string, Map<number, T>>();
  const seen = new Map<string, T>();
  const full = (row: T) => fields.reduce((text, field) => `${text}\n${row[field] ?? ''}`, `${row.date} ${row.amount}`);
  const found: Draft[] = [];
  for (const row of rows) {
    if (row.retracted_on) continue;
    // Few rows share their day and their amount; only those are compared as a whole.
    const day = days.get(row.date) ?? new Map<number, T>();
    if (day.size === 0) days.set(row.date, day);
    const other = day.get(row.amount);
    if (!other) day.set(row.amount, row);
    if (!other) continue;
    if (!seen.has(full(other))) seen.set(full(other), other);
    const first = seen.get(full(row));
    if (!first) seen.set(full(row), row);
    // A row entered twice with its id is told as a repeated id.
    else if (first.id !== row.id) found.push({ ...place(row, 'id'), code, params: { found: first.id } });
  }
  return found;
}
