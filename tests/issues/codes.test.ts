import { describe, expect, test } from 'vitest';
import { type Code, codes } from '../../src/issues/codes.ts';
import { orderIssues, toIssue } from '../../src/issues/issue.ts';
import { nearest, nearestKey } from '../../src/issues/nearest.ts';

const entries = Object.entries(codes);

describe('the code table', () => {
  test.each(entries)('%s is told alike in both languages', (code, { title, message, remedy }) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [title, message, remedy]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]|^\{what\}$|^\{why\}/);
      expect(text.en).toMatch(/\S/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff，。；：“”]/);
      expect(names(text.en)).toEqual(names(text.zh));
    }
    // Chinese sentences have Chinese punctuation around Chinese characters.
    expect(message.zh + remedy.zh).not.toMatch(/[\u4e00-\u9fff][,;!?]/);
  });
});

describe('what fills a message', () => {
  const issue = (params: Record<string, string>) =>
    toIssue(
      { code: 'reference-unknown', file: 'a.csv', params: { kind: '记录', nearest: '', ...params } },
      { line: 1, column: 1 },
    );
  test('a long text is cut, a line break becomes a blank', () => {
    expect(issue({ found: 'x'.repeat(5000) }).message.zh.length).toBeLessThan(200);
    expect(issue({ found: 'a\n b' }).message.zh).toBe('找不到记录“a b”。');
    expect(issue({ found: `${'x'.repeat(119)}𠮷${'y'.repeat(99)}` }).message.zh.isWellFormed()).toBe(true);
  });
  test('a place without a value is seen: nothing is left out without a word', () => {
    const told = toIssue({ code: 'value-missing', file: 'a', params: { expected: 'date' } }, { line: 1, column: 1 });
    expect(told.message.en).toContain('{choices}');
  });

  test('what looks like a place to fill stays as it is', () => {
    expect(issue({ found: '{kind} $& $1' }).message.zh).toBe('找不到记录“{kind} $& $1”。');
  });
});

describe('the nearest known name', () => {
  const known = ['amount', 'account', '金额', '备注', 'restriction'];
  test.each([
    ['amuont', '是不是“amount”？'],
    ['AMOUNT', '是不是“amount”？'],
    ['金客', '是不是“金额”？'],
    ['restricton', '是不是“restriction”？'],
    ['colour', ''],
    ['年', ''],
    ['x'.repeat(500), ''],
  ])('of %s', (found, zh) => {
    expect(nearest(found, known).zh).toBe(zh);
  });
  test('among very many names none is worth naming', () => {
    expect(nearestKey('I-5', new Set(Array.from({ length: 2000 }, (_, n) => `I-${n}`))).zh).toBe('');
  });
});

test('issues stand in the order of files, lines, columns, codes', () => {
  const at = (file: string, line: number | null, column: number | null, code: Code = 'file-empty') =>
    toIssue({ code, file, params: { expected: 'date', choices: '' } }, { line, column });
  const right = [
    at('a', null, null),
    at('a', 2, 1),
    at('a', 2, 9),
    at('a', 10, 1),
    at('b', 1, 1),
    at('b', 1, 1, 'value-missing'),
  ];
  expect(orderIssues(right.toReversed())).toEqual(right);
});

function names(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
}
