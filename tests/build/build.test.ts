import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, hashes, hold, kill, proceed, run, start } from './run.ts';

const minutes = 60_000;
const root = mkdtempSync(join(tmpdir(), 'build-'));
const out = join(root, 'dist');
const data = join(root, 'data');
const build = (settings: Record<string, string> = {}) =>
  run('scripts/build.ts', { PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: '', ...settings });
let first: Record<string, string>;

beforeAll(async () => {
  cpSync('tests/help-base', data, { recursive: true });
  const { code, stderr } = await build();
  expect(stderr).toContain('已发布');
  expect(code).toBe(0);
  first = hashes(out);
  expect(Object.keys(first).length).toBeGreaterThan(100);
}, 10 * minutes);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The earlier site is whole to the byte, and nothing lies beside it. */
function expectUntouched(): void {
  expect(hashes(out)).toEqual(first);
  expect(readdirSync(root).toSorted()).toEqual(['.dist-made', 'data', 'dist']);
}

describe('a build that does not succeed leaves the published site as it was', { timeout: 10 * minutes }, () => {
  test('where the data have an error: exit code 1, told with its place', async () => {
    const portal = join(data, 'portal.yaml');
    const valid = readFileSync(portal, 'utf8');
    writeFileSync(portal, valid.replace(/^as_of:.*$/m, 'as_of: yesterday'));
    const { code, stderr } = await build();
    writeFileSync(portal, valid);
    expect(code).toBe(1);
    expect(stderr).toContain('portal.yaml');
    expectUntouched();
  });

  test('where there is no data folder: exit code 2', async () => {
    const { code, stderr } = await build({ PORTAL_DATA: join(root, 'nowhere') });
    expect(code).toBe(2);
    expect(stderr).toContain('数据文件夹不存在');
    expectUntouched();
  });

  test('where the output folder holds something else: exit code 2, and it is left alone', async () => {
    const { code } = await build({ PORTAL_OUT: data });
    expect(code).toBe(2);
    expect(existsSync(join(data, 'portal.yaml'))).toBe(true);
    expectUntouched();
  });

  test('where it is killed, again and again; the next build succeeds with the same bytes', {
    timeout: 20 * minutes,
  }, async () => {
    const [begun, ...later] = Object.keys(moments) as [Moment, ...Moment[]];
    const left: string[] = [];
    for (const held of [[begun], later]) {
      let child = begin();
      let stage = asideOf(child);
      // Held still at each moment: what lies on the disk then is what a kill would leave, and no other build takes it for that of a dead one.
      for (const moment of held) {
        // On a busy machine a build may come to its end unseen: then another one is begun.
        for (let turn = 1; turn < 20 && !(await heldAt(child, moment)); turn++) {
          child = begin();
          stage = asideOf(child);
        }
        expect(ended(child), `${moment}: held before its end`).toBe(false);
        expect(existsSync(stage), `${moment}: half a site is there`).toBe(true);
        expect(left.filter(existsSync), `${moment}: what the last one left is cleared away`).toEqual([]);
        expect(hashes(out), moment).toEqual(first);
      }
      await kill(child);
      expect(hashes(out)).toEqual(first);
      left.push(stage);
    }
    const { code } = await build();
    expect(code).toBe(0);
    expectUntouched();
    expect(left.filter(existsSync)).toEqual([]);
  });
});

type Moment = keyof typeof moments;

/** How far a build has come, by what lies in the folder that it writes. */
const moments = {
  'when it begins to write': (site: string) => existsSync(site),
  'while it renders': (site: string) => existsSync(join(site, 'index.html')) || existsSync(join(site, 'help')),
  'when all pages are there': (site: string) => existsSync(join(site, 'sitemap-index.xml')),
  'while it writes the search index': (site: string) => existsSync(join(site, 'pagefind')),
};

function begin(): ChildProcess {
  // Where nothing is known of the published site all of it is made.
  rmSync(join(root, '.dist-made'), { recursive: true, force: true });
  return start('scripts/build.ts', { PORTAL_DATA: data, PORTAL_OUT: out, PORTAL_URL: '' });
}

/** The folder in which a build writes. */
function asideOf({ pid }: ChildProcess): string {
  return join(root, `.dist-next-${pid}`);
}

/** Lets a build go on to a moment and holds it there; false where it came to its end before. */
async function heldAt(child: ChildProcess, moment: Moment): Promise<boolean> {
  proceed(child);
  await until(() => moments[moment](asideOf(child)) || ended(child));
  hold(child);
  return !ended(child);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}
