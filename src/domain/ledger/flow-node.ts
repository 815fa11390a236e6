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

/**
 * One node. `key` is unique in its column; `fen` is integer fen; `id` is the project or fund that its page is about. `of` is what it is named after:
 * a category, a kind of transfer, a project, fund or restriction, or the first day of the period for what was carried over.
 */
export type FlowNode = { key: string; kind: FlowKind; of: string; fen: number; id?: string };

/** The node of what was paid: for a project, or by category where no project is named. `key` is `project:<id>` or a category. */
export function useNode(key: string): FlowNode {
  const [kind, of = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return kind === 'project' ? { key, kind, of, id: of, fen: 0 } : { key, kind: 'category', of, fen: 0 };
}

/** The node of advances that were repaid. */
export const repaymentNode: FlowNode = { key: 'repayment', kind: 'repayment', of: '', fen: 0 };
