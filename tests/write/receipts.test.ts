import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { newPortal } from '../../src/write/new-portal.ts';
import { receiptCommand } from '../../src/write/receipt-command.ts';
import { codesFile, keyOfReceipt } from '../../src/write/receipts.ts';

const root = mkdtempSync(join(tmpdir(), 'receipts-'));
const data = join(root, 'portal/data');
const to = 'community/fund';
const income = join(data, 'places/community/funds/fund/income-2026.csv');
const list = join(root, 'list.csv');
const salt = 'yunshan 2026';

beforeEach(() => {
  rmSync(join(root, 'portal'), { recursive: true, force: true });
  newPortal(join(root, 'portal'), {
    ...{ publisher: '云山街道办事处', title: '云山', url: 'https://yunshan.example.org/', asOf: '2026-10-31' },
    ...{ community: '柳岸社区', fund: '柳岸社区基金', charity: '云山区慈善总会' },
    ledger: { on: '2026-01-01', total: '1000', agreement: '一号', signed: '2025-12-20', purpose: '支持社区公益' },
  });
  appendFileSync(join(data, 'portal.yaml'), `trace:\n  salt: ${salt}\n`);
  writeFileSync(
    income,
    '编号,日期,金额,类别,方式,捐赠人,捐赠人类型,备注\nI-1,2026-03-05,10,I01,cash,爱心人士,person,\nI-2,2026-03-06,20,I01,cash,爱心人士,person,\n',
  );
  writeFileSync(list, '编号,票据号\nI-1,9900000001\nI-2,9900000002\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  const code = await receiptCommand(['--to', to, ...args], {
    folder: () => data,
    ask: async () => [],
    print,
    note: print,
  });
  return { code, out };
}

describe('keys for the gifts of a list', () => {
  test('are told first, then written; the codes lie with the secrets, and nothing else changes', async () => {
    const before = readFileSync(income, 'utf8');
    expect(await run('--list', list)).toMatchObject({ code: 0 });
    expect(readFileSync(income, 'utf8')).toBe(before);
    expect((await run('--list', list, '--apply')).code).toBe(0);
    const codes = readFileSync(codesFile(data, to), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(codes.map(([id, number]) => [id, number])).toEqual([
      ['I-1', '9900000001'],
      ['I-2', '9900000002'],
    ]);
    const { portal, issues } = checkData(data);
    const gifts = portal.funds.get('fund')?.income ?? [];
    expect(gifts.map(({ trace_key, receipt_last4 }) => [trace_key, receipt_last4])).toEqual(
      codes.map(([, number = '', code = '']) => [keyOfReceipt(number, code, salt), number.slice(-4)]),
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(codesFile(data, to).startsWith(data)).toBe(false);
    // The same list again has nothing left to do.
    expect((await run('--list', list, '--apply')).out).toContain('已有密钥 2');
    expect((await run('--undo')).code).toBe(0);
    expect(readFileSync(income, 'utf8')).toBe(before);
  });

  test('go on with the codes that were drawn before the command was cut off', async () => {
    await run('--list', list, '--apply');
    const codes = readFileSync(codesFile(data, to), 'utf8');
    const written = readFileSync(income, 'utf8');
    await run('--undo');
    await run('--list', list, '--apply');
    expect(readFileSync(codesFile(data, to), 'utf8')).toBe(codes);
    expect(readFileSync(income, 'utf8')).toBe(written);
  });

  test.each([
    ['a gift that is not there', 'I-7,9900000001', '第 2 行：这只基金的收入里没有这个编号'],
    ['a number that is none', 'I-1,12', '第 2 行：票据号码应有 8 至 24 位'],
    ['a number twice', 'I-1,9900000001\nI-2,9900000001', '第 3 行：编号或票据号在清单里出现过了'],
  ])('%s is told, and nothing is written', async (_, rows, told) => {
    writeFileSync(list, `编号,票据号\n${rows}\n`);
    const before = readFileSync(income, 'utf8');
    const { code, out } = await run('--list', list, '--apply');
    expect([code, out.includes(told)]).toEqual([1, true]);
    expect(readFileSync(income, 'utf8')).toBe(before);
    expect(existsSync(codesFile(data, to))).toBe(false);
  });

  test('a guessable check code is refused', async () => {
    writeFileSync(list, '编号,票据号,校验码\nI-1,9900000001,1234\n');
    expect((await run('--list', list, '--apply')).out).toContain('校验码太容易被猜出');
  });
});
