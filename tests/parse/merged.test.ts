import { describe, expect, test } from 'vitest';
import { type FileKind, kindOf } from '../../src/parse/kind.ts';
import { readTable } from '../../src/parse/table.ts';

const file = 'places/garden/funds/garden-fund/income.csv';
const header = '编号,日期,类别,金额,方式,捐赠人,捐赠人类型';

/** What is told of an income table whose rows have these days (and ids, and amounts): line, code and proposed value. */
function told(days: readonly string[], id = (n: number) => `I-${n}`, amount = (n: number) => `${n}0`) {
  const rows = days.map((day, n) => `${id(n + 1)},${day},I01,${amount(n + 1)},转账,爱心居民,匿名`);
  const { issues } = readTable(file, [header, ...rows].join('\n'), kindOf(file) as FileKind);
  return issues.map(({ line, code, fix }) => [line, code, fix && 'writing' in fix ? fix.writing : undefined]);
}

describe('blanks of a required column', () => {
  test('below values are merged cells, with the value above proposed and not taken', () => {
    expect(told(['2026-01-05', '', '', '2026-01-06', ''])).toEqual([
      [3, 'value-merged', '2026-01-05'],
      [4, 'value-merged', '2026-01-05'],
      [6, 'value-merged', '2026-01-06'],
    ]);
  });
  test.each([
    ['one blank', ['2026-01-05', '', '2026-01-06']],
    ['the first row is blank, too', ['', '2026-01-05', '', '']],
    ['values repeat themselves from row to row', ['2026-01-05', '2026-01-05', '', '2026-01-06', '']],
    ['nobody can read the value above', ['5/1/2026', '', '']],
    ['the value above says "as above"', ['2026-01-05', '同上', '', '']],
  ])('are missing values where %s', (_, days) => {
    const codes = told(days).map(([, code]) => code);
    expect(codes).toContain('value-missing');
    expect(codes).not.toContain('value-merged');
  });
  test('are no merged cells where ids or amounts are blank: neither may be copied', () => {
    const days = ['2026-01-05', '2026-01-06', '2026-01-07'];
    const first = (n: number) => (n === 1 ? '10' : '');
    expect(told(days, undefined, first).map(([, code]) => code)).toEqual(['value-missing', 'value-missing']);
    expect(told(days, (n) => (n === 1 ? 'I-1' : '')).map(([, code]) => code)).toEqual([
      'value-missing',
      'value-missing',
    ]);
  });
  test('are counted through blank rows and totals', () => {
    const rows = [
      'I-1,2026-01-05,I01,10,转账,甲,匿名',
      'I-2,,I01,20,转账,乙,匿名',
      ',,,,,,',
      'I-3,,I01,30,转账,丙,匿名',
    ];
    const text = [header, ...rows, '合计,,,60,,,'].join('\n');
    const { issues } = readTable(file, text, kindOf(file) as FileKind);
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [3, 'value-merged'],
      [5, 'value-merged'],
      [6, 'row-total'],
    ]);
  });
});
