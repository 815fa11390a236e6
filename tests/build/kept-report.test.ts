import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptReport, type Report } from '../../src/build/kept-report.ts';
import { fixtures } from '../case.ts';

let root = '';
let made = 0;
/** So long after the last change that the clock of no file system can hide another. */
const later = () => Date.now() + 60_000;
const data = () => join(root, 'data');
const kept = () => join(root, 'kept');
const report: Report = { text: '张三 1\n', status: 1 };

/** The report of an order, and whether it was made for it. */
async function ask(args: readonly string[] = [], now = later()): Promise<{ told: Report; fresh: boolean }> {
  const before = made;
  const told = await keptReport(
    kept(),
    { args, data: data() },
    () => {
      made++;
      return report;
    },
    now,
  );
  return { told, fresh: made > before };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portal-'));
  cpSync(join(fixtures, 'base'), data(), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the report of a check', () => {
  test('is made once of the same data, for each order', async () => {
    expect(await ask()).toMatchObject({ fresh: true, told: report });
    expect(await ask()).toMatchObject({ fresh: false, told: report });
    expect((await ask(['--format', 'json'])).fresh).toBe(true);
    expect((await ask()).fresh).toBe(false);
  });

  test.each<[string, () => void]>([
    [
      'another byte, with its size and time as before',
      () => {
        const file = join(data(), 'portal.yaml');
        const { atime, mtime } = statSync(file);
        const [first, ...rest] = readFileSync(file);
        writeFileSync(file, Buffer.from([(first ?? 0) ^ 1, ...rest]));
        utimesSync(file, atime, mtime);
      },
    ],
    ['a new file', () => writeFileSync(join(data(), 'new.csv'), '')],
    ['a file less', () => rmSync(join(data(), 'portal.yaml'))],
    ['another name', () => renameSync(join(data(), 'portal.yaml'), join(data(), 'portal.yml'))],
    ['a photo', () => writeFileSync(join(data(), 'places/garden/files-photo.jpg'), 'x')],
    ['secrets', () => cpSync('content/secrets', join(root, 'secrets'), { recursive: true })],
    ['a snapshot', () => cpSync(join(fixtures, 'base', 'portal.yaml'), join(data(), 'snapshots/chain.json'))],
  ])('is made anew after a change: %s', async (_, change) => {
    await ask();
    expect((await ask()).fresh).toBe(false);
    change();
    expect((await ask()).fresh).toBe(true);
    expect((await ask()).fresh).toBe(false);
  });

  test('is not kept of files that were written just now, nor where a link leads elsewhere', async () => {
    await ask([], Date.now());
    expect((await ask([], Date.now())).fresh).toBe(true);
    await ask();
    expect((await ask()).fresh).toBe(false);
    symlinkSync(join(data(), 'portal.yaml'), join(data(), 'link.yaml'));
    await ask();
    expect((await ask()).fresh).toBe(true);
  });

  test('is never served where what was kept is damaged, cut or of other data', async () => {
    await ask();
    const [name = ''] = readdirSync(kept());
    const file = join(kept(), name);
    const text = readFileSync(file, 'utf8');
    const foreign = text.replace(/"of":"[0-9a-f]{4}/, '"of":"0000');
    for (const wrong of [
      text.replace('张三', '李四'),
      text.replace('"status":1', '"status":0'),
      text.slice(0, -9),
      '',
      foreign,
    ]) {
      expect(wrong).not.toBe(text);
      writeFileSync(file, wrong);
      expect((await ask()).fresh).toBe(true);
      expect((await ask()).fresh).toBe(false);
    }
  });

  test.skipIf(process.platform === 'win32')('is for the eyes of its owner alone', async () => {
    await ask();
    const [name = ''] = readdirSync(kept());
    expect([kept(), join(kept(), name)].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  test('what fails is not kept', async () => {
    const order = { args: [], data: data() };
    const broken = () => Promise.reject(new Error('broken'));
    await expect(keptReport(kept(), order, broken, later())).rejects.toThrow('broken');
    expect((await ask()).fresh).toBe(true);
  });
});
