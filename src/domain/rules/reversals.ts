import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { yuan } from '../common/money.ts';
import { bankDay, isBanked } from '../ledger/movement.ts';
import type { Fund } from '../portal/portal.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** Identity 12, first half: a reversal goes back to where the money came from, and all reversals of a row together never exceed it. */
export const checkReversals = eachFund((_, fund) => [...checkRows(fund.income), ...checkRows(fund.spending)]);

type Row = Fund['income'][number] | Fund['spending'][number];

function checkRows(rows: readonly Row[]): Draft[] {
  const reversals = rows
    .filter(({ reverses, retracted_on }) => reverses && !retracted_on)
    .toSorted((a, b) => (bankDay(a) < bankDay(b) ? -1 : bankDay(a) > bankDay(b) ? 1 : 0));
  if (reversals.length === 0) return [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sums = new Map<string, number>();
  return reversals.flatMap((row): Draft[] => {
    const original = byId.get(row.reverses as string);
    if (!original) return [];
    const found: Draft[] = [];
    const why = mismatch(row, original);
    if (why) found.push({ ...place(row, 'reverses'), code: 'reversal-mismatch', params: { found: original.id, why } });
    const before = sums.get(original.id) ?? 0;
    const sum = before + row.amount;
    sums.set(original.id, sum);
    if (sum > original.amount && before <= original.amount)
      found.push({
        ...place(row, 'amount'),
        code: 'reversal-exceeds',
        params: { found: original.id, sum: yuan(sum), limit: yuan(original.amount) },
      });
    return found;
  });
}

function mismatch(row: Row, original: Row): Both | undefined {
  if (row.id === original.id || original.reverses)
    return { zh: '冲销的对象本身就是冲销', en: 'the original is a reversal itself' };
  if (original.retracted_on) return { zh: '原记录已经撤回', en: 'the original was retracted' };
  if (differ(row.restriction, original.restriction)) return { zh: '用途限定不同', en: 'it names another pot' };
  if (row.category !== original.category) return { zh: '类别不同', en: 'it names another category' };
  if (bankDay(row) < bankDay(original)) return { zh: '日期早于原记录', en: 'it is earlier than the original' };
  if ('method' in row && 'method' in original && isBanked(row.method) !== isBanked(original.method))
    return { zh: '一个是钱，一个是实物或服务', en: 'one is money, the other goods or services' };
  if (!('payee_display' in row) || !('payee_display' in original)) return undefined;
  // Otherwise the reversal would not be netted from the project's and the application's payments.
  if (differ(row.project, original.project)) return { zh: '项目不同', en: 'it names another project' };
  if (differ(row.application, original.application)) return { zh: '用资申请不同', en: 'it names another application' };
  return undefined;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '') !== (b ?? '');
}
