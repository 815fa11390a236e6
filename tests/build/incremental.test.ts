import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMade } from '../../src/build/made.ts';
import '../../src/build/make.ts';
import { allThereIs, watchReads } from '../../src/build/reads.ts';
import { checkData } from '../../src/check.ts';
import { allDerived } from '../../src/domain/common/derived.ts';
import { loadedOf } from '../../src/site.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import type { Order, Tried } from './edits.ts';
import { hashes, run } from './run.ts';

const minutes = 60_000;
const root = mkdtempSync(join(tmpdir(), 'incremental-'));
const out = join(root, 'dist');
const kept = join(root, '.dist-made', 'made.json');
let tried: Tried[];
let whole: Record<string, string>;

/** The program that what is kept names; the first line is its hash. */
const programIn = (text: string): string => JSON.parse(text.split('\n')[1] ?? '').program;

/** Builds what the edits left in their folder. */
async function rebuild(settings: Record<string, string> = {}): Promise<string> {
  const { code, stderr } = await run('scripts/build.ts', {
    PORTAL_DATA: join(root, 'data'),
    PORTAL_OUT: out,
    PORTAL_URL: '',
    ...settings,
  });
  expect(code, stderr).toBe(0);
  return stderr;
}

beforeAll(async () => {
  const order: Order = {
    from: 'tests/help-base',
    root,
    seed: Number(process.env.EDIT_SEED ?? 1),
    edits: Number(process.env.EDIT_RUNS ?? 2),
  };
  const { code, stdout, stderr } = await run('tests/build/edits.ts', {}, [JSON.stringify(order)]);
  expect(code, stderr).toBe(0);
  tried = JSON.parse(stdout);
  whole = hashes(out);
}, 60 * minutes);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a build after an edit', { timeout: 5 * minutes }, () => {
  test('has the same bytes as one from nothing, and leaves most files alone', () => {
    for (const { edit, kept, other } of tried) {
      expect(other, edit).toEqual([]);
      expect(kept, edit).toBeGreaterThan(Object.keys(whole).length / 2);
    }
  });

  test('writes nothing where nothing has changed', async () => {
    const page = join(out, 'index.html');
    const before = statSync(page);
    await rebuild();
    expect(statSync(page)).toEqual(before);
    expect(hashes(out)).toEqual(whole);
  });

  test('is none where nothing was written since, and the report is the same', async () => {
    // Times of files go in steps of up to two seconds.
    await setTimeout(2100);
    await rebuild();
    const made = statSync(kept);
    const told = await rebuild();
    expect(statSync(kept)).toEqual(made);
    expect(told).toContain('其中 0 个新的或有变化的');
    expect(told).toContain('没有错误');
  });

  test('makes good what was changed, lost or added in the published site', async () => {
    const [page, table] = [join(out, 'about/index.html'), join(out, 'data/place.csv')];
    const { atime, mtime } = statSync(page);
    writeFileSync(page, readFileSync(page, 'utf8').replace('<main', '<MAIN'));
    utimesSync(page, atime, mtime);
    rmSync(table);
    writeFileSync(join(out, 'more.html'), '');
    expect(await rebuild()).toContain('其中 1 个新的或有变化的');
    expect(hashes(out)).toEqual(whole);
  });

  test('keeps all of a copy that a cache brings back, whose files have other times and numbers', async () => {
    const copy = join(root, 'copy', 'dist');
    cpSync(out, copy, { recursive: true });
    cpSync(join(root, '.dist-made'), join(root, 'copy', '.dist-made'), { recursive: true });
    expect(await rebuild({ PORTAL_OUT: copy })).toContain('其中 0 个新的或有变化的');
    expect(hashes(copy)).toEqual(whole);
  });

  test('makes all anew for another address', async () => {
    const told = await rebuild({ PORTAL_URL: 'https://other.example/x/' });
    const [, pages, fresh] = /(\d+) 个页面，其中 (\d+) 个/.exec(told) ?? [];
    expect(fresh).toBe(pages);
  });

  test('publishes one site and no mixture where two builds of different data end at once', async () => {
    const [one, other] = ['vocabulary/needs.yaml', 'places/demo/funds/demo-fund/fund.yaml'].map((file, index) => {
      const data = join(root, `data-${index}`);
      cpSync(join(root, 'data'), data, { recursive: true });
      // Each changes the pages that the other leaves alone.
      const text = readFileSync(join(data, file), 'utf8');
      const changed = text.replace(/^([^#\n]*(?:name|label|zh): *["']?\p{Script=Han}+)/mu, '$1改');
      expect(changed).not.toBe(text);
      writeFileSync(join(data, file), changed);
      return data;
    }) as [string, string];
    const clean = [one, other].map((data, index) => ({ data, out: join(root, `clean-${index}`) }));
    for (const { data, out: alone } of clean) await rebuild({ PORTAL_DATA: data, PORTAL_OUT: alone });
    const whole = clean.map(({ out: alone }) => hashes(alone));
    expect(whole[0]).not.toEqual(whole[1]);
    // Both know the site that is there.
    await rebuild();
    await Promise.all(clean.map(({ data }) => rebuild({ PORTAL_DATA: data })));
    expect(whole).toContainEqual(hashes(out));
    expect(readMade(out, programIn(readFileSync(kept, 'utf8')))?.whole).toBe(true);
    await rebuild({ PORTAL_DATA: one });
    expect(hashes(out)).toEqual(whole[0]);
  });

  test.each<[string, (text: string) => string]>([
    ['is not whole', (text) => text.slice(0, -9)],
    ['was changed', (text) => text.replace(/"about\/index.html","\w/, '"about/index.html","-')],
    ['is of another program', (text) => text.replace(/"program":"\w/, '"program":"-')],
  ])('asks nothing of what is known of a site where it %s', (_, change) => {
    const text = readFileSync(kept, 'utf8');
    const program = programIn(text);
    expect(readMade(out, program)?.whole).toBe(true);
    writeFileSync(kept, change(text));
    expect(readMade(out, program)).toBeUndefined();
    writeFileSync(kept, text);
    expect(readMade(out, `${program}-`)).toBeUndefined();
  });
});

describe('what is read of the published view', () => {
  const data = 'data';
  const { site } = loadedOf(data, checkData(data));

  test('can be told again by its name, whatever is derived of it', () => {
    const reads = watchReads(site);
    const written = globSync('src/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bderived\(\s*'([^']+)'/g)].map(([, name]) => name as string),
    );
    expect([...new Set(written)].toSorted()).toEqual(written.toSorted());
    const names = [...written, ...Object.keys(site)];
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => reads.hash(name) === undefined)).toEqual(
      names.filter((name) => allThereIs.has(name)),
    );
  });

  test('is the same when the data are read once more, and every name has a hash of its own', () => {
    const names = [...allDerived.keys(), ...Object.keys(site), ...[...site.funds.keys()].map((id) => `funds/${id}`)];
    const [one, other] = [watchReads(site), watchReads(loadedOf(data, checkData(data)).site)];
    for (const name of names) expect(one.hash(name), name).toBe(other.hash(name));
  });

  test('is nothing but JSON where it is a record or a table', () => {
    for (const [name, value] of Object.entries(site))
      if (value instanceof Map && !(value.values().next().value instanceof Uint8Array))
        for (const record of value.values()) expect(JSON.parse(JSON.stringify(record)), name).toEqual(record);
    for (const { rows, ...head } of catalogue(site)) {
      expect(JSON.parse(JSON.stringify(head))).toEqual(head);
      expect(rows.flat().filter((cell) => !['string', 'number', 'undefined'].includes(typeof cell))).toEqual([]);
    }
  });

  test('is noted record by record', async () => {
    const reads = watchReads(site);
    const [fund, other] = [...site.funds.keys()];
    const noted = async (work: () => unknown) => [...(await reads.during(work)).reads];
    expect(await noted(() => reads.site.funds.get(fund ?? ''))).toEqual([`funds/${fund}`]);
    expect(await noted(() => reads.site.funds.has('none'))).toEqual(['funds/none']);
    expect(await noted(() => [...reads.site.funds])).toEqual(['funds']);
    expect(await noted(() => reads.site.settings.title)).toEqual(['settings']);
    expect(await noted(() => undefined)).toEqual([]);
    const changed = watchReads({
      ...site,
      funds: new Map(site.funds).set(fund ?? '', { ...site.funds.get(fund ?? ''), kind: 'other' } as never),
    });
    expect(changed.hash(`funds/${fund}`)).not.toBe(reads.hash(`funds/${fund}`));
    expect(changed.hash(`funds/${other}`)).toBe(reads.hash(`funds/${other}`));
  });
});
