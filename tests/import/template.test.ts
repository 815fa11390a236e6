import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { codeLists } from '../../src/domain/portal/code-list.ts';
import type { Kind } from '../../src/schemas/kinds.ts';
import { importCommand } from '../../src/write/import-command.ts';
import { newPortal } from '../../src/write/new-portal.ts';
import { demonstration } from '../demonstration.ts';
import { filledBlank } from '../template/fill.ts';

const root = mkdtempSync(join(tmpdir(), 'template-'));
const data = join(root, 'portal/data');
const lists = codeLists(demonstration.portal);
const gift = {
  ...{ id: 'I1', date: '2026-03-05', amount: '100.50', category: 'I02', method: 'transfer' },
  ...{ donor_display: '甲公司', donor_type: 'organization', receipt_last4: '0038' },
};

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  newPortal(join(root, 'portal'), {
    ...{ publisher: '云山街道办事处', title: '云山', url: 'https://yunshan.example.org/', asOf: '2026-10-31' },
    ...{ community: '柳岸社区', fund: '柳岸社区基金', charity: '云山区慈善总会' },
    ledger: { on: '2026-01-01', total: '1000', agreement: '一号', signed: '2025-12-20', purpose: '支持社区公益' },
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Fills the blank of a kind and runs the command on it. */
async function bring(kind: Kind, to: string, rows: readonly Record<string, string>[], ...flags: string[]) {
  const file = join(root, `${kind}.xlsx`);
  writeFileSync(file, await filledBlank(kind, lists, rows));
  return run(file, '--to', to, ...flags);
}

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  try {
    return { code: await importCommand(args, { folder: () => data, print, note: print }), out };
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

describe('a filled template by the command', () => {
  test('is told first, written when told, taken once, and goes back byte for byte', async () => {
    const before = tree();
    const dry = await bring('income', 'community/fund', [gift]);
    expect([dry.code, dry.out.includes('模板“收入”：新增 1 行'), dry.out.includes('income-2026.csv')]).toEqual([
      0,
      true,
      true,
    ]);
    expect(tree()).toEqual(before);
    expect((await bring('income', 'community/fund', [gift], '--apply')).code).toBe(0);
    const { portal, issues } = checkData(data);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(portal.records.income).toMatchObject([{ id: 'I1', amount: 10_050, category: 'I02', receipt_last4: '0038' }]);
    const again = await bring('income', 'community/fund', [gift], '--apply');
    expect([again.code, again.out.includes('没有新的行')]).toEqual([0, true]);
    expect((await run('--undo', '--to', 'community/fund')).code).toBe(0);
    expect(tree()).toEqual(before);
  });

  test('of another table goes where that table belongs', async () => {
    expect(
      (
        await bring(
          'balance',
          'community/fund',
          [{ date: '2026-03-31', balance: '1000', source: '银行对账单' }],
          '--apply',
        )
      ).code,
    ).toBe(0);
    const volunteer = { team: '邻里队', period: '2026-Q1', hours: '12.5' };
    expect((await bring('volunteer', 'community', [volunteer], '--apply')).code).toBe(0);
    const { portal, summary } = checkData(data);
    expect([summary.errors, portal.records.balance.length, portal.records.volunteer.length]).toEqual([0, 1, 1]);
  });

  test.each([
    ['a cell cannot be read', 'income', 'community/fund', { ...gift, amount: '十元' }, '第 2 行'],
    [
      'the data would have an error',
      'balance',
      'community/fund',
      { date: '2026-03-31', balance: '999', source: '银行' },
      '相差',
    ],
    ['an id would stand there twice', 'income', 'community/fund', { ...gift, id: 'S1' }, '“S1”'],
  ] as const)('is not written where %s', async (_, kind, to, row, told) => {
    if (kind === 'income')
      expect((await bring('income', to, [{ ...gift, id: 'S1', amount: '7' }], '--apply')).code).toBe(0);
    const before = tree();
    const { code, out } = await bring(kind, to, [row], '--apply');
    expect([code, out.includes(told), out.includes('还不能导入')]).toEqual([1, true, true]);
    expect(tree()).toEqual(before);
  });

  test('needs a place that is there', async () => {
    expect((await bring('income', 'community/other', [gift])).code).toBe(2);
    expect((await bring('volunteer', 'nowhere', [{ team: '邻里队', period: '2026-Q1' }])).code).toBe(2);
  });
});
