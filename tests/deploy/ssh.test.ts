import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
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
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { purge } from '../../src/build/purge.ts';
import { checkData } from '../../src/check.ts';
import { packSite, writeArchive } from '../../src/deploy/archive.ts';
import { type Ready, readySite } from '../../src/deploy/ready.ts';
import { hostOf } from '../../src/deploy/ssh.ts';
import { readTarget, type SshTarget } from '../../src/deploy/target.ts';
import { backOnHost, type Outcome, publishOnHost } from '../../src/deploy/to-host.ts';
import { createSecrets, readSecrets } from '../../src/read/secrets.ts';
import { type Ended, hashes, run } from '../build/run.ts';
import { fixtures } from '../case.ts';
import { change, publishTiny, put, serve } from '../snapshot/folder.ts';
import { missing, type Sshd, startSshd } from './sshd.ts';

const income = 'places/garden/funds/garden-fund/income.csv';

describe('a host that is reached by ssh', () => {
  if (missing.length) {
    test.skip(`${missing.join(', ')} not installed here: putting a site up on a host was NOT tested`);
    return;
  }
  let [root, data, site, www] = ['', '', '', ''];
  let sshd: Sshd;
  beforeAll(async () => {
    sshd = await startSshd();
  });
  afterAll(() => sshd.stop());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'portal-'));
    [data, site, www] = ['data', 'site', 'www'].map((name) => join(root, name)) as [string, string, string];
    cpSync(join(fixtures, 'base'), data, { recursive: true });
    cpSync('tests/snapshot/before', data, { recursive: true });
    mkdirSync(site);
    createSecrets(data);
    return () => rmSync(root, { recursive: true });
  });

  const settings = () => ({ PORTAL_DATA: data, PORTAL_OUT: site, ...sshd.settings });
  const command = (more: Record<string, string> = {}, ...args: string[]): Promise<Ended> =>
    run('scripts/deploy.ts', { ...settings(), ...more }, ['--to', sshd.address(www), ...args]);
  const host = () => hostOf(readTarget(sshd.address(www)) as SshTarget, sshd.settings);
  /** As the command does it, without the time that a process takes to begin; what it was refused for, in English. */
  const deploy = (archive?: string, keep = 5, dry = false): Outcome => {
    const from = archive === undefined ? { site } : { archive, into: mkdtempSync(join(root, 'kept-')) };
    const ready = readySite(data, from);
    return 'faults' in ready ? ready : publishOnHost(host(), ready, keep, dry);
  };
  const back = () => backOnHost(host(), data, checkData(data).snapshots.chain, false);
  const publicText = (path = 'data/income.csv') => readFileSync(join(www, 'current', path), 'utf8');
  const releases = () => readdirSync(join(www, 'releases')).toSorted();

  /** Records an edition, with a sheet of its own name, as a build makes it. */
  function edition(name: string) {
    rmSync(join(site, 'assets'), { recursive: true, force: true });
    put(site, `assets/page.${name}.css`, name);
    return publishTiny(data, site, name);
  }

  test('holds the whole site in a folder of its own, and the link leads to it', async () => {
    edition('one');
    expect(deploy()).toHaveProperty('done');
    expect(hashes(join(www, 'current'))).toEqual(hashes(site));
    expect(releases()).toEqual([expect.stringMatching(/^2026-03-31-0001-[0-9a-f]{8}$/)]);
    expect(statSync(join(www, 'current/index.html')).mode & 0o777).toBe(0o644);
    expect(deploy(), 'the same again').toHaveProperty('done');
    expect(releases()).toHaveLength(1);
  }, 60_000);

  test('keeps what did not change in one place, and the sheets of the site before for who still reads it', async () => {
    put(site, 'files/large.pdf', 'x'.repeat(1e5));
    edition('one');
    deploy();
    edition('two');
    expect(deploy()).toHaveProperty('done');
    expect(publicText('assets/page.one.css')).toBe('one');
    expect(statSync(join(www, 'current/files/large.pdf')).nlink).toBe(2);
    edition('three');
    deploy();
    expect(existsSync(join(www, 'current/assets/page.one.css')), 'one publication later').toBe(false);
    expect(publicText('assets/page.two.css')).toBe('two');
  }, 60_000);

  test('a reader who asks all the time has the old site or the new one, never half of one', async () => {
    edition('one');
    deploy();
    edition('two');
    const seen = poll(join(www, 'current'));
    expect(deploy()).toHaveProperty('done');
    const { answers, count } = await seen();
    expect(count).toBeGreaterThan(1000);
    expect(answers.toSorted()).toEqual(['id\none\n', 'id\ntwo\n']);
  }, 60_000);

  test.each([
    ['while it uploads', 'rsync', '.next'],
    ['before the switch', 'ssh', 'mv -T'],
  ])(
    'killed %s, it leaves the old site, and the next run puts the new one up',
    async (_, program, word) => {
      edition('one');
      deploy();
      const before = hashes(join(www, 'current'));
      edition('two');
      await killedAt(program, word);
      expect(hashes(join(www, 'current'))).toEqual(before);
      expect(deploy()).toHaveProperty('done');
      expect(publicText()).toBe('id\ntwo\n');
      expect(readdirSync(join(www, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
    },
    60_000,
  );

  test('goes back to the release before, or to a kept archive', async () => {
    const kept = join(root, 'one.zip');
    writeArchive(kept, packSite(site, edition('one')));
    deploy();
    edition('two');
    deploy();
    expect(back()).toHaveProperty('done');
    expect(publicText()).toBe('id\none\n');
    expect(back(), 'there is none before').toHaveProperty('faults');
    expect(deploy()).toHaveProperty('done');
    expect(publicText()).toBe('id\ntwo\n');
    expect(deploy(kept)).toHaveProperty('done');
    expect(publicText()).toBe('id\none\n');
  }, 60_000);

  test('never goes back to before a purge, and such releases leave the host', async () => {
    edition('one');
    const kept = join(root, 'two.zip');
    deploy();
    writeArchive(kept, packSite(site, edition('two')));
    deploy();
    const order = { file: income, record: 'income I-2', field: 'donor_display', reason: '个人信息' };
    purge(data, { ...order, approved_by_role: '主任', on: '2026-03-31' }, readSecrets(data, false));
    change(data, income, '平台网友', '爱心人士');
    serve(data, site);
    for (const told of [back(), deploy(kept)])
      expect(told).toMatchObject({ faults: [{ en: expect.stringContaining('before the purge') }] });
    expect(publicText()).toBe('id\ntwo\n');
    edition('three');
    expect(deploy()).toHaveProperty('done');
    expect(releases()).toEqual([expect.stringContaining('-0003-')]);
    expect(back()).toMatchObject({ faults: [{ en: expect.stringContaining('no earlier release') }] });
  }, 60_000);

  test('the command does all of it, and goes back', async () => {
    edition('one');
    deploy();
    edition('two');
    expect(await command()).toMatchObject({ code: 0 });
    expect(publicText()).toBe('id\ntwo\n');
    expect(await command({}, '--back')).toMatchObject({ code: 0, stderr: expect.stringContaining('2026-03-31-0001-') });
    expect(publicText()).toBe('id\none\n');
  }, 60_000);

  test('keeps the last so many releases', async () => {
    for (const name of ['one', 'two', 'three']) {
      edition(name);
      deploy(undefined, 2);
    }
    expect(releases().map((name) => name.slice(11, 15))).toEqual(['0002', '0003']);
  }, 60_000);

  test.each<[string, () => unknown, RegExp]>([
    ['a check that fails', () => change(data, income, '500.00', '5OO.00'), /the check finds/],
    ['a site that is not the recorded one', () => put(site, 'index.html', 'changed'), /npm run snapshot/],
    [
      'a folder in the place of the link',
      () => {
        rmSync(join(www, 'current'));
        mkdirSync(join(www, 'current'));
      },
      /current is no link/,
    ],
  ])(
    'refuses %s, and changes nothing',
    (_, spoil, why) => {
      edition('one');
      deploy();
      edition('two');
      spoil();
      const before = hashes(www);
      expect(refusal(deploy)).toMatch(why);
      expect(hashes(www)).toEqual(before);
    },
    60_000,
  );

  test('refuses to put an old copy of the data in the place of what is public', async () => {
    edition('one');
    const copies = ['data', 'site'].map((name) => join(root, `old-${name}`)) as [string, string];
    cpSync(data, copies[0], { recursive: true });
    cpSync(site, copies[1], { recursive: true });
    edition('two');
    deploy();
    const ready = readySite(copies[0], { site: copies[1] }) as Ready;
    expect(publishOnHost(host(), ready, 5, false)).toMatchObject({
      faults: [{ en: expect.stringContaining('has 2 snapshots') }],
    });
    expect(publicText()).toBe('id\ntwo\n');
  }, 60_000);

  test('a dry run tells what would be sent and changes nothing', async () => {
    edition('one');
    deploy();
    edition('two');
    const before = hashes(www);
    const told = deploy(undefined, 5, true);
    const lines = 'done' in told ? (told.lines ?? []) : [];
    expect(lines).toEqual(
      expect.arrayContaining(['send index.html', 'send assets/page.two.css', 'del. assets/page.one.css']),
    );
    expect(lines.join()).not.toContain('garden-fund/index.html');
    expect(hashes(www)).toEqual(before);
  }, 60_000);

  test('a host that is not known is refused', async () => {
    edition('one');
    const told = await command({ DEPLOY_KNOWN_HOSTS: '/dev/null' });
    expect(told).toMatchObject({ code: 2, stderr: expect.stringMatching(/host key/i) });
    expect(existsSync(www)).toBe(false);
  }, 60_000);

  /** Runs the command until it calls a program with some word, and kills all of it there. */
  async function killedAt(program: string, word: string): Promise<void> {
    const bin = join(root, `bin-${program}`);
    const reached = join(root, 'reached');
    mkdirSync(bin);
    const real = (process.env.PATH ?? '')
      .split(':')
      .map((folder) => join(folder, program))
      .find(existsSync) as string;
    // An upload is killed after some of its files, everything else before it begins.
    const half = program === 'rsync' ? `"${real}" --max-size=10 "$@"; ` : '';
    writeFileSync(
      join(bin, program),
      `#!/bin/sh\ncase "$*" in *"${word}"*) ${half}touch ${reached}; sleep 60;; esac\nexec "${real}" "$@"\n`,
    );
    chmodSync(join(bin, program), 0o755);
    const env = { ...process.env, ...settings(), PATH: `${bin}:${process.env.PATH}` };
    const child = spawn(process.execPath, [resolve('scripts/deploy.ts'), '--to', sshd.address(www)], {
      env,
      detached: true,
      stdio: 'ignore',
    });
    while (!existsSync(reached)) await new Promise((done) => setTimeout(done, 20));
    const end = once(child, 'exit');
    process.kill(-(child.pid as number), 'SIGKILL');
    await end;
  }
});

/** Why something was refused, or how it failed. */
function refusal(use: () => Outcome): string {
  try {
    const outcome = use();
    return 'faults' in outcome ? outcome.faults.map(({ en }) => en).join('\n') : '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Reads a page of the public site over and over; the function that is returned stops it and tells what it saw. */
function poll(current: string): () => Promise<{ answers: string[]; count: number }> {
  const code = `
    const { readFileSync } = require('node:fs');
    const { parentPort, workerData } = require('node:worker_threads');
    const answers = new Set();
    let count = 0, stop = false;
    parentPort.on('message', () => { stop = true; });
    const look = () => {
      for (let tries = 0; tries < 20; tries++, count++)
        try { answers.add(readFileSync(workerData + '/data/income.csv', 'utf8')); } catch (error) { answers.add(String(error)); }
      if (stop) parentPort.postMessage({ answers: [...answers], count }); else setImmediate(look);
    };
    look();`;
  const worker = new Worker(code, { eval: true, workerData: current });
  return async () => {
    worker.postMessage('stop');
    const [told] = await once(worker, 'message');
    await worker.terminate();
    return told;
  };
}
