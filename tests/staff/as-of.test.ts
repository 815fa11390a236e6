import { expect, test } from 'vitest';
import { withAsOf } from '../../src/staff/as-of.ts';

test.each([
  ['title: x\nas_of: 2026-10-31\nb: 1\n', 'title: x\nas_of: 2026-11-30\nb: 1\n'],
  ['as_of: 2026-10-31 # 每月改\n', 'as_of: 2026-11-30 # 每月改\n'],
  ['as_of: "2026-10-31"\r\nb: 1\r\n', 'as_of: 2026-11-30\r\nb: 1\r\n'],
])('%j', (before, after) => {
  expect(withAsOf(before, '2026-11-30')).toBe(after);
});

test('a day that is none, or a file without it, stays', () => {
  expect(withAsOf('as_of: 2026-10-31\n', '2026-02-30')).toBeUndefined();
  expect(withAsOf('title: x\n', '2026-11-30')).toBeUndefined();
});
