import { monthsBetween } from '../domain/common/day.ts';
import { owedAt } from '../domain/ledger/advance.ts';
import { heldIn, paidFor } from '../domain/ledger/fund.ts';
import { wholeOf } from '../domain/ledger/statement.ts';
import { type Totals, totalsOf, yearPeriod } from '../domain/ledger/totals.ts';
import { viewOf } from '../domain/portal/place-view.ts';
import { homeRoots, ledgersUnder, rollUp, yearToDate } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';

/** Whose sum it is; the portal has no id. */
type SumOwner = { kind: 'portal' | 'place' | 'fund' | 'project'; id: string };

/** What is added up: a balance, what moved in a year, what a restriction holds, what is owed, what was paid for a project. */
type SumItem = 'balance' | (typeof moved)[number] | 'held' | 'owed' | 'paid';

/** A published sum before and after, integer fen; absent where there is none. `part` is the year or the restriction. */
export type SumChange = {
  owner: SumOwner;
  item: SumItem;
  part: string;
  old?: number;
  new?: number;
  difference: number;
};

type Sum = { owner: SumOwner; item: SumItem; part: string; fen: number };

const moved = [
  'income',
  'spending',
  'transfers_in',
  'transfers_out',
  'advanced',
  'repaid',
] as const satisfies (keyof Totals)[];

/** The sums that readers see otherwise: of the home page, of places that add up, of every fund by year and restriction, of projects. */
export function sumChanges(before: Site, after: Site): SumChange[] {
  const [old, now] = [byKey(sumsOf(before)), byKey(sumsOf(after))];
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key): SumChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const difference = (is?.fen ?? 0) - (was?.fen ?? 0);
    const { owner, item, part } = (is ?? was) as Sum;
    if (difference === 0) return [];
    return [{ owner, item, part, ...(was && { old: was.fen }), ...(is && { new: is.fen }), difference }];
  });
}

function byKey(sums: readonly Sum[]): Map<string, Sum> {
  return new Map(sums.map((one) => [[one.owner.kind, one.owner.id, one.item, one.part].join('\n'), one]));
}

function sumsOf(site: Site): Sum[] {
  const rolled = [...site.places.values()].filter((place) => viewOf(site, place) === 'rolled');
  const home = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
  return [
    ...rollupSums(site, { kind: 'portal', id: '' }, home),
    ...rolled.flatMap(({ id }) => rollupSums(site, { kind: 'place', id }, ledgersUnder(site, id))),
    ...[...site.funds.values()].filter(({ coverage }) => coverage === 'ledger').flatMap((fund) => fundSums(site, fund)),
    ...[...site.projects.keys()].map(
      (id): Sum => ({ owner: { kind: 'project', id }, item: 'paid', part: '', fen: paidFor(site, id) }),
    ),
  ];
}

/** Of funds together: the balance, and the year so far. */
function rollupSums(site: Site, owner: SumOwner, funds: readonly PublicFund[]): Sum[] {
  const { totals } = rollUp(site, funds, yearToDate(site));
  const part = site.asOf.slice(0, 4);
  return [
    { owner, item: 'balance', part: '', fen: totals.closing },
    { owner, item: 'income', part, fen: totals.income },
    { owner, item: 'spending', part, fen: totals.spending },
  ];
}

function fundSums(site: Site, fund: PublicFund): Sum[] {
  const owner = { kind: 'fund', id: fund.id } as const;
  const { from, to } = wholeOf(site, fund);
  const years = [...new Set(monthsBetween(from, to).map((month) => month.slice(0, 4)))];
  return [
    { owner, item: 'balance', part: '', fen: totalsOf([fund], { from, to }).closing },
    ...years.flatMap((part) => {
      const totals = totalsOf([fund], yearPeriod(part));
      return moved.map((item): Sum => ({ owner, item, part, fen: totals[item] }));
    }),
    ...heldIn(fund).map(({ restriction, fen }): Sum => ({ owner, item: 'held', part: restriction, fen })),
    { owner, item: 'owed', part: '', fen: owedAt(fund) },
  ];
}
