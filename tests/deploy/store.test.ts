import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { purge } from '../../src/build/purge.ts';
import { packSite, writeArchive } from '../../src/deploy/archive.ts';
import { type Ready, readySite } from '../../src/deploy/ready.ts';
import { type Store, storeOf } from '../../src/deploy/store.ts';
import { readTarget } from '../../src/deploy/target.ts';
import type { Outcome } from '../../src/deploy/to-host.ts';
import { planStore, publishInStore } from '../../src/deploy/to-store.ts';
import { createSecrets, readSecrets } from '../../src/read/secrets.ts';
import { freePort, hashes, run } from '../build/run.ts';
import { fixtures } from '../case.ts';
import { change, publishTiny, put, serve } from '../snapshot/folder.ts';
import { keys, type Running, startDouble } from './s3.ts';

describe('where a site is put up', () => {
  test.each([
    [
      'ssh://web@example.org/srv/sunshine/',
      { kind: 'ssh', login: 'web@example.org', port: undefined, folder: '/srv/sunshine' },
    ],
    ['ssh://10.0.0.1:2222/srv', { kind: 'ssh', login: '10.0.0.1', port: '2222', folder: '/srv' }],
    ['s3://bucket', { kind: 's3', bucket: 'bucket', prefix: '' }],
    ['s3://my-bucket/gong/shi/', { kind: 's3', bucket: 'my-bucket', prefix: 'gong/shi/' }],
  ])('%s', (text, target) => expect(readTarget(text)).toEqual(target));

  test.each([
    ...[
      '',
      'https://example.org/',
      'ssh://example.org',
      'ssh://example.org/',
      'ssh://-oProxyCommand=x/srv',
      'ssh://a@-b/srv',
    ],
    ...[
      'ssh://a/srv/../etc',
      'ssh://a/srv;rm -rf x',
      'ssh://a/$(x)',
      "ssh://a/b'c",
      's3://',
      's3://Bucket',
      's3://b/../c d',
    ],
  ])('“%s” is no such place', (text) => expect(readTarget(text)).toBeUndefined());
});

test('a store gets what pages ask for first, pages then, entry pages last, and what is gone goes', () => {
  const of = (...paths: string[]) => new Map(paths.map((path) => [path, 'new']));
  const here = of(
    'index.html',
    'en/index.html',
    'about/index.html',
    'data/a.csv',
    'assets/a.css',
    'files/b.png',
    'same.txt',
  );
  const there = new Map([...of('gone.html', 'assets/old.css', 'same.txt'), ['index.html', 'old']] as [
    string,
    string,
  ][]);
  expect(planStore(there, here, new Set(['assets/old.css']))).toEqual({
    put: ['assets/a.css', 'files/b.png', 'data/a.csv', 'about/index.html', 'en/index.html', 'index.html'],
    remove: ['gone.html'],
  });
});

const program = 's3rver';
const stores: { name: string; start: (() => Promise<Running>) | undefined }[] = [
  { name: 'our own double of a store, which checks signatures', start: () => startDouble('portal') },
  { name: 's3rver', start: isInstalled() ? startS3rver : undefined },
];

