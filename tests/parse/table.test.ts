import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileKind, kindOf } from '../../src/parse/kind.ts';
import { readTable } from '../../src/parse/table.ts';
import { fieldReader } from '../../src/schemas/field.ts';
import { kindNames, kinds } from '../../src/schemas/kinds.ts';

const tables = kindNames.filter((kind) => kinds[kind].shape === 'table');

/** Values that are right in some column and wrong in others. */
const value = fc.constantFrom(
  ...[
    '',
    'I-1',
    'a-b',
    '12',
    '0012',
    '12.50',
    '1,234.5',
    '1e3',
    '2026-03-05',
    '2026/3/5',
    '2026-02-30',
    '5%',
    '101',
    'transfer',
  ],
  ...[
    '转账',
    'person',
    'open',
    'merchant',
    'donated',
    '王*',
    '某商户',
    'x'.repeat(30),
    '1'.repeat(14),
    'A_1',
    'active',
    '未到账',
    'donor',
  ],
);

describe('a table is read by its columns as its schema reads it', () => {
  test.each(tables)('%s', (kind) => {
    const keys = Object.keys(kinds[kind].schema.shape);
    const file = kinds[kind].path.replace(/<\w+>/g, 'x').replace('*', '');
    const known = kindOf(file) as FileKind;
    expect(known.kind).toBe(kind);
    fc.assert(
      fc.property(fc.array(value, { minLength: keys.length, maxLength: keys.length }), (cells) => {
        const text = `${keys.join(',')}\n${cells.map((cell) => `"${cell}"`).join(',')}\n`;
        const raw = Object.fromEntries(keys.map((key, index) => [key, cells[index]]).filter(([, cell]) => cell !== ''));
        if (Object.keys(raw).length === 0) return;
        const schema = kinds[kind].schema.safeParse(raw);
        const { records, issues } = readTable(file, text, known);
        expect(records.length === 1).toBe(schema.success);
        if (schema.success) expect(records[0]).toMatchObject(schema.data);
        const faults = schema.success ? [] : schema.error.issues.map(({ path }) => path.join('.')).toSorted();
        const told = issues.filter(({ code }) => code !== 'date-rewritten' && code !== 'code-padded');
        expect(told.map(({ path }) => (path ?? []).join('.')).toSorted()).toEqual(faults);
      }),
      { seed: 20260331, numRuns: 200 },
    );
  });

  test('every column of every table has a plain reader', () => {
    const without = tables.flatMap((kind) =>
      Object.entries(kinds[kind].schema.shape)
        .filter(([, field]) => !fieldReader(field))
        .map(([key]) => `${kind}.${key}`),
    );
    expect(without).toEqual([]);
  });
});

describe('what our exports write is read back', () => {
  const known = kindOf('places/x/funds/y/queries.csv') as FileKind;
  test('an apostrophe before a formula sign is taken off again, and is no warning', () => {
    const { records, issues } = readTable('q', "id,received,topic\nQ-1,2026-01-01,'=1+1\nQ-2,2026-01-01,'甲'\n", known);
    expect(issues).toEqual([]);
    expect(records).toMatchObject([{ topic: '=1+1' }, { topic: "'甲'" }]);
  });
  test('computed columns are ignored', () => {
    const { records, issues } = readTable('q', 'id,calc_年,received,topic,CALC_x\nQ-1,2026,2026-01-01,问,=1\n', known);
    expect(issues).toEqual([]);
    expect(records[0]).not.toHaveProperty('calc_年');
  });
});
