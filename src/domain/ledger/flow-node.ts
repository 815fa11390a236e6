import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';

/** Column and sort of a node in the flow: where money came from, which restriction held it, what became of it. */
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

/** One node. `key` is unique in its column; `fen` is integer fen; `id` is the project or fund that its page is about. */
export type FlowNode = { key: string; kind: FlowKind; name: Both; fen: number; id?: string };

/** Names of categories, projects, funds and restrictions, by code or id. */
export type FlowNames = {
  projects: ReadonlyMap<string, { name: Bilingual }>;
  incomeTerms: ReadonlyMap<string, Both>;
  spendingTerms: ReadonlyMap<string, Both>;
  funds?: ReadonlyMap<string, { name: Bilingual }>;
};

/** The node of what came in by one income category, integer fen. */
export function incomeNode(code: string, fen: number, names: FlowNames): FlowNode {
  return { key: `income:${code}`, kind: 'income', name: termName(code, names.incomeTerms), fen };
}

/** The node of what was paid: for a project, or by category where no project is named. `key` is `project:<id>` or a category. */
export function useNode(key: string, names: FlowNames): FlowNode {
  const [kind, id = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return kind === 'project'
    ? { key, kind, id, name: both(names.projects.get(id)?.name, id), fen: 0 }
    : { key, kind: 'category', name: termName(id, names.spendingTerms), fen: 0 };
}

/** The node of what was transferred to another fund. */
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
