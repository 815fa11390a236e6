import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/import/workbook.ts';
import { type Desk, openDesk, takenBack, withFiles } from '../../src/staff/desk.ts';
import { examine, onlineOf, siteOf } from '../../src/staff/examine.ts';
import { deskImport, type ImportMemory } from '../../src/staff/imported.ts';
import { fixtureFiles, plainText } from './fixture.ts';

const files = fixtureFiles('tests/fixtures/base');
// What the bank says belongs to the ledger as it was.
files.delete('places/garden/funds/garden-fund/balances.csv');
const desk = openDesk(files, true);
const to = 'garden/garden-fund';
const blank: ImportMemory = { key: '0a'.repeat(32), prints: new Set() };
const sheet = new TextEncoder().encode('日期,捐赠人,收入,支出,事由\n2026-01-12,,100,,\n2026-01-13,王小明,25.5,,\n');

describe('an import on a desk', async () => {
  const workbook = await readWorkbook('sheet.csv', sheet);
  if ('refused' in workbook) throw new Error('refused');
  const plan = (on: Desk, memory = blank) =>
    deskImport(
      workbook,
      { to, decided: { income_category: 'I01' } },
      { ...on, portal: examine(on.files).portal },
      memory,
    );
  const imported = (on: Desk): Desk => {
    const found = plan(on);
    return withFiles(
      on,
      found?.files ?? new Map(),
      found?.plan.fingerprints.map(([print]) => print),
    );
  };

  test('gives rows that the check takes, and the money to the fen', () => {
    const before = siteOf(examine(files));
    const found = plan(desk);
    expect(found?.plan).toMatchObject({ state: 'ready', sums: { income: 12_550, spending: 0, equal: true } });
    const after = withFiles(desk, found?.files ?? new Map());
    const checked = examine(after.files);
    expect(checked.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
    const incomeOf = (site: typeof before) =>
      site?.funds.get('garden-fund')?.income.reduce((sum, row) => sum + row.amount, 0);
    expect((incomeOf(siteOf(checked)) ?? 0) - (incomeOf(before) ?? 0)).toBe(12_550);
    expect(plainText(after.files.get('places/garden/funds/garden-fund/income-2026.csv'))).not.toContain('王小明');
  });

  test('takes nothing twice in one visit, nor later what is remembered; what is not, it asks about', () => {
    const after = imported(desk);
    expect(plan(after)?.plan.state).toBe('nothing-new');
    const later = openDesk(after.files, true);
    expect(plan(later, { ...blank, prints: after.taken })?.plan.state).toBe('nothing-new');
    expect(plan(later)?.plan.questions.map(({ ask }) => ask)).toEqual(['duplicate']);
    const other = { key: '0b'.repeat(32), prints: after.taken };
    expect(plan(later, other)?.plan.questions.map(({ ask }) => ask)).toEqual(['duplicate']);
  });

  test('rows that were taken back, or saved and never handed in, are new again', () => {
    const after = imported(desk);
    const back = takenBack(after);
    expect(back.taken).toEqual(new Set());
    expect(plan(back)?.plan).toMatchObject({ state: 'ready', rows: { taken: 2 } });
    expect(plan(desk, { ...blank, prints: after.taken })?.plan).toMatchObject({ state: 'ready', rows: { taken: 2 } });
  });

  test('of a row nothing is kept but a keyed fingerprint', () => {
    const prints = [...imported(desk).taken];
    expect(prints).toHaveLength(2);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{22}$/);
    const keyed = plan(desk, { ...blank, key: '0b'.repeat(32) })?.plan.fingerprints.map(([print]) => print) ?? [];
    expect(keyed.filter((print) => prints.includes(print))).toEqual([]);
  });

  test('knows no fund that is not there', () => {
    const portal = examine(files).portal;
    expect(deskImport(workbook, { to: 'garden/other' }, { ...desk, portal }, blank)).toBeUndefined();
  });
});

test('what is online is what a later change is held against', () => {
  const online = onlineOf(files);
  const income = 'places/garden/funds/garden-fund/income.csv';
  const changed = plainText(files.get(income))?.replace('500.00', '499.00') ?? '';
  const next = withFiles(desk, new Map([[income, new TextEncoder().encode(changed)]]));
  const codes = examine(next.files, online).issues.map(({ code }) => code);
  expect(codes).toContain('correction-missing');
  expect(examine(files, online).issues.map(({ code }) => code)).not.toContain('correction-missing');
  // A portal of one's own, begun on the page of another one, has published nothing there.
  const settings =
    plainText(files.get('portal.yaml'))?.replace(/base_url: .*/, 'base_url: https://other.example.org/') ?? '';
  const own = new Map([...next.files, ['portal.yaml', new TextEncoder().encode(settings)] as const]);
  expect(examine(own, online).issues.map(({ code }) => code)).not.toContain('correction-missing');
});
