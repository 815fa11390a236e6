import { beforeAll, describe, expect, test } from 'vitest';
import { monthEnd } from '../../src/domain/common/day.ts';
import { isLive } from '../../src/domain/neighbourhood/wish.ts';
import { buildPortal, type Portal } from '../../src/domain/portal/portal.ts';
import { smallestGroup } from '../../src/domain/portal/threshold.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';
import { yearOf } from './portals.ts';
import { fits, groupsLeft, notesOf, paymentsOf, restrictionRiddles, riddles } from './reader.ts';
import { determined, solve } from './solve.ts';

const few = (sites: readonly Site[]) => {
  const notes = notesOf(sites);
  const smallest = smallestGroup(sites[0]?.settings);
  const bounds = new Map([...notes.few].map((name) => [name, { least: 0, most: smallest - 1 }]));
  // A blank that nobody filled in is unknown, not withheld.
  const withheld = (name: string) => notes.few.has(name) || name.startsWith('survey ');
  return { notes, found: determined(solve(notes.equations, bounds)).filter(withheld) };
};

/** Of each untold wish that a fund may have paid for, how many payments may be its own in one publication. */
const candidatesIn = (site: Site) =>
  riddles([site]).map((wish) => ({
    wish,
    count: paymentsOf([site], wish.home).filter((paid) => fits(wish, paid)).length,
  }));

describe('the solver', () => {
  test('takes a table from another and uses what is known of sizes', () => {
    const equations = [
      { parts: ['a', 'b', 'c'], total: 9 },
      { parts: ['a', 'b'], total: 6 },
      { parts: ['d', 'e'], total: 8 },
      { parts: ['f', 'g'], total: 8 },
    ];
    const bounds = new Map(['d', 'e'].map((name) => [name, { least: 0, most: 4 }]));
    expect(determined(solve(equations, bounds))).toHaveLength(3);
  });

  test('would find what a told total gives away', () => {
    const site = (total: number, parts: object[]) =>
      ({
        ...{ settings: { rules: {} }, projects: new Map([['p', { id: 'p', beneficiaries: { count: total } }]]) },
        ...{ needs: [], surveys: [], agreements: [], funds: new Map([['f', { spending: parts }]]) },
      }) as unknown as Site;
    const row = (id: string, more: object) => ({ id, project: 'p', home: 'h', book: 'f', ...more });
    const parts = [row('1', { beneficiaries: 20 }), row('2', { beneficiaries: 9 }), row('3', { few: true })];
    expect(few([site(32, parts)]).found).toEqual(['spending h f 3']);
    const both = parts.map((one) => (one.id === '2' ? row('2', { few: true }) : one));
    // The next smallest part withheld in its place was told a month before.
    expect(few([site(29, parts.slice(0, 2)), site(32, both)]).found).toEqual(['spending h f 3']);
  });
});

describe('of years of generated places, published month by month', () => {
  const portals = Array.from({ length: 60 }, (_, index) => yearOf(String(index)));
  const years = portals.map((year) => year.map((portal) => publish(portal)));

  test('no number that is withheld is determined', () => {
    const results = years.map(few);
    const sums = results.reduce((sum, { notes }) => sum + notes.differences, 0);
    const hidden = results.reduce((sum, { notes }) => sum + notes.few.size, 0);
    console.info(`${years.length} years, ${sums} sums compared, ${hidden} numbers withheld`);
    expect([sums > 1000, hidden > 100]).toEqual([true, true]);
    expect(results.flatMap(({ found }) => found)).toEqual([]);
  });

  test('every wish whose group is not told may belong to two groups', () => {
    const left = years.flatMap((sites) => [...groupsLeft(sites).values()].map(({ size }) => size));
    expect(left.length).toBeGreaterThan(300);
    expect(Math.min(...left)).toBeGreaterThan(1);
  });

  test('what wishes cost together is the sum of the rows that tell it', () => {
    for (const { wishes, wishBooks } of years.flat()) {
      const told = wishes.filter((wish) => isLive(wish) && wish.amount !== undefined);
      const book = wishBooks.get('garden');
      expect([book?.spent ?? 0, book?.priced ?? 0]).toEqual([
        told.reduce((sum, { amount = 0 }) => sum + amount, 0),
        told.length,
      ]);
    }
  });

  test('no payment fits an untold wish alone: three may be its own, or its words are gone', () => {
    const all = years.flat().flatMap(candidatesIn);
    const spoken = all.filter(({ wish }) => wish.item !== undefined);
    console.info(`${all.length} untold wishes; candidates: ${spread(spoken.map(({ count }) => count))}`);
    expect(spoken.length).toBeGreaterThan(100);
    expect(spoken.filter(({ count }) => count < 3)).toEqual([]);
  });

  test('with their pots told, or what gave the money back, many payments would', () => {
    const found = (['spending', 'reallocations'] as const).map((list) => {
      const told = portals.flat().map((portal, index) => withRestrictions(years.flat()[index] as Site, portal, list));
      return told.flatMap(candidatesIn).filter(({ wish, count }) => wish.item !== undefined && count < 3).length;
    });
    console.info(`untold wishes with fewer than three payments, were pots told: ${found.join(', ')}`);
    expect(Math.min(...found)).toBeGreaterThan(20);
  });

  test('no pot of a withheld payment follows from the balances', () => {
    const all = years.flat().map((site) => restrictionRiddles(site));
    const known = all.flatMap(({ equations, bounds }) => determined(solve(equations, bounds)));
    const open = all.reduce((sum, { equations }) => sum + equations.length, 0);
    console.info(`${open} withheld payments in ${all.length} publications, pots that follow: ${known.length}`);
    expect(open).toBeGreaterThan(1000);
    expect(known).toEqual([]);
    // As a control: where their pots are told, the same reasoning finds them.
    const told = portals
      .flat()
      .map((portal, index) => withRestrictions(years.flat()[index] as Site, portal, 'spending'));
    const found = told.map(restrictionRiddles).flatMap(({ equations, bounds }) => determined(solve(equations, bounds)));
    expect(found.length).toBeGreaterThan(100);
  });
});

