import { expect, inject, test } from 'vitest';
import { hashes } from '../build/run.ts';

test('the same data give the same bytes, whatever place, file system, zone or language the machine has', () => {
  const made = hashes(inject('plain').out);
  expect(Object.keys(made).length).toBeGreaterThan(1_000);
  expect(Object.keys(made).some((file) => file.startsWith('pagefind/'))).toBe(true);
  expect(hashes(inject('twin'))).toEqual(made);
});
