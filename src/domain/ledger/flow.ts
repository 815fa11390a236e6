import type { Bilingual } from '../../schemas/field.ts';
import { addDays } from '../common/day.ts';
import { sum } from '../common/money.ts';
import {
  advanceNames,
  type FlowNames,
  type FlowNode,
  incomeNode,
  refunded,
  returnedName,
  transferNode,
  unspent,
  useNode,
} from './flow-node.ts';
import { type Entry, entriesOf, type LedgerRows, potsAt } from './ledger.ts';
import { transferWords } from './movement-word.ts';
import { potName, readPot } from './restriction.ts';
import { inPeriod, type Period } from './totals.ts';

export type { FlowKind, FlowNames, FlowNode } from './flow-node.ts';

/** Money of one pot that went to one use. */
export type FlowLink = { pot: string; use: string; fen: number };

/**
 * The money of a fund in a period: source → fund → pot → use. Sources, pots, uses and links each sum to `total`, integer fen.
 * What was paid back or reversed across periods stands on the other side, so that no node is negative.
 */
export type Flow = { total: number; sources: FlowNode[]; pots: FlowNode[]; uses: FlowNode[]; links: FlowLink[] };

/** Rows of a fund that also say what a payment was for. */
export type FlowFund = Omit<LedgerRows, 'spending'> & {
  spending: readonly (LedgerRows['spending'][number] & { project?: string | undefined })[];
  purposes?: readonly { id: string; name: Bilingual }[] | undefined;
};

/** What became of a fund's money in a period. */
export function flowOf(fund: FlowFund, period: Period, names: FlowNames): Flow {
  const entries = entriesOf(fund);
  const moved = entries.filter(({ on, kind }) => kind !== 'opening' && inPeriod(on, period));
  const uses = new Map<string, FlowNode>();
  const links: FlowLink[] = [];
  const sources = [openingNode(entries, period)];
  const flow = (pot: string, use: FlowNode, fen: number) => {
    if (fen <= 0) return;
    links.push({ pot, use: use.key, fen });
    uses.set(use.key, { ...use, fen: (uses.get(use.key)?.fen ?? 0) + fen });
  };

  for (const [code, byPot] of tally(moved, 'income', columnOf(fund.income, 'category'))) {
    const fen = sum(byPot.values());
    const node = incomeNode(code, fen, names);
    if (fen >= 0) sources.push(node);
    else spread(-fen, byPot, (pot, part) => flow(pot, { ...node, kind: 'refunded', name: refunded(node.name) }, part));
  }
  for (const [kind, byPot] of tally(moved, 'transfer_in', columnOf(fund.received, 'kind')))
    sources.push({
      key: `in:${kind}`,
      kind: 'transfer_in',
      name: transferWords[kind as keyof typeof transferWords] ?? { zh: kind, en: kind },
      fen: sum(byPot.values()),
    });

  const closing = potsAt(entries, period.to);
  const advanced = sum(moved.map(({ kind, fen }) => (kind === 'advance' ? fen : 0))) + below(closing);
  if (advanced > 0) sources.push({ key: 'advance', kind: 'advance', name: advanceNames.paid, fen: advanced });
  let returned = 0;
  for (const [, byPot] of tally(moved, 'repayment', new Map()))
    for (const [pot, fen] of byPot) {
      if (fen > 0) returned += fen;
      else flow(pot, { key: 'repayment', kind: 'repayment', name: advanceNames.repaid, fen: 0 }, -fen);
    }
  for (const [use, byPot] of tally(moved, 'spending', useKeys(fund)))
    for (const [pot, fen] of byPot) {
      if (fen > 0) returned += fen;
      else flow(pot, useNode(use, names), -fen);
    }
  for (const [to, byPot] of tally(moved, 'transfer_out', columnOf(fund.transfers, 'to_fund')))
    for (const [pot, fen] of byPot) flow(pot, transferNode(to, names), -fen);
  for (const [pot, fen] of openingPots(entries, period))
    flow(pot, { key: 'repayment', kind: 'repayment', name: advanceNames.repaid, fen: 0 }, -fen);
  for (const [pot, fen] of closing)
    flow(
      pot,
      { key: `rest:${pot}`, kind: 'unspent', name: unspent(potName(pot, fund.purposes, names.projects)), fen: 0 },
      fen,
    );
  if (returned > 0) sources.push({ key: 'returned', kind: 'returned', name: returnedName, fen: returned });
  return assemble(
    sources.filter(({ fen }) => fen > 0),
    uses,
    links,
    potNodes(links, fund, names),
  );
}

/** What became of the money of one pot, integer fen: what was used by amount, what is left last. */
export function usesOf({ links, uses }: Pick<Flow, 'links' | 'uses'>, pot: string): { use: FlowNode; fen: number }[] {
  const known = new Map(uses.map((use) => [use.key, use]));
  return links
    .filter((link) => link.pot === pot)
    .flatMap(({ use, fen }) => {
      const node = known.get(use);
      return node ? [{ use: node, fen }] : [];
    })
    .sort((a, b) => Number(a.use.kind === 'unspent') - Number(b.use.kind === 'unspent') || b.fen - a.fen);
}

