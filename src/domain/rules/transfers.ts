import type { Draft } from '../../issues/issue.ts';
import { yuan } from '../money.ts';
import type { Portal } from '../portal.ts';
import { place } from './place.ts';

/** Identity 3: a transfer is entered once, by the giver, to another fund; a return fits what it gives back. */
export function checkTransfers(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const names = new Map(
    [...portal.funds.values()].flatMap((fund) => [
      [fund.name.zh, fund] as const,
      [fund.name.en ?? fund.name.zh, fund] as const,
    ]),
  );
  for (const fund of portal.funds.values()) {
    for (const row of fund.transfers) {
      if (row.to_fund === fund.id)
        found.push({ ...place(row, 'to_fund'), code: 'transfer-self', params: { found: fund.id } });
      const original = row.returns ? fund.received.find(({ id }) => id === row.returns) : undefined;
      if (!original) continue;
      const returned = fund.transfers
        .filter(({ returns, retracted_on }) => returns === row.returns && !retracted_on)
        .reduce((total, { amount }) => total + amount, 0);
      const why =
        original.book !== row.to_fund
          ? { zh: '方向不对，应当退给原来的基金', en: 'goes to another fund than it came from' }
          : returned > original.amount
            ? {
                zh: `合计 ${yuan(returned)} 元，超过原来的 ${yuan(original.amount)} 元`,
                en: `sums to ${yuan(returned)} yuan, above the original ${yuan(original.amount)}`,
              }
            : row.date < (original.received_on ?? original.date)
              ? { zh: '早于收到的日期', en: 'is earlier than the receipt' }
              : undefined;
      if (why)
        found.push({
          ...place(row, 'returns'),
          code: 'transfer-return',
          params: { found: row.returns as string, why },
        });
    }
    for (const row of fund.income)
      if (names.has(row.donor_display))
        found.push({ ...place(row, 'donor_display'), code: 'income-from-fund', params: { found: row.donor_display } });
  }
  return found;
}
