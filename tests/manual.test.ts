import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { yuan } from '../src/domain/common/money.ts';
import { allDuties } from '../src/domain/disclosure/duties.ts';
import { balanceAt, entriesOf } from '../src/domain/ledger/ledger.ts';
import { netSum } from '../src/domain/ledger/movement.ts';
import { spendingByCategory, totalsOf } from '../src/domain/ledger/totals.ts';
import { paidUnder, stateOf } from '../src/domain/project/application.ts';
import type { PublicFund, Site } from '../src/domain/published/public.ts';
import { liveApplications } from '../src/domain/score/governance.ts';
import { readWorkbook } from '../src/import/workbook.ts';
import { type Code, codes } from '../src/issues/codes.ts';
import type { CodeEntry } from '../src/issues/entry.ts';
import { type Recipe, recipes } from '../src/issues/recipes.ts';
import { toText } from '../src/report/text.ts';
import { siteOf } from '../src/staff/examine.ts';
import { deskImport } from '../src/staff/imported.ts';
import { exampleFile } from '../src/template/example-file.ts';
import type { ManualFigure } from '../src/texts/manual.ts';
import type { Files } from './example.ts';
import { checkRecipe, deskWith, readRecipe, recipeNames } from './recipe.ts';
import { plainText } from './staff/fixture.ts';

const names = Object.keys(recipes) as Recipe[];
const languages = ['zh', 'en'] as const;
const headings = {
  zh: ['什么时候用', '怎样填', '页面上会看到', '期限', '容易写错'],
  en: ['When', 'How to fill it in', 'What the page shows', 'By when', 'Where people go wrong'],
} as const;
const page = (language: 'zh' | 'en', name: Recipe) => readFileSync(`content/staff/${language}/${name}.mdx`, 'utf8');

