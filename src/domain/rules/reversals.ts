import type { Both, Draft } from '../../issues/issue.ts';
import { yuan } from '../money.ts';
import type { Fund, Portal } from '../portal.ts';
import { place } from './place.ts';

/** Identity 12: reversals go back where they came from and never exceed it; gifts and fee of one settlement share their bank date. */
export function checkReversals(portal: Portal): Draft[] {
  return [...portal.funds.values()].flatMap((fund) => [
    ...reversals(fund.income),
    ...reversals(fund.spending),
    ...settlements(fund),
    ...payments(fund),
  ]);
}

type Row = Fund['income'][number] | Fund['spending'][number];

function reversals(rows: readonly Row[]): Draft[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found: Draft[] = [];
  const sums = new Map<string, number>();
  for (const row of rows) {
    const original = row.reverses ? byId.get(row.reverses) : undefined;
    if (!original || row.retracted_on) continue;
    const why = mismatch(row, original);
    if (why) found.push({ ...place(row, 'reverses'), code: 'reversal-mismatch', params: { found: original.id, why } });
    const sum = (sums.get(original.id) ?? 0) + row.amount;
    sums.set(original.id, sum);
    if (sum > original.amount)
      found.push({
        ...place(row, 'amount'),
        code: 'reversal-exceeds',
        params: { found: original.id, sum: yuan(sum), limit: yuan(original.amount) },
      });
  }
  return found;
}

function mismatch(row: Row, original: Row): Both | undefined {
  if (row.id === original.id || original.reverses)
    return { zh: '冲销的对象本身就是冲销', en: 'the original is a reversal itself' };
  if ((row.restriction ?? '') !== (original.restriction ?? ''))
    return { zh: '用途限定不同', en: 'it names another pot' };
  if (row.category !== original.category) return { zh: '类别不同', en: 'it names another category' };
  if ((row.banked_on ?? row.date) < (original.banked_on ?? original.date))
    return { zh: '日期早于原记录', en: 'it is earlier than the original' };
  return undefined;
}

/** A platform's settlement: gross gifts and the fee it kept arrive as one credit on one day. Advances are settled over time and are left out. */
function settlements(fund: Fund): Draft[] {
  const first = new Map<string, Row>();
  const found: Draft[] = [];
  for (const row of [...fund.income, ...fund.spending]) {
    if (!row.settlement || row.retracted_on || ('settlement_state' in row && row.settlement_state)) continue;
    const other = first.get(row.settlement);
    if (!other) first.set(row.settlement, row);
    else if ((other.banked_on ?? other.date) !== (row.banked_on ?? row.date))
      found.push({
        ...place(row, row.banked_on ? 'banked_on' : 'date'),
        code: 'settlement-mismatch',
        params: {
          found: row.settlement,
          why: {
            zh: `的到账日不同（${other.id} 是 ${other.banked_on ?? other.date}）`,
            en: `has different bank dates (${other.id}: ${other.banked_on ?? other.date})`,
          },
        },
      });
  }
  for (const [settlement, row] of first) {
    const gifts = fund.income
      .filter((one) => one.settlement === settlement && !one.retracted_on)
      .reduce((total, { amount }) => total + amount, 0);
    const fees = fund.spending
      .filter((one) => one.settlement === settlement && !one.retracted_on && !one.settlement_state)
      .reduce((total, { amount }) => total + amount, 0);
    if (fees > gifts)
      found.push({
        ...place(row, 'settlement'),
        code: 'settlement-mismatch',
        params: {
          found: settlement,
          why: {
            zh: `的手续费 ${yuan(fees)} 元超过收入 ${yuan(gifts)} 元`,
            en: `has fees of ${yuan(fees)} yuan above its gifts of ${yuan(gifts)}`,
          },
        },
      });
  }
  return found;
}

/** The rows into which one bank payment is split agree on what is the bank's. */
function payments(fund: Fund): Draft[] {
  const first = new Map<string, Fund['spending'][number]>();
  const found: Draft[] = [];
  for (const row of fund.spending) {
    if (!row.payment_ref || row.retracted_on) continue;
    const other = first.get(row.payment_ref);
    if (!other) first.set(row.payment_ref, row);
    else if ((other.banked_on ?? other.date) !== (row.banked_on ?? row.date))
      found.push({
        ...place(row, 'date'),
        code: 'payment-mismatch',
        params: { found: row.payment_ref, why: { zh: '日期', en: 'their dates' } },
      });
    else if (other.payee_display !== row.payee_display)
      found.push({
        ...place(row, 'payee_display'),
        code: 'payment-mismatch',
        params: { found: row.payment_ref, why: { zh: '收款单位', en: 'their payees' } },
      });
  }
  return found;
}
