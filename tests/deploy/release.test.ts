import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { purge, purgeFile } from '../../src/build/purge.ts';
import { checkData } from '../../src/check.ts';
import { packSite, unpackSite } from '../../src/deploy/archive.ts';
import { behindFaults } from '../../src/deploy/back.ts';
import { kept } from '../../src/deploy/kept.ts';
import { publishable } from '../../src/deploy/publishable.ts';
import { createSecrets, readSecrets, secretsFolder } from '../../src/read/secrets.ts';
import type { ChainEntry } from '../../src/snapshot/chain.ts';
import { run } from '../build/run.ts';
import { change, publishTiny, put, serve, withFolders } from '../snapshot/folder.ts';

const income = 'places/garden/funds/garden-fund/income.csv';
const english = (found: object) => ('faults' in found ? (found.faults as { en: string }[]).map(({ en }) => en) : []);

/** Packs a site that was published just now. */
const packed = (data: string, site: string, edition: string): Uint8Array =>
  packSite(site, publishTiny(data, site, edition));

/** What is said of an archive that somebody wants to put up again. */
function asked(data: string, bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const found = kept(data, bytes, folder);
  rmSync(folder, { recursive: true });
  return english(found);
}

/** Takes the giver of a row out of what was published, as a maintainer does. */
function purgeGiver(data: string, site: string): void {
  const order = { file: income, record: 'income I-2', field: 'donor_display', reason: '个人信息' };
  const done = purge(data, { ...order, approved_by_role: '主任', on: '2026-03-31' }, readSecrets(data, false));
  expect(done).toHaveProperty('hash');
  change(data, income, '平台网友', '爱心人士');
  serve(data, site);
}

describe('a site may go before the public', () => {
  test('as the last snapshot recorded it', () => {
    withFolders((data, site) => {
      publishTiny(data, site, 'one');
      expect(publishable(data, site)).toMatchObject({ chain: [{ number: 1 }] });
    });
  });

  test.each<[string, (data: string, site: string) => void, RegExp]>([
    ['the check finds an error', (data) => change(data, income, '500.00', '5OO.00'), /the check finds 1 error/],
    ['it was never recorded', (data) => rmSync(join(data, 'snapshots'), { recursive: true }), /no snapshot yet/],
    [
      'the data were changed since',
      (data) => change(data, 'portal.yaml', 'locales:', 'locales :'),
      /Data files.*changed: portal.yaml/,
    ],
    ['a page was changed by hand', (_, site) => put(site, 'index.html', 'changed'), /changed: index.html/],
    ['a file was put beside', (_, site) => put(site, 'x.txt', ''), /added: x.txt/],
    ['a file tells of snapshots that is none of theirs', (_, site) => put(site, 'verify/x.html', ''), /verify\/x.html/],
    ['nothing is built', (_, site) => rmSync(join(site, 'index.html')), /nothing is built/],
    ['the secrets are not here', (data) => rmSync(secretsFolder(data), { recursive: true }), /secrets .* are not here/],
  ])('but not where %s', (_, spoil, why) => {
    withFolders((data, site) => {
      createSecrets(data);
      publishTiny(data, site, 'one');
      expect(english(publishable(data, site))).toEqual([]);
      spoil(data, site);
      expect(english(publishable(data, site)).join('\n')).toMatch(why);
    });
  });

  test('but not where the guard finds something private, though all of it was recorded', () => {
    withFolders((data, site) => {
      put(site, 'about/index.html', '<p>电话 13800138000</p>');
      publishTiny(data, site, 'one');
      const found = publishable(data, site);
      expect('faults' in found && found.faults[0]?.zh).toMatch(/about\/index\.html.*手机/s);
    });
  });
});

