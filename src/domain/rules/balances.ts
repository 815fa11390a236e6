import type { Draft } from '../../issues/issue.ts';
import { type Entry, entriesOf } from '../ledger.ts';
import { yuan } from '../money.ts';
import { type Fund, isSound, type Portal } from '../portal.ts';
import { potName } from '../pot.ts';
import { place } from './place.ts';

/** Identity 1: neither a fund nor one of its pots is below zero at the end of a day. Told once for each, at the row that does it. */
export function checkBalances(portal: Portal): Draft[] {
  return [...portal.funds.values()].filter((fund) => isSound(portal, fund)).flatMap((fund) => checkFund(portal, fund));
}

function checkFund(portal: Portal, fund: Fund): Draft[] {
  const found: Draft[] = [];
  const opening = fund.opening_balance;
  if (opening) {
    const restricted = Object.values(opening.restricted ?? {}).reduce((total, fen) => total + fen, 0);
    if (restricted > opening.total)
      return [
        {
          ...place(fund, 'opening_balance', 'restricted'),
          code: 'opening-overdrawn',
          params: { found: yuan(restricted), limit: yuan(opening.total) },
        },
      ];
  }
  const entries = entriesOf(fund);
  const early = entries.find((entry) => opening && entry.on < opening.on);
  if (early && opening)
    found.push({ ...entryPlace(early), code: 'row-before-opening', params: { found: early.on, opening: opening.on } });
  const total = firstBreach(entries);
  if (total)
    return [
      ...found,
      { ...entryPlace(total.entry), code: 'balance-negative', params: { on: total.entry.on, found: yuan(total.fen) } },
    ];
  for (const pot of new Set(entries.map((entry) => entry.pot))) {
    const breach = firstBreach(entries.filter((entry) => entry.pot === pot));
    if (breach)
      found.push({
        ...entryPlace(breach.entry),
        code: 'pot-negative',
        params: { pot: potName(pot, fund.purposes, portal.projects), on: breach.entry.on, found: yuan(breach.fen) },
      });
  }
  return found;
}

/** The last payment of the first day that ends below zero. */
function firstBreach(entries: readonly Entry[]): { entry: Entry; fen: number } | undefined {
  let fen = 0;
  let last: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    fen += entry.fen;
    if (entry.fen < 0) last = entry;
    if (entries[index + 1]?.on !== entry.on && fen < 0) return { entry: last ?? entry, fen };
  }
  return undefined;
}

/** Where the row of an entry stands. */
export function entryPlace(entry: Entry): Pick<Draft, 'file' | 'record'> & Partial<Draft> {
  return place({ id: entry.id, at: entry.at }, ...(entry.kind === 'opening' ? ['opening_balance'] : ['amount']));
}
