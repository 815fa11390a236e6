import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/issues/codes.ts';
import { applyFixes } from '../../src/issues/fix.ts';
import { groupIssues } from '../../src/issues/group.ts';
import { type Draft, toIssue } from '../../src/issues/issue.ts';

const at = (code: Code, row: number, params: Draft['params'], column = 'B') =>
  toIssue(
    { code, file: 'a.csv', line: row, params: params ?? {} },
    {
      line: row,
      column: 1,
      row,
      cell: { zh: `${column} 列“方式”`, en: `column ${column} "Method"` },
    },
  );
const weixin = { found: 'weixin', nearest: '', choices: '转账' };

describe('one cause is told once', () => {
  test('with the number of its places and the first of them', () => {
    const issues = Array.from({ length: 79 }, (_, index) => at('choice-invalid', index * 2 + 3, weixin));
    const [one, ...more] = groupIssues(issues);
    expect(more).toEqual([]);
    expect(one?.message.zh).toBe('B 列“方式”：“weixin”不在可选范围内。共 79 处：第 3、5、7、9、11、13、15、17… 行。');
    expect(one?.message.en).toBe(
      'Column B "Method": "weixin" is not one of the choices. 79 places: rows 3, 5, 7, 9, 11, 13, 15, 17, ….',
    );
    expect(one?.also).toHaveLength(78);
  });
  test('another value, another column or another file is another cause', () => {
    const issues = [
      at('choice-invalid', 3, weixin),
      at('choice-invalid', 4, { ...weixin, found: 'wechat' }),
      at('choice-invalid', 5, weixin, 'C'),
    ];
    expect(groupIssues(issues)).toEqual(issues.map(({ same, ...issue }) => issue));
  });
  test('dates that are later than the as-of day are one cause, whatever they are', () => {
    const dates = ['2026-04-01', '2026-05-02', '2027-01-01'];
    const issues = dates.map((found, index) => at('date-future', index + 2, { found, as_of: '2026-03-31' }));
    expect(groupIssues(issues).map(({ also }) => also?.length)).toEqual([2]);
  });
  test('merged cells are one cause over several columns', () => {
    const issues = [at('value-merged', 3, {}), at('value-merged', 3, {}, 'C'), at('value-merged', 4, {})];
    const [one, ...more] = groupIssues(issues);
    expect(more).toEqual([]);
    expect(one?.message.zh).toMatch(/^B 列“方式”、C 列“方式”：.*共 3 处：第 3、4 行。$/);
    expect(one?.message.en).toMatch(/^Column B "Method", column C "Method": .* 3 places: rows 3, 4\.$/);
  });
  test('the record in a message makes it another cause', () => {
    const [first, second] = ['S-1', 'S-2'].map((record, index) => {
      const draft = { code: 'points-item' as const, file: 'a.csv', line: index + 2, record, params: { why: '' } };
      return toIssue(draft, { line: index + 2, column: 1, row: index + 2 });
    });
    expect(groupIssues([first, second] as never)).toHaveLength(2);
  });
  test('what each place has to explain for itself stays apart', () => {
    const issues = [1, 2].map((row) => at('duplicate-row', row, { found: 'I-1' }));
    expect(groupIssues(issues)).toHaveLength(2);
  });
  test('of one code no more than a hundred are told of a file, and how many are not', () => {
    const issues = Array.from({ length: 250 }, (_, row) =>
      at('amount-invalid', row + 2, { found: `x${row}`, why: '', how: '' }),
    );
    const told = groupIssues(issues);
    expect(told).toHaveLength(100);
    expect(told.at(-1)?.message.zh).toContain('还有 150 处');
  });
});

describe('fixes', () => {
  test('are applied together, and of two that touch only the first', () => {
    const edit = (start: number, end: number, text: string) => ({ safe: true, edits: [{ start, end, text }] });
    expect(applyFixes('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A')])).toBe('AbcdEf');
    expect(applyFixes('abcdef', [edit(0, 3, 'X'), edit(2, 4, 'Y')])).toBe('Xdef');
    expect(applyFixes('abcdef', [])).toBe('abcdef');
  });
});
