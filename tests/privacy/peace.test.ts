import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPrivate } from '../../src/folder/privacy.ts';
import { findPrivate } from '../../src/privacy/find.ts';
import { demonstration } from '../demonstration.ts';
import { attachmentsIn } from './attachments.ts';
import { organizationNumber } from './numbers.ts';

const runs = { numRuns: 10_000 };
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
/** Bytes as a hash has them: each value is as likely as any other, and rows of zeros are not. */
const bytes = (minLength: number, maxLength: number) =>
  fc.noBias(fc.array(fc.integer({ min: 0, max: 255 }), { minLength, maxLength })).map((list) => Buffer.from(list));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.constantFrom('拨付', '收到', '捐款', '备注：', '', 'paid ', '路灯 ', '3号楼路灯 ', '（', '合计');

/** Whatever a ledger is full of. */
const everyday = {
  amounts: fc
    .tuple(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom('', ' 元', '元', '万元'), fc.boolean())
    .map(([fen, unit, thousands]) => {
      const [yuan = '', rest = ''] = (fen / 100).toFixed(2).split('.');
      return `${thousands ? yuan.replace(/\B(?=(\d{3})+$)/g, ',') : yuan}.${rest}${unit}`;
    }),
  dates: fc
    .tuple(day, day, fc.constantFrom('-', '/', '.', ''))
    .map(([one, two, mark]) => `${one.replaceAll('-', mark)} ${two}`),
  'row ids': fc
    .tuple(fc.constantFrom('S', 'I', 'T', 'demo-fund', 'P'), fc.integer({ min: 2020, max: 2030 }), digits(4), digits(4))
    .map((parts) => parts.join('-')),
  receipts: fc
    .tuple(digits(8), digits(10))
    .map(([code, number]) => `票据代码 ${code}，票据号码 ${number}，后四位 ${number.slice(-4)}`),
  vouchers: fc.tuple(day, digits(4)).map(([on, number]) => `记-${on.slice(0, 7)}-${number}`),
  organisations: fc
    .tuple(
      fc.constantFrom('51', '52', '53', '91', '92', '12'),
      fc.constantFrom('110000', '370000', '370303'),
      digits(8),
      fc.constantFrom('X', 'M', 'L', 'B'),
    )
    .map(([kind, region, own, last]) => organizationNumber(`${kind}${region}${own}${last}`)),
  hashes: bytes(16, 32).map((list) => list.toString('hex')),
  keys: bytes(18, 48).map((list) => list.toString('base64')),
  addresses: fc.tuple(digits(11), digits(18)).map(([page, query]) => `https://example.org/${page}/a.html?id=${query}`),
  'file numbers': fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 999 }))
    .map(([year, number]) => `民发〔${year}〕${number}号`),
  counts: fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('户', '人', '盏', '平方米', '次', '个单元'))
    .map(([count, unit]) => `3号楼 ${count} ${unit}`),
};

describe('what a ledger is full of is left in peace', () => {
  test.each(Object.entries(everyday))('%s, 10,000 at random', (_, text) => {
    fc.assert(
      fc.property(words, text, (word, told) => {
        expect(findPrivate(`${word}${told}，已核对`)).toEqual([]);
      }),
      runs,
    );
  });

  test('a row of cells, 10,000 at random', () => {
    const row = fc.tuple(
      everyday['row ids'],
      day,
      everyday.amounts,
      fc.constantFrom('王*明', '张先生', '低保慰问'),
      digits(4),
      everyday.keys,
      fc.constantFrom('低保家庭', '85岁', '3号楼', ''),
    );
    fc.assert(
      fc.property(row, (cells) => {
        expect(findPrivate(`${cells.map((cell) => `"${cell}"`).join(',')}\n`, { table: true })).toEqual([]);
      }),
      runs,
    );
  });
});

describe('no false alarm', () => {
  test('in the data of the portal: rows, comments, names of files, drawings', () => {
    const { texts, assets, issues } = demonstration;
    expect(texts.size).toBeGreaterThan(300);
    expect(
      readPrivate(attachmentsIn('data'), texts, assets).filter((seen) => seen.in === 'picture' || !seen.typed),
    ).toEqual([]);
    expect(issues.filter(({ code }) => code.startsWith('privacy-'))).toEqual([]);
  });

  test('in its prose', () => {
    const files = readdirSync('content/about', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mdx'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect([file, findPrivate(readFileSync(join('content/about', file), 'utf8'))]).toEqual([file, []]);
  });
});
