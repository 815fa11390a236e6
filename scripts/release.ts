import './help.ts';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveName, packSite, writeArchive } from '../src/deploy/archive.ts';
import { kept } from '../src/deploy/kept.ts';
import { publishable } from '../src/deploy/publishable.ts';
import type { Both } from '../src/issues/both.ts';
import type { ChainEntry } from '../src/snapshot/chain.ts';
import { dataFolder, fail, outFolder } from './folders.ts';

/**
 * Packs the built site of the last snapshot for whoever runs the server: `npm run release` writes `releases/sunshine-<as of>-<snapshot>.zip`, `--to DIR` elsewhere.
 * `--check FILE.zip` tells whether an earlier one may be put up again. Exit code 1 where the answer is no; then nothing was written.
 */
try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { data: text, to: text, check: text } });
  const data = dataFolder(values.data);
  if (values.check === undefined) release(data, resolve(values.to ?? 'releases'));
  else check(data, resolve(values.check));
} catch (error) {
  fail(error);
}

function release(data: string, folder: string): void {
  const site = outFolder();
  const ready = publishable(data, site);
  if ('faults' in ready) {
    refuse(ready.faults);
    return;
  }
  const entry = ready.chain.at(-1) as ChainEntry;
  const path = join(folder, archiveName(entry));
  const bytes = packSite(site, entry);
  const same = existsSync(path) && readFileSync(path).equals(bytes);
  if (!same) writeArchive(path, bytes);
  const name = relative(process.cwd(), path);
  said({
    zh: `${name}：第 ${entry.number} 次快照的网站，${same ? '与已有的一个字节不差' : '散列值在旁边的 .sha256 里'}`,
    en: `the site of snapshot ${entry.number}, ${same ? 'the same bytes as before' : 'its hash lies beside it'}`,
  });
}

/** Whether an archive of an earlier publication may be put up again. */
function check(data: string, file: string): void {
  if (!existsSync(file)) throw new Error(`文件不存在：${file} (there is no such file)`);
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const found = kept(data, readFileSync(file), folder);
    if ('faults' in found) refuse(found.faults);
    else
      said({
        zh: `可以放回去：第 ${found.entry.number} 次快照的网站`,
        en: `may be put up again: snapshot ${found.entry.number}`,
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refuse(faults: readonly Both[]): void {
  for (const { zh, en } of faults) process.stderr.write(`✗ ${zh} (${en})\n`);
  process.exitCode = 1;
}

function said({ zh, en }: Both): void {
  process.stderr.write(`${zh} (${en})\n`);
}
