import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Checked } from '../../src/check.ts';
import { allBreaches } from '../../src/domain/disclosure/breach.ts';
import { ownerOf } from '../../src/domain/portal/owner.ts';
import { publish } from '../../src/domain/published/public.ts';
import { type Code, codes } from '../../src/issues/codes.ts';
import { caseNames, checkCase, withCase } from '../case.ts';
import { checkExample, readExample, withExample } from '../example.ts';
import { breachCases, breachCodes, said, twinOf, withTwin } from '../explain-breaches.ts';
import type { Order, Rendered } from './render.ts';
import { run } from './run.ts';

/** Many small sites, rendered one after the other by one bundle. */
const root = mkdtempSync(join(tmpdir(), 'rendered-'));
const order: Order = {};
let rendered: Rendered;

beforeAll(async () => {
  orderClean();
  orderCampaigns();
  orderBreaches();
  const { code, stdout, stderr } = await run('tests/build/render.ts', {}, [JSON.stringify(order)]);
  expect([code, stderr]).toEqual([0, '']);
  rendered = JSON.parse(stdout) as Rendered;
}, 900_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Keeps a folder under a name until it is rendered. */
function keep(name: string): (folder: string) => string {
  return (folder) => {
    const own = join(root, name);
    cpSync(folder, own, { recursive: true });
    return own;
  };
}

/**
 * What checks clean builds clean: every case and every right example of the help that has no error is rendered, all pages and exports in both languages.
 *
 * Left out, since it cannot differ:
 * - a folder whose records are those of another one (another encoding, trailing commas): the check proves that they are the same;
 * - of all folders but the first, the pages of prose and manuals (help, about, columns, fields, standards, interface), made of the program alone;
 * - JSON schemas but once, and blank tables but once for the same code lists: they are made of nothing else;
 * - the search index, which reads pages and no data.
 */
describe('what checks clean', () => {
  const clean = () => Object.keys(rendered).filter((name) => !(name in planted) && typeof order[name] === 'string');

  test('is rendered without a fault, and no value is printed that nobody meant', () => {
    const faults = clean().flatMap((name) => rendered[name]?.faults.slice(0, 3).map((fault) => [name, fault]));
    expect(faults).toEqual([]);
  });

  test('would have a fault told with the name of its folder and its page', () => {
    expect(rendered['planted word']?.faults).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/projects\/lamps.*: .*NaN 盏灯/s)]),
    );
    expect(rendered['planted error']).toEqual({ count: 0, faults: [expect.stringContaining('portal.yaml')] });
  });

  test('is not passed over', () => {
    expect(Object.keys(rendered)).toEqual(Object.keys(order));
    expect(clean().filter((name) => !name.startsWith('right-')).length).toBeGreaterThan(25);
    expect(clean().filter((name) => name.startsWith('right-')).length).toBeGreaterThan(100);
    for (const name of clean()) expect(rendered[name]?.count, name).toBeGreaterThan(300);
  });
});

/** What would be found: a word that nobody meant to print, and data that cannot be rendered. */
const planted: Record<string, (folder: string) => void> = {
  'planted word': (folder) =>
    appendFileSync(join(folder, 'places/garden/projects/lamps.yaml'), 'need_text: NaN 盏灯\n'),
  'planted error': (folder) => appendFileSync(join(folder, 'portal.yaml'), 'as_of: yesterday\n'),
};

function orderClean(): void {
  const known = new Set<string>();
  const isNew = (checked: Checked) => {
    const shape = shapeOf(checked);
    if (shape === undefined || known.has(shape)) return false;
    known.add(shape);
    return true;
  };
  for (const name of ['whole', ...caseNames()]) if (isNew(checkCase(name))) order[name] = withCase(name, keep(name));
  for (const code of Object.keys(codes) as Code[])
    if (isNew(checkExample(shown(code)))) order[`right-${code}`] = withExample(shown(code), keep(`right-${code}`));
  for (const [name, change] of Object.entries(planted)) {
    const folder = withCase('valid', keep(name));
    change(folder);
    order[name] = folder;
  }
}

/** The files of the right example of a page; none where it is shown in words only. */
function shown(code: Code) {
  const { right, told } = readExample(code);
  return told ? right : {};
}

/** All records of a folder that checks without an error, without their places in files. */
function shapeOf({ portal, summary, assets, snapshots }: Checked): string | undefined {
  if (summary.errors) return undefined;
  const told = (key: string, value: unknown) => (key === 'at' ? undefined : value);
  return JSON.stringify([portal.records, assets, snapshots.chain], told);
}

/** The way out is there through the last day of a campaign, and only of one that is filed. */
test('only the page of a fund leads to its campaign, while that is filed and open', () => {
  const { faults, said } = rendered['campaign filed'] ?? {};
  expect([faults, said]).toEqual([[], ['/funds/garden-fund/', '/en/funds/garden-fund/']]);
  for (const name of ['campaign unfiled', 'campaign over'])
    expect([name, rendered[name]?.faults, rendered[name]?.said]).toEqual([name, [], []]);
});

function orderCampaigns(): void {
  const drive = 'https://example.org/drive';
  const words = [`<a href="${drive}" rel="noopener noreferrer external">`, 'data-through="2026-04-30"', 'N-1'];
  const folders = { filed: 'filing_number: N-1', unfiled: 'partner: N-1', over: 'filing_number: N-1' };
  for (const [name, line] of Object.entries(folders)) {
    const folder = withCase('base', keep(`campaign ${name}`));
    const end = name === 'over' ? '2026-03-30' : '2026-04-30';
    const file = join(folder, 'campaigns/spring-drive.yaml');
    const text = readFileSync(file, 'utf8').replace('2026-02-28', end);
    writeFileSync(file, `${text}official_page: ${drive}\n${line}\n`);
    order[`campaign ${name}`] = { folder, words };
  }
}

/** A fact against a rule, explained as its message offers, stands in words on every page to which its record belongs, on that of its place, and on `/disclosure/`. */
describe('a breach that is explained is told where it belongs', () => {
  test.each(breachCodes)('%s', (code) => {
    const { faults, said: pages = [] } = rendered[told(code)] ?? { faults: ['not rendered'] };
    expect(faults).toEqual([]);
    const found = new Set(pages.map((page) => page.replace(/^\/|\/$/g, '')));
    const owed = [...(expected.get(code) ?? [])].flatMap((page) => [page, `en/${page}`]);
    expect(owed.filter((page) => !found.has(page))).toEqual([]);
    expect(owed.length).toBeGreaterThan(2);
  });
});

const expected = new Map<Code, Set<string>>();

const told = (code: string) => `told-${code}`;

/** Of each code the first case that has no other error. */
function orderBreaches(): void {
  const words = Object.values(said);
  for (const [name, issues] of breachCases())
    for (const code of new Set(issues.map((issue) => issue.code))) {
      if (order[told(code)]) continue;
      const { after } = twinOf(name);
      if (after.summary.errors > 0) continue;
      order[told(code)] = { folder: withTwin(name, keep(told(code))), words };
      expected.set(code, pagesOf(after));
    }
}

/** Addresses of the pages that must tell the breaches of a folder. */
function pagesOf({ portal }: Checked): Set<string> {
  const site = publish(portal);
  const pages = allBreaches(site).flatMap((breach) => [
    `places/${breach.home}`,
    ...Object.entries(ownerOf(site, breach)).flatMap(([kind, id]) => (id ? [`${kind}s/${id}`] : [])),
  ]);
  return new Set(['disclosure', ...pages]);
}
