import { appendEntry, type ChainEntry } from '../../src/snapshot/chain.ts';
import { hashOf } from '../../src/snapshot/hash.ts';
import { type FileHash, listRoot, orderFiles } from '../../src/snapshot/list.ts';
import { hashBare, type PublishedValues, valuesRoot, writeValues } from '../../src/snapshot/values.ts';

/** Files by path and content. */
export function files(contents: Record<string, string>): FileHash[] {
  return orderFiles(Object.entries(contents).map(([path, content]) => ({ path, hash: hashOf(content) })));
}

/** Three publications of a tiny site. */
export const editions = [
  { 'index.html': 'home 1', 'funds/a/index.html': 'fund 1', 'data/income.csv': 'rows 1' },
  { 'index.html': 'home 2', 'funds/a/index.html': 'fund 1', 'data/income.csv': 'rows 2', 'funds/b/index.html': 'b' },
  { 'index.html': 'home 3', 'funds/a/index.html': 'fund 3', 'data/income.csv': 'rows 3' },
] as const;

export const values: PublishedValues = {
  'places/a/funds/a/income.csv': {
    'income I-1': { date: '2026-03-01', amount: 12_00, donor_display: '王*' },
    'income I-2': { date: '2026-03-02', amount: 5_00 },
  },
  'places/a/funds/a/applications/x.yaml': { 'application x': { amount: 100, votes: [{ on: '2026-02-01', for: 5 }] } },
};

/** The chain over the first so many publications. */
export function chainOf(length: number): ChainEntry[] {
  let chain: ChainEntry[] = [];
  for (const [index, edition] of editions.slice(0, length).entries()) {
    const [site, data] = [files(edition), files({ 'portal.yaml': `edition ${index}` })];
    const { root, count } = valuesRoot(values, hashBare);
    chain = appendEntry(chain, {
      date: `2026-0${index + 1}-01`,
      data_root: listRoot(data),
      data_files: data.length,
      site_root: listRoot(site),
      site_files: site.length,
      values_root: root ?? '',
      values: count,
      values_hash: hashOf(writeValues(values)),
      version: '0.1.0',
    });
  }
  return chain;
}
