import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
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
    const kinds = ['.html', '.csv', '.json', '.pf_fragment', '.pf_index', '.zip'];
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

  test.each(['trace_key', 'receipt_last4', 'payee_id'])('%s is no column of any published table', (column) => {
    const found = tables(plain.out);
    expect(found.length).toBeGreaterThan(100);
    expect(found.some(({ file }) => file.startsWith('portal.zip/'))).toBe(true);
    const heads = found.map(({ file, text }) => `${file}: ${text.split('\n')[0]}`);
    expect(heads.filter((head) => head.includes(column))).toEqual([]);
  });

  test('that a donor agreed is told, the number of the consent is not', () => {
    const rows = tables(marked.out)
      .filter(({ text }) => text.split('\n')[0]?.includes('consent_ref'))
      .flatMap(({ text }) => parse(text, { bom: true, columns: true, skip_empty_lines: true }) as object[]);
    expect(new Set(rows.map((row) => (row as { consent_ref: string }).consent_ref))).toEqual(new Set(['on-file']));
  });

  test('no row of points in the packed folder names a wish', () => {
    const points = tables(plain.out).filter(({ file }) => /^portal\.zip\/.*\/points\.csv$/.test(file));
    expect(points.length).toBeGreaterThan(1);
    for (const { text } of points) expect(text.split('\r\n')[0]?.split(',')).not.toContain('wish');
  });
});

/** Every published table, those of the packed folder too. */
function tables(out: string): { file: string; text: string }[] {
  const folder = join(out, 'data');
  const single = filesOf(folder, '.csv').map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const packed = Object.entries(unzipSync(readFileSync(join(folder, 'portal.zip'))))
    .filter(([file]) => file.endsWith('.csv'))
    .map(([file, bytes]) => ({ file: `portal.zip/${file}`, text: strFromU8(bytes) }));
  return [...single, ...packed];
}

/** Text of a published file; the search index and the folder in one file are packed. */
function published(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file));
  if (file.endsWith('.zip'))
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join('\n');
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8');
}