/** A publication as it would be if it told the pots of its payments, or the rows that moved money back to where they had taken it. */
function withRestrictions(site: Site, portal: Portal, list: 'spending' | 'reallocations'): Site {
  const funds = [...site.funds].map(([id, fund]) => {
    const own = portal.funds.get(id);
    const restrictions = new Map(own?.spending.map((row) => [row.id, row.restriction]));
    const spending = fund.spending.map((row) => ({ ...row, restriction: restrictions.get(row.id) }));
    const rows = list === 'spending' ? { spending } : { reallocations: own?.reallocations ?? [] };
    return [id, { ...fund, ...rows }] as const;
  });
  return { ...site, funds: new Map(funds) };
}

describe('of the demonstration, published at each month end of 2026', () => {
  let sites: Site[] = [];
  let portal: Portal;
  beforeAll(() => {
    portal = demonstration.portal;
    const ends = Array.from({ length: 10 }, (_, index) => monthEnd(`2026-${String(index + 1).padStart(2, '0')}`));
    sites = ends.map((day) => publish(asOf(portal, day)));
  }, 120_000);

  test('no number that is withheld is determined', () => {
    const { notes, found } = few(sites);
    console.info(`demonstration: ${notes.differences} sums compared, ${notes.few.size} numbers of people withheld`);
    expect(found).toEqual([]);
    expect(notes.differences).toBeGreaterThan(10);
  });

  test('every wish whose group is not told may belong to two groups', () => {
    const left = [...groupsLeft(sites).values()].map(({ size }) => size);
    expect(left.length).toBeGreaterThan(10);
    expect(Math.min(...left)).toBeGreaterThan(1);
  });

  test('of each publication, at least three payments may be that of an untold wish', () => {
    const all = sites.flatMap(candidatesIn).filter(({ wish }) => wish.item !== undefined);
    console.info(
      `demonstration: ${all.length} untold wishes in ten publications; candidates: ${spread(all.map(({ count }) => count))}`,
    );
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ count }) => count < 3)).toEqual([]);
  });

  test('of all publications together, no wish is known to be paid, and each new payment may be that of several', () => {
    const known = riddles(sites);
    expect(known.filter(({ until, fen }) => until !== undefined || fen !== undefined)).toEqual([]);
    const begun = sites[0]?.asOf ?? '';
    const counts = [...Map.groupBy(known, ({ home }) => home)].flatMap(([home, wishes]) =>
      paymentsOf(sites, home)
        .filter(({ on }) => on > begun)
        .map((paid) => wishes.filter((wish) => fits(wish, paid)).length),
    );
    console.info(`demonstration: wishes that a new payment may belong to: ${spread(counts)}`);
    // No certainty is left; the best guess, the first payment after the wish came, is measured and told.
    const guesses = known.map((wish) => {
      const own = paymentsOf(sites, wish.home)
        .filter((paid) => fits(wish, paid))
        .toSorted((a, b) => (a.on < b.on ? -1 : 1));
      const truth = portal.records.wish.find(({ home, id }) => home === wish.home && id === wish.id)?.spending;
      return { right: own[0]?.key.split(' ')[1] === truth, chance: 1 / own.length };
    });
    const right = guesses.filter((guess) => guess.right).length;
    const chance = guesses.reduce((sum, guess) => sum + guess.chance, 0);
    console.info(
      `demonstration: ${right} of ${guesses.length} wishes guessed by order of time; by chance ${chance.toFixed(1)}`,
    );
    expect(counts.length).toBeGreaterThan(5);
  });
});

function spread(counts: readonly number[]): string {
  const order = counts.toSorted((a, b) => a - b);
  return `least ${order[0]}, median ${order[Math.floor(order.length / 2)]}, most ${order.at(-1)}`;
}

/** The demonstration as it would have been published on an earlier day: rows that were not there yet are gone, wishes stand where they stood. */
function asOf(portal: Portal, day: string): Portal {
  const { records } = portal;
  const before = <T extends { date: string }>(rows: readonly T[]) => rows.filter(({ date }) => date <= day);
  const wish = records.wish
    .filter(({ posted_month = '' }) => posted_month <= day.slice(0, 7))
    .map((row) => {
      const { followed_up, feedback, fulfilled, way, amount, spending, claimed, claimed_by, claimed_by_type, ...open } =
        row;
      if (!claimed || claimed > day) return { ...open, status: 'open' as const };
      const taken = { ...open, claimed, claimed_by, claimed_by_type };
      if (!fulfilled || fulfilled > day) return { ...taken, status: 'claimed' as const };
      const done = { ...taken, fulfilled, way, amount, spending };
      return followed_up && followed_up <= day ? row : { ...done, status: 'fulfilled' as const };
    });
  const kept = {
    wish,
    spending: before(records.spending),
    income: before(records.income),
    survey: before(records.survey),
  };
  const agreement = records.agreement.filter(({ signed }) => signed <= day);
  const settings = records.portal.map((one) => ({ ...one, as_of: day }));
  return buildPortal({ ...records, ...kept, agreement, portal: settings } as typeof records);
}
