import type { Bilingual } from '../../schemas/field.ts';
import { addDays } from '../common/day.ts';
import { sum } from '../common/money.ts';
import { type FlowNode, repaymentNode, useNode } from './flow-node.ts';
import { entriesOf, type LedgerEntry, type LedgerRows, restrictionsAt } from './ledger.ts';
import { readRestriction } from './restriction.ts';
import { inPeriod, type Period } from './totals.ts';

export type { FlowKind, FlowNode } from './flow-node.ts';

/** Money of one restriction that went to one use, integer fen. */
export type FlowLink = { restriction: string; use: string; fen: number };

/**
 * The money of a fund in a period: source → fund → restriction → use. Sources, restrictions, uses and links each sum to `total`, integer fen. What was
 * refunded or reversed across periods is on the other side, so that no node is negative.
 */
export type Flow = {
  total: number;
  sources: FlowNode[];
  restrictions: FlowNode[];
  uses: FlowNode[];
  links: FlowLink[];
};

/** Rows of a fund, with what each payment was for. */
export type FlowFund = Omit<LedgerRows, 'spending'> & {
  spending: readonly (LedgerRows['spending'][number] & { project?: string | undefined })[];
  purposes?: readonly { id: string; name: Bilingual }[] | undefined;
};

/** Computes the flow of a fund in a period. */
export function flowOf(fund: FlowFund, period: Period): Flow {
  const entries = entriesOf(fund);
  const moved = entries.filter(({ on, kind }) => kind !== 'opening' && inPeriod(on, period));
  const uses = new Map<string, FlowNode>();
  const links: FlowLink[] = [];
  const sources = [openingNode(entries, period)];
  const flow = (restriction: string, use: FlowNode, fen: number) => {
    if (fen <= 0) return;
    links.push({ restriction, use: use.key, fen });
    uses.set(use.key, { ...use, fen: (uses.get(use.key)?.fen ?? 0) + fen });
  };

  for (const [code, byRestriction] of tally(moved, 'income', columnOf(fund.income, 'category'))) {
    const fen = sum(byRestriction.values());
    const node: FlowNode = { key: `income:${code}`, kind: 'income', of: code, fen };
    if (fen >= 0) sources.push(node);
    else spread(-fen, byRestriction, (restriction, part) => flow(restriction, { ...node, kind: 'refunded' }, part));
  }
  for (const [kind, byRestriction] of tally(moved, 'transfer_in', columnOf(fund.received, 'kind')))
    sources.push({ key: `in:${kind}`, kind: 'transfer_in', of: kind, fen: sum(byRestriction.values()) });

  const closing = restrictionsAt(entries, period.to);
  const advanced = sum(moved.map(({ kind, fen }) => (kind === 'advance' ? fen : 0))) + below(closing);
  if (advanced > 0) sources.push({ key: 'advance', kind: 'advance', of: '', fen: advanced });
  let returned = 0;
  for (const [, byRestriction] of tally(moved, 'repayment', new Map()))
    for (const [restriction, fen] of byRestriction) {
      if (fen > 0) returned += fen;
      else flow(restriction, repaymentNode, -fen);
    }
  for (const [use, byRestriction] of tally(moved, 'spending', useKeys(fund)))
    for (const [restriction, fen] of byRestriction) {
      if (fen > 0) returned += fen;
      else flow(restriction, useNode(use), -fen);
    }
  for (const [to, byRestriction] of tally(moved, 'transfer_out', columnOf(fund.transfers, 'to_fund')))
    for (const [restriction, fen] of byRestriction)
      flow(restriction, { key: `out:${to}`, kind: 'transfer_out', of: to, id: to, fen: 0 }, -fen);
  for (const [restriction, fen] of openingRestrictions(entries, period)) flow(restriction, repaymentNode, -fen);
  for (const [restriction, fen] of closing)
    flow(restriction, { key: `rest:${restriction}`, kind: 'unspent', of: restriction, fen: 0 }, fen);
  if (returned > 0) sources.push({ key: 'returned', kind: 'returned', of: '', fen: returned });
  return assemble(
    sources.filter(({ fen }) => fen > 0),
    uses,
    links,
    restrictionNodes(links, fund),
  );
}

/** The uses of the money of one restriction, integer fen, the largest first, what is unspent last. */
export function usesOf(
  { links, uses }: Pick<Flow, 'links' | 'uses'>,
  restriction: string,
): { use: FlowNode; fen: number }[] {
  const known = new Map(uses.map((use) => [use.key, use]));
  return links
    .filter((link) => link.restriction === restriction)
    .flatMap(({ use, fen }) => {
      const node = known.get(use);
      return node ? [{ use: node, fen }] : [];
    })
    .sort((a, b) => Number(a.use.kind === 'unspent') - Number(b.use.kind === 'unspent') || b.fen - a.fen);
}

