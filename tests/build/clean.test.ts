import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { type Code, codes } from '../../src/issues/codes.ts';
import { caseNames, withCase } from '../case.ts';
import { readExample, withExample } from '../example.ts';
import type { Order, Rendered } from './render.ts';
import { run } from './run.ts';

/**
 * What checks clean builds clean: every case and every right example of the help that has no error is rendered, all pages and exports in both languages.
 *
 * Left out, since it cannot differ:
 * - a folder whose records are those of another one (another encoding, trailing commas): the check proves that they are the same;
 * - of all folders but the first, the pages of prose and manuals (help, about, columns, fields, standards, interface), made of the program alone;
 * - the search index, which reads pages and no data.
 */
const root = mkdtempSync(join(tmpdir(), 'clean-'));
const order: Order = {};
let rendered: Rendered;

beforeAll(async () => {
  const known = new Set<string>();
  const keep = (name: string) => (folder: string) => {
    const shape = shapeOf(folder);
    if (shape === undefined || known.has(shape)) return;
    known.add(shape);
    order[name] = join(root, name);
    cpSync(folder, order[name], { recursive: true });
  };
  for (const name of ['whole', ...caseNames()]) withCase(name, keep(name));
  for (const code of Object.keys(codes) as Code[]) withExample(shown(code), keep(`right-${code}`));
  for (const [name, change] of Object.entries(planted)) {
    order[name] = join(root, name);
    withCase('valid', (folder) => cpSync(folder, order[name] as string, { recursive: true }));
    change(order[name]);
  }
  const { code, stdout, stderr } = await run('tests/build/render.ts', {}, [JSON.stringify(order)]);
  expect([code, stderr]).toEqual([0, '']);
  rendered = JSON.parse(stdout) as Rendered;
}, 900_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What would be found: a word that nobody meant to print, and data that cannot be rendered. */
const planted: Record<string, (folder: string) => void> = {
  'planted word': (folder) =>
    appendFileSync(join(folder, 'places/garden/projects/lamps.yaml'), 'need_text: NaN 盏灯\n'),
  'planted error': (folder) => appendFileSync(join(folder, 'portal.yaml'), 'as_of: yesterday\n'),
};

test('what has no error is rendered without one, and no value is printed that nobody meant', () => {
  const faults = Object.entries(rendered)
    .filter(([name]) => !(name in planted))
    .flatMap(([name, { faults }]) => faults.slice(0, 3).map((fault) => [name, fault]));
  expect(faults).toEqual([]);
});

test('a fault would be told with the name of its folder and its page', () => {
  expect(rendered['planted word']?.faults).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\/projects\/lamps.*: .*NaN 盏灯/s)]),
  );
  expect(rendered['planted error']).toEqual({ count: 0, faults: [expect.stringContaining('portal.yaml')] });
});

test('nothing that is clean is passed over', () => {
  expect(Object.keys(rendered)).toEqual(Object.keys(order));
  expect(Object.keys(order).filter((name) => !name.startsWith('right-')).length).toBeGreaterThan(25);
  expect(Object.keys(order).filter((name) => name.startsWith('right-')).length).toBeGreaterThan(100);
  for (const [name, { count }] of Object.entries(rendered))
    if (!(name in planted)) expect(count, name).toBeGreaterThan(300);
});

/** The files of the right example of a page; none where it is shown in words only. */
function shown(code: Code) {
  const { right, told } = readExample(code);
  return told ? right : {};
}

/** All records of a folder that checks without an error, without their places in files. */
function shapeOf(folder: string): string | undefined {
  const { portal, summary, assets, snapshots } = checkData(folder);
  if (summary.errors) return undefined;
  const told = (key: string, value: unknown) => (key === 'at' ? undefined : value);
  return JSON.stringify([portal.records, assets, snapshots.chain], told);
}
