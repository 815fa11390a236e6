import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkData } from '../../src/check.ts';
import { publish } from '../../src/domain/published/public.ts';
import { importCommand } from '../../src/write/import-command.ts';
import { newCommand } from '../../src/write/new-command.ts';

const root = mkdtempSync(join(tmpdir(), 'new-portal-'));
const folder = join(root, 'own');
const own = {
  ...{ publisher: '云山街道办事处', street: '云山街道', place: '柳岸社区', fund: '柳岸社区基金' },
  ...{ custodian: '云山区慈善总会', 'base-url': 'https://yunshan.example.org/', 'as-of': '2026-10-31' },
};
const ledger = {
  'opened-on': '2026-01-01',
  opening: '1,000.50',
  agreement: '云慈〔2025〕1号',
  agreed: '2025-12-20',
  purpose: '支持社区公益',
};

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a command prints and how it ends, in this process; a wrong call ends with 2. */
async function run(command: (print: (text: string) => void) => Promise<number>) {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  return command(print).then(
    (code) => ({ code, out }),
    (error) => ({ code: 2, out: out + String(error) }),
  );
}

function flagsOf(values: Record<string, string>): string[] {
  return ['portal', '--dir', folder, ...Object.entries(values).map(([key, value]) => `--${key}=${value}`)];
}

function begin(values: Record<string, string>): Promise<{ code: number; out: string }> {
  return run((print) => newCommand(flagsOf(values), { folder: () => 'data', print, ask: undefined }));
}

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

describe('a portal of one’s own', () => {
  test.each([
    ['with a ledger', { ...own, ...ledger }, 100_050],
    ['without one yet', own, undefined],
  ])('%s checks clean, holds nothing of the demonstration and can be published', async (_, values, balance) => {
    expect((await begin(values)).code).toBe(0);
    const { portal, issues, texts, snapshots } = checkData(join(folder, 'data'));
    expect(issues).toEqual([]);
    expect(snapshots.chain).toEqual([]);
    expect([...texts].filter(([, text]) => /demo|示范|sunshine\.example/.test(text)).map(([file]) => file)).toEqual([]);
    const fund = [...publish(portal).funds.values()];
    expect(fund.map(({ name, opening_balance }) => [name.zh, opening_balance?.total])).toEqual([[own.fund, balance]]);
    expect(existsSync(join(folder, 'secrets/key'))).toBe(true);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('/secrets/');
  });

  test('is begun as both READMEs say, and has every rule of this program with its basis', () => {
    for (const readme of ['README.md', 'README.zh.md'])
      expect(readFileSync(readme, 'utf8')).toContain('`npm run new -- portal --dir DIR`');
    const env = { ...process.env, PORTAL_SECRETS: '', PORTAL_DATA: '' };
    const { status } = spawnSync(process.execPath, ['scripts/new.ts', ...flagsOf(own)], { env, input: '' });
    expect(status).toBe(0);
    const rulesIn = (file: string) => parse(readFileSync(file, 'utf8')).rules;
    expect(rulesIn(join(folder, 'data/portal.yaml'))).toEqual(rulesIn('data/portal.yaml'));
  });

  test('takes a sheet, and gives it back', async () => {
    await begin({ ...own, ...ledger });
    const sheet = join(root, 'sheet.csv');
    writeFileSync(sheet, '日期,捐赠人,金额\n2026-03-05,甲公司,100\n');
    const before = files().map((path) => readFileSync(path, 'utf8'));
    const bring = (...args: string[]) =>
      run((print) =>
        importCommand([...args, '--to', 'community/fund'], { folder: () => join(folder, 'data'), print, note: print }),
      );
    expect((await bring(sheet, '--apply')).code).toBe(0);
    expect(checkData(join(folder, 'data')).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await bring('--undo')).code).toBe(0);
    expect(
      files()
        .filter((path) => !path.includes('changes'))
        .map((path) => readFileSync(path, 'utf8')),
    ).toEqual(before);
  });

  test.each([
    ['a name is missing', { ...own, fund: '' }, '--fund'],
    ['a day is none', { ...own, 'as-of': 'soon' }, '--as-of'],
    ['an address is none', { ...own, 'base-url': 'yunshan' }, '--base-url'],
    ['a ledger is begun without its agreement', { ...own, 'opened-on': '2026-01-01', opening: '0' }, '--agreement'],
    ['a balance is none', { ...own, ...ledger, opening: 'much' }, '--opening'],
  ])('is not begun where %s', async (_, values, told) => {
    const { code, out } = await begin(values);
    expect([code, out.includes(told), existsSync(folder)]).toEqual([2, true, false]);
  });

  test('is not begun in a folder that holds something', async () => {
    await begin(own);
    const before = files();
    expect((await begin(own)).code).toBe(2);
    expect(files()).toEqual(before);
  });
});
