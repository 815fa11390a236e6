import { balanceAt, entriesOf } from '../../src/domain/ledger/ledger.ts';
import type { Wish } from '../../src/domain/neighbourhood/wish.ts';
import type { Site } from '../../src/domain/published/public.ts';
import { isSubstituted } from '../../src/domain/published/substitute.ts';
import { wishGroups } from '../../src/schemas/wish.ts';
import { restrictions } from './portals.ts';
import type { Equation } from './solve.ts';

/** What a reader of several publications writes down: sums with the numbers that are withheld as their unknowns. */
export type Notes = { equations: Equation[]; few: Set<string>; differences: number };

const live = <T extends { retracted_on?: string | undefined }>(rows: readonly T[]) =>
  rows.filter(({ retracted_on }) => !retracted_on);
const answers = ['very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'unknown'] as const;

/** Reads publications as somebody who keeps all of them and takes every total for the sum of its parts. */
export function notesOf(sites: readonly Site[]): Notes {
  const notes: Notes = { equations: [], few: new Set(), differences: 0 };
  // What was told once is known for ever.
  const known = new Map<string, number>();
  const sums: { name: string; total: number | undefined; parts: { name: string; value: number | undefined }[] }[] = [];
  const part = (name: string, value: number | undefined, few = false) => {
    if (value !== undefined) known.set(name, value);
    else if (few) notes.few.add(name);
    return { name, value };
  };
  for (const site of sites) {
    const payments = [...site.funds.values()].flatMap(({ spending }) => live(spending));
    const agreements = live(site.agreements);
    for (const { id, beneficiaries } of site.projects.values()) {
      const own = [
        ...payments.map((row) => ({ row, kind: 'spending' })),
        ...agreements.map((row) => ({ row, kind: 'agreement' })),
      ].filter(({ row }) => row.project === id && (row.beneficiaries !== undefined || row.few));
      for (const kind of ['spending', 'agreement'])
        sums.push({
          name: `project ${id}`,
          total: beneficiaries?.count,
          parts: own
            .filter((one) => one.kind === kind)
            .map(({ row }) => part(`${kind} ${row.home} ${row.book} ${row.id}`, row.beneficiaries, row.few)),
        });
    }
    for (const need of site.needs)
      sums.push({
        name: `need ${need.home} ${need.id}`,
        total: need.people,
        parts: agreements
          .filter((row) => row.home === need.home && row.need === need.id)
          .map((row) => part(`agreement ${row.home} ${row.book} ${row.id}`, row.beneficiaries, row.few)),
      });
    for (const survey of site.surveys) surveySums(site, survey, sums);
  }
  for (const { total, parts } of sums) {
    if (total === undefined || parts.length === 0) continue;
    notes.differences++;
    const open = parts.filter(({ name }) => !known.has(name));
    const told = parts.reduce((sum, { name }) => sum + (known.get(name) ?? 0), 0);
    notes.equations.push({ parts: open.map(({ name }) => name), total: total - told });
  }
  return notes;
}

type Sum = { name: string; total: number | undefined; parts: { name: string; value: number | undefined }[] };

/** The rate of a survey tells how many are satisfied, and so how many are not. */
function surveySums({ settings }: Site, survey: Site['surveys'][number], sums: Sum[]): void {
  if (survey.suppressed || survey.valid === undefined) return;
  const name = `survey ${survey.home} ${survey.id}`;
  const good = settings.rules.satisfaction?.fair ? 3 : 2;
  const side = (list: readonly (typeof answers)[number][], total: number | undefined) =>
    sums.push({
      name,
      total,
      parts: list.flatMap((key) => (survey[key] === undefined ? [{ name: `${name} ${key}`, value: undefined }] : [])),
    });
  const told = (list: readonly (typeof answers)[number][]) => list.reduce((sum, key) => sum + (survey[key] ?? 0), 0);
  const satisfied = (survey as { satisfied_total?: number }).satisfied_total;
  if (satisfied === undefined) return;
  side(answers.slice(0, good), satisfied - told(answers.slice(0, good)));
  side(answers.slice(good), survey.valid - satisfied - told(answers.slice(good)));
}

/** The groups that an untold wish may belong to, for a reader of all publications: not one that was told in full beside it. By `<place> <wish>`. */
export function groupsLeft(sites: readonly Site[]): Map<string, Set<string>> {
  const left = new Map<string, Set<string>>();
  const told = new Map<string, string>();
  for (const site of sites)
    for (const [home, wishes] of Map.groupBy(live(site.wishes), (wish) => wish.home)) {
      const named = new Set(wishes.flatMap(({ group }) => group ?? []));
      for (const { id, group } of wishes) {
        if (group) told.set(`${home} ${id}`, group);
        const possible = left.get(`${home} ${id}`) ?? new Set(Object.keys(wishGroups));
        if (!group) left.set(`${home} ${id}`, new Set([...possible].filter((one) => !named.has(one as never))));
      }
    }
  for (const key of told.keys()) left.delete(key);
  return left;
}

/** What the words of a wish call for, and how rows of money name it. */
const words = ['台灯', '电饭锅', '电热毯', '收音机', '书包', '拐杖', '课外书', '画笔', '轮椅', '保温桶'];

/** A payment with all that its rows ever said. */
type Payment = {
  key: string;
  on: string;
  fen: number;
  words: string[];
  shop: string[];
  restriction: string | undefined;
};

/** Trades whose name tells what is sold there. */
const trades: Readonly<Record<string, readonly string[]>> = {
  文具: ['台灯', '书包', '课外书', '画笔'],
  文体: ['台灯', '书包', '课外书', '画笔'],
  维修: ['电饭锅', '电热毯', '收音机', '拐杖'],
};

/** Payments for wishes in the funds of a place, as a reader of all publications knows them: no told wish claims them. */
export function paymentsOf(sites: readonly Site[], home: string): Payment[] {
  const claimed = new Set(
    sites.flatMap(({ wishes }) => wishes.flatMap((wish) => (wish.home === home && wish.spending) || [])),
  );
  const rows = sites.flatMap((site) =>
    [...site.funds.values()].filter((fund) => fund.home === home).flatMap((fund) => live(fund.spending)),
  );
  const moved = restrictionsMoved(sites, home);
  return [...Map.groupBy(rows, ({ book, id }) => `${book} ${id}`)].flatMap(([key, versions]): Payment[] => {
    const [row] = versions as [(typeof rows)[number]];
    const wishful = row.category === 'E13' || versions.some(({ purpose }) => purpose.includes('微心愿'));
    if (!wishful || row.reverses || claimed.has(row.id)) return [];
    const of = (text: string) => words.filter((word) => text.includes(word));
    const shops = versions.flatMap(({ payee_display: name }) =>
      Object.keys(trades).filter((trade) => name.includes(trade)),
    );
    return [
      {
        key,
        on: row.banked_on ?? row.date,
        fen: row.amount,
        words: versions.flatMap(({ purpose }) => of(purpose)),
        shop: shops,
        restriction: versions.flatMap((one) => one.restriction ?? [])[0] ?? moved.get(key),
      },
    ];
  });
}

/** The pots that gave back what a payment took from free money: by name, or by an amount that only one payment has. */
function restrictionsMoved(sites: readonly Site[], home: string): Map<string, string> {
  const funds = sites.flatMap((site) => [...site.funds.values()].filter((fund) => fund.home === home));
  return new Map(
    funds.flatMap(({ id, spending, reallocations }) =>
      reallocations.flatMap(({ spending: named, amount, from_restriction: restriction }) => {
        const same = spending.filter((row) => (named === undefined ? row.amount === amount : row.id === named));
        return restriction !== undefined && same.length === 1 ? [[`${id} ${same[0]?.id}`, restriction] as const] : [];
      }),
    ),
  );
}

/** What may still be asked of the pots of withheld payments: each took from one, and none from one in which too little lay from its day on. */
export function restrictionRiddles(site: Site): {
  equations: Equation[];
  bounds: Map<string, { least: number; most: number }>;
} {
  const equations: Equation[] = [];
  const bounds = new Map<string, { least: number; most: number }>();
  for (const fund of site.funds.values()) {
    const hidden = fund.spending.filter((row) => isSubstituted(row) && !row.reverses && !row.retracted_on);
    const entries = entriesOf(fund);
    const days = [...new Set(entries.map(({ on }) => on))];
    const held = new Set(entries.map(({ restriction }) => restriction));
    for (const row of hidden) {
      const on = row.banked_on ?? row.date;
      const all = (day: string) =>
        hidden.reduce((sum, one) => sum + ((one.banked_on ?? one.date) <= day ? one.amount : 0), 0);
      const parts = [...held].map((restriction) => {
        const name = `${fund.id} ${row.id} ${restriction}`;
        const least = Math.min(
          ...[on, ...days.filter((day) => day > on)].map(
            (day) => balanceAt(entries, day, restriction) + (restriction === '' ? all(day) : 0),
          ),
        );
        bounds.set(name, {
          least: 0,
          most: row.restriction ? Number(row.restriction === restriction) : Number(least >= row.amount),
        });
        return name;
      });
      equations.push({ parts, total: 1 });
    }
  }
  return { equations, bounds };
}

/** An untold wish that a fund may have paid for, with all that its rows ever said. */
export type Riddle = {
  home: string;
  id: string;
  from: string;
  until: string | undefined;
  fen: number | undefined;
  item: string | undefined;
};

/** Untold wishes that have been claimed and do not say by whom else than a fund. */
export function riddles(sites: readonly Site[]): Riddle[] {
  const all = sites.flatMap((site, index) =>
    site.wishes.map((wish) => ({ wish, since: sites[index - 1]?.asOf ?? '', now: site.asOf })),
  );
  const last = new Set(sites.at(-1)?.wishes.flatMap((wish) => (isRiddle(wish) ? `${wish.home} ${wish.id}` : [])));
  return [...Map.groupBy(all, ({ wish }) => `${wish.home} ${wish.id}`)].flatMap(([key, versions]): Riddle[] => {
    if (!last.has(key)) return [];
    const told = <K extends keyof Wish>(name: K) =>
      versions.map(({ wish }) => wish[name]).find((value) => value !== undefined);
    const [first] = versions as [(typeof versions)[number]];
    const done = versions.find(({ wish }) => isDone(wish))?.now;
    const start = told('claimed') ?? startOf(told('posted_month') ?? told('period')) ?? '';
    return [
      {
        home: first.wish.home,
        id: first.wish.id,
        from: [start, first.since].toSorted().at(-1) as string,
        until: told('fulfilled') ?? done,
        fen: told('amount'),
        item: words.find((word) => versions.some(({ wish }) => wish.description.includes(word))),
      },
    ];
  });
}

const isRiddle = ({ group, retracted_on, status, claimed_by, claimed_by_type }: Wish) =>
  !group &&
  !retracted_on &&
  ['claimed', 'in_progress', 'fulfilled', 'followed_up'].includes(status) &&
  (claimed_by === undefined || claimed_by_type === 'fund');

/** Whether a payment may be that of a wish, by words, trade, price and days. */
export function fits(wish: Riddle, { on, fen, words: named, shop, restriction }: Payment): boolean {
  const worded = wish.item === undefined || named.length === 0 || named.includes(wish.item);
  const sold = wish.item === undefined || shop.every((trade) => trades[trade]?.includes(wish.item as string));
  const meant =
    wish.item === undefined || restriction === undefined || restrictions[restriction]?.includes(wish.item) !== false;
  return (
    worded &&
    sold &&
    meant &&
    (wish.fen === undefined || wish.fen === fen) &&
    on >= wish.from &&
    (wish.until === undefined || on <= wish.until)
  );
}

const isDone = ({ status }: Wish) => status === 'fulfilled' || status === 'followed_up';

function startOf(period: string | undefined): string | undefined {
  if (period === undefined) return undefined;
  const [year, part] = period.split('-');
  const month = { H1: '01', H2: '07', Q1: '01', Q2: '04', Q3: '07', Q4: '10' }[part ?? ''] ?? part ?? '01';
  return `${year}-${month}-01`;
}
