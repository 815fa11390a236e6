import { spawnSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { publish } from '../../src/domain/public.ts';
import { cost, isKey, keyOf, secretOf, weakness } from '../../src/domain/trace-key.ts';
import { crowd, shardName, shardsOf } from '../../src/domain/trace-shard.ts';
import { keyEntries } from '../../src/export/trace.ts';
import { lotsDocument } from '../../src/export/trace-lots.ts';
import { receipts } from '../generate/receipts.ts';

const { portal } = checkData('data');
const site = publish(portal);
const { names, bits, gifts } = shardsOf(site);

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
      expect(keyOf(bytes)).toBe(key);
      expect(portal.records.income.filter(({ trace_key }) => trace_key === key).map(({ amount }) => amount)).toEqual([
        yuan * 100,
      ]);
    }
  }, 60_000);

  test('does not depend on how the receipt is typed', () => {
    expect(secretOf(' 9900 0003-42', 'GX7K2D')).toBe(secretOf('９９０００００３４２', 'gx7k2d'));
    expect(secretOf('99', '00')).not.toBe(secretOf('990', '0'));
  });

  test.each([
    ['six letters and digits', '9900000342', 'gx7k2d', true],
    ['six digits', '9900000342', '123456', false],
    ['ten digits', '9900000342', '1234567890', true],
    ['letters only', '9900000342', 'abcdef', false],
    ['half a number', '0342', 'gx7k2d', false],
    ['no code', '9900000342', '', false],
  ])('%s', (_, number, code, fit) => {
    expect(weakness(number, code) === undefined).toBe(fit);
  });

  test('is told from anything else', () => {
    expect(receipts.every(({ key }) => isKey(key))).toBe(true);
    expect(['', '9900000342', 'gx7k2d', 'b'.repeat(31), 'a'.repeat(32)].filter(isKey)).toEqual([]);
  });
});

describe('the command of the clerk', () => {
  const run = (lines: string) =>
    spawnSync(process.execPath, ['scripts/receipt.ts'], { input: lines, encoding: 'utf8' });

  test('prints the key and nothing of what was typed', () => {
    const [{ number, code, key }] = receipts;
    const { stdout, stderr, status } = run(`${number}\n${code}\n`);
    expect([stdout, status]).toEqual([`${key}\n`, 0]);
    expect(stdout + stderr).not.toMatch(new RegExp(`${number}|${code}`));
  }, 60_000);

  test('refuses a check code that can be guessed, without repeating it', () => {
    const { stdout, stderr, status } = run('9900000342\n246810\n');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('校验码太短');
    expect(stderr).not.toMatch(/9900000342|246810/);
  }, 60_000);
});

describe('the shards', () => {
  test('every gift lies in one of them, and none is lonely', () => {
    const all = [...gifts.values()].flat();
    expect(all.length).toBe(
      portal.records.income.filter(({ reverses, retracted_on }) => !reverses && !retracted_on).length,
    );
    for (const name of names) expect(gifts.get(name)?.length).toBeGreaterThanOrEqual(crowd);
  });

  test('all have the same number of entries of one length, the same for the same data', async () => {
    const again = publish(checkData('data').portal);
    const [first, second] = await Promise.all(
      [site, again].map((one) => Promise.all(names.map((name) => keyEntries(one, name)))),
    );
    expect(second).toEqual(first);
    expect(new Set(first?.map((entries) => entries.length)).size).toBe(1);
    expect(new Set(first?.flat().map(([tag, sealed]) => `${tag.length} ${sealed.length}`)).size).toBe(1);
    expect(new Set(first?.flat().map(([tag]) => tag)).size).toBe(first?.flat().length);
  });

  test('a tag belongs to its shard, blind or not', async () => {
    for (const name of names)
      for (const [tag] of await keyEntries(site, name))
        expect(
          shardName(
            Uint8Array.from(atob(tag), (letter) => letter.charCodeAt(0)),
            bits,
          ),
        ).toBe(name);
  });

  test('every gift that has a key can be opened with it, and nothing tells whose an entry is', async () => {
    const entries = new Map((await Promise.all(names.map((name) => keyEntries(site, name)))).flat());
    const keyed = portal.records.income.filter(({ trace_key }) => trace_key);
    expect(keyed.length).toBeGreaterThan(100);
    for (const row of keyed) {
      const { tag, lock } = site.locks.get(`${row.book} ${row.id}`) ?? {
        tag: new Uint8Array(),
        lock: new Uint8Array(),
      };
      const sealed = Uint8Array.from(atob(entries.get(btoa(String.fromCharCode(...tag))) ?? ''), (letter) =>
        letter.charCodeAt(0),
      );
      const key = await crypto.subtle.importKey('raw', Uint8Array.from(lock), 'AES-GCM', false, ['decrypt']);
      const text = new TextDecoder().decode(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, sealed),
      );
      expect(text.replace(/\0+$/, '')).toBe(`${row.book} ${row.id}`);
    }
    const public_ = JSON.stringify([...entries]);
    for (const { trace_key } of keyed) expect(public_).not.toContain(trace_key);
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
