import { afterEach, expect, test } from 'vitest';
import { chainOutputs } from '../../src/build/outputs.ts';
import { readChain } from '../../src/snapshot/chain.ts';

const before = process.env.PORTAL_DATA;
afterEach(() => {
  process.env.PORTAL_DATA = before ?? '';
  delete process.env.PORTAL_EDITION;
});

test('before the first snapshot a site has an empty chain, for its pages ask for one', () => {
  process.env.PORTAL_DATA = 'tests/fixtures/base';
  // What another file of this worker has read is read again.
  process.env.PORTAL_EDITION = 'before the first snapshot';
  const outputs = chainOutputs('https://sunshine.example/');
  expect(outputs.map(({ path }) => path)).toEqual(['verify/chain.json']);
  expect(readChain(String(outputs[0]?.write()))).toEqual([]);
});
