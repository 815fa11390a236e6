import type { Draft } from '../../issues/issue.ts';
import type { Fund, Portal } from '../portal.ts';
import { place } from './place.ts';

/** Same day, same amount, same party, same paper: probably one fact entered twice. */
export function checkDoubles(portal: Portal): Draft[] {
  return [...portal.funds.values()].flatMap((fund) => [
    ...doubles(
      fund.income.filter(({ donor_type }) => donor_type !== 'anonymous'),
      ['donor_display', 'restriction', 'receipt_last4', 'reverses'],
    ),
    ...doubles(fund.spending, ['payee_display', 'restriction', 'project', 'voucher_last4', 'reverses']),
  ]);
}

type Row = Fund['income'][number] | Fund['spending'][number];

function doubles<T extends Row>(rows: readonly T[], fields: readonly (keyof T)[]): Draft[] {
  const seen = new Map<string, T>();
  return rows.flatMap((row): Draft[] => {
    if (row.retracted_on) return [];
    const key = fields.reduce((text, field) => `${text}\n${row[field] ?? ''}`, `${row.date} ${row.amount}`);
    const first = seen.get(key);
    if (first) return [{ ...place(row, 'id'), code: 'duplicate-row', params: { found: first.id } }];
    seen.set(key, row);
    return [];
  });
}
