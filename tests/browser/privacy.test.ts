import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { findLeaks } from '../../src/build/guard.ts';
import { fieldMeta } from '../../src/schemas/field.ts';
import { type Kind, kinds } from '../../src/schemas/kinds.ts';
import { filesOf } from './html.ts';
import { checkedOf } from './kinds.ts';
import { secrets, unmarked } from './marked.ts';

const plain = inject('plain');
const marked = inject('marked');

test('the guard finds nothing private on the finished pages, and would find it', () => {
  const { released } = checkedOf(plain.data);
  expect(findLeaks(plain.out, released)).toEqual([]);
  const page = readFileSync(join(plain.out, 'index.html'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  writeFileSync(join(folder, 'index.html'), page.replace('</main>', '<p>138 0000 0000</p></main>'));
  const leaks = findLeaks(folder, released);
  rmSync(folder, { recursive: true });
  expect(leaks).toEqual([{ file: 'index.html', kind: 'mobile', found: '138***00', value: '138 0000 0000' }]);
});

describe('what staff keep to themselves', () => {
  test('stands in every row of the marked data, and in a correction', () => {
    const { records } = checkedOf(marked.data).portal;
    expect(secrets.length).toBeGreaterThan(3);
    for (const { kind, key, mark } of secrets) {
      expect(
        records.correction.some(({ field, old }) => field === key && old === `${mark}old`),
        key,
      ).toBe(true);
      if (unmarked.has(key)) continue;
      const rows = records[kind] as unknown as Record<string, string | undefined>[];
      const values = rows.flatMap((row) => row[key] ?? []);
      // Only rows of one giver have a key; every other mark stands in each row.
      if (key === 'trace_key') expect(values.length).toBeGreaterThan(100);
      else expect(values.length, key).toBe(rows.length);
      expect(values.length, key).toBeGreaterThan(0);
      expect(
        values.filter((value) => !value.startsWith(mark)),
        key,
      ).toEqual([]);
    }
  });

  test('is in no published file: pages, tables, search index', () => {
    const files = filesOf(marked.out);
    const kinds = ['.html', '.csv', '.json', '.pf_fragment', '.pf_index', '.zip'];
    expect(kinds.filter((kind) => !files.some((file) => file.endsWith(kind)))).toEqual([]);
    const found = files.flatMap((file) => {
      const text = published(marked.out, file);
      return secrets.filter(({ mark }) => text.includes(mark)).map(({ mark }) => `${file}: ${mark}`);
    });
    expect(found).toEqual([]);
  });

  test('is in no published file as it stands in the real data', () => {
    const { records } = checkedOf(plain.data).portal;
    // Four digits, and the number of a row, stand anywhere.
    const telling = secrets.filter(({ key }) => !unmarked.has(key));
    const values = new Set(
      telling.flatMap(({ kind, key }) =>
        (records[kind] as unknown as Record<string, string | undefined>[]).flatMap((row) => row[key] ?? []),
      ),
    );
    expect(values.size).toBeGreaterThan(100);
    const found = filesOf(plain.out).flatMap((file) => {
      const words = new Set(published(plain.out, file).match(/[\w-]+/g));
      return [...values].filter((value) => words.has(value)).map((value) => `${file}: ${value}`);
    });
    expect(found).toEqual([]);
  });

  const dropped = secrets.filter(({ kind, key }) => fieldMeta(columnOf(kind, key))?.privacy === 'private');
  test.each(dropped)('$key is no column of any published table of $kind', ({ kind, key }) => {
    const found = tables(plain.out);
    expect(found.length).toBeGreaterThan(100);
    expect(found.some(({ file }) => file.startsWith('portal.zip/'))).toBe(true);
    const heads = found.map(({ file, text }) => `${file}: ${text.split('\n')[0]}`);
    const own = new RegExp(`(?:^|/)${kind === 'point' ? 'points?' : kind}[^/]*\\.csv: `);
    expect(heads.filter((head) => own.test(head)).length).toBeGreaterThan(0);
    expect(heads.filter((head) => own.test(head) && head.split(/[:,\s\ufeff"]+/).includes(key))).toEqual([]);
  });

  test('that a donor agreed is told, the number of the consent is not', () => {
    const rows = tables(marked.out)
      .filter(({ text }) => text.split('\n')[0]?.includes('consent_ref'))
      .flatMap(({ text }) => parse(text, { bom: true, columns: true, skip_empty_lines: true }) as object[]);
    expect(new Set(rows.map((row) => (row as { consent_ref: string }).consent_ref))).toEqual(new Set(['on-file']));
  });
});

const columnOf = (kind: Kind, key: string) =>
  (kinds[kind].schema.shape as Readonly<Record<string, Parameters<typeof fieldMeta>[0]>>)[key];

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
