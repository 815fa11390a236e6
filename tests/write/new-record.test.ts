import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { newCommand } from '../../src/write/new-command.ts';
import { newPortal } from '../../src/write/new-portal.ts';

const root = mkdtempSync(join(tmpdir(), 'new-record-'));
const data = join(root, 'portal/data');
const reports = join(data, 'places/community/funds/fund/reports.yaml');

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  newPortal(join(root, 'portal'), {
    ...{ publisher: '云山街道办事处', title: '云山', url: 'https://yunshan.example.org/', asOf: '2026-10-31' },
    ...{ street: '云山街道', community: '柳岸社区', fund: '柳岸社区基金', charity: '云山区慈善总会' },
    ledger: { on: '2026-01-01', total: '1000', agreement: '一号', signed: '2025-12-20', purpose: '支持社区公益' },
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command in this process; a wrong call ends with 2. `answers` are given in a terminal, by the beginning of the question. */
async function run(line: string, answers?: Readonly<Record<string, string>>): Promise<{ code: number; out: string }> {
  let out = '';
  const ask = answers && (async (question: string) => answers[question.split(' ')[0] ?? ''] ?? '');
  try {
    const print = (text: string) => {
      out += text;
    };
    return { code: await newCommand(line.split(' '), { folder: () => data, print, ask }), out };
  } catch (error) {
    return { code: 2, out: String(error) };
  }
}

function tree(): Record<string, string> {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  );
}

const errors = () => checkData(data).issues.filter(({ severity }) => severity === 'error');

describe('a new record by the command', () => {
  test.each([
    ['place --name 东湖社区 --kind community --parent street', 'places/community-1/place.yaml'],
    [
      'fund --to street --name 云山基金 --kind street_fund --status preparing',
      'places/street/funds/street-fund/fund.yaml',
    ],
    ['project --to community --name 楼道灯 --kind works', 'places/community/projects/community-project-1.yaml'],
    [
      'application --to community/fund --purpose 更换楼道灯 --amount 800 --proposed.by 居民小组',
      'places/community/funds/fund/applications/fund-2026-1.yaml',
    ],
    ['round --to street --name 首届创投', 'places/street/rounds/street-2026/round.yaml'],
    [
      'meeting --to community --kind committee --present 5 --topics.title 用资 --topics.result agreed',
      'places/community/meetings/community-2026-10-31.yaml',
    ],
    ['report --to community/fund --kind 季度收支公示 --period 2026Q1', 'places/community/funds/fund/reports.yaml'],
    ['custodian --name 云山慈善会', 'custodians/custodian-1.yaml'],
  ])('%s is whole, in its place, checks clean, and goes back byte for byte', async (line, file) => {
    const before = tree();
    const { code, out } = await run(line);
    expect([code, out.includes(`＋ ${file}\n`)]).toEqual([0, true]);
    expect(errors()).toEqual([]);
    expect((await run('--undo')).code).toBe(0);
    expect(tree()).toEqual(before);
  });

  test('in a list file stands at its end; what was there stays byte for byte', async () => {
    for (const old of [
      '- kind: quarterly\r\n  period: 2026-Q1 # 季度\r\n  published: 2026-04-05\r\n',
      '- {kind: annual, period: "2025", published: 2026-04-05}',
    ]) {
      writeFileSync(reports, old);
      expect((await run('report --to community/fund --kind quarterly --period 2026-Q2')).code).toBe(0);
      const now = readFileSync(reports, 'utf8');
      expect(now.startsWith(old)).toBe(true);
      expect(now.replaceAll('\r\n', '').includes('\n')).toBe(!old.includes('\r\n'));
      expect(checkData(data).portal.records.report.map(({ period }) => period)).toContain('2026-Q2');
      expect(errors()).toEqual([]);
    }
    writeFileSync(reports, '[{kind: annual, period: "2025", published: 2026-04-05}]\n');
    const before = tree();
    expect((await run('report --to community/fund --kind quarterly --period 2026-Q2')).code).toBe(2);
    expect(tree()).toEqual(before);
  });

  test('that lacks something says so once, and the check says the same until it is filled in', async () => {
    const { code, out } = await run('application --to community/fund --purpose 更换楼道灯');
    expect([code, out.split('还要填：')[1]?.split('。')[0]]).toEqual([1, '申请金额（amount）、提出方（proposed.by）']);
    expect(errors().map(({ code: found, field }) => [found, field])).toEqual([
      ['value-missing', 'amount'],
      ['value-missing', 'proposed.by'],
    ]);
  });

  test('is asked for in a terminal; a blank answer leaves a field open', async () => {
    const asked = { 用途: '更换楼道灯', 申请金额: '800', 提出方: '居民小组' };
    expect((await run('application --to community/fund', asked)).code).toBe(0);
    expect(checkData(data).portal.records.application).toMatchObject([
      { id: 'fund-2026-1', amount: 80_000, proposed: { on: '2026-10-31' } },
    ]);
    const open = await run('application --to community/fund', { ...asked, 提出方: '' });
    expect([open.code, open.out.includes('＋ places/community/funds/fund/applications/fund-2026-2.yaml')]).toEqual([
      1,
      true,
    ]);
  });

  test('tells what else the check would say', async () => {
    const { code, out } = await run('project --to community --name 楼道灯 --kind works --round spring');
    expect([code, out.includes('检查还会指出'), out.includes('spring')]).toEqual([1, true, true]);
  });

  test('with the opening balance and the agreement of a fund begins its ledger', async () => {
    const line =
      'fund --to street --name 云山基金 --kind street_fund --status active --opening_balance.on 2026-06-01 --opening_balance.total 500 --agreements.number 二号 --agreements.signed 2026-05-20 --agreements.purpose 公益';
    expect((await run(line)).code).toBe(0);
    expect(errors()).toEqual([]);
    expect(readdirSync(join(data, 'places/street/funds/street-fund')).toSorted()).toEqual([
      'balances.csv',
      'fund.yaml',
      'income-2026.csv',
      'spending-2026.csv',
    ]);
  });

  test.each([
    ['a kind that is none', 'fundd', 'fund'],
    ['a table', 'income --to community/fund', 'application'],
    ['a field that is none', 'report --to community/fund --perod 2026', 'period'],
    ['a value that is none', 'application --to community/fund --amount 十元', '--amount'],
    ['a place that is not there', 'project --to nowhere --name 灯 --kind works', 'nowhere'],
    ['a fund that is not there', 'application --to community/other --purpose 灯', 'other'],
    ['a file that is there', 'place --id community --name 柳岸', 'place.yaml'],
  ])('is not begun for %s', async (_, line, told) => {
    const before = tree();
    const { code, out } = await run(line);
    expect([code, out.includes(told)]).toEqual([2, true]);
    expect(tree()).toEqual(before);
  });
});
