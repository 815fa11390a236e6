import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';

/** Where a node of the flow stands: what came, where it lay, what became of it. */
export type FlowKind =
  | 'opening'
  | 'income'
  | 'transfer_in'
  | 'advance'
  | 'returned'
  | 'pot'
  | 'project'
  | 'category'
  | 'transfer_out'
  | 'repayment'
  | 'refunded'
  | 'unspent';

/** One node. `key` is unique in its row; `id` is the project or fund it leads to. */
export type FlowNode = { key: string; kind: FlowKind; name: Both; fen: number; id?: string };

/** The names behind the codes. */
export type FlowNames = {
  projects: ReadonlyMap<string, { name: Bilingual }>;
  incomeTerms: ReadonlyMap<string, Both>;
  spendingTerms: ReadonlyMap<string, Both>;
  funds?: ReadonlyMap<string, { name: Bilingual }>;
};

/** What came by one channel. */
export function incomeNode(code: string, fen: number, names: FlowNames): FlowNode {
  return { key: `income:${code}`, kind: 'income', name: termName(code, names.incomeTerms), fen };
}

/** What became of it: a project, or a category where no project is named. */
export function useNode(key: string, names: FlowNames): FlowNode {
  const [kind, id = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return kind === 'project'
    ? { key, kind, id, name: both(names.projects.get(id)?.name, id), fen: 0 }
    : { key, kind: 'category', name: termName(id, names.spendingTerms), fen: 0 };
}

/** What went to another fund. */
export function transferNode(fund: string, names: FlowNames): FlowNode {
  const name = both(names.funds?.get(fund)?.name, fund);
  return {
    key: `out:${fund}`,
    kind: 'transfer_out',
    id: fund,
    name: { zh: `划给${name.zh}`, en: `To ${name.en}` },
    fen: 0,
  };
}

/** What was paid back to the givers of a channel. */
export function refunded(name: Both): Both {
  return { zh: `冲回：${name.zh}`, en: `Reversed: ${name.en}` };
}

/** What is left in a restriction. */
export function unspent(restriction: Both): Both {
  return { zh: `未使用：${restriction.zh}`, en: `Not yet used: ${restriction.en}` };
}

/** What somebody else paid, and what gave it back. */
export const advanceNames = {
  paid: { zh: '由人垫付', en: 'Paid by others' },
  repaid: { zh: '归还垫付款', en: 'Advances repaid' },
} as const;

/** Money that came back from payments of earlier periods. */
export const returnedName: Both = { zh: '以前付款退回', en: 'Earlier payments returned' };

function termName(code: string, terms: ReadonlyMap<string, Both>): Both {
  const term = terms.get(code);
  return term ? { zh: term.zh, en: term.en } : { zh: code, en: code };
}

function both(name: Bilingual | undefined, id: string): Both {
  return { zh: name?.zh ?? id, en: name?.en ?? name?.zh ?? id };
}