describe('every recipe has its pages and its example', () => {
  test('none is missing and none is left over', () => {
    for (const language of languages)
      expect(readdirSync(`content/staff/${language}`).toSorted()).toEqual(
        names.map((name) => `${name}.mdx`).toSorted(),
      );
    expect(recipeNames.toSorted()).toEqual(names.toSorted());
  });

  test.each(names)('%s tells when, how, what will be seen, by when, and what goes wrong', (name) => {
    const { wrong, sheet } = readRecipe(name);
    for (const language of languages) {
      const text = page(language, name);
      expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings[language]);
      const told = [...text.matchAll(/<Told code="([a-z-]+)" \/>/g)].map(([, code]) => code);
      expect(told.toSorted()).toEqual(Object.keys(wrong).toSorted());
      const parts = ['<RightFiles />', '<Shows />', ...(sheet ? ['<Sheet />'] : [])];
      for (const part of parts) expect(text.split(part).length, part).toBe(2);
      // An article is named with its law, or it is said that there is no limit.
      const limit = text.split(/^## (?:期限|By when)$/m)[1] ?? '';
      expect(limit).toMatch(/第.{1,4}条|法律没有写天数|本站默认|Art \d+|names no number of days|default/);
    }
  });

  test.each(names)('%s leads only to other recipes, the desk and the rules', (name) => {
    for (const language of languages) {
      const links = [...page(language, name).matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address as string);
      for (const address of links)
        if (!['../../', '../../../about/rules/'].includes(address)) expect(names).toContain(address.slice(3, -1));
    }
  });

  test.each(names)('%s is shown with the names that people see', (name) => {
    for (const [path, text] of Object.entries(readRecipe(name).right)) {
      const file = exampleFile(path, text, {});
      const shown = 'rows' in file ? file.heads : file.records.flat().map((field) => field.name);
      for (const { zh, en } of shown)
        expect([/^[\p{Script=Han} ·]+$/u.test(zh), /^[\w ·,'.]+$/.test(en)], zh).toEqual([true, true]);
    }
  });
});

describe('the program agrees with the recipes', () => {
  test.each(names)('%s: the right files are without any remark', (name) => {
    const { right, before } = readRecipe(name);
    expect(checkRecipe(right, before).issues).toEqual([]);
  });

  const mistakes = names.flatMap((name) =>
    Object.entries(readRecipe(name).wrong).map(([code, files]) => [name, code, files] as const),
  );
  test.each(mistakes)('%s: the common mistake is told as %s and as nothing else', (name, code, files) => {
    const found = checkRecipe(files, readRecipe(name).before).issues.map((issue) => issue.code);
    expect([...new Set(found)]).toEqual([code]);
    expect(codes[code as Code]).toBeDefined();
  });

  test.each(names)('%s: the published view shows what the page says', (name) => {
    const { shows } = readRecipe(name);
    const figures = Object.keys(shows) as ManualFigure[];
    expect(figures.length).toBeGreaterThan(0);
    expect(Object.fromEntries(figures.map((figure) => [figure, figureOf(figure, name)]))).toEqual(shows);
  });
});

/** What a recipe publishes, and the fund of its example. */
function published(name: Recipe): { site: Site; fund: PublicFund } {
  const { right, before } = readRecipe(name);
  const site = siteOf(checkRecipe(right, before));
  const fund = site?.funds.get('demo-fund');
  if (!site || !fund) throw new Error(`${name} publishes nothing`);
  return { site, fund };
}

/** The application of which a recipe tells. */
const application: Partial<Record<Recipe, string>> = {
  'bounced-payment': 'a1',
  'emergency-payment': 'storm',
  'withdrawn-application': 'stage',
};

function figureOf(figure: ManualFigure, name: Recipe): string | undefined {
  const { site, fund } = published(name);
  const own = fund.applications.find(({ id }) => id === application[name]);
  if (figure === 'application') return own && stateOf(own, paidUnder(fund, own.id));
  if (figure === 'duty') return allDuties(site).find((one) => one.fund === fund.id && one.period === '2026-Q1')?.state;
  if (figure === 'elder') return yuan(balanceAt(entriesOf(fund), site.asOf, 'elder'));
  return yuan(totalsOf([fund], { from: '2026-01-01', to: site.asOf })[figure]);
}

describe('what the pages say in words holds', () => {
  test('a refund stands apart from charitable spending; a reversed gift leaves both rows and no income', () => {
    const { site, fund } = published('refund');
    const refunds = spendingByCategory([fund], { from: '2026-01-01', to: site.asOf }).find(
      ({ code }) => code === 'E30',
    );
    expect([refunds?.fen, site.spendingTerms.get('E30')?.class]).toEqual([100_000, 'contra']);
    const gift = fund.income.filter(({ id }) => id === 'S-001' || id === 'S-002');
    expect([gift.length, netSum(gift)]).toEqual([2, 0]);
  });

  test('a payment that bounced was paid once under its application', () => {
    const { fund } = published('bounced-payment');
    expect([fund.spending.length, paidUnder(fund, 'a1')]).toEqual([3, 180_000]);
  });

  test('a settlement moves the account by what the bank received', () => {
    const entries = entriesOf(published('platform-settlement').fund);
    expect(balanceAt(entries, '2026-03-10') - balanceAt(entries, '2026-03-09')).toBe(149_100);
  });

  test('the statement of the month agrees to the fen', () => {
    const { fund } = published('monthly-routine');
    expect(fund.balances.map(({ balance }) => balance)).toEqual([balanceAt(entriesOf(fund), '2026-06-30')]);
  });

  test('a correction keeps the old value; what was entered twice is there and counts nothing', () => {
    const { site, fund } = published('correction');
    expect(site.corrections).toMatchObject([{ record: 'Z-001', old: '280.00', new: '208.00' }]);
    expect(fund.spending.map((row) => [row.id, netSum([row])])).toEqual([
      ['Z-001', 20_800],
      ['Z-002', 0],
    ]);
  });

  test('a withdrawn application stays, a retracted record is none', () => {
    const { fund } = published('withdrawn-application');
    expect(fund.applications.map(({ id, retracted }) => [id, retracted?.on])).toEqual([
      ['a1', undefined],
      ['stage-2', '2026-06-16'],
      ['stage', undefined],
    ]);
    expect(liveApplications(fund).map(({ id }) => id)).toEqual(['a1', 'stage']);
  });

  test('the sheet that arrives becomes the rows that are shown', async () => {
    const { sheet = '', right } = readRecipe('first-import');
    const workbook = await readWorkbook('ledger.csv', new TextEncoder().encode(sheet));
    if ('refused' in workbook) throw new Error('refused');
    const [files, { portal }] = [deskWith({}), checkRecipe({}, undefined)];
    const decided = { income_category: 'I01', spending_category: 'E08', income_side: 'credit' } as const;
    const found = deskImport(
      workbook,
      { to: 'demo/demo-fund', decided },
      { files, portal, taken: new Set() },
      { key: '00'.repeat(32), prints: new Set() },
    );
    expect(found?.plan).toMatchObject({ state: 'ready', rows: { read: 4, taken: 2, skipped: 2 } });
    const written = [...(found?.files ?? [])].map(([path, bytes]) => [path, plainText(bytes) ?? ''] as const);
    expect(rowsIn(right).length).toBe(2);
    expect(rowsIn(Object.fromEntries(written))).toEqual(rowsIn(right));
  });
});

/** The rows of the fund of the example as they are read, without their place in a file. */
function rowsIn(files: Files) {
  const { income, spending } = checkRecipe(files, undefined).portal.records;
  return [...income, ...spending].filter(({ book }) => book === 'demo-fund').map(({ at: _, ...row }) => row);
}

describe('problems lead to the manual', () => {
  const led = Object.entries(codes as Record<string, CodeEntry>).flatMap(([code, { recipe }]) =>
    recipe ? [[code, recipe] as const] : [],
  );

  test('to a recipe that exists, and every recipe is led to', () => {
    expect([...new Set(led.map(([, recipe]) => recipe))].toSorted()).toEqual(names.toSorted());
  });

  test('from the mistakes that the recipe itself names, but for those of any file', () => {
    const general = ['reference-unknown'];
    const named = names.flatMap((name) => Object.keys(readRecipe(name).wrong));
    const known = new Set(led.map(([code]) => code));
    expect(named.filter((code) => !known.has(code) && !general.includes(code))).toEqual([]);
  });

  test('once for each cause in the report', () => {
    const { wrong } = readRecipe('bounced-payment');
    const { issues, summary } = checkRecipe(wrong['amount-negative'] ?? {}, undefined);
    const [one] = issues;
    if (!one) throw new Error('nothing told');
    const text = toText([one, { ...one, line: 9 }], summary);
    expect(text.match(/\/staff\/manual\/bounced-payment\//g)).toHaveLength(1);
    expect(toText([{ ...one, code: 'reference-unknown' }], summary)).not.toContain('/staff/manual/');
  });
});
