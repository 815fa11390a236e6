import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { siteOutputs } from '../../src/build/outputs.ts';
import { checkData } from '../../src/check.ts';
import { newCommand } from '../../src/write/new-command.ts';
import { demonstration } from '../demonstration.ts';

const root = mkdtempSync(join(tmpdir(), 'replace-'));
const data = join(root, 'data');
const flags = {
  ...{ publisher: '云山街道办事处', street: '云山街道', place: '柳岸路社区', fund: '柳岸路社区基金' },
  ...{ custodian: '云山区慈善总会', 'base-url': 'https://yunshan.example.org/', 'as-of': '2026-10-31' },
  ...{
    'opened-on': '2026-01-01',
    opening: '1000.50',
    agreement: '一号',
    agreed: '2025-12-20',
    purpose: '支持社区公益',
  },
};

/** Whatever would speak of the demonstration. */
const { places, funds, projects } = demonstration.portal;
const words = [
  ...['sunshine.example', '虚构示范', '示范区', 'Demonstration District', '9900000438', 'hkvtmzqwrc', '阳光公示项目组'],
  ...[...places.values()].filter(({ fictional }) => fictional).map(({ name }) => name.zh),
  // What a project is called may be an everyday word.
  ...[...funds.values()].map(({ name }) => name.zh),
  ...[...funds.keys(), ...projects.keys()],
];

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  cpSync('data', data, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function replace(...more: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const given = Object.entries(flags).map(([key, value]) => `--${key}=${value}`);
  const args = ['portal', '--replace', ...given, ...more];
  try {
    const print = (text: string) => {
      out += text;
    };
    return { code: await newCommand(args, { folder: () => data, print, ask: undefined }), out };
  } catch (error) {
    return { code: 2, out: String(error) };
  }
}

/** The words of the demonstration in a text. */
const wordsIn = (text: string) => words.filter((word) => text.includes(word));

describe('the demonstration is replaced by one command', () => {
  test('which leaves nothing of it in the data or in any published file, and keeps the old folder beside', async () => {
    const { code, out } = await replace();
    expect([code, out.includes('data.demonstration')]).toEqual([0, true]);
    const { summary, snapshots, texts } = checkData(data);
    expect([summary.errors, snapshots.chain.length]).toEqual([0, 0]);
    expect([...texts].flatMap(([file, text]) => wordsIn(text).map((word) => `${file}: ${word}`))).toEqual([]);
    vi.stubEnv('PORTAL_DATA', data);
    vi.stubEnv('PORTAL_EDITION', 'replaced');
    const outputs = siteOutputs('https://yunshan.example.org/');
    expect(outputs.length).toBeGreaterThan(50);
    for (const { path, write } of outputs) {
      const written = await write();
      expect([path, wordsIn(Buffer.from(written).toString('utf8'))]).toEqual([path, []]);
    }
    vi.unstubAllEnvs();
    expect(readdirSync(root).toSorted()).toEqual(['data', 'data.demonstration', 'secrets']);
    expect(readdirSync(join(root, 'data.demonstration')).toSorted()).toEqual(readdirSync('data').toSorted());
    // The words that are looked for are found where they are.
    expect(wordsIn(readFileSync(join(root, 'data.demonstration/portal.yaml'), 'utf8')).length).toBeGreaterThan(2);
  }, 60_000);

  test('but not a portal of one’s own, unless that is said, and never secrets that are there', async () => {
    expect((await replace()).code).toBe(0);
    const key = readFileSync(join(root, 'secrets/key'), 'utf8');
    const again = await replace();
    expect([again.code, again.out.includes('--force')]).toEqual([2, true]);
    const forced = await replace('--force');
    expect([forced.code, forced.out.includes('secrets')]).toEqual([2, true]);
    expect(readFileSync(join(root, 'secrets/key'), 'utf8')).toBe(key);
    rmSync(join(root, 'secrets'), { recursive: true });
    expect((await replace('--force')).code).toBe(0);
    expect(existsSync(join(root, 'data.demonstration-2/portal.yaml'))).toBe(true);
  }, 60_000);

  test('a wrong answer leaves everything as it is', async () => {
    writeFileSync(join(root, 'mark'), '');
    const before = readdirSync(root);
    const { code } = await replace('--as-of=soon', '--fund=');
    expect([code, readdirSync(root)]).toEqual([2, before]);
  });
});
