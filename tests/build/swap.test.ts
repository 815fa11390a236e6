import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asideFolder, assertOurs, clearAway, publishChanges, publishFolder, recover } from '../../src/build/swap.ts';

let root: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  out = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A site is told by what its first page says. */
function put(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  writeFileSync(join(folder, 'sitemap-index.xml'), '');
  return folder;
}

const said = () => readFileSync(join(out, 'index.html'), 'utf8');
/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe('switching a new site in', () => {
  test('puts the first one where nothing was', () => {
    publishFolder(put(join(root, 'new'), 'new'), out);
    expect(said()).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('takes the place of the earlier one and leaves nothing of it', () => {
    put(out, 'old');
    writeFileSync(join(out, 'gone.html'), '');
    publishFolder(put(join(root, 'new'), 'new'), out);
    expect(said()).toBe('new');
    expect(readdirSync(out)).toEqual(['index.html', 'sitemap-index.xml']);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('is begun beside the published one, in a folder of the process, without what an earlier try left there', () => {
    put(out, 'old');
    put(join(root, `.dist-next-${process.pid}`), 'half');
    const aside = asideFolder(out);
    expect(aside).toBe(join(root, `.dist-next-${process.pid}`));
    expect(readdirSync(aside)).toEqual([]);
    expect(said()).toBe('old');
  });
});

describe('after a build that failed', () => {
  test('what it had rendered goes; the published site and other builds stay', () => {
    put(out, 'old');
    put(join(root, `.dist-next-${process.pid}`), 'whole');
    put(join(root, '.dist-next-1'), 'of another');
    clearAway(out);
    expect(said()).toBe('old');
    expect(readdirSync(root).toSorted()).toEqual(['.dist-next-1', 'dist']);
  });

  test('between the two renames: the earlier site comes back', () => {
    put(join(root, '.dist-old'), 'old');
    put(join(root, `.dist-next-${process.pid}`), 'new');
    clearAway(out);
    expect(said()).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });
});

describe('after a build was killed', () => {
  test('between the two renames: the earlier site comes back', () => {
    put(join(root, '.dist-old'), 'old');
    put(join(root, `.dist-next-${deadPid()}`), 'new');
    recover(out);
    expect(said()).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('after the second rename: the new site stays, the earlier one goes', () => {
    put(out, 'new');
    put(join(root, '.dist-old'), 'old');
    recover(out);
    expect(said()).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('while it was rendering: what it left goes, what a running build writes stays', () => {
    put(out, 'old');
    put(join(root, `.dist-next-${deadPid()}`), 'half');
    put(join(root, `.dist-next-${process.pid}`), 'running');
    recover(out);
    expect(said()).toBe('old');
    expect(readdirSync(root).toSorted()).toEqual([`.dist-next-${process.pid}`, 'dist']);
  });

  test('before anything was published: nothing is there, and nothing fails', () => {
    const deep = join(root, 'a', 'b', 'dist');
    recover(deep);
    expect(existsSync(deep)).toBe(false);
    expect(existsSync(dirname(deep))).toBe(true);
  });

  test('folders of other names stay', () => {
    put(join(root, 'dist-old'), 'mine');
    put(join(root, '.other-next-1'), 'mine');
    recover(out);
    expect(readdirSync(root).toSorted()).toEqual(['.other-next-1', 'dist-old']);
  });
});

describe('switching only changes in', () => {
  const list = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .toSorted();

  test('new files come, changed ones take the place of the earlier ones, others go with their folders, the rest is not touched', () => {
    put(out, 'old');
    for (const path of ['kept/a.html', 'gone/deep/b.html', 'changed/c.html']) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), 'old');
    }
    const { ino } = statSync(join(out, 'kept/a.html'));
    const aside = put(asideFolder(out), 'new');
    for (const path of ['changed/c.html', 'come/d.html']) {
      mkdirSync(dirname(join(aside, path)), { recursive: true });
      writeFileSync(join(aside, path), 'new');
    }
    publishChanges(aside, out, ['gone/deep/b.html']);
    expect(list(out)).toEqual(['changed/c.html', 'come/d.html', 'index.html', 'kept/a.html', 'sitemap-index.xml']);
    expect([said(), readFileSync(join(out, 'changed/c.html'), 'utf8')]).toEqual(['new', 'new']);
    expect(statSync(join(out, 'kept/a.html')).ino).toBe(ino);
    expect(existsSync(join(out, 'gone'))).toBe(false);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('what was begun is carried out by the next command; what was not, is not', () => {
    put(out, 'old');
    put(join(root, '.dist-moves'), 'without a list');
    recover(out);
    expect(said()).toBe('old');
    put(join(root, '.dist-moves'), 'new');
    writeFileSync(join(root, '.dist-moves', '.gone.json'), '["sitemap-index.xml", "a/b.html"]');
    rmSync(join(root, '.dist-moves', 'sitemap-index.xml'));
    recover(out);
    expect([said(), list(out)]).toEqual(['new', ['index.html']]);
    expect(readdirSync(root)).toEqual(['dist']);
  });
});

/** Publishes one edition after another, without end; every file of an edition holds its number. Every other edition has another name for the last of its files. */
const endless = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishChanges, publishFolder } from '${resolve('src/build/swap.ts')}';
const [root, way] = process.argv.slice(1);
const last = ['c/d/e.html', 'f/g.html'];
for (let edition = 1; ; edition++) {
  const aside = root + '/.dist-next-' + process.pid;
  for (const folder of ['', '/c', '/c/d', '/f']) mkdirSync(aside + folder);
  const [now, before] = [last[edition % 2], last[(edition + 1) % 2]];
  for (const name of ['index.html', 'sitemap-index.xml', 'a.html', 'b.html', now]) writeFileSync(aside + '/' + name, String(edition));
  if (way === 'folder' || edition === 1) publishFolder(aside, root + '/dist');
  else publishChanges(aside, root + '/dist', [before]);
  if (edition === 1) console.log('ready');
}`;

test.each(['folder', 'changes'])(
  'killed at any moment of the switch (%s): the site is there, whole, at the latest when the next command begins',
  {
    timeout: 120_000,
  },
  async (way) => {
    const found = { published: 0, old: 0 };
    for (let round = 0; round < 20; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', endless, root, way], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const gone = new Promise((done) => child.once('exit', done));
      await new Promise((done) => child.stdout.once('data', done));
      await new Promise((done) => setTimeout(done, round * 1.7));
      child.kill('SIGKILL');
      await gone;
      found[existsSync(out) ? 'published' : 'old']++;
      recover(out);
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
      const texts = files.map((name) => readFileSync(join(out, name), 'utf8'));
      expect(texts).toHaveLength(5);
      expect(new Set(texts).size, 'all files are of one edition').toBe(1);
      expect(readdirSync(root)).toEqual(['dist']);
    }
    expect(found.published + found.old).toBe(20);
  },
);

describe('a folder that is not a built site', () => {
  test('is refused', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'ledger.xlsx'), 'precious');
    expect(() => assertOurs(out)).toThrow('没有动它');
    expect(() => assertOurs(process.cwd())).toThrow();
    expect(() => assertOurs(dirname(process.cwd()))).toThrow();
  });

  test('is fine while it is missing, empty, or ours', () => {
    assertOurs(out);
    mkdirSync(out);
    assertOurs(out);
    assertOurs(put(out, 'site'));
  });
});
