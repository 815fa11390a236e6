import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { servedHeads, servedNames } from '../../src/build/served.ts';
import { type SnapshotOrder, takeSnapshot } from '../../src/build/snapshot.ts';
import { dataRoot } from '../../src/read/hashes.ts';
import { readSecrets } from '../../src/read/secrets.ts';
import { type ChainEntry, entryFolder, readChain } from '../../src/snapshot/chain.ts';
import { writeHead } from '../../src/snapshot/head.ts';
import { blankCode, stampPage } from '../../src/snapshot/page.ts';
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
export function publishTiny(
  data: string,
  site: string,
  edition: string,
  more: Partial<SnapshotOrder> = {},
): ChainEntry {
  const pages = {
    'index.html': stampPage(`<p>${edition}</p><code data-code>${blankCode}</code>`),
    'funds/garden-fund/index.html': '<p>fund</p>',
    'data/income.csv': `id\n${edition}\n`,
    'data/index.json': JSON.stringify({ data_root: dataRoot(data, readSecrets(data, true)) }),
    'verify/index.html': 'outside',
  };
  for (const [path, text] of Object.entries(pages)) put(site, path, text);
  const made = takeSnapshot({ data, built: site, version: '0.1.0', ...more });
  if (!('hash' in made)) throw new Error(made.zh);
  serve(data, site);
  return made;
}

/** Puts on the site what tells of the snapshots, as a build does. */
export function serve(data: string, site: string): void {
  const chain = readChain(readFileSync(join(data, 'snapshots/chain.json'), 'utf8')) as ChainEntry[];
  const own = chain.flatMap(({ number }) => servedNames.map((name) => `${entryFolder(number)}/${name}`));
  for (const name of [...servedHeads, ...own])
    if (existsSync(join(data, 'snapshots', name)))
      put(site, `verify/${name}`, readFileSync(join(data, 'snapshots', name), 'utf8'));
  put(site, 'verify/head.txt', writeHead(chain.at(-1) as ChainEntry, 'https://example.org/'));
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
