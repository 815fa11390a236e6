import type { FlowFund, FlowNode } from '../domain/ledger/flow.ts';
import { restrictionName } from '../domain/ledger/restriction.ts';
import type { Both } from '../issues/both.ts';
import type { Bilingual } from '../schemas/field.ts';
import { transferWords } from './movement.ts';
import { fill } from './text.ts';

/** The names behind the codes of a flow. */
export type FlowNames = {
  projects: ReadonlyMap<string, { name: Bilingual }>;
  incomeTerms: ReadonlyMap<string, Both>;
  spendingTerms: ReadonlyMap<string, Both>;
  funds?: ReadonlyMap<string, { name: Bilingual }>;
};

const words = {
  year: { zh: '上年结转', en: 'Carried over from last year' },
  opening: { zh: '期初结转', en: 'Carried over' },
  advance: { zh: '由人垫付', en: 'Paid by others' },
  repayment: { zh: '归还垫付款', en: 'Advances repaid' },
  returned: { zh: '以前付款退回', en: 'Earlier payments returned' },
  passed: { zh: '划给{name}', en: 'To {name}' },
  refunded: { zh: '冲回：{name}', en: 'Reversed: {name}' },
  unspent: { zh: '未使用：{name}', en: 'Not yet used: {name}' },
} as const;

/** What a node of a fund's flow is called. */
export function flowName({ kind, of }: FlowNode, { purposes }: Pick<FlowFund, 'purposes'>, names: FlowNames): Both {
  switch (kind) {
    case 'opening':
      return of.endsWith('-01-01') ? words.year : words.opening;
    case 'income':
      return term(names.incomeTerms, of);
    case 'transfer_in':
      return transferWords[of as keyof typeof transferWords] ?? { zh: of, en: of };
    case 'advance':
    case 'returned':
    case 'repayment':
      return words[kind];
    case 'pot':
      return restrictionName(of, purposes, names.projects);
    case 'project':
      return full(names.projects.get(of)?.name, of);
    case 'category':
      return term(names.spendingTerms, of);
    case 'transfer_out':
      return within(words.passed, full(names.funds?.get(of)?.name, of));
    case 'refunded':
      return within(words.refunded, term(names.incomeTerms, of));
    case 'unspent':
      return within(words.unspent, restrictionName(of, purposes, names.projects));
  }
}

function within(phrase: (typeof words)['passed' | 'refunded' | 'unspent'], { zh, en }: Both): Both {
  return { zh: fill(phrase.zh, { name: zh }), en: fill(phrase.en, { name: en }) };
}

function term(terms: ReadonlyMap<string, Both>, code: string): Both {
  const { zh, en } = terms.get(code) ?? { zh: code, en: code };
  return { zh, en };
}

function full(name: Bilingual | undefined, id: string): Both {
  return { zh: name?.zh ?? id, en: name?.en ?? name?.zh ?? id };
}
