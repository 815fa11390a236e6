import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, stringify } from 'yaml';
import { type Checked, checkData } from '../../src/check.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { type SourceFile, sourceFilesOf } from '../../src/export/folder/folder.ts';
import { pictureBytes } from '../../src/read/pictures.ts';

/** A data folder, its published folder read again, and both published. */
export type RoundTrip = { first: Checked; site: Site; files: SourceFile[]; second: Checked; again: Site };

/** Publishes a checked data folder, writes what is published as data files, and reads and publishes those; `keep` leaves files out. */
export function roundTrip(
  data: string,
  first = checkData(data),
  keep: (path: string) => boolean = () => true,
): RoundTrip {
  const site = publish(first.portal, first.pictures);
  const files = sourceFilesOf(site).filter(({ path }) => keep(path));
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    for (const { path, text } of files) write(join(folder, path), text);
    for (const path of site.pictures.keys()) write(join(folder, path), pictureBytes(data, path));
    const second = checkData(folder);
    return { first, site, files, second, again: publish(second.portal, second.pictures) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was told of a folder that is no notice: code, file and record. */
export function complaints({ issues }: Checked): string[] {
  return issues
    .filter(({ severity }) => severity !== 'notice')
    .map(({ severity, code, file, record }) => `${severity} ${code} ${file} ${record}`);
}

/** A copy of a data folder without its snapshots, changed by `edit`, for as long as `use` takes. */
export function withCopy<T>(data: string, edit: (folder: string) => void, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  try {
    cpSync(data, folder, { recursive: true });
    // What is changed was never published: it is not compared with what was.
    rmSync(join(folder, 'snapshots'), { recursive: true, force: true });
    edit(folder);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Row = Record<string, string>;

/** Changes one row of a table; columns that it lacks are added. */
export function editRow(path: string, id: string, changes: Row): void {
  const rows = parseCsv(readFileSync(path, 'utf8'), { bom: true, columns: true }) as Row[];
  const keys = [...new Set([...Object.keys(rows[0] ?? {}), ...Object.keys(changes)])];
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`${path} has no row ${id}`);
  Object.assign(found, changes);
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  writeFileSync(path, `${[keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))].map(line).join('\n')}\n`);
}

/** Changes a YAML file; a list that is not there begins empty. */
export function editYaml<T>(path: string, change: (value: T) => unknown): void {
  const value: unknown = existsSync(path) ? parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) : [];
  writeFileSync(path, stringify(change(value as T)));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
