import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/parse/file.ts';
import { kindOf } from '../../src/parse/kind.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { openDesk, withFiles } from '../../src/staff/desk.ts';
import { examine } from '../../src/staff/examine.ts';
import { formKinds, formResult, nextId } from '../../src/staff/filled.ts';
import type { Given } from '../../src/template/skeleton.ts';
import { fixtureFiles, plainText } from './fixture.ts';

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

  test('adds to a table in GB18030 without losing a word, and leaves one alone that is no text', () => {
    const file = 'places/garden/funds/garden-fund/income.csv';
    const before = plainText(files.get(file)) ?? '';
    const given = { id: 'I-9', date: '2026-01-20', amount: '1', category: 'I01', method: 'cash' };
    const row = { ...given, donor_display: '热心居民', donor_type: 'anonymous' };
    const dated = 'places/garden/funds/garden-fund/income-2026.csv';
    const state = { kind: 'income', to: fund, id: '', given: row } as const;
    const spoiled = new Map([...files, [dated, gb18030(before.replace(/^I-/gm, 'J-'))] as const]);
    const result = formResult(state, spoiled, portal);
    const after = 'wrong' in result ? '' : plainText(result.files.get(dated));
    expect(after?.startsWith(before.replace(/^I-/gm, 'J-').trimEnd())).toBe(true);
    expect(after).toMatch(/^I-9,.*热心居民/m);
    const binary = new Map([...files, [dated, new Uint8Array([0x50, 0x4b, 3, 4])] as const]);
    expect(formResult(state, binary, portal)).toEqual({ wrong: expect.stringContaining(dated) });
  });
});

/** A text in GB18030, which a platform reads and does not write: the two bytes of each of its characters are sought. */
function gb18030(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('gb18030');
  const pairs = Array.from({ length: 126 * 190 }, (_, at) => [
    0x81 + Math.floor(at / 190),
    0x40 + (at % 190) + (at % 190 >= 63 ? 1 : 0),
  ]);
  const known = new Map(pairs.map((pair) => [decoder.decode(new Uint8Array(pair)), pair] as const));
  return new Uint8Array(
    [...text].flatMap((sign) => known.get(sign) ?? (sign < '\x80' ? [sign.charCodeAt(0)] : [0x3f])),
  );
}
