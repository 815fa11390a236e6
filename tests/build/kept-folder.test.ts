import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptFolder } from '../../src/build/kept-folder.ts';

let root: string;
let made: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  made = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const make = async (folder: string) => {
  made++;
  await new Promise((done) => setTimeout(done, 20));
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages/a.mjs'), 'whole');
};
const read = () => readFileSync(join(root, 'one/pages/a.mjs'), 'utf8');
/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe('a folder that is kept', () => {
  test('is made once, however many ask for it at once and later', async () => {
    const folders = await Promise.all([1, 2, 3].map(() => keptFolder(root, 'one', make)));
    expect(new Set([...folders, await keptFolder(root, 'one', make)])).toEqual(new Set([join(root, 'one')]));
    expect([made, read(), readdirSync(root)]).toEqual([1, 'whole', ['one']]);
  });

  test.each<[string, (folder: string) => void]>([
    ['a byte is another', (folder) => writeFileSync(join(folder, 'pages/a.mjs'), 'other')],
    ['a file is gone', (folder) => rmSync(join(folder, 'pages/a.mjs'))],
    ['a file is added', (folder) => writeFileSync(join(folder, 'pages/b.mjs'), 'foreign')],
    ['its list is gone', (folder) => rmSync(join(folder, 'sums.sha256'))],
  ])('is made again where %s', async (_, damage) => {
    damage(await keptFolder(root, 'one', make));
    await keptFolder(root, 'one', make);
    expect([made, read(), existsSync(join(root, 'one/pages/b.mjs'))]).toEqual([2, 'whole', false]);
  });

  test('is made after a process was killed while it made it, and nothing of that stays', async () => {
    const dead = deadPid();
    writeFileSync(join(root, 'one.lock'), String(dead));
    mkdirSync(join(root, `one.${dead}`));
    await keptFolder(root, 'one', make);
    expect([made, readdirSync(root)]).toEqual([1, ['one']]);
  });

  test('is not there where making it failed, and the next one makes it', async () => {
    await expect(keptFolder(root, 'one', () => Promise.reject(new Error('ENOSPC')))).rejects.toThrow('ENOSPC');
    expect(readdirSync(root)).toEqual([]);
    await keptFolder(root, 'one', make);
    expect(made).toBe(1);
  });

  test('goes when three others were made after it', async () => {
    for (const name of ['one', 'two', 'three', 'four']) {
      await keptFolder(root, name, make);
      await new Promise((done) => setTimeout(done, 10));
    }
    expect(readdirSync(root).toSorted()).toEqual(['four', 'three', 'two']);
  });
});
