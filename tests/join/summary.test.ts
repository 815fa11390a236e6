import { describe, expect, test } from 'vitest';
import { sum } from '../../src/domain/common/money.ts';
import { homeRollup } from '../../src/domain/portal/place-view.ts';
import { ledgersUnder, rootsOf } from '../../src/domain/portal/rollup.ts';
import { publishedSite } from '../../src/domain/published/public.ts';
import { newsLimit, portalSummary } from '../../src/export/summary.ts';
import { type SummaryPortal, summaryText } from '../../src/export/summary-format.ts';
import { readSummary } from '../../src/join/source.ts';
import { demonstration } from '../demonstration.ts';

const site = publishedSite(demonstration.portal);
const summary = portalSummary(site, 'https://sunshine.example/sub/');
const [portal] = summary.portals as [SummaryPortal];
const demo = portal.trees.find(({ id }) => id === 'demo');

describe('the summary of a portal', () => {
  test('says of the demonstration what its home page says', () => {
    const { totals, moved, period, standing } = homeRollup(site);
    const { opening, income, spending, advanced, repaid, closing, under_way } = totals;
    expect(demo?.accounts).toMatchObject({
      ...{ ...period, to: site.asOf, opening, income, moved, spending, advanced, repaid, closing, under_way },
      disclosures: standing,
    });
    expect([demo?.standing, demo?.funds]).toEqual(['fictional', ledgersUnder(site, 'demo').length]);
    expect(sum(demo?.accounts?.income_categories.map(({ fen }) => fen) ?? [])).toBe(income);
    expect(sum(demo?.accounts?.spending_categories.map(({ fen }) => fen) ?? [])).toBe(spending);
  });

  test('has every tree, and no sum where there is no ledger', () => {
    expect(portal.trees.map(({ id }) => id)).toEqual(rootsOf(site).map(({ id }) => id));
    const reported = portal.trees.filter(({ standing }) => standing === 'reported');
    expect(reported.length).toBeGreaterThan(2);
    for (const tree of reported) expect([tree.funds, Object.hasOwn(tree, 'accounts')]).toEqual([0, false]);
  });

  test('is small, the same each time, and read back as it was written', () => {
    const text = summaryText(summary);
    expect(text).toBe(summaryText(portalSummary(site, 'https://sunshine.example/sub')));
    expect(text.length).toBeLessThan(16_000);
    expect(readSummary(text)).toEqual({ summary: JSON.parse(text) });
    expect(text).toMatch(/"currency":"CNY","unit":"fen"/);
  });

  test('tells the newest disclosures in both languages, without the accounts of each month', () => {
    expect(portal.news).toHaveLength(newsLimit);
    expect(portal.news.map(({ on }) => on)).toEqual(
      portal.news
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
    for (const { title, page } of portal.news) {
      expect(title.zh).not.toMatch(/账目：收入/);
      expect([title.en !== '', page.startsWith('/')]).toEqual([true, false]);
    }
  });

  test('marks a name whose characters are not verified', () => {
    expect(portal.trees.filter((tree) => tree.name_unverified).map(({ id }) => id)).toEqual(
      rootsOf(site).flatMap(({ id, name_unverified }) => (name_unverified ? [id] : [])),
    );
  });
});

describe('a summary is read strictly', () => {
  const edited = (change: (value: { portals: [SummaryPortal] } & Record<string, unknown>) => void) => {
    const value = JSON.parse(summaryText(summary));
    change(value);
    return readSummary(JSON.stringify(value));
  };
  const demoOf = ({ portals: [{ trees }] }: { portals: [SummaryPortal] }) =>
    trees.find(({ id }) => id === 'demo') as SummaryPortal['trees'][number] & { accounts: { income: number } };

  test('and passes over what a later program adds', () => {
    expect(edited((value) => Object.assign(demoOf(value), { trust: 5, of: { more: [] } }))).toEqual(
      readSummary(summaryText(summary)),
    );
  });

  const wrong: [string, (value: { portals: [SummaryPortal] } & Record<string, unknown>) => void, RegExp][] = [
    ['another version', (value) => Object.assign(value, { version: 2 }), /第 2 版.*第 1 版/],
    ['no version', (value) => Reflect.deleteProperty(value, 'version'), /没有 version/],
    [
      'half a fen',
      (value) => Object.assign(demoOf(value).accounts, { income: 0.5 }),
      /portals\.0\.trees\.\d+\.accounts/,
    ],
    [
      'a sum that is off by one',
      (value) => demoOf(value).accounts.income++,
      /portals\.0\.trees\.\d+\.accounts 前后矛盾/,
    ],
    ['a page of another site', (value) => Object.assign(demoOf(value), { page: 'https://other.example/' }), /page/],
    ['a page that is a script', (value) => Object.assign(demoOf(value), { page: 'javascript:alert(1)' }), /page/],
    ['a page above the portal', (value) => Object.assign(demoOf(value), { page: '../../x/' }), /page/],
    [
      'an address that is a script',
      (value) => Object.assign(value.portals[0], { address: 'javascript:x/' }),
      /portals\.0\.address/,
    ],
    ['a tree twice', (value) => value.portals[0].trees.push(demoOf(value)), /portals\.0\.trees/],
    ['figures without a ledger', (value) => Object.assign(demoOf(value), { funds: 0 }), /accounts/],
  ];
  test.each(wrong)('%s is told', (_, change, message) => {
    const read = edited(change);
    expect('fault' in read && read.fault.zh).toMatch(message);
    expect('fault' in read && read.fault.en).not.toMatch(/[\p{Script=Han}]/u);
  });

  test.each([
    ['<!doctype html>', /不是 JSON/],
    ['', /不是 JSON/],
    ['[]', /没有 version/],
    ['null', /没有 version/],
  ] as const)('“%s” is told', (text, message) => {
    const read = readSummary(text);
    expect('fault' in read && read.fault.zh).toMatch(message);
  });
});
