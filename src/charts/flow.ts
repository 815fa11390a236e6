import { signedYuan, sum } from '../domain/common/money.ts';
import { type Flow, type FlowFund, type FlowKind, type FlowNode, flowOf, usesOf } from '../domain/ledger/flow.ts';
import type { Period } from '../domain/ledger/totals.ts';
import type { Locale } from '../domain/portal/address.ts';
import { chartWords } from '../texts/charts.ts';
import { common } from '../texts/common.ts';
import { type FlowNames, flowName } from '../texts/flow.ts';
import { fill, localize, moneyText, read } from '../texts/text.ts';
import { drawNarrow, drawWide } from './flow-drawing.ts';
import { type DrawnNode, type GroupedFlow, groupFlow } from './flow-groups.ts';
import type { FlowDrawing, FlowDrawingNode, FlowPlan, Tone } from './flow-shape.ts';

/** A row of the tables beside the flow, integer fen. `key` is where the drawing shows it; `id` the project or fund it leads to. */
export type FlowRow = { key: string; name: string; fen: number; kind: FlowKind; tone: Tone; id?: string };

/** A row as it is listed beside the drawing; `folds` is how many uses it stands for where small ones are drawn as one. */
export type FlowListed = FlowRow & { folds?: number };

/** A restriction with what became of its money; its rows sum to it. `restriction` is its name in the data. */
type FlowRestriction = { key: string; restriction: string; name: string; fen: number; rows: FlowRow[] };

/** The money of a fund as light, and the same rows as tables: every giver, the uses as they are drawn, and each restriction with all its uses. */
export type FlowChart = {
  title: string;
  total: number;
  sources: FlowListed[];
  uses: FlowListed[];
  restrictions: FlowRestriction[];
  wide: FlowDrawing;
  narrow: FlowDrawing;
};

/** Where a fund's money of a period came from, lay and went; undefined where nothing moved and nothing was left. */
export function flowChart(
  fund: FlowFund & { name: { zh: string; en?: string | undefined } },
  period: Period,
  names: FlowNames,
  locale: Locale,
): FlowChart | undefined {
  const flow = flowOf(fund, period);
  if (flow.total === 0) return undefined;
  const name = read(fund.name, locale).text;
  const words = localize(chartWords, locale);
  const nameOf = (node: DrawnNode): string =>
    node.folds === undefined
      ? flowName(node, fund, names)[locale]
      : fill(node.kind === 'unspent' ? words.othersRest : words.others, { n: node.folds });
  const { folded, plan, wide, keys } = drawFolded(flow, name, nameOf, locale);
  const uses = listed(flow.uses, folded.uses);
  const row = (node: DrawnNode, fen: number, key: string): FlowRow => ({
    key,
    name: nameOf(node),
    fen,
    kind: node.kind,
    tone: toneOf(node.kind),
    ...(node.id !== undefined && { id: node.id }),
  });
  const drawnAs = (use: FlowNode) => keys.uses.get(folded.drawn.uses.get(use.key) ?? '') ?? '';
  const rest = sum(flow.uses.filter(({ kind }) => kind === 'unspent').map(({ fen }) => fen));
  return {
    title: fill(words.flowTitle, {
      total: signedYuan(flow.total),
      fund: name,
      used: signedYuan(flow.total - rest),
      rest: signedYuan(rest),
    }),
    total: flow.total,
    sources: flow.sources.map((node) =>
      row(node, node.fen, keys.sources.get(folded.drawn.sources.get(node.key) ?? '') ?? ''),
    ),
    uses: uses.map((node) => ({
      ...row(node, node.fen, keys.uses.get(node.key) ?? ''),
      ...(node.folds === undefined ? {} : { folds: node.folds }),
    })),
    restrictions: flow.restrictions.map((restriction) => ({
      key: keys.restrictions.get(folded.drawn.restrictions.get(restriction.key) ?? '') ?? '',
      restriction: restriction.key,
      name: nameOf(restriction),
      fen: restriction.fen,
      rows: usesOf(flow, restriction.key).map(({ use, fen }) => row(use, fen, drawnAs(use))),
    })),
    wide,
    narrow: drawNarrow(plan),
  };
}

/** The uses as they are drawn; those that are drawn by themselves stand in the order of the flow. */
function listed(all: readonly FlowNode[], drawn: readonly DrawnNode[]): DrawnNode[] {
  const keys = new Set(drawn.map(({ key }) => key));
  const own = all.filter(({ key }) => keys.has(key));
  const alone = new Set(own.map(({ key }) => key));
  return drawn.map((node) => (alone.has(node.key) ? (own.shift() as FlowNode) : node));
}

/** Folds small nodes until the words fit. */
function drawFolded(flow: Flow, fund: string, nameOf: (node: DrawnNode) => string, locale: Locale) {
  for (let most = 10; most >= 4; most--) {
    const folded = groupFlow(flow, { sources: Math.min(9, most), restrictions: Math.min(5, most), uses: most });
    const keys = keysOf(folded, locale);
    const plan = planOf(folded, keys, { name: fund, total: flow.total }, nameOf, locale);
    const wide = drawWide(plan);
    if (wide) return { folded, keys, plan, wide };
  }
  throw new RangeError('four nodes a row always fit');
}

function keysOf(folded: GroupedFlow, locale: Locale) {
  const name = (nodes: readonly FlowNode[], signs: string) =>
    new Map(nodes.map(({ key }, index) => [key, signs[index] ?? '']));
  return {
    sources: name(folded.sources, '123456789'),
    restrictions: name(folded.restrictions, 'ⅠⅡⅢⅣⅤ'),
    uses: name(folded.uses, chartWords.useKeys[locale]),
  };
}

function planOf(
  folded: GroupedFlow,
  keys: ReturnType<typeof keysOf>,
  fund: { name: string; total: number },
  nameOf: (node: DrawnNode) => string,
  locale: Locale,
): FlowPlan {
  const words = localize(chartWords, locale);
  const nodes = (row: readonly DrawnNode[], of: ReadonlyMap<string, string>) =>
    row.map(
      (node): FlowDrawingNode => ({
        key: of.get(node.key) ?? '',
        name: nameOf(node),
        amount: signedYuan(node.fen),
        fen: node.fen,
        tone: toneOf(node.kind),
      }),
    );
  return {
    ...splitName(fund.name),
    total: moneyText(fund.total, locale),
    handled: words.handled,
    words: { given: words.given, done: words.done },
    sources: nodes(folded.sources, keys.sources),
    restrictions: nodes(folded.restrictions, keys.restrictions),
    uses: nodes(folded.uses, keys.uses),
    links: folded.links.map(({ restriction, use, fen }) => ({
      restriction: keys.restrictions.get(restriction) ?? '',
      use: keys.uses.get(use) ?? '',
      fen,
      amount: signedYuan(fen),
    })),
    yuan: ` ${common.yuan[locale]}`,
  };
}

/** Chinese funds begin with the name of their host charity; a line break belongs between the two. */
function splitName(name: string): { fund: string; host: string } {
  const match = /^(.+?(?:慈善总会|基金会|慈善会))(.{3,})$/.exec(name);
  return { host: match?.[1] ?? '', fund: match?.[2] ?? name };
}

function toneOf(kind: FlowKind): Tone {
  if (kind === 'unspent') return 'rest';
  if (kind === 'transfer_out') return 'passed';
  const out = kind === 'project' || kind === 'category' || kind === 'refunded' || kind === 'repayment';
  return out ? 'spent' : 'given';
}
