import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { yuan } from '../common/money.ts';
import { bankDay, netSum } from '../ledger/movement.ts';
import type { Fund } from '../portal/portal.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** Identity 12, second half: rows that the bank saw as one movement agree on what is the bank's. */
export const checkSettlements = eachFund((_, fund) => [...settlements(fund), ...payments(fund)]);

/** A platform's settlement: gross gifts and the fee it kept arrive as one credit on one day. Advances are settled over time and are left out. */
function settlements(fund: Fund): Draft[] {
  const gifts = Map.groupBy(fund.income.filter(isSettled), ({ settlement }) => settlement);
  const fees = Map.groupBy(
    fund.spending.filter((row) => isSettled(row) && !row.settlement_state),
    ({ settlement }) => settlement,
  );
  return [...new Set([...gifts.keys(), ...fees.keys()])].flatMap((settlement): Draft[] => {
    const [given, kept] = [gifts.get(settlement) ?? [], fees.get(settlement) ?? []];
    const rows = [...given, ...kept];
    const first = rows[0] as (typeof rows)[number];
    const tell = (row: (typeof rows)[number], column: string, why: Both): Draft => ({
      ...place(row, column),
      code: 'settlement-mismatch',
      params: { found: settlement as string, why },
    });
    const [sum, fee] = [netSum(given), netSum(kept)];
    const tooMuch: Both = {
      zh: `的手续费 ${yuan(fee)} 元超过收入 ${yuan(sum)} 元`,
      en: `has fees of ${yuan(fee)} yuan above its gifts of ${yuan(sum)}`,
    };
    return [
      ...rows
        .filter((row) => bankDay(row) !== bankDay(first))
        .map((row) =>
          tell(row, row.banked_on ? 'banked_on' : 'date', {
            zh: `的到账日不同（${first.id} 是 ${bankDay(first)}）`,
            en: `has different bank dates (${first.id}: ${bankDay(first)})`,
          }),
        ),
      ...(fee > sum ? [tell(kept[0] as (typeof kept)[number], 'settlement', tooMuch)] : []),
    ];
  });
}

function isSettled(row: { settlement?: string | undefined; retracted_on?: string | undefined }): boolean {
  return row.settlement !== undefined && !row.retracted_on;
}

/** The rows into which one bank payment is split agree on its day and its payee. */
function payments(fund: Fund): Draft[] {
  const first = new Map<string, Fund['spending'][number]>();
  return fund.spending.flatMap((row): Draft[] => {
    if (!row.payment_ref || row.retracted_on) return [];
    const other = first.get(row.payment_ref);
    if (!other) first.set(row.payment_ref, row);
    if (!other) return [];
    const [column, why]: [string, Both] =
      bankDay(other) !== bankDay(row)
        ? [row.banked_on ? 'banked_on' : 'date', { zh: '日期', en: 'their dates' }]
        : ['payee_display', { zh: '收款单位', en: 'their payees' }];
    if (bankDay(other) === bankDay(row) && other.payee_display === row.payee_display) return [];
    return [{ ...place(row, column), code: 'payment-mismatch', params: { found: row.payment_ref, why } }];
  });
}
