import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/site.ts';
import { checkData } from '../../src/check.ts';
import { hashes } from './run.ts';

/** What a run is asked, as JSON in the first argument: a data folder to start from, a folder to work in, and how many edits of which seed to try. */
export type Order = { from: string; root: string; seed: number; edits: number };

/** What a run prints, as JSON: each edit, how many files it left as they were, and those that are other than in a clean build. */
export type Tried = { edit: string; kept: number; other: string[] };

const { from, root, seed, edits } = JSON.parse(process.argv[2] ?? '') as Order;
const [data, out, clean] = ['data', 'dist', 'clean'].map((name) => join(root, name)) as [string, string, string];
cpSync(from, data, { recursive: true });
process.env.PORTAL_SECRETS ??= join(root, 'secrets');
let state = seed;
await buildSite({ data, out });
const tried: Tried[] = [];
while (tried.length < edits) {
  const edit = editSomething();
  if (!edit) continue;
  const before = hashes(out);
  await buildSite({ data, out });
  rmSync(clean, { recursive: true, force: true });
  await buildSite({ data, out: clean });
  const [made, whole] = [hashes(out), hashes(clean)];
  const other = [...new Set([...Object.keys(made), ...Object.keys(whole)])].filter(
    (path) => made[path] !== whole[path],
  );
  const kept = Object.keys(made).filter((path) => made[path] === before[path]).length;
  tried.push({ edit, kept, other });
}
process.stdout.write(JSON.stringify(tried));

/** Changes one thing in one file so that the data are still without errors; undefined where that fails. */
function editSomething(): string | undefined {
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:csv|yaml)$/.test(name));
  const file = join(data, pick(files.toSorted()));
  const text = readFileSync(file, 'utf8');
  const name = file.slice(data.length + 1);
  // Now and then a whole file goes.
  if (below(6) === 0) {
    rmSync(file);
    if (checkData(data).summary.errors === 0) return `${name} removed`;
    writeFileSync(file, text);
    return undefined;
  }
  const lines = text.split('\n');
  const at = 1 + below(lines.length - 2);
  const line = lines[at] ?? '';
  const cells = line.match(/[\p{Script=Han}]{2,}|\d+/gu) ?? [];
  if (cells.length === 0) return undefined;
  const cell = pick(cells);
  const ways = [
    () => lines.with(at, line.replace(cell, /\d/.test(cell) ? String(Number(cell) + 1) : `${cell}改`)),
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, line.replace(/^[\w-]+/, '$&x')),
  ];
  writeFileSync(file, pick(ways)().join('\n'));
  if (checkData(data).summary.errors === 0 && readFileSync(file, 'utf8') !== text) return `${name}:${at + 1}`;
  writeFileSync(file, text);
  return undefined;
}

function pick<T>(list: readonly T[]): T {
  return list[below(list.length)] as T;
}

/** The next number of a simple generator: the same seed gives the same edits. */
function below(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}
