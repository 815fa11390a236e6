import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { findLeaks } from '../../src/build/guard.ts';
import { checkData } from '../../src/check.ts';
import { filesOf } from './html.ts';
import { secrets } from './marked.ts';

const plain = inject('plain');
const marked = inject('marked');

test('the guard finds nothing private on the finished pages, and would find it', () => {
  const { released } = checkData(plain.data);
  expect(findLeaks(plain.out, released)).toEqual([]);
  const page = readFileSync(join(plain.out, 'index.html'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  writeFileSync(join(folder, 'index.html'), page.replace('</main>', '<p>138 0000 0000</p></main>'));
  const leaks = findLeaks(folder, released);
  rmSync(folder, { recursive: true });
  expect(leaks).toEqual([{ file: 'index.html', kind: 'mobile', found: '138***00' }]);
});

describe('what staff keep to themselves', () => {
  test('stands in every row of the marked data', () => {
    const { income, spending } = checkData(marked.data).portal.records;
    expect(income.length).toBeGreaterThan(100);
    const keys = income.flatMap(({ trace_key = [] }) => trace_key);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !key.startsWith(secrets.trace_key))).toEqual([]);
    for (const row of income) {
      expect(row.consent_ref?.startsWith(secrets.consent_ref)).toBe(true);
    }
    for (const row of spending) expect(row.payee_id?.startsWith(secrets.payee_id)).toBe(true);
  });

  test('is in no published file: pages, tables, search index', () => {
    const files = filesOf(marked.out);
    const kinds = ['.html', '.csv', '.json', '.pf_fragment', '.pf_index'];
    expect(kinds.filter((kind) => !files.some((file) => file.endsWith(kind)))).toEqual([]);
    const found = files.flatMap((file) => {
      const text = published(marked.out, file);
      return Object.values(secrets)
        .filter((secret) => text.includes(secret))
        .map((secret) => `${file}: ${secret}`);
    });
    expect(found).toEqual([]);
  });

  test('is in no published file as it stands in the real data', () => {
    const { income, spending } = checkData(plain.data).portal.records;
    const values = new Set([
      ...income.flatMap(({ trace_key = [], consent_ref = [] }) => [trace_key, consent_ref].flat()),
      ...spending.flatMap(({ payee_id = [] }) => payee_id),
    ]);
    expect(values.size).toBeGreaterThan(100);
    const found = filesOf(plain.out).flatMap((file) => {
      const words = new Set(published(plain.out, file).match(/[\w-]+/g));
      return [...values].filter((value) => words.has(value)).map((value) => `${file}: ${value}`);
    });
    expect(found).toEqual([]);
  });

  test.each(Object.keys(secrets))('%s is no column of any published table', (column) => {
    const tables = filesOf(join(plain.out, 'data'), '.csv');
    expect(tables.length).toBeGreaterThan(10);
    const heads = tables.map((file) => readFileSync(join(plain.out, 'data', file), 'utf8').split('\n')[0] ?? '');
    expect(heads.filter((head) => head.includes(column))).toEqual([]);
  });
});

/** Text of a published file; the search index is packed. */
function published(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file));
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8');
}
