import type { Flow, FlowLink, FlowNode } from '../domain/ledger/flow.ts';

/** How many nodes a row of the drawing may have. */
type Limits = { sources: number; restrictions: number; uses: number };

/** A node as it is drawn: `folds` is how many small ones it stands for. */
export type DrawnNode = FlowNode & { folds?: number };

/** A flow whose smallest nodes are drawn as one; `drawn` leads from every node to the one that stands for it. */
export type GroupedFlow = Record<'sources' | 'restrictions' | 'uses', DrawnNode[]> & {
  links: FlowLink[];
  drawn: { sources: Map<string, string>; restrictions: Map<string, string>; uses: Map<string, string> };
};

/** Draws the smallest nodes of a row together. The tables keep every row. */
export function groupFlow(flow: Flow, limits: Limits): GroupedFlow {
  const rest = flow.uses.filter(({ kind }) => kind === 'unspent');
  const spent = flow.uses.filter(({ kind }) => kind !== 'unspent');
  // What is left keeps up to a third of the row, or all the room that uses do not need.
  const keepRest = Math.max(Math.floor(limits.uses / 3), limits.uses - spent.length);
  const sources = foldRow(flow.sources, limits.sources, 'others');
  const restrictions = foldRow(flow.restrictions, limits.restrictions, 'others');
  const resting = foldRow(rest, keepRest, 'rest-others');
  const using = foldRow(spent, limits.uses - resting.nodes.length, 'others');
  const uses = new Map([...using.drawn, ...resting.drawn]);
  const links = joinLinks(flow.links, restrictions.drawn, uses);
  return {
    sources: sources.nodes,
    restrictions: restrictions.nodes,
    uses: orderUses([...using.nodes, ...resting.nodes], restrictions.nodes, links),
    links,
    drawn: { sources: sources.drawn, restrictions: restrictions.drawn, uses },
  };
}

/** Keeps the order of the row; what is folded stands last. What was carried over and what is left without restriction are never folded. */
function foldRow(
  nodes: readonly FlowNode[],
  limit: number,
  key: string,
): { nodes: DrawnNode[]; drawn: Map<string, string> } {
  const drawn = new Map(nodes.map((node) => [node.key, node.key]));
  if (nodes.length <= limit) return { nodes: [...nodes], drawn };
  const fixed = ({ kind, key: own }: FlowNode) =>
    kind === 'opening' || (kind === 'pot' && own === '') || own === 'rest:';
  const small = nodes
    .toSorted((a, b) => Number(fixed(b)) - Number(fixed(a)) || b.fen - a.fen)
    .slice(Math.max(0, limit - 1));
  for (const node of small) drawn.set(node.key, key);
  const first = small[0] as FlowNode;
  const fen = small.reduce((sum, node) => sum + node.fen, 0);
  const folded: DrawnNode = { key, kind: first.kind, of: '', folds: small.length, fen };
  return { nodes: [...nodes.filter((node) => drawn.get(node.key) !== key), folded], drawn };
}

function joinLinks(
  links: readonly FlowLink[],
  restrictions: ReadonlyMap<string, string>,
  uses: ReadonlyMap<string, string>,
) {
  const joined = new Map<string, FlowLink>();
  for (const { restriction, use, fen } of links) {
    const link = { restriction: restrictions.get(restriction) ?? restriction, use: uses.get(use) ?? use };
    const key = `${link.restriction} ${link.use}`;
    joined.set(key, { ...link, fen: (joined.get(key)?.fen ?? 0) + fen });
  }
  return [...joined.values()];
}

/** What was used, then what is drawn together, then what is left. */
function rank({ key, kind }: FlowNode): number {
  return kind === 'unspent' ? 2 : key === 'others' ? 1 : 0;
}

/** By the restriction that gave most, so that beams cross as little as they can. */
function orderUses(uses: DrawnNode[], restrictions: readonly FlowNode[], links: readonly FlowLink[]): DrawnNode[] {
  const place = new Map(restrictions.map(({ key }, index) => [key, index]));
  const home = (node: FlowNode) => {
    const most = links.filter(({ use }) => use === node.key).toSorted((a, b) => b.fen - a.fen)[0];
    return place.get(most?.restriction ?? '') ?? 0;
  };
  return uses.toSorted((a, b) => home(a) - home(b) || rank(a) - rank(b) || b.fen - a.fen);
}