describe.each(stores)('$name', ({ name, start }) => {
  if (!start) {
    test.skip(`${name} is not installed here (npm install -g s3rver): only our own double was asked`);
    return;
  }
  let running: Running;
  let [root, data, site] = ['', '', ''];
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running?.stop());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'portal-'));
    [data, site] = [join(root, 'data'), join(root, 'site')];
    cpSync(join(fixtures, 'base'), data, { recursive: true });
    cpSync('tests/snapshot/before', data, { recursive: true });
    mkdirSync(site);
    createSecrets(data);
    return async () => {
      for (const path of (await store().list()).keys()) await store().remove(path);
      rmSync(root, { recursive: true });
    };
  });

  const target = { kind: 's3', bucket: 'portal', prefix: 'gong/shi/' } as const;
  const settings = () => ({ endpoint: running.endpoint, region: 'us-east-1', pathStyle: true });
  const store = (): Store => storeOf(target, settings(), keys);
  const names = async () => [...(await store().list()).keys()].toSorted();
  const text = async (path: string) => Buffer.from((await store().get(path)) ?? []).toString('utf8');
  const deploy = async (to = store(), archive?: string): Promise<Outcome> => {
    const from = archive === undefined ? { site } : { archive, into: mkdtempSync(join(root, 'kept-')) };
    const ready = readySite(data, from);
    return 'faults' in ready ? ready : publishInStore(to, ready, false);
  };
  function edition(name: string) {
    rmSync(join(site, 'assets'), { recursive: true, force: true });
    put(site, `assets/page.${name}.css`, name);
    return publishTiny(data, site, name);
  }

  test('holds the whole site below its prefix, and nothing is written twice', async () => {
    edition('one');
    expect(await deploy()).toHaveProperty('done');
    expect(await names()).toEqual(Object.keys(hashes(site)).toSorted());
    expect(await text('data/income.csv')).toBe('id\none\n');
    expect(await deploy()).toMatchObject({ done: [{ en: 'the site of snapshot 1: 0 files written, 0 removed' }] });
  });

  test('names and texts in Chinese, blanks and signs arrive as they are', async () => {
    for (const path of ['a b/样例 (1)&.txt', "x'y!*.txt", '100%.txt']) {
      await store().put(path, new TextEncoder().encode('内容'));
      expect(await names()).toContain(path);
      expect(await text(path)).toBe('内容');
    }
  });

  test('what was there goes at the end; sheets of the site before stay for one more publication', async () => {
    put(site, 'old/index.html', 'old');
    edition('one');
    await deploy();
    rmSync(join(site, 'old'), { recursive: true });
    edition('two');
    await deploy();
    expect(await names()).toEqual(expect.arrayContaining(['assets/page.one.css', 'assets/page.two.css']));
    expect(await names()).not.toContain('old/index.html');
    edition('three');
    await deploy();
    expect(await names()).not.toContain('assets/page.one.css');
  });

  test('cut off in the middle it still has its entry page, and the next run completes it', async () => {
    edition('one');
    await deploy();
    const before = await text('index.html');
    edition('two');
    let left = 3;
    const cut: Store = {
      ...store(),
      put: (path, bytes) => (left-- > 0 ? store().put(path, bytes) : Promise.reject(new Error('cut off'))),
    };
    await expect(deploy(cut)).rejects.toThrow('cut off');
    expect(await text('index.html')).toBe(before);
    expect(await text('assets/page.one.css')).toBe('one');
    expect(await deploy()).toHaveProperty('done');
    expect(await text('data/income.csv')).toBe('id\ntwo\n');
  });

  test('goes back by a kept archive, never to before a purge', async () => {
    const [first, second] = ['one', 'two'].map((name) => join(root, `${name}.zip`)) as [string, string];
    writeArchive(first, packSite(site, edition('one')));
    await deploy();
    writeArchive(second, packSite(site, edition('two')));
    await deploy();
    expect(await deploy(store(), first)).toHaveProperty('done');
    expect(await text('data/income.csv')).toBe('id\none\n');
    const order = { file: 'places/garden/funds/garden-fund/income.csv', record: 'income I-2', field: 'donor_display' };
    purge(data, { ...order, reason: '个人信息', approved_by_role: '主任', on: '2026-03-31' }, readSecrets(data, false));
    change(data, order.file, '平台网友', '爱心人士');
    serve(data, site);
    expect(await deploy(store(), second)).toMatchObject({
      faults: [{ en: expect.stringContaining('before the purge') }],
    });
  });

  test('an old copy of the data does not take the place of what is public', async () => {
    edition('one');
    const [copy, old] = [join(root, 'copy'), join(root, 'old')];
    cpSync(data, copy, { recursive: true });
    cpSync(site, old, { recursive: true });
    edition('two');
    await deploy();
    const ready = readySite(copy, { site: old }) as Ready;
    const told = await publishInStore(store(), ready, false);
    expect(told).toMatchObject({ faults: [{ en: expect.stringContaining('has 2 snapshots') }] });
  });

  // The other store takes any signature of this version.
  test.runIf(name !== 's3rver')('a wrong key is refused', async () => {
    const wrong = storeOf(target, settings(), { ...keys, AWS_SECRET_ACCESS_KEY: 'wrong' });
    await expect(wrong.list()).rejects.toThrow(/403 SignatureDoesNotMatch/);
    await expect(wrong.put('x.txt', new Uint8Array())).rejects.toThrow(/403/);
    expect(() => storeOf(target, settings(), {})).toThrow(/keys of the store are not set/);
  });

  test('the command puts a site up, and only tells where it shall only tell', async () => {
    edition('one');
    const args = ['--to', 's3://portal/gong/shi', '--endpoint', running.endpoint, '--path-style'];
    const command = (...more: string[]) =>
      run('scripts/deploy.ts', { PORTAL_DATA: data, PORTAL_OUT: site, ...keys }, [...args, ...more]);
    expect(await command('--dry-run')).toMatchObject({ code: 0, stdout: expect.stringMatching(/put index\.html\n$/) });
    expect(await names()).toEqual([]);
    expect(await command()).toMatchObject({ code: 0 });
    expect(await text('data/income.csv')).toBe('id\none\n');
    put(site, 'index.html', 'changed');
    expect(await command()).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run snapshot') });
    expect(await text('index.html')).not.toBe('changed');
  }, 60_000);

  test.runIf(name !== 's3rver')('says of each file what it is and how long it may be kept', async () => {
    edition('one');
    await deploy();
    const told = (path: string) => running.files?.get(`gong/shi/${path}`);
    expect(told('index.html')).toMatchObject({ type: 'text/html; charset=utf-8', keep: 'no-cache' });
    expect(told('data/income.csv')).toMatchObject({ type: 'text/csv; charset=utf-8', keep: 'no-cache' });
    expect(told('assets/page.one.css')).toMatchObject({
      type: 'text/css; charset=utf-8',
      keep: 'public, max-age=31536000, immutable',
    });
    const written = running.asked?.filter((line) => line.startsWith('PUT gong/shi/')) ?? [];
    expect(written.at(-1)).toBe('PUT gong/shi/index.html');
  });
});

function isInstalled(): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

async function startS3rver(): Promise<Running> {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 's3rver-')), await freePort()];
  const args = [
    '-d',
    folder,
    '-a',
    '127.0.0.1',
    '-p',
    String(port),
    '-s',
    '--no-vhost-buckets',
    '--configure-bucket',
    'portal',
  ];
  const child = spawn(program, args, { stdio: 'ignore' });
  for (let open = false; !open; await new Promise((done) => setTimeout(done, 25))) {
    if (child.exitCode !== null) throw new Error('s3rver did not start');
    const probe = connect(port, '127.0.0.1');
    open = await new Promise((done) => probe.once('connect', () => done(true)).once('error', () => done(false)));
    probe.destroy();
  }
  const stop = async () => {
    const end = once(child, 'exit');
    child.kill();
    await end;
    rmSync(folder, { recursive: true });
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}
