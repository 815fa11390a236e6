import { afterEach, expect, test } from 'vitest';
import { chainOutputs } from '../../src/build/outputs.ts';
import { readChain } from '../../src/snapshot/chain.ts';

const before = process.env.PORTAL_DATA;
afterEach(() => {
  process.env.PORTAL_DATA = before ?? '';
});

test('before the first snapshot a site has an empty chain, for its pages ask for one', () => {
  process.env.PORTAL_DATA = 'tests/fixtures/base';
  const outputs = chainOutputs('https://sunshine.example/');
  expect(outputs.map(({ path }) => path)).toEqual(['verify/chain.json']);
  expect(readChain(String(outputs[0]?.write()))).toEqual([]);
});
