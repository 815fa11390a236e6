import type { SumLine } from '../../domain/ledger/totals.ts';
import { codeColumn, moneyColumn, numberColumn, type RecordColumn } from './column.ts';

const items = {
  opening: { zh: '上年结转', en: 'Carried over' },
  income: { zh: '收入', en: 'Income' },
  received: { zh: '其他基金划入', en: 'From other funds' },
  spending: { zh: '支出', en: 'Spending' },
  given: { zh: '划给其他基金', en: 'To other funds' },
  advanced: { zh: '其中由人垫付', en: 'Of this paid by others' },
  repaid: { zh: '归还垫付款', en: 'Advances repaid' },
  closing: { zh: '现有余额', en: 'Balance now' },
} as const satisfies Record<SumLine['item'], { zh: string; en: string }>;

/** The columns of an account sum. */
export function sumColumns<T extends SumLine>(): RecordColumn<T>[] {
  return [
    codeColumn('item', '摘要', 'Item', items, (line: T) => line.item),
    numberColumn('rows', '笔数', 'Rows', (line: T) => line.rows),
    moneyColumn('amount', '金额', 'Amount', (line: T) => line.fen),
  ];
}

/** The lines above the total: what they add up to stands in other tables. */
export function aboveTotal(lines: readonly SumLine[]): SumLine[] {
  return lines.filter(({ sign }) => sign !== '=');
}
