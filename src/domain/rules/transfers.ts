import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { comparable } from '../../schemas/plain.ts';
import { yuan } from '../common/money.ts';
import { arrivalDay, bankDay, netSum } from '../ledger/movement.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** Identity 3: a transfer is entered once, by the giver, to another fund; a return fits what it gives back. */
export function checkTransfers(portal: Portal): Draft[] {
  const isNamed = fundNames(portal);
  return [...portal.funds.values()].flatMap((fund) => [
    ...fund.transfers.filter(({ retracted_on }) => !retracted_on).flatMap((row) => checkTransfer(fund, row)),
    ...checkIncome(fund, isNamed),
  ]);
}

type Transfer = Fund['transfers'][number];

function checkTransfer(fund: Fund, row: Transfer): Draft[] {
  if (row.to_fund === fund.id) return [{ ...place(row, 'to_fund'), code: 'transfer-self', params: { found: fund.id } }];
  const why = returnFault(fund, row);
  return why
    ? [{ ...place(row, 'returns'), code: 'transfer-return', params: { found: row.returns ?? row.id, why } }]
    : [];
}

function returnFault(fund: Fund, row: Transfer): Both | undefined {
  if (!row.returns)
    return row.kind === 'return'
      ? { zh: '没有写退回的是哪一笔划转', en: 'does not say which transfer it gives back' }
      : undefined;
  if (row.kind !== 'return') return { zh: '的种类不是“退回”（return）', en: 'is not of the kind "return"' };
  const original = fund.received.find(({ id, book }) => id === row.returns && book === row.to_fund);
  if (!original)
    return fund.received.some(({ id }) => id === row.returns)
      ? { zh: '方向不对，应当退给原来的基金', en: 'goes to another fund than it came from' }
      : undefined;
  if (original.retracted_on) return { zh: '对应的划转已经撤回', en: 'gives back a retracted transfer' };
  if (row.date < arrivalDay(original)) return { zh: '早于收到的日期', en: 'is earlier than the receipt' };
  const same = fund.transfers.filter(({ returns, to_fund }) => returns === row.returns && to_fund === row.to_fund);
  const returned = netSum(same);
  const before = netSum(same.slice(0, same.indexOf(row)));
  // Told once, at the row that goes beyond the original.
  if (before > original.amount || before + row.amount <= original.amount) return undefined;
  return {
    zh: `合计 ${yuan(returned)} 元，超过原来的 ${yuan(original.amount)} 元`,
    en: `sums to ${yuan(returned)} yuan, above the original ${yuan(original.amount)}`,
  };
}

/** Money of a fund of the portal is never income: found by the name of the giver, or by a transfer of that amount on that day. */
function checkIncome(fund: Fund, isNamed: (giver: string) => boolean): Draft[] {
  const received = new Set(
    fund.received.filter(({ retracted_on }) => !retracted_on).map((row) => `${arrivalDay(row)} ${row.amount}`),
  );
  return fund.income
    .filter(
      (row) =>
        !row.retracted_on &&
        (isNamed(row.donor_display) || (row.donor_type === 'fund' && received.has(`${bankDay(row)} ${row.amount}`))),
    )
    .map((row) => ({
      ...place(row, 'donor_display'),
      code: 'income-from-fund',
      params: { found: row.donor_display },
    }));
}

/** Whether a giver has the name of a fund; the same givers come back row after row. */
function fundNames(portal: Portal): (giver: string) => boolean {
  const names = new Set(
    [...portal.funds.values()].flatMap(({ id, name }) => [id, name.zh, name.en ?? name.zh].map(comparable)),
  );
  const known = new Map<string, boolean>();
  return (giver) => {
    const found = known.get(giver) ?? names.has(comparable(giver));
    known.set(giver, found);
    return found;
  };
}