/** Carried over, then givers by amount; pots in the order of the fund; uses by pot, then by amount, what is left last. */
function assemble(sources: FlowNode[], uses: ReadonlyMap<string, FlowNode>, links: FlowLink[], pots: FlowNode[]): Flow {
  const place = new Map(pots.map(({ key }, index) => [key, index]));
  const home = new Map<string, number>();
  for (const { use, pot } of links.toSorted((a, b) => a.fen - b.fen)) home.set(use, place.get(pot) ?? 0);
  const homeOf = (node: FlowNode) => home.get(node.key) ?? 0;
  const ordered = [...uses.values()].sort(
    (a, b) => homeOf(a) - homeOf(b) || Number(a.kind === 'unspent') - Number(b.kind === 'unspent') || byAmount(a, b),
  );
  const rank = new Map(ordered.map(({ key }, index) => [key, index]));
  return {
    total: sum(sources.map(({ fen }) => fen)),
    sources: sources.sort((a, b) => Number(b.kind === 'opening') - Number(a.kind === 'opening') || byAmount(a, b)),
    pots,
    uses: ordered,
    links: links.toSorted(
      (a, b) => (place.get(a.pot) ?? 0) - (place.get(b.pot) ?? 0) || (rank.get(a.use) ?? 0) - (rank.get(b.use) ?? 0),
    ),
  };
}

/** Net fen of one kind of entry by the key of its row, then by pot. */
function tally(entries: readonly Entry[], kind: Entry['kind'], keys: ReadonlyMap<string, string>) {
  const groups = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    const key = keys.get(rowKey(entry)) ?? '';
    const byPot = groups.get(key) ?? new Map<string, number>();
    byPot.set(entry.pot, (byPot.get(entry.pot) ?? 0) + entry.fen);
    groups.set(key, byPot);
  }
  return groups;
}

/** Takes an amount back from the pots that lost it, the first ones first. */
function spread(fen: number, byPot: ReadonlyMap<string, number>, take: (pot: string, part: number) => void) {
  let left = fen;
  for (const [pot, net] of byPot) {
    const part = Math.min(left, Math.max(0, -net));
    take(pot, part);
    left -= part;
  }
}

function columnOf<K extends string>(
  rows: readonly ({ id: string; at: Entry['at'] } & Record<K, string>)[],
  column: K,
): Map<string, string> {
  return new Map(rows.map((row) => [rowKey(row), row[column]]));
}

function useKeys(fund: FlowFund): Map<string, string> {
  return new Map(
    fund.spending.map((row) => [rowKey(row), row.project ? `project:${row.project}` : `category:${row.category}`]),
  );
}

function rowKey({ id, at }: { id: string; at: Entry['at'] }): string {
  return `${at.file} ${at.line ?? 0} ${id}`;
}

function openingNode(entries: readonly Entry[], period: Period): FlowNode {
  const fen = sum([...openingPots(entries, period).values()].filter((held) => held > 0));
  const name = period.from.endsWith('-01-01')
    ? { zh: '上年结转', en: 'Carried over from last year' }
    : { zh: '期初结转', en: 'Carried over' };
  return { key: 'opening', kind: 'opening', name, fen };
}

/** What lay in each pot when the period began; an opening balance inside it counts. Less than nothing where a payment came before the money, in books older than the rules. */
function openingPots(entries: readonly Entry[], period: Period): Map<string, number> {
  const pots = potsAt(entries, addDays(period.from, -1));
  for (const { kind, on, pot, fen } of entries)
    if (kind === 'opening' && inPeriod(on, period)) pots.set(pot, (pots.get(pot) ?? 0) + fen);
  return pots;
}

/** By how much some pots lie below nothing, integer fen. */
function below(pots: ReadonlyMap<string, number>): number {
  return -sum([...pots.values()].filter((fen) => fen < 0));
}

function potNodes(links: readonly FlowLink[], fund: FlowFund, names: FlowNames): FlowNode[] {
  const fen = new Map<string, number>();
  for (const link of links) fen.set(link.pot, (fen.get(link.pot) ?? 0) + link.fen);
  const purposes = (fund.purposes ?? []).map(({ id }) => id);
  const rank = (pot: string) =>
    pot === '' ? -1 : readPot(pot).kind === 'project' ? purposes.length : purposes.indexOf(pot);
  return [...fen]
    .map(([key, amount]): FlowNode => {
      const pot = readPot(key);
      const name = potName(key, fund.purposes, names.projects);
      return {
        key,
        kind: 'pot',
        name,
        fen: amount,
        ...(pot.kind === 'project' && { id: pot.project }),
      };
    })
    .sort((a, b) => rank(a.key) - rank(b.key) || byAmount(a, b));
}

function byAmount(a: FlowNode, b: FlowNode): number {
  return b.fen - a.fen || (a.key < b.key ? -1 : 1);
}
