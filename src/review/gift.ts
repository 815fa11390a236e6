import type { Site } from '../domain/published/public.ts';
import { type GiftTrace, giftOf, traceOf } from '../domain/trace/gift.ts';

/**
 * The gifts of a fund that a donor finds used otherwise, by the published ids of their rows. `moved`: a part that was told to have paid for something is now
 * told to have paid for something else; `further`: what was told still holds, and more was used or given back since.
 */
export type GiftChange = { fund: string; home: string; moved: readonly string[]; further: readonly string[] };

/** The gifts whose trace is another one, fund by fund. */
export function giftChanges(before: Site, after: Site): GiftChange[] {
  const [old, now] = [traceOf(before), traceOf(after)];
  const found = new Map<string, { moved: string[]; further: string[] }>();
  for (const [key, { kind, fund, id }] of now.sources) {
    if (kind !== 'gift' || !old.sources.has(key)) continue;
    const change = changeOf(giftOf(old, key), giftOf(now, key));
    if (!change) continue;
    const lists = found.get(fund) ?? { moved: [], further: [] };
    found.set(fund, lists);
    lists[change].push(id);
  }
  return [...after.funds.values()].flatMap(({ id, home }) => {
    const lists = found.get(id);
    return lists ? [{ fund: id, home, ...lists }] : [];
  });
}

function changeOf(old: GiftTrace | undefined, now: GiftTrace | undefined): 'moved' | 'further' | undefined {
  const [was, is] = [partsOf(old), partsOf(now)];
  if (was.size === is.size && [...was].every(([key, fen]) => is.get(key) === fen) && left(old) === left(now))
    return undefined;
  return [...was].every(([key, fen]) => (is.get(key) ?? 0) >= fen) ? 'further' : 'moved';
}

/** What a gift paid for and what was given back of it, integer fen. */
function partsOf(gift: GiftTrace | undefined): Map<string, number> {
  const parts = new Map<string, number>();
  const add = (key: string, fen: number) => parts.set(key, (parts.get(key) ?? 0) + fen);
  for (const { fund, id, fen } of gift?.uses ?? []) add(`use ${fund} ${id}`, fen);
  for (const { row, fen } of gift?.refunds ?? []) add(`refund ${row}`, fen);
  return parts;
}

/** Where the rest of a gift lies. */
function left(gift: GiftTrace | undefined): string {
  const parts = (gift?.left ?? []).map(({ fund, restriction, fen }) => `${fund} ${restriction} ${fen}`);
  return JSON.stringify([gift?.under_way ?? 0, ...parts.toSorted()]);
}
