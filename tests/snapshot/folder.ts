import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { takeSnapshot } from '../../src/build/snapshot.ts';
import { dataRoot } from '../../src/read/hashes.ts';
import type { Entry } from '../../src/snapshot/chain.ts';
import { fixtures } from '../case.ts';

/** A data folder and a published folder of its own; both are gone afterwards. */
export function withFolders<T>(use: (data: string, site: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'portal-'));
  const [data, site] = [join(root, 'data'), join(root, 'site')];
  try {
    cpSync(join(fixtures, 'base'), data, { recursive: true });
    cpSync('tests/snapshot/before', data, { recursive: true });
    mkdirSync(site);
    return use(data, site);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Writes a tiny site that says it was built from these data, and records it. */
export function publishTiny(data: string, site: string, edition: string): Entry {
  const pages = {
    'index.html': `<p>${edition}</p>`,
    'funds/garden-fund/index.html': '<p>fund</p>',
    'data/income.csv': `id\n${edition}\n`,
    'data/index.json': JSON.stringify({ data_root: dataRoot(data) }),
    'verify/index.html': 'outside',
  };
  for (const [path, text] of Object.entries(pages)) put(site, path, text);
  const made = takeSnapshot({ data, built: site, version: '0.1.0' });
  if (!('hash' in made)) throw new Error(made.zh);
  put(site, 'verify/chain.json', readFileSync(join(data, 'snapshots/chain.json'), 'utf8'));
  return made;
}

/** Writes a file, with its folders. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Replaces a text in a file, which must be there. */
export function change(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}
