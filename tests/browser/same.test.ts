import { cpSync, existsSync, mkdtempSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildWith, hashes } from '../build/run.ts';

const { out, address } = inject('plain');
const folder = mkdtempSync(join(otherDisk(), 'portal-'));
const twin = join(folder, 'site');

/** A copy of the project builds the site a second time. */
beforeAll(async () => {
  const parts = 'tsconfig.json src scripts public package.json secrets data content astro.config.mjs'.split(' ');
  for (const name of parts.filter(existsSync)) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const machine = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
  await buildWith({ ...machine, PORTAL_DATA: '', PORTAL_OUT: twin, PORTAL_URL: address }, folder);
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same data give the same bytes, whatever place, file system, zone or language the machine has', () => {
  const made = hashes(out);
  expect(Object.keys(made).length).toBeGreaterThan(1_000);
  expect(Object.keys(made).some((file) => file.startsWith('pagefind/'))).toBe(true);
  expect(hashes(twin)).toEqual(made);
});

/** A file system in memory, where there is one with room for a site. */
function otherDisk(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}
