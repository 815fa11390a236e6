import type { FlowFund } from '../../src/domain/ledger/flow.ts';
import type { BalanceFund } from '../../src/domain/ledger/statement.ts';
import type { FlowNames } from '../../src/texts/flow.ts';

type Fund = FlowFund & BalanceFund & { name: { zh: string; en: string } };
type Move = {
  id?: string;
  date: string;
  amount: number;
  category?: string;
  restriction?: string;
  project?: string;
  reverses?: string;
};

/** A small ledger of one fund, amounts in fen. */
export function fundOf(parts: {
  opening?: number;
  restricted?: Record<string, number>;
  income?: Move[];
  spending?: Move[];
  given?: { date: string; amount: number; to: string }[];
  received?: { date: string; amount: number; kind: string }[];
  moved?: { date: string; amount: number; from: string; to: string }[];
  balances?: { date: string; balance: number }[];
}): Fund {
  const at = (file: string, line: number) => ({ file, line });
  const row = (file: string) => (move: Move, index: number) => ({
    id: move.id ?? `${file}${index}`,
    date: move.date,
    amount: move.amount,
    category: move.category ?? 'I01',
    restriction: move.restriction,
    reverses: move.reverses,
    project: move.project,
    method: 'transfer',
    at: at(`${file}.csv`, index + 2),
  });
  const transfer = (file: string, index: number) => ({ id: `${file}${index}`, at: at(`${file}.csv`, index + 2) });
  return {
    id: 'plum',
    name: { zh: '梅园基金', en: 'Plum Garden Fund' },
    coverage: 'ledger',
    at: at('fund.yaml', 1),
    opening_balance: { on: '2025-01-01', total: parts.opening ?? 0, restricted: parts.restricted },
    purposes: [
      { id: 'elder', name: { zh: '为老服务', en: 'Elder services' } },
      { id: 'child', name: { zh: '儿童', en: 'Children' } },
    ],
    income: (parts.income ?? []).map(row('income')),
    spending: (parts.spending ?? []).map(row('spending')),
    transfers: (parts.given ?? []).map(({ to, ...move }, index) => ({
      ...transfer('given', index),
      ...move,
      kind: 'award',
      book: 'plum',
      to_fund: to,
    })),
    received: (parts.received ?? []).map((move, index) => ({
      ...transfer('received', index),
      ...move,
      book: 'street',
      to_fund: 'plum',
    })),
    reallocations: (parts.moved ?? []).map(({ from, to, ...move }, index) => ({
      ...transfer('moved', index),
      ...move,
      from_restriction: from,
      to_restriction: to,
    })),
    balances: parts.balances ?? [],
  };
}

/** Names for the codes of these ledgers. */
export const names: FlowNames = {
  projects: new Map([['canteen', { name: { zh: '长者饭堂', en: 'Canteen' } }]]),
  incomeTerms: new Map(
    Array.from({ length: 14 }, (_, index) => [
      `I${String(index + 1).padStart(2, '0')}`,
      { zh: `公开募捐（第${index + 1}种渠道）`, en: `Public fundraising, channel ${index + 1}` },
    ]),
  ),
  spendingTerms: new Map(
    Array.from({ length: 20 }, (_, index) => [
      `E${String(index + 1).padStart(2, '0')}`,
      { zh: `第${index + 1}类社区服务支出`, en: `Neighbourhood services ${index + 1}` },
    ]),
  ),
  funds: new Map([['street', { name: { zh: '街道基金', en: 'Street fund' } }]]),
};

export const year = { from: '2025-01-01', to: '2025-12-31' };
