import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkData } from '../../src/check.ts';
import { publish } from '../../src/domain/published/public.ts';

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

function run(script: string, ...args: string[]): { code: number | null; out: string } {
  const env = { ...process.env, PORTAL_SECRETS: '', PORTAL_DATA: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env,
    input: '',
  });
  return { code: status, out: stdout + stderr };
}

function begin(values: Record<string, string>): { code: number | null; out: string } {
  return run(
    'new',
    'portal',
    '--dir',
    folder,
    ...Object.entries(values).flatMap(([key, value]) => [`--${key}`, value]),
  );
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
  ])('%s checks clean, holds nothing of the demonstration and can be published', (_, values, balance) => {
    expect(begin(values).code).toBe(0);
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
    begin(own);
    const rulesIn = (file: string) => parse(readFileSync(file, 'utf8')).rules;
    expect(rulesIn(join(folder, 'data/portal.yaml'))).toEqual(rulesIn('data/portal.yaml'));
  });

  test('takes a sheet, and gives it back', () => {
    begin({ ...own, ...ledger });
    const sheet = join(root, 'sheet.csv');
    writeFileSync(sheet, '日期,捐赠人,金额\n2026-03-05,甲公司,100\n');
    const before = files().map((path) => readFileSync(path, 'utf8'));
    const to = ['--to', 'community/fund', '--data', join(folder, 'data')];
    expect(run('import', sheet, ...to, '--apply').code).toBe(0);
    expect(checkData(join(folder, 'data')).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(run('import', '--undo', ...to).code).toBe(0);
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
  ])('is not begun where %s', (_, values, told) => {
    const { code, out } = begin(values);
    expect([code, out.includes(told), existsSync(folder)]).toEqual([2, true, false]);
  });

  test('is not begun in a folder that holds something', () => {
    begin(own);
    const before = files();
    expect(begin(own).code).toBe(2);
    expect(files()).toEqual(before);
  });
});
