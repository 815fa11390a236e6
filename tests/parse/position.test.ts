import { describe, expect, test } from 'vitest';
import { sheetColumn } from '../../src/parse/header.ts';
import { lineColumns } from '../../src/parse/line.ts';
import { locator } from '../../src/parse/position.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => {
  expect(sheetColumn(index)).toBe(letter);
});

test('lines and columns count UTF-16 units, over any line break', () => {
  const at = lineColumns('a\r\n𠮷b\rc\n');
  expect([0, 3, 5, 7, 9].map(at)).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

describe('where a YAML path leads', () => {
  const text = 'name: 甲\nvotes:\n  - {on: 2026-01-25, due: 3}\n  - on: 2026-01-26\n    due:\nplace:\n';
  const locate = locator('places/x/place.yaml', text);
  const find = (path: (string | number)[], on?: 'key') => {
    const { line, column } = locate({
      code: 'value-missing',
      file: 'places/x/place.yaml',
      path,
      ...(on ? { on } : {}),
    });
    return [line, column];
  };
  test.each([
    ['a value', ['name'], undefined, [1, 7]],
    ['a key', ['name'], 'key', [1, 1]],
    ['a value in a list in braces', ['votes', 0, 'due'], undefined, [3, 27]],
    ['a blank value: its key', ['votes', 1, 'due'], undefined, [5, 5]],
    ['a key that is missing: its group', ['votes', 1, 'present'], undefined, [4, 5]],
    ['a blank group: its key', ['place', 'parent'], undefined, [6, 1]],
    ['the whole file', [], undefined, [1, 1]],
  ] as const)('%s', (_, path, on, place) => {
    expect(find([...path], on)).toEqual(place);
  });
});

test('what has no position gets none', () => {
  const bare = locator('x.csv', 'a,b\n1,2\n')({ code: 'file-gb18030', file: 'x.csv' });
  const gone = locator('x.csv', undefined)({ code: 'file-missing', file: 'x.csv', line: 3, path: ['id'] });
  const off = locator('x.csv', 'a,b\n1,2\n')({ code: 'in-kind-incomplete', file: 'x.csv', line: 2, path: ['unit'] });
  expect([bare, gone, off].map(({ line, column }) => [line, column])).toEqual([
    [null, null],
    [null, null],
    [2, null],
  ]);
});
