import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/parse/file.ts';
import { kindOf } from '../../src/parse/kind.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { openDesk, plainText, withFiles } from '../../src/staff/desk.ts';
import { examine } from '../../src/staff/examine.ts';
import { formKinds, formResult, nextId } from '../../src/staff/filled.ts';
import type { Given } from '../../src/template/skeleton.ts';
import { fixtureFiles } from './fixture.ts';

const files = fixtureFiles('tests/fixtures/base');
const { portal } = examine(files);
const fund = 'garden/garden-fund';

function filled(kind: (typeof formKinds)[number], to: string, given: Given, id = '') {
  const result = formResult({ kind, to, id, given }, files, portal);
  if ('wrong' in result) throw new Error(result.wrong);
  const desk = withFiles(openDesk(files, true), result.files);
  return { ...result, checked: examine(desk.files), desk };
}

describe('a form', () => {
  test('adds a row to the ledger of its year, with the columns that are filled in', () => {
    const given = {
      id: 'I-9',
      date: '2026-01-20',
      amount: '12.50',
      category: 'I01',
      method: 'cash',
      donor_display: '热心居民',
      donor_type: 'anonymous',
      note: ' ',
    };
    const { files: written, lacking, checked } = filled('income', fund, given);
    expect(lacking).toEqual([]);
    const file = 'places/garden/funds/garden-fund/income-2026.csv';
    expect([...written.keys()]).toEqual([file]);
    const { records } = readFile(file, plainText(written.get(file)) ?? '', kindOf(file) as never);
    expect(records).toMatchObject([{ id: 'I-9', amount: 1250, date: '2026-01-20' }]);
    expect(checked.portal.funds.get('garden-fund')?.income.map(({ id }) => id)).toContain('I-9');
  });

  test('begins a file of its own, and adds to a list', () => {
    const application = filled(
      'application',
      fund,
      { purpose: '茶水', amount: '60', proposed: { on: '2026-01-10', by: '居民小组' } },
      'garden-tea',
    );
    expect([...application.files.keys()]).toEqual(['places/garden/funds/garden-fund/applications/garden-tea.yaml']);
    expect(application.checked.portal.applications.get('garden-tea')).toMatchObject({
      amount: 6000,
      purpose: { zh: '茶水' },
    });
    const before = plainText(files.get('places/garden/funds/garden-fund/reports.yaml')) ?? '';
    const report = filled('report', fund, { kind: 'quarterly', period: '2026-Q1', published: '2026-04-10' });
    expect(plainText(report.files.get('places/garden/funds/garden-fund/reports.yaml'))?.startsWith(before)).toBe(true);
  });

  test('says what is lacking, and writes no blank', () => {
    const result = filled('income', fund, { id: 'I-9', date: '2026-01-20', amount: '', donor_display: ' ' });
    expect(result.lacking.map(({ key }) => key)).toEqual([
      'amount',
      'category',
      'method',
      'donor_display',
      'donor_type',
    ]);
  });

  test('refuses a place that is not there and an id that is taken', () => {
    const wrong = formResult({ kind: 'application', to: 'garden/nowhere', id: '', given: {} }, files, portal);
    expect('wrong' in wrong && wrong.wrong).toContain('nowhere');
    const taken = formResult({ kind: 'fund', to: 'garden', id: 'garden-fund', given: {} }, files, portal);
    expect('wrong' in taken && taken.wrong).toContain('fund.yaml');
  });

  test('is there for every kind of record that staff write', () => {
    const without = Object.keys(kinds).filter((kind) => !(formKinds as readonly string[]).includes(kind));
    expect(without).toEqual(['portal', 'term', 'withheld']);
  });

  test('proposes the next id of the rows of its fund', () => {
    expect(nextId(portal, { kind: 'income', to: fund, id: '', given: {} })).toBe('I-3');
    expect(nextId(portal, { kind: 'income', to: 'garden/other', id: '', given: {} })).toBeUndefined();
    expect(nextId(portal, { kind: 'application', to: fund, id: '', given: {} })).toBeUndefined();
  });
});
