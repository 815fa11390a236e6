import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Checked, checkData } from '../src/check.ts';
import type { Issue } from '../src/issues/issue.ts';
import { checkExample, readExample, withExample } from './example.ts';
import { frozen } from './frozen.ts';

/** Tiny data folders, one a case. Each lies over `base`, which is valid and whole. */
export const fixtures = 'tests/fixtures';

/** Before the code of a case whose files are those of the help: the wrong example of that page, laid over the base of the help. */
const fromHelp = 'help-';

/** Names of all cases: the folders here, and the wrong example of each page of the help that the check can read. */
export function caseNames(): string[] {
  const folders = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .map(({ name }) => name);
  const codes = readdirSync('content/help/examples').map((file) => file.replace('.yaml', ''));
  return [...folders, ...codes.filter((code) => readExample(code).told).map((code) => fromHelp + code)];
}

/** Lays a case over the base in a folder of its own and hands that to `use`. `remove.json` lists files of the base that the case lacks. */
export function withCase<T>(name: string, use: (folder: string) => T): T {
  if (name.startsWith(fromHelp)) return withExample(readExample(name.slice(fromHelp.length)).wrong, use);
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  try {
    cpSync(join(fixtures, 'base'), folder, { recursive: true });
    const own = join(fixtures, name);
    const files = readdirSync(own);
    for (const file of files)
      if (!file.endsWith('.json')) cpSync(join(own, file), join(folder, file), { recursive: true });
    for (const file of readJson(own, 'remove.json', [] as string[])) rmSync(join(folder, file));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const checked = new Map<string, Checked>();

/** What the check says of a case; it is asked once a worker. */
export function checkCase(name: string): Checked {
  if (name.startsWith(fromHelp)) return checkExample(readExample(name.slice(fromHelp.length)).wrong);
  const known = checked.get(name) ?? frozen(withCase(name, checkData));
  checked.set(name, known);
  return known;
}

/** What a case must be told: code, file, line, column, field. */
export type Told = [code: string, file: string, line: number | null, column: number | null, field: string | null];

/** The expected issues of a case, in the order of files and lines. */
export function expected(name: string): Told[] {
  if (name.startsWith(fromHelp)) return [...(readExample(name.slice(fromHelp.length)).told ?? [])];
  return readJson(join(fixtures, name), 'expected.json', []);
}

/** An issue as the cases assert it. */
export function told({ code, file, line, column, field }: Issue): Told {
  return [code, file, line, column, field];
}

function readJson<T>(folder: string, file: string, otherwise: T): T {
  return readdirSync(folder).includes(file) ? (JSON.parse(readFileSync(join(folder, file), 'utf8')) as T) : otherwise;
}