describe('a site as one file', () => {
  test('holds the site byte by byte, its hashes, and a note; the same site gives the same bytes', () => {
    withFolders((data, site) => {
      const entry = publishTiny(data, site, 'one');
      const bytes = packSite(site, entry);
      expect(Buffer.from(packSite(site, entry)).equals(bytes)).toBe(true);
      const files = unzipSync(bytes);
      const text = (path: string) => Buffer.from(files[path] as Uint8Array).toString('utf8');
      expect(text('site/index.html')).toBe(readFileSync(join(site, 'index.html'), 'utf8'));
      expect(text('上线说明.txt')).toMatch(
        /certutil -hashfile sunshine-2026-03-31-1\.zip SHA256[\s\S]*https:\/\/example\.org\//,
      );
      expect(text('上线说明.txt')).not.toMatch(/[^\r]\n/);
      expect(text('SHA256SUMS').split('\n')).toHaveLength(Object.keys(files).length);
    });
  });

  test('is checked by the programs that the note names', () => {
    withFolders((data, site) => {
      const bytes = packed(data, site, 'one');
      const folder = mkdtempSync(join(tmpdir(), 'kept-'));
      expect(unpackSite(bytes, folder)).toBe(join(folder, 'site'));
      const told = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(told.match(/: OK$/gm)?.length).toBe(Object.keys(unzipSync(bytes)).length - 1);
      rmSync(folder, { recursive: true });
    });
  });

  test.each<[string, Record<string, Uint8Array | undefined>]>([
    ['a page was changed', { 'site/index.html': Buffer.from('x') }],
    ['a page is missing', { 'site/index.html': undefined }],
    ['a file was added', { 'site/x.html': Buffer.from('x') }],
    ['the list is missing', { SHA256SUMS: undefined }],
  ])('is refused where %s, and nothing is written', (_, spoiled) => {
    withFolders((data, site) => {
      const all = Object.entries({ ...unzipSync(packed(data, site, 'one')), ...spoiled });
      const files = Object.fromEntries(all.filter((file): file is [string, Uint8Array] => file[1] !== undefined));
      const folder = mkdtempSync(join(tmpdir(), 'kept-'));
      expect(unpackSite(zipSync(files), folder)).toBeUndefined();
      expect(unpackSite(Buffer.from('no archive'), folder)).toBeUndefined();
      expect(readdirSync(folder)).toEqual([]);
      rmSync(folder, { recursive: true });
    });
  });

  test('writes nothing outside its folder, whatever its list says', () => {
    const name = '../outside.txt';
    const sums = `${'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'}  ${name}\n`;
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const bytes = zipSync({ [name]: new Uint8Array(), SHA256SUMS: Buffer.from(sums) });
    expect(unpackSite(bytes, join(folder, 'in'))).toBeUndefined();
    expect(existsSync(join(folder, 'outside.txt'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe('going back', () => {
  test('an earlier publication may be put up again', () => {
    withFolders((data, site) => {
      const first = packed(data, site, 'one');
      publishTiny(data, site, 'two');
      expect(asked(data, first)).toEqual([]);
    });
  });

  test('but none from before a purge: what was purged would be public again', () => {
    withFolders((data, site) => {
      createSecrets(data);
      const first = packed(data, site, 'one');
      const second = packed(data, site, 'two');
      purgeGiver(data, site);
      const third = packed(data, site, 'three');
      publishTiny(data, site, 'four');
      for (const early of [first, second])
        expect(asked(data, early).join('\n')).toMatch(/from before the purge of 2026-03-31 \(snapshot 2\)/);
      expect(asked(data, third)).toEqual([]);
    });
  });

  test('the same publication, packed again after the purge, may', () => {
    withFolders((data, site) => {
      createSecrets(data);
      const entry = publishTiny(data, site, 'one');
      const before = packSite(site, entry);
      purgeGiver(data, site);
      const after = packSite(site, entry);
      expect(asked(data, before)).toHaveLength(1);
      expect(asked(data, after)).toEqual([]);
    });
  });

  test('nor one from before a purge of a whole file; the chain goes on telling of it', () => {
    withFolders((data, site) => {
      createSecrets(data);
      const copy = join(data, '../copy');
      const entry = publishTiny(data, site, 'one');
      const first = packSite(site, entry);
      cpSync(data, copy, { recursive: true });
      const order = { file: income, reason: '个人信息', approved_by_role: '主任', on: '2026-03-31' };
      expect(purgeFile(data, order, readSecrets(data, false))).toHaveProperty('hash');
      expect(asked(data, first).join('\n')).toMatch(/from before the purge of 2026-03-31 \(snapshot 1\)/);
      serve(data, site);
      expect(asked(data, packSite(site, entry))).toEqual([]);
      expect(behindFaults(join(site, 'verify'), copy, [entry]).map(({ en }) => en)).toEqual([
        expect.stringMatching(/tells of a purge/),
      ]);
      publishTiny(data, site, 'two');
      expect(asked(data, first)).toHaveLength(1);
      rmSync(join(data, 'snapshots/0001/purged.json'));
      expect(checkData(data).issues.map(({ code }) => code)).toEqual(['snapshot-broken']);
    });
  });

  test('nor one of which a list was taken back since', () => {
    withFolders((data, site) => {
      const first = packed(data, site, 'one');
      publishTiny(data, site, 'two', { withdraw: [{ list: '0001/site.sha256', why: '网页上有个人信息' }] });
      expect(asked(data, first).join('\n')).toMatch(/snapshot 2 took 0001\/site\.sha256 back/);
    });
  });

  test('nor one of another portal, or one in which the guard of today finds something', () => {
    withFolders((data, site) => {
      put(site, 'about/index.html', '<p>电话 13800138000</p>');
      const first = packed(data, site, 'one');
      expect(asked(data, first)).toEqual(['see above']);
      withFolders((other, second) => {
        publishTiny(other, second, 'another');
        expect(asked(other, first)[0]).toMatch(/not that of this data folder/);
      });
    });
  });

  test('an old copy of the data may not take the place of what is public', () => {
    withFolders((data, site) => {
      createSecrets(data);
      const told = join(site, 'verify');
      const chain: ChainEntry[] = [publishTiny(data, site, 'one')];
      const copy = join(data, '../copy');
      cpSync(data, copy, { recursive: true });
      expect(behindFaults(told, copy, chain)).toEqual([]);
      purgeGiver(data, site);
      expect(behindFaults(told, copy, chain).map(({ en }) => en)).toEqual([expect.stringMatching(/tells of a purge/)]);
      publishTiny(data, site, 'two');
      expect(behindFaults(told, copy, chain).map(({ en }) => en)).toEqual([expect.stringMatching(/has 2 snapshots/)]);
    });
  });
});

test('the command packs, says when nothing changed, refuses a site that is not the recorded one, and tells of a kept archive', async () => {
  const root = mkdtempSync(join(tmpdir(), 'portal-'));
  const [data, site, to] = [join(root, 'data'), join(root, 'site'), join(root, 'releases')];
  withFolders((from, built) => {
    createSecrets(from);
    publishTiny(from, built, 'one');
    cpSync(from, data, { recursive: true });
    cpSync(secretsFolder(from), join(root, 'secrets'), { recursive: true });
    cpSync(built, site, { recursive: true });
  });
  const release = (...args: string[]) => run('scripts/release.ts', { PORTAL_DATA: data, PORTAL_OUT: site }, args);
  expect(await release('--to', to)).toMatchObject({ code: 0 });
  expect(readdirSync(to)).toEqual(['sunshine-2026-03-31-1.zip', 'sunshine-2026-03-31-1.zip.sha256']);
  expect(execFileSync('sha256sum', ['-c', 'sunshine-2026-03-31-1.zip.sha256'], { cwd: to, encoding: 'utf8' })).toMatch(
    /OK/,
  );
  expect((await release('--to', to)).stderr).toContain('the same bytes as before');
  const file = join(to, 'sunshine-2026-03-31-1.zip');
  expect(await release('--check', file)).toMatchObject({ code: 0, stderr: expect.stringContaining('snapshot 1') });
  put(site, 'index.html', 'changed');
  const refused = await release('--to', join(root, 'other'));
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run snapshot') });
  expect(existsSync(join(root, 'other'))).toBe(false);
  rmSync(root, { recursive: true });
}, 60_000);
