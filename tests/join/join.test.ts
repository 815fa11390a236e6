import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedYuan } from '../../src/domain/common/money.ts';
import { publishedSite } from '../../src/domain/published/public.ts';
import { newsLimit, portalSummary } from '../../src/export/summary.ts';
import { type PortalSummary, type SummaryPortal, summaryText } from '../../src/export/summary-format.ts';
import { joinSummaries } from '../../src/join/join.ts';
import { joinFiles } from '../../src/join/site.ts';
import { treeGroups } from '../../src/join/sums.ts';
import { tagsOf, wordsOf } from '../browser/html.ts';
import { demonstration } from '../demonstration.ts';
import { asReal, changedPortal, districtsSite, summaryAt } from './portals.ts';

const root = mkdtempSync(join(tmpdir(), 'join-'));
const title = { zh: '某市汇总', en: 'A city' };
const names = ['da', 'db', 'dc'];
const demo = portalSummary(publishedSite(demonstration.portal), 'https://demo.example/');
let [whole, apart]: [PortalSummary, PortalSummary[]] = [demo, []];

beforeAll(() => {
  whole = summaryAt(districtsSite(join(root, 'whole'), names, 2), 'whole');
  apart = names.map((name) => summaryAt(districtsSite(join(root, name), [name], 2), name));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const joined = (...summaries: PortalSummary[]) =>
  joinSummaries(
    summaries.map((summary, index) => ({ source: `s${index}`, summary })),
    { title },
  );
const fileOf = (summary: PortalSummary, name: string) => joinFiles(summary).get(name) as string;
const rowsOf = (summary: PortalSummary) =>
  parse(fileOf(summary, 'data/summary.csv'), { bom: true, columns: true }) as Record<string, string>[];

describe('districts that were built apart', () => {
  test('are joined to what one portal of all of them says: every sum, category and count', () => {
    const { summary, told } = joined(...apart);
    expect(told).toEqual([]);
    const [one, parts] = [treeGroups(whole), treeGroups(summary)];
    expect(one.fictional?.trees).toHaveLength(3);
    expect(parts.fictional?.trees.map(({ tree }) => tree)).toEqual(one.fictional?.trees.map(({ tree }) => tree));
    expect(parts.fictional?.total).toEqual(one.fictional?.total);
    expect(parts.fictional?.total.income).toBeGreaterThan(0);
    expect(parts.real).toBeUndefined();
    const told30 = ({ portals }: PortalSummary) => portals.flatMap(({ news }) => news.map(({ on }) => on)).toSorted();
    expect(told30(summary)).toEqual(told30(whole));
  });

  test('are the same whether they are joined at once or step by step, byte by byte', () => {
    const [a, b, c] = apart as [PortalSummary, PortalSummary, PortalSummary];
    const { summary } = joined(joined(a, b).summary, c);
    expect([...joinFiles(summary)]).toEqual([...joinFiles(joined(a, b, c).summary)]);
    expect([...joinFiles(joined(summary).summary)]).toEqual([...joinFiles(summary)]);
  });

  test('have small summaries: ten streets would add 1,300 bytes, more communities nothing', () => {
    for (const summary of apart) {
      expect(summary.portals[0]?.news).toHaveLength(newsLimit);
      expect(Buffer.byteLength(summaryText(summary))).toBeLessThan(8_700);
    }
  });

  test('count once where they are given twice, by themselves or within an overview, and that is told', () => {
    const [a, b] = apart as [PortalSummary, PortalSummary];
    const plain = joined(a, b).summary;
    const twice = joined(a, plain, b, a);
    expect(treeGroups(twice.summary).fictional?.total).toEqual(treeGroups(plain).fictional?.total);
    expect(summaryText(twice.summary)).toBe(summaryText(plain));
    expect(twice.told.map(({ zh }) => zh)).toEqual([
      '测试区 da给了 3 次（s0、s1、s3），只算一次，用数据截至 2026-10-31 的',
      '测试区 db给了 2 次（s1、s2），只算一次，用数据截至 2026-10-31 的',
    ]);
  });

  test('count as of the later day where two states of one portal are given', () => {
    const [a] = apart as [PortalSummary];
    const old = changedPortal(a, { as_of: '2026-09-30', news: [], trees: [] });
    for (const pair of [
      [a, old],
      [old, a],
    ])
      expect(joined(...pair).summary.portals).toEqual(joined(a).summary.portals);
  });

  test('that look like one place on two portals are told, and both count', () => {
    const [a] = apart as [PortalSummary];
    const other = changedPortal(a, { address: 'https://other.example/' });
    const { summary, told } = joined(a, other);
    expect(told.map(({ en }) => en)).toEqual([
      'Test district da is on several portals (https://da.example/portal/, https://other.example/) and all of them count; if it is one place, keep one source',
    ]);
    expect(treeGroups(summary).fictional?.total.income).toBe(2 * Number(a.portals[0]?.trees[0]?.accounts?.income));
  });
});

describe('the page of an overview', () => {
  const [zh, en] = [
    (summary: PortalSummary) => wordsOf(fileOf(summary, 'index.html')),
    (summary: PortalSummary) => wordsOf(fileOf(summary, 'en/index.html')),
  ];

  test('never adds real and invented ledgers, and has no sum of reported figures', () => {
    const [a] = apart as [PortalSummary];
    const { summary } = joined(asReal(a), demo);
    const { real, fictional, without } = treeGroups(summary);
    expect(real?.total).toEqual(a.portals[0]?.trees[0]?.accounts);
    expect(fictional?.trees.map(({ tree }) => tree.id)).toEqual(['demo']);
    expect(without.map(({ tree }) => tree.standing)).toEqual(without.map(() => 'reported'));
    const text = zh(summary);
    for (const group of [real, fictional]) expect(text).toContain(signedYuan(group?.total.closing ?? 0));
    expect(text).not.toContain(signedYuan(Number(real?.total.closing) + Number(fictional?.total.closing)));
    expect(text).toContain(`另有 ${without.length} 个地区没有账目`);
    expect(text).toContain('不同门户的基金之间付的钱没有抵销');
    expect(en(summary)).toContain('what funds of different portals paid each other is not');
    expect(zh(joined(demo).summary)).toContain('这里还没有真实账目');
  });

  test('tells the day of each portal, and that they differ where they do', () => {
    const [a, b] = apart as [PortalSummary, PortalSummary];
    expect(zh(joined(a, b).summary)).toContain('各门户的数据都截至 2026 年 10 月 31 日。');
    const text = zh(joined(changedPortal(a, { as_of: '2026-10-20' }), b).summary);
    expect(text).toContain('最早 2026 年 10 月 20 日，最晚 2026 年 10 月 31 日');
    expect(text).toContain('2026 年 10 月 20 日比最新的早 11 天');
  });

  test('leads to each portal in the language of the reader', () => {
    const [a] = apart as [PortalSummary];
    const links = (file: string) =>
      tagsOf(fileOf(joined(a).summary, file)).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links('index.html')).toContain('https://da.example/portal/places/da/');
    expect(links('en/index.html')).toContain('https://da.example/portal/en/places/da/');
  });

  test('says who is missing, and an overview of it says so too until that portal is given', () => {
    const [a, b] = apart as [PortalSummary, PortalSummary];
    const missing = [{ source: 'https://db.example/portal', why: { zh: '连不上', en: 'it cannot be reached' } }];
    const { summary } = joinSummaries([{ source: 'a', summary: a }], { title, missing });
    expect(zh(summary)).toContain('https://db.example/portal：连不上');
    expect(en(joined(summary).summary)).toContain('https://db.example/portal: it cannot be reached');
    expect(joined(summary, b).summary.missing).toBeUndefined();
  });

  test('is sound HTML with no script but the one that finds names, in both languages', async () => {
    const { summary } = joined(...apart.map(asReal), demo);
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
    });
    for (const file of ['index.html', 'en/index.html']) {
      const html = fileOf(summary, file);
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))).toEqual([]);
      const tags = tagsOf(html);
      expect(tags.filter(({ attributes }) => attributes.has('style'))).toEqual([]);
      const scripts = tags.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.get('src'));
      expect(scripts).toEqual([file.replace('index.html', 'find.js').replace('en/', '../')]);
      // Without it nothing is missing, and there is no field that does not work.
      expect(html).toContain('<p class="find" hidden>');
    }
  });

  test('shows what looks like HTML or a formula as text', () => {
    const evil = '<img src=x onerror=alert(1)>"&\'';
    const [a] = apart as [PortalSummary];
    const [{ trees, news, places }] = a.portals as [SummaryPortal];
    const name = { zh: evil, en: evil };
    const bad = changedPortal(a, {
      ...{ title: name, publisher: name },
      licence: { name: evil, url: 'https://licence.example/"onclick="x', title: name },
      trees: trees.map((tree) => ({ ...tree, name: { zh: `=HYPERLINK("x")${evil}`, en: `@${evil}` } })),
      news: news.map((one) => ({ ...one, title: name })),
      places: places.map((place) => ({ ...place, name })),
    });
    const { summary } = joinSummaries([{ source: evil, summary: bad }], {
      title: name,
      missing: [{ source: evil, why: name }],
    });
    for (const file of ['index.html', 'en/index.html']) {
      const html = fileOf(summary, file);
      const tags = tagsOf(html);
      expect(tags.filter(({ name }) => name === 'img')).toEqual([]);
      expect(tags.filter(({ attributes }) => [...attributes.keys()].some((key) => key.startsWith('on')))).toEqual([]);
      expect(wordsOf(html)).toContain(evil);
    }
    const [row] = rowsOf(summary);
    expect([row?.name_zh?.startsWith("'=HYPERLINK"), row?.name_en?.startsWith("'@")]).toEqual([true, true]);
  });

  test('weighs less than 14 KB with its sheet, for ten portals', () => {
    const ten = Array.from({ length: 10 }, (_, index) =>
      changedPortal(asReal(apart[index % 3] as PortalSummary), { address: `https://p${index}.example/` }),
    );
    const files = joinFiles(joined(...ten, demo).summary);
    for (const page of ['index.html', 'en/index.html']) {
      const weight = [page, 'style.css'].reduce(
        (sum, file) => sum + brotliCompressSync(files.get(file) as string).length,
        0,
      );
      expect(weight).toBeGreaterThan(4000);
      expect(weight).toBeLessThan(14_000);
    }
  });
});

test('the table of an overview has a line a tree, adds up to its sums, and is blank where there is no ledger', () => {
  const { summary } = joined(...apart, demo);
  const rows = rowsOf(summary);
  const { fictional, without } = treeGroups(summary);
  expect(rows).toHaveLength(3 + (demo.portals[0]?.trees.length ?? 0));
  const fen = (text: string | undefined) => Math.round(Number(text) * 100);
  const money = ['opening', 'income', 'moved', 'spending', 'advanced', 'repaid', 'closing', 'under_way'] as const;
  for (const column of money)
    expect(
      rows.reduce((sum, row) => sum + fen(row[column]), 0),
      column,
    ).toBe(fictional?.total[column]);
  for (const row of rows)
    expect(
      fen(row.opening) + fen(row.income) + fen(row.moved) - fen(row.spending) + fen(row.advanced) - fen(row.repaid),
    ).toBe(fen(row.closing));
  const blank = rows.filter(({ income }) => income === '');
  expect(blank.map(({ id }) => id)).toEqual(without.map(({ tree }) => tree.id));
});
