import { describe, expect, it } from 'vitest';
import { sum } from '../../src/domain/common/money.ts';
import { spentHere, viewOf } from '../../src/domain/portal/place-view.ts';
import {
  dataKindOf,
  homeRoots,
  ledgersUnder,
  rollUp,
  withAbove,
  withBelow,
  yearToDate,
} from '../../src/domain/portal/rollup.ts';
import type { PublicPlace } from '../../src/domain/published/public.ts';
import { loadSite } from '../../src/site.ts';

const site = loadSite();
const place = (id: string) => site.places.get(id) as PublicPlace;
const funds = ledgersUnder(site, 'demo');
const rollup = rollUp(site, funds, yearToDate(site));

describe('a roll-up over the demonstration district', () => {
  it('has lines that add up to its totals, column by column', () => {
    const column = (pick: (line: (typeof rollup.lines)[number]) => number) => sum(rollup.lines.map(pick));
    expect(rollup.lines.length).toBeGreaterThan(2);
    expect(column(({ totals }) => totals.income)).toBe(rollup.totals.income);
    expect(column(({ totals }) => totals.spending)).toBe(rollup.totals.spending);
    expect(column(({ totals }) => totals.closing) + rollup.totals.under_way).toBe(rollup.totals.closing);
  });

  it('moves money between its funds without making any', () => {
    expect(rollup.totals.internal).toBeGreaterThan(0);
    const { opening, income, spending, transfers_in, transfers_out, closing } = rollup.totals;
    expect(opening + income - spending + transfers_in - transfers_out).toBe(closing);
  });

  it('counts the duties of each fund once', () => {
    expect(sum(rollup.lines.map(({ standing }) => standing.due))).toBe(rollup.standing.due);
    expect(rollup.standing.overdue).toBeGreaterThan(0);
  });

  it('is the same at the street that holds every fund of the district', () => {
    const street = place('demo').children.map((id) => ledgersUnder(site, id));
    expect(
      street
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(funds.map(({ id }) => id).toSorted());
  });
});

describe('places', () => {
  it('never bring reported cases into the totals of the home page', () => {
    const ids = homeRoots(site).flatMap(({ id }) => withBelow(site, id).map((below) => below.id));
    const reported = [...site.places.values()].filter(({ coverage }) => coverage === 'reported');
    expect(reported.length).toBeGreaterThan(10);
    for (const { id } of reported) expect(ids).not.toContain(id);
  });

  it('say what they are', () => {
    expect(dataKindOf(site, place('demo'))).toBe('fictional');
    expect(dataKindOf(site, place('zibo'))).toBe('reported');
  });

  it('are found from the top down', () => {
    expect(withAbove(site, 'shuinian').map(({ id }) => id)).toEqual([
      'chongqing',
      'jiulongpo',
      'jiulong-street',
      'shuinian',
    ]);
  });

  it.each([
    ['a community with its own ledger', 'demo-guihuayuan', 'own'],
    ['a street with ledgers below it', 'demo-qingfeng', 'rolled'],
    ['a community served by the street', 'demo-xinyuan', 'served'],
    ['a reported community', 'shuinian', 'reported'],
  ])('show the right view: %s', (_, id, view) => {
    expect(viewOf(site, place(id))).toBe(view);
  });

  it('show what another fund paid for a place that has none', () => {
    const payments = spentHere(site, place('demo-xinyuan'));
    expect(payments.length).toBeGreaterThan(0);
    expect(payments.every(({ row }) => row.place === 'demo-xinyuan')).toBe(true);
  });
});
