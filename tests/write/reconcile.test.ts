import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { importCommand } from '../../src/write/import-command.ts';
import { newPortal } from '../../src/write/new-portal.ts';
import { reconcileCommand } from '../../src/write/reconcile-command.ts';
import { xlsx } from '../import/source.ts';

const root = mkdtempSync(join(tmpdir(), 'reconcile-'));
const data = join(root, 'portal/data');
const to = 'community/fund';
const balances = join(data, 'places/community/funds/fund/balances.csv');
const sheet = join(root, 'sheet.csv');

/** The charity's ledger of the fund: a title, an opening balance, and the balance after every row. */
const ledger = [
  '专项基金明细账,,,,',
  '日期,摘要,借方,贷方,余额',
  '2026-01-01,上年结转,,,1000.00',
  '2026-03-05,收到甲公司捐款,,100.00,1100.00',
  '2026-03-09,支付王小明稿酬,50.00,,1050.00',
  '2026-03-20,购买大米,30.50,,1019.50',
];

beforeEach(async () => {
  rmSync(root, { recursive: true, force: true });
  newPortal(join(root, 'portal'), {
    ...{ publisher: '云山街道办事处', title: '云山', url: 'https://yunshan.example.org/', asOf: '2026-10-31' },
    ...{ community: '柳岸社区', fund: '柳岸社区基金', charity: '云山区慈善总会' },
    ledger: { on: '2026-01-01', total: '1000', agreement: '一号', signed: '2025-12-20', purpose: '支持社区公益' },
  });
  writeFileSync(sheet, `${ledger.join('\n')}\n`);
  const print = () => undefined;
  await importCommand([sheet, '--to', to, '--apply'], { folder: () => data, print, note: print });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; notes: string }> {
  const told = { out: '', notes: '' };
  const code = await reconcileCommand([...args, '--to', to], {
    folder: () => data,
    print: (text) => {
      told.out += text;
    },
    note: (text) => {
      told.notes += text;
    },
  });
  return { code, ...told };
}

/** The statement with other rows. */
function statement(rows: readonly string[]): void {
  writeFileSync(sheet, `${rows.join('\n')}\n`);
}

describe('a reconciliation by the command', () => {
  test('equal to the fen, also from a workbook; names of persons are nowhere in it', async () => {
    const forms = await Promise.all(['text', 'csv', 'json'].map((format) => run(sheet, '--format', format)));
    for (const { code, out } of forms) {
      expect([code, out.includes('王小明')]).toEqual([0, false]);
      expect(out).toContain('内部资料，不公开');
    }
    expect(forms[0]?.out).toContain('对账单 3 行，账面 3 行，对上 3 笔。');
    writeFileSync(join(root, 'sheet.xlsx'), await xlsx(ledger.map((line) => line.split(','))));
    expect((await run(join(root, 'sheet.xlsx'))).out).toBe(forms[0]?.out);
  });

  test('a row that is not explained ends with 1 and is named; its person is not', async () => {
    statement([...ledger, '2026-03-25,退还李晓红捐款,20.00,,999.50', '2026-06-30,利息,,0.35,999.85']);
    const { code, out } = await run(sheet);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ 第7行 03-25 账面漏记.* 20\.00/);
    expect(out).toMatch(/ {2}第8行 06-30 利息未入账.* 0\.35/);
    expect(out).not.toContain('李晓红');
  });

  test('writes the balance only when told and equal, and not twice', async () => {
    const before = readFileSync(balances, 'utf8');
    expect((await run(sheet)).code).toBe(0);
    expect(readFileSync(balances, 'utf8')).toBe(before);
    expect((await run(sheet, '--apply', '--source', '专项基金明细账')).code).toBe(0);
    expect(readFileSync(balances, 'utf8')).toBe(`${before}2026-03-20,1019.50,专项基金明细账\r\n`);
    expect((await run(sheet, '--apply')).notes).toContain('1,019.50');
    statement([...ledger, '2026-06-30,利息,,0.35,1019.85']);
    const after = readFileSync(balances, 'utf8');
    expect((await run(sheet, '--apply')).code).toBe(1);
    expect(readFileSync(balances, 'utf8')).toBe(after);
  });

  test('counts to a day', async () => {
    const { code, out } = await run(sheet, '--as-of', '2026-03-10', '--format', 'json');
    expect([code, JSON.parse(out).balance]).toEqual([0, { book: 105_000, bank: 105_000 }]);
  });

  test('without a column of balances the closing balance is asked for', async () => {
    statement(ledger.slice(1).flatMap((line, index) => (index === 1 ? [] : [line.split(',').slice(0, 4).join(',')])));
    expect((await run(sheet, '--income-side', 'credit')).notes).toContain('--balance');
    expect((await run(sheet, '--income-side', 'credit', '--balance', '1019.50')).code).toBe(0);
    const wrong = await run(sheet, '--income-side', 'credit', '--balance', '1020.50');
    expect([wrong.code, wrong.out.includes('差额')]).toEqual([1, true]);
  });

  test('the bill of a personal account is refused, as an import refuses it', async () => {
    statement(['微信支付账单明细', '微信昵称：[云山]', '交易时间,收/支,金额(元)', '2026-03-05 10:00:00,收入,100']);
    const { code, out, notes } = await run(sheet);
    expect([code, out, notes.includes('款项未进慈善组织账户')]).toEqual([1, '', true]);
  });

  test('a balance beside a row that does not follow is told, and nothing is compared', async () => {
    statement(ledger.with(4, '2026-03-09,支付王小明稿酬,50.00,,1060.00'));
    const { code, out, notes } = await run(sheet, '--income-side', 'credit');
    expect([code, out]).toEqual([1, '']);
    expect(notes).toContain('1060.00');
  });

  test('a wrong call is an error of its own', async () => {
    await expect(run()).rejects.toThrow('--to');
    await expect(run(sheet, '--as-of', '昨天')).rejects.toThrow('--as-of');
    await expect(run(sheet, '--balance', '许多')).rejects.toThrow('--balance');
    await expect(run(sheet, '--format', 'pdf')).rejects.toThrow('--format');
    expect(existsSync(balances)).toBe(true);
  });
});
