import { afterEach, expect, test } from 'vitest';
import { GET, getStaticPaths } from '../../src/pages/verify/[...file].ts';
import { readChain } from '../../src/snapshot/chain.ts';

const before = process.env.PORTAL_DATA;
afterEach(() => {
  process.env.PORTAL_DATA = before ?? '';
  delete process.env.PORTAL_EDITION;
});

test('before the first snapshot a site has an empty chain, for its pages ask for one', async () => {
  process.env.PORTAL_DATA = 'tests/fixtures/base';
  // What another file of this worker has read is read again.
  process.env.PORTAL_EDITION = 'before the first snapshot';
  expect(getStaticPaths()).toEqual([{ params: { file: 'chain.json' } }]);
  const answer = (await GET({ params: { file: 'chain.json' } } as never)) as Response;
  expect(readChain(await answer.text())).toEqual([]);
});
