import { spawnSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { randomFrom } from '../../src/demo/random.ts';
import { receipts } from '../../src/demo/receipts.ts';
import { drawCode } from '../../src/domain/common/entropy.ts';
import { publish } from '../../src/domain/published/public.ts';
import { cost, hex, isKey, secretOf, traceKeyText, weakness } from '../../src/domain/trace/key.ts';
import { entrySize, fewestGiftsInShard, keyedGifts, shardName, waitingIn } from '../../src/domain/trace/plan.ts';
import { lotsDocument, lotsFiles } from '../../src/export/trace-lots.ts';
import { readPlan } from '../../src/read/plan.ts';
import { demonstration } from '../demonstration.ts';

const { portal, secrets } = demonstration;
const plan = secrets && readPlan(secrets);
if (!plan) throw new Error('the demonstration has a plan');
const site = publish(portal, undefined, '', plan);
const { names, bits, gifts, keys } = site.shards;
const keyed = keyedGifts(portal.funds.values());

describe('the key of a receipt', () => {
  test('is what the derivation of the fictional receipts gives, and stands in their rows', () => {
    const { N, r, p, dkLen } = cost;
    for (const { number, code, key, yuan } of receipts) {
      const bytes = scryptSync(secretOf(number, code), site.settings.trace?.salt ?? '', dkLen, {
        N,
        r,
        p,
        maxmem: 256 * N * r,
      });
      expect(traceKeyText(bytes)).toBe(key);
      expect(portal.records.income.filter(({ trace_key }) => trace_key === key).map(({ amount }) => amount)).toEqual([
        yuan * 100,
      ]);
    }
  }, 60_000);

  test('does not depend on how the receipt is typed', () => {
    expect(secretOf(' 9900 0003-42', 'GNXDBPWKTS')).toBe(secretOf('９９０００００３４２', 'gnxdbpwkts'));
    expect(secretOf('99', '00')).not.toBe(secretOf('990', '0'));
  });

  test.each([
    ['ten letters that were drawn', '9900000342', 'gnxdbpwkts', true],
    ['nine letters and digits', '9900000342', 'k7m2x9q4t', true],
    ['six letters and digits', '9900000342', 'r4mt9k', false],
    ['nine hex digits', '9900000342', '0f3a9c71e', false],
    ['twelve digits', '9900000342', '736492018475', false],
    ['a telephone and two digits', '9900000342', '1385721904612', false],
    ['dates', '9900000342', '1987061320260115', false],
    ['a name in syllables', '9900000342', 'zhangxiaoming', false],
    ['a name and a year', '9900000342', 'liudehua1987', false],
    ['a word and a year', '9900000342', 'iloveyou1314', false],
    ['a row of keys', '9900000342', 'qwertyuiopasdf', false],
    ['two rows by turns', '9900000342', 'a1b2c3d4e5f6', false],
    ['the alphabet', '9900000342', 'abcdefghijklmnop', false],
    ['two letters time and again', '9900000342', 'xkxkxkxkxkxkxk', false],
    ['half a number', '0342', 'gnxdbpwkts', false],
    ['no code', '9900000342', '', false],
  ])('%s', (_, number, code, fit) => {
    expect(weakness(number, code) === undefined).toBe(fit);
  });

  test('of a code that the command draws is always strong', () => {
    const random = randomFrom('codes');
    const codes = Array.from({ length: 2000 }, () => drawCode((below) => random.int(0, below - 1)));
    expect(codes.filter((code) => weakness('9900000342', code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('is told from anything else', () => {
    expect(receipts.every(({ key }) => isKey(key))).toBe(true);
    expect(['', '9900000342', 'gnxdbpwkts', 'b'.repeat(31), 'a'.repeat(32)].filter(isKey)).toEqual([]);
  });
});

const isThere = (row: string) =>
  portal.records.income.some(({ book, id, retracted_on }) => `${book} ${id}` === row && !retracted_on);

function entriesOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / entrySize }, (_, index) =>
    bytes.slice(index * entrySize, (index + 1) * entrySize),
  );
}

describe('the command of the clerk', () => {
  const run = (lines: string) =>
    spawnSync(process.execPath, ['scripts/receipt.ts'], { input: lines, encoding: 'utf8' });

  test('prints the key and nothing of what was typed', () => {
    const [{ number, code, key }] = receipts;
    const { stdout, stderr, status } = run(`${number}\n${code}\n`);
    expect([stdout, status]).toEqual([`${key}\n`, 0]);
    expect(stdout + stderr).not.toMatch(new RegExp(`${number}|${code}`));
  }, 60_000);

  test('draws a code where none is typed, and shows it once', () => {
    const { stdout, stderr, status } = run('9900000342\n\n');
    expect(status).toBe(0);
    expect(isKey(stdout.trim())).toBe(true);
    expect(stderr).toMatch(/[: ][bcdfghjkmnpqrstvwxz]{10}\n/);
  }, 60_000);

  test('refuses a check code that can be guessed, without repeating it', () => {
    const { stdout, stderr, status } = run('9900000342\n246810\n');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('校验码太容易被猜出');
    expect(stderr).not.toMatch(/9900000342|246810/);
  }, 60_000);
});

describe('the shards', () => {
  test('every gift lies in one of them, and none is lonely', () => {
    const all = [...gifts.values()].flat();
    expect(all.length).toBe(
      portal.records.income.filter(({ reverses, retracted_on }) => !reverses && !retracted_on).length,
    );
    const own = new Set(keyed.map(({ row }) => row));
    for (const name of names)
      expect(gifts.get(name)?.filter(({ book, id }) => own.has(`${book} ${id}`)).length).toBeGreaterThanOrEqual(
        fewestGiftsInShard,
      );
  });

  test('all have the same number of entries and files of one size', () => {
    expect(new Set([...keys.values()].map(({ length }) => length)).size).toBe(1);
    expect(new Set([...lotsFiles(site).values()].map(({ length }) => length)).size).toBe(1);
    const again = publish(checkData('data').portal, undefined, '', plan);
    expect(again.shards).toEqual(site.shards);
    const tags = [...keys.values()].flatMap((bytes) => entriesOf(bytes).map((entry) => hex(entry.slice(0, 16))));
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('a tag belongs to its shard, blind or not', () => {
    for (const [name, bytes] of keys) for (const entry of entriesOf(bytes)) expect(shardName(entry, bits)).toBe(name);
  });

  test('every gift that has a key can be opened with it and leads to its shard, and nothing tells whose an entry is', async () => {
    const entries = new Map(
      [...keys.values()].flatMap(entriesOf).map((entry) => [hex(entry.slice(0, 16)), entry.slice(16)]),
    );
    expect(keyed.length).toBeGreaterThan(100);
    expect(waitingIn(plan, keyed)).toEqual([]);
    for (const { row, lock } of keyed) {
      const key = await crypto.subtle.importKey('raw', Uint8Array.from(lock.lock), 'AES-GCM', false, ['decrypt']);
      const sealed = Uint8Array.from(entries.get(hex(lock.tag)) ?? []);
      const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, sealed);
      const text = new TextDecoder().decode(bytes).replace(/\0+$/, '');
      expect(text.slice(3)).toBe(row);
      const name = shardName(Uint8Array.of(Number.parseInt(text.slice(0, 2), 16)), bits);
      if (isThere(row)) expect(gifts.get(name)?.map(({ book, id }) => `${book} ${id}`)).toContain(row);
    }
    const told = [...keys.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('');
    for (const { trace_key } of portal.records.income.filter((row) => row.trace_key))
      expect(told).not.toContain(trace_key);
  });

  test('the gifts add up to the fen, and their payments are not exceeded', () => {
    const paid = new Map<string, number>();
    for (const name of names) {
      const document = lotsDocument(site, name);
      for (const { kind, fen, used, refunded, left, away } of document.gifts) {
        const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
        const accounted =
          sum(used.map(([, one]) => one)) +
          sum(refunded.map(([, one]) => one)) +
          sum(left.map(([, , one]) => one)) +
          away;
        expect(accounted).toBe(kind === 'money' ? fen : 0);
        for (const [key, one] of used) paid.set(key, (paid.get(key) ?? 0) + one);
      }
      for (const [key, { fen }] of Object.entries(document.payments))
        expect(paid.get(key) ?? 0).toBeLessThanOrEqual(fen);
    }
  });
});

test('receipt numbers and check codes stand in no data file, but for the example that the page offers', () => {
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(csv|yaml)$/.test(file));
  const found = files.flatMap((file) => {
    const text = readFileSync(join('data', file), 'utf8');
    return receipts
      .filter(({ number, code }) => text.includes(number) || text.includes(code))
      .map(({ number }) => [file, number]);
  });
  expect(found).toEqual([['portal.yaml', site.settings.trace?.example?.number]]);
});
