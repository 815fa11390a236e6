import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { siteAddressFault } from '../src/schemas/site-address.ts';
import { resumeChanges } from '../src/write/resume.ts';

/** Where the data folder should be: `--data`, else `PORTAL_DATA`, else `data/`. */
export function dataPath(option?: string): string {
  return resolve(option || process.env.PORTAL_DATA || 'data');
}

/** The data folder. */
export function dataFolder(option?: string): string {
  const folder = dataPath(option);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`数据文件夹不存在：${folder} (there is no data folder here)`);
  return folder;
}

/** The data folder, with what a command was writing when it was cut off written to its end: it counts from the moment it was kept. */
export function wholeDataFolder(option?: string): string {
  const data = dataFolder(option);
  for (const { what } of resumeChanges(data))
    console.error(`上次没有写完的已补完 (finished what was cut off): ${what}`);
  return data;
}

/** The published folder: `PORTAL_OUT`, else `dist/`. */
export function outFolder(): string {
  return resolve(process.env.PORTAL_OUT || 'dist');
}

/** The site address that `PORTAL_URL` gives in place of the data's own; undefined where it is not set. */
export function siteAddress(): string | undefined {
  const address = process.env.PORTAL_URL || undefined;
  const why = address && siteAddressFault(address);
  if (why) throw new Error(`PORTAL_URL “${address}”：${why.zh}，例如 https://example.org/portal/ (${why.en})`);
  return address;
}

/** Ends the command with exit code 2: our own failure or a wrong call, never a fault of the data. */
export function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