/** Carried over, then givers by amount; restrictions in the order of the fund; uses by restriction, then by amount, what is left last. */
function assemble(
  sources: FlowNode[],
  uses: ReadonlyMap<string, FlowNode>,
  links: FlowLink[],
  restrictions: FlowNode[],
): Flow {
  const place = new Map(restrictions.map(({ key }, index) => [key, index]));
  const home = new Map<string, number>();
  for (const { use, restriction } of links.toSorted((a, b) => a.fen - b.fen))
    home.set(use, place.get(restriction) ?? 0);
  const homeOf = (node: FlowNode) => home.get(node.key) ?? 0;
  const ordered = [...uses.values()].sort(
    (a, b) => homeOf(a) - homeOf(b) || Number(a.kind === 'unspent') - Number(b.kind === 'unspent') || byAmount(a, b),
  );
  const rank = new Map(ordered.map(({ key }, index) => [key, index]));
  return {
    total: sum(sources.map(({ fen }) => fen)),
    sources: sources.sort((a, b) => Number(b.kind === 'opening') - Number(a.kind === 'opening') || byAmount(a, b)),
    restrictions,
    uses: ordered,
    links: links.toSorted(
      (a, b) =>
        (place.get(a.restriction) ?? 0) - (place.get(b.restriction) ?? 0) ||
        (rank.get(a.use) ?? 0) - (rank.get(b.use) ?? 0),
    ),
  };
}

/** Net fen of one kind of entry by the key of its row, then by restriction. */
function tally(entries: readonly LedgerEntry[], kind: LedgerEntry['kind'], keys: ReadonlyMap<string, string>) {
  const groups = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    const key = keys.get(rowKey(entry)) ?? '';
    const byRestriction = groups.get(key) ?? new Map<string, number>();
    byRestriction.set(entry.restriction, (byRestriction.get(entry.restriction) ?? 0) + entry.fen);
    groups.set(key, byRestriction);
  }
  return groups;
}

/** Takes an amount back from the restrictions that lost it, the first ones first. */
function spread(
  fen: number,
  byRestriction: ReadonlyMap<string, number>,
  take: (restriction: string, part: number) => void,
) {
  let left = fen;
  for (const [restriction, net] of byRestriction) {
    const part = Math.min(left, Math.max(0, -net));
    take(restriction, part);
    left -= part;
  }
}

function columnOf<K extends string>(
  rows: readonly ({ id: string; at: LedgerEntry['at'] } & Record<K, string>)[],
  column: K,
): Map<string, string> {
  return new Map(rows.map((row) => [rowKey(row), row[column]]));
}

function useKeys(fund: FlowFund): Map<string, string> {
  return new Map(
    fund.spending.map((row) => [rowKey(row), row.project ? `project:${row.project}` : `category:${row.category}`]),
  );
}

function rowKey({ id, at }: { id: string; at: LedgerEntry['at'] }): string {
  return `${at.file} ${at.line ?? 0} ${id}`;
}

function openingNode(entries: readonly LedgerEntry[], period: Period): FlowNode {
  const fen = sum([...openingRestrictions(entries, period).values()].filter((held) => held > 0));
  return { key: 'opening', kind: 'opening', of: period.from, fen };
}

/** Balance by restriction at the beginning, integer fen, with an opening balance inside the period. Books older than the rules may be below zero. */
function openingRestrictions(entries: readonly LedgerEntry[], period: Period): Map<string, number> {
  const restrictions = restrictionsAt(entries, addDays(period.from, -1));
  for (const { kind, on, restriction, fen } of entries)
    if (kind === 'opening' && inPeriod(on, period))
      restrictions.set(restriction, (restrictions.get(restriction) ?? 0) + fen);
  return restrictions;
}

/** Sum of the balances below zero, as a positive number of integer fen. */
function below(restrictions: ReadonlyMap<string, number>): number {
  return -sum([...restrictions.values()].filter((fen) => fen < 0));
}

function restrictionNodes(links: readonly FlowLink[], fund: FlowFund): FlowNode[] {
  const fen = new Map<string, number>();
  for (const link of links) fen.set(link.restriction, (fen.get(link.restriction) ?? 0) + link.fen);
  const purposes = (fund.purposes ?? []).map(({ id }) => id);
  const rank = (restriction: string) =>
    restriction === ''
      ? -1
      : readRestriction(restriction).kind === 'project'
        ? purposes.length
        : purposes.indexOf(restriction);
  return [...fen]
    .map(([key, amount]): FlowNode => {
      const restriction = readRestriction(key);
      return {
        key,
        kind: 'pot',
        of: key,
        fen: amount,
        ...(restriction.kind === 'project' && { id: restriction.project }),
      };
    })
    .sort((a, b) => rank(a.key) - rank(b.key) || byAmount(a, b));
}

function byAmount(a: FlowNode, b: FlowNode): number {
  return b.fen - a.fen || (a.key < b.key ? -1 : 1);
}
