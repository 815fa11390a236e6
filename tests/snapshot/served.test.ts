import { afterEach, expect, test } from 'vitest';
import { GET, getStaticPaths } from '../../src/pages/verify/[...file].ts';
import { readChain } from '../../src/snapshot/chain.ts';

const before = process.env.PORTAL_DATA;
afterEach(() => {
  process.env.PORTAL_DATA = before ?? '';
});

test('before the first snapshot a site has an empty chain, for its pages ask for one', async () => {
  process.env.PORTAL_DATA = 'tests/fixtures/base';
  expect(getStaticPaths()).toEqual([{ params: { file: 'chain.json' } }]);
  const answer = (await GET({ params: { file: 'chain.json' } } as never)) as Response;
  expect(readChain(await answer.text())).toEqual([]);
});
