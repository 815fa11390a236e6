import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isDemonstration } from '../domain/portal/demonstration.ts';
import { buildPortal } from '../domain/portal/portal.ts';
import { readRecords } from '../folder/records.ts';
import { readFolder } from '../read/folder.ts';
import { secretsFolder } from '../read/secrets.ts';
import type { NewPortal } from '../template/portal.ts';
import { newWords } from '../texts/new.ts';
import { fill } from '../texts/text.ts';
import { newPortal } from './new-portal.ts';

/**
 * Puts a new portal in the place of the demonstration, snapshots included; the old folder is kept beside it under another name, which is returned. Refuses data
 * that are no demonstration unless `force` says so, and never touches secrets that are there.
 */
export function replaceDemonstration(data: string, portal: NewPortal, force: boolean): string {
  const own = resolve(data);
  const { records, gaps } = readRecords(readFolder(own));
  if (!force && !isDemonstration(buildPortal(records, gaps)))
    throw new Error(`${fill(newWords.notDemonstration.zh, { data: own })} (${newWords.notDemonstration.en})`);
  const secrets = secretsFolder(own);
  // Records of changes of the old data are no secrets; they go aside with them.
  const kept = existsSync(secrets) ? readdirSync(secrets) : [];
  if (kept.some((name) => name !== 'changes'))
    throw new Error(`${fill(newWords.hasSecrets.zh, { folder: secrets })} (${newWords.hasSecrets.en})`);
  // Made whole beside the old one, on the same disk, then put in place by renaming.
  const made = mkdtempSync(join(dirname(own), '.new-portal-'));
  try {
    newPortal(made, portal);
    const aside = freeName(`${own}.demonstration`);
    if (kept.length > 0) renameSync(secrets, freeName(`${secrets}.demonstration`));
    renameSync(own, aside);
    renameSync(join(made, 'data'), own);
    // Where a variable names the folder of the secrets, they are there already.
    if (existsSync(join(made, 'secrets'))) renameSync(join(made, 'secrets'), secrets);
    return basename(aside);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path}-${number}`;
    if (!existsSync(name)) return name;
  }
}
