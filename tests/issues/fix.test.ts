import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { applyFixes } from '../../src/issues/fix.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { decode } from '../../src/parse/bytes.ts';
import { runs } from '../domain/arbitrary.ts';

const base = 'tests/fixtures/base';
const income = 'places/garden/funds/garden-fund/income.csv';

/** Ways in which people write the same fact. */
const writings = {
  date: (day: string) => {
    const [y, m, d] = day.split('-').map(Number) as [number, number, number];
    return [
      day,
      `${y}/${m}/${d}`,
      `${y}.${m}.${d}`,
      `${y}年${m}月${d}日`,
      day.replaceAll('-', ''),
      `${y}/${m}/${d} 0:00`,
      `${day} `,
    ];
  },
  amount: (yuan: string) => [
    yuan,
    `￥${yuan}`,
    `¥${yuan}`,
    `${yuan}元`,
    ` ${yuan} `,
    wide(yuan),
    `\u202d${yuan}\u202c`,
    `${yuan}.0`,
  ],
  category: () => ['I05', '公开募捐', 'Public fundraising', 'I05\u200b', ' I05'],
  method: () => ['transfer', '转账', '微信', '支付宝', 'weixin', 'alipay', '银行卡'],
  type: () => ['anonymous', '匿名', 'anonymous\u200b'],
} as const;

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const heads = [
  ['id', '编号', 'Id'],
  ['date', '日期', 'Date', '\u200bdate'],
  ['amount', '金额', '金额（元）', 'Amount'],
  ['category', '类别', 'Category'],
  ['method', '方式', 'Method'],
  ['donor_display', '捐赠人', 'Donor'],
  ['donor_type', '捐赠人类型', 'Donor type'],
] as const;

const row = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
  yuan: fc.integer({ min: 1, max: 99_999 }).map(String),
  pick: fc.array(fc.nat(97), { minLength: 5, maxLength: 5 }),
});

const table = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  heads: fc.array(fc.nat(97), { minLength: heads.length, maxLength: heads.length }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
  separator: fc.constantFrom(',', ',', ';', '\t'),
  title: fc.constantFrom('', '', '花园社区基金2026年收入明细表'),
  mark: fc.boolean(),
  lines: fc.constantFrom('\n', '\r\n'),
});

const one = (list: readonly string[], pick: number | undefined) => list[(pick ?? 0) % list.length] as string;

/** A table as somebody may have written it, and what it says. */
function write(plan: typeof table extends fc.Arbitrary<infer T> ? T : never): { text: string; fen: number } {
  const cells = plan.rows.map(({ day, yuan, pick }, index) => [
    `M-${index}`,
    one(writings.date(day), pick[0]),
    one(writings.amount(yuan), pick[1]),
    one(writings.category(), pick[2]),
    one(writings.method(), pick[3]),
    `网友${index}`,
    one(writings.type(), pick[4]),
  ]);
  const head = heads.map((names, index) => one(names, plan.heads[index]));
  const lines = [head, ...cells].map((line) => plan.order.map((at) => line[at]).join(plan.separator));
  const title = plan.title ? [plan.title + plan.separator.repeat(6)] : [];
  return {
    text: (plan.mark ? '\uFEFF' : '') + [...title, ...lines, ''].join(plan.lines),
    fen: plan.rows.reduce((sum, { yuan }) => sum + Number(yuan) * 100, 0),
  };
}

/** Applies every safe fix again and again, as a program would, until none is left. */
function mend(folder: string): { rounds: number; issues: Issue[] } {
  const path = join(folder, income);
  for (let rounds = 0; ; rounds++) {
    const { issues } = checkData(folder);
    const safe = issues.flatMap(({ file, fix }) => (file === income && fix?.safe ? [fix] : []));
    if (safe.length === 0 || rounds > 12) return { rounds, issues };
    const text = decode(income, new Uint8Array(readFileSync(path))).text ?? '';
    writeFileSync(path, applyFixes(text, safe));
  }
}

test('valid data in any writing: every safe fix applied, the books are as they were meant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fix-'));
  try {
    cpSync(base, folder, { recursive: true });
    rmSync(join(folder, 'places/garden/funds/garden-fund/balances.csv'));
    fc.assert(
      fc.property(table, (plan) => {
        const { text, fen } = write(plan);
        writeFileSync(join(folder, income), text);
        const { issues } = mend(folder);
        expect(issues.map(({ code, message }) => `${code}: ${message.zh}`)).toEqual([]);
        const rows = checkData(folder).portal.funds.get('garden-fund')?.income ?? [];
        expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(fen);
        expect(rows.map(({ id, date, method, category }) => [id, date, method, category])).toEqual(
          plan.rows.map(({ day }, index) => [`M-${index}`, day, 'transfer', 'I05']),
        );
      }),
      { ...runs, numRuns: 150 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
