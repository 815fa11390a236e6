import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sourceCsv } from '../../src/export/folder/source-csv.ts';
import { yamlText } from '../../src/export/folder/source-yaml.ts';
import { readFile } from '../../src/parse/file.ts';
import { type FileKind, kindOf } from '../../src/parse/kind.ts';
import { cellReader, fieldMeta, fieldReader, isTrouble } from '../../src/schemas/field.ts';
import { type Kind, kindNames, kinds, type Sourced } from '../../src/schemas/kinds.ts';
import { clean } from '../../src/schemas/text.ts';
import { usccCheck } from '../../src/schemas/uscc.ts';
import { runs } from '../domain/arbitrary.ts';

/** Texts in which something has a meaning in YAML, CSV or a spreadsheet. */
const tricky = [
  ...[
    '=SUM(A1)',
    '+1',
    '-x',
    '@me',
    "'x",
    '"x"',
    'a: b',
    'a #b',
    '- a',
    '{a}',
    '[a]',
    '&a',
    '*',
    '!a',
    '|',
    '>',
    '%a',
    '`',
  ],
  ...[
    'true',
    'no',
    'null',
    '~',
    '0123',
    '1e3',
    '0x1F',
    '2026-03-05',
    '12:30',
    '...',
    '---',
    'a\nb',
    'a\n\n  b',
    'a,b',
    'a\tb',
  ],
  ...[
    '中文：说明',
    '，',
    '“引号”',
    'a\u2028b',
    'a\uFEFFb',
    '\u200bx',
    'x'.repeat(300),
    '😀',
    'a\rb',
    'a\\b',
    '?',
    'key:',
  ],
];

const words = fc
  .oneof(fc.constantFrom(...tricky), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map((text) => text.trim())
  // No record has what reading refuses or leaves out.
  .filter((text) => text !== '' && clean(text) === text && !/^'[=+\-@]/.test(text));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.integer({ min: 0, max: 999_999_999_999 });
const micro = (most: number) => fc.integer({ min: 0, max: most * 1e6 }).map((value) => value / 1e6);
const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);

/** Whether a field reads a text: settings take less than other fields of their kind. */
function takes(field: z.core.$ZodType, text: string): boolean {
  return !isTrouble(fieldReader(field)?.(text));
}

/** Numbers of registers, whose fields take nothing else. */
const numbers = ['京ICP备12345678号', '京ICP备12345678号-2', '京公网安备 11010502030143号'];

/** Those values that fit. Where a field takes none of them it fails at once and does not seek for ever. */
function fitting<T>(values: fc.Arbitrary<T>, fits: (value: T) => boolean): fc.Arbitrary<T> {
  let refused = 0;
  return values.filter((value) => {
    if (fits(value)) refused = 0;
    else if (++refused > 10_000) throw new Error('no value fits this field');
    return refused === 0;
  });
}

/** Any value that a plain field can have after reading. */
function plainValue(field: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { kind, choices = {} } = fieldMeta(field) ?? {};
  switch (kind) {
    case 'money':
      return fc.integer({ min: 0, max: 99_999_999_999_999 });
    case 'count':
      // A setting takes a narrow range.
      return fc.oneof(count, fc.integer({ min: 1, max: 12 })).filter((value) => takes(field, String(value)));
    case 'quantity':
      return fc.oneof(count, micro(999_999));
    case 'percent':
      return fc.oneof(fc.integer({ min: 0, max: 100 }), micro(100));
    case 'ratio':
      return fc.oneof(
        fc.tuple(count, count).map(([a, b]) => ({ of: (a % 999) + 1, in: (a % 999) + 1 + (b % 999) })),
        micro(100)
          .filter((of) => of > 0 || takes(field, '0'))
          .map((of) => ({ of, in: 100 })),
      );
    case 'flag':
      return fc.boolean();
    case 'date':
      return day;
    case 'month':
      return day.map((date) => date.slice(0, 7));
    case 'period':
      return fc.oneof(
        day.map((date) => date.slice(0, 7)),
        day.map((date) => date.slice(0, 4)),
        day.map((date) => `${date.slice(0, 4)}-Q${(Number(date[3]) % 4) + 1}`),
      );
    case 'choice':
      return fc.constantFrom(...Object.keys(choices));
    case 'id':
    case 'row':
      return name;
    case 'digits':
      return fc.stringMatching(/^[0-9]{4}$/);
    case 'uscc':
      return fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{17}$/).map((text) => text + usccCheck(`${text}0`));
    case 'url':
      return fc
        .tuple(name, fc.constantFrom('?a=1&b=2#x', '/'))
        .map(([text, end]) => `https://example.org/${text}${end}`)
        .filter((text) => takes(field, text));
    default:
      return fitting(fc.oneof(words, fc.constantFrom(...numbers)), (text) => cellReader(field)?.(text) === text);
  }
}

/** Any value of a field, as its schema gives it. */
function anyOf(field: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (field instanceof z.ZodOptional) return fc.option(anyOf(field.unwrap()), { nil: undefined });
  if (fieldMeta(field)?.kind === 'both') return fc.record({ zh: words, en: words }, { requiredKeys: ['zh'] });
  if (field instanceof z.ZodArray) return fc.array(anyOf(field.element), { maxLength: 3 });
  if (field instanceof z.ZodRecord) return fc.dictionary(name, anyOf(field.valueType), { maxKeys: 3 });
  if (field instanceof z.ZodObject) return groupOf(field);
  return plainValue(field);
}

function groupOf(schema: z.ZodObject): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, anyOf(field)])));
}

const pathOf = (kind: Kind) => kinds[kind].path.replace(/<\w+>/g, 'x').replace('*', '');

/** Records with their places in a file, and without what is blank. */
function sourced(kind: Kind, values: readonly object[]): Sourced<Kind>[] {
  const file = pathOf(kind);
  return values.map((value, index) => {
    const at = kinds[kind].shape === 'table' ? { file } : kinds[kind].shape === 'list' ? { file, index } : { file };
    return { id: `${kind}[${index}]`, ...value, at, home: 'x', book: '' } as unknown as Sourced<Kind>;
  });
}

/** What the schema knows of a record; a group without anything in it and a blank list say nothing. */
function known(kind: Kind, record: object): object {
  const values = Object.keys(kinds[kind].schema.shape).map((key) => [key, (record as Record<string, unknown>)[key]]);
  return JSON.parse(JSON.stringify(Object.fromEntries(values)));
}

describe('any value is written so that it is read again', () => {
  test.each(kindNames)('%s', (kind) => {
    const many = kinds[kind].shape === 'one' ? { minLength: 1, maxLength: 1 } : { minLength: 1, maxLength: 4 };
    const write = kinds[kind].shape === 'table' ? sourceCsv : yamlText;
    const file = pathOf(kind);
    fc.assert(
      fc.property(fc.array(groupOf(kinds[kind].schema), many), (values) => {
        const records = sourced(kind, values);
        const text = write(kind, records);
        const read = readFile(file, text.replace(/^\uFEFF/, ''), kindOf(file) as FileKind);
        expect(read.issues).toEqual([]);
        const own = values.map((value) => known(kind, value));
        const unnamed = (record: Sourced<Kind>, index: number) =>
          (values[index] as { id?: unknown }).id === undefined ? { ...record, id: undefined } : record;
        expect(read.records.map((record, index) => known(kind, unnamed(record, index)))).toEqual(own);
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 8) },
    );
  });
});

test('the values that are tried are values that the fields give', () => {
  const fields = kindNames
    .flatMap((kind) => Object.values(kinds[kind].schema.shape) as z.ZodType[])
    .filter(fieldReader);
  expect(fields.length).toBeGreaterThan(100);
  for (const field of fields)
    for (const value of fc.sample(anyOf(field), { ...runs, numRuns: 3 })) {
      if (typeof value !== 'string') continue;
      expect(isTrouble(fieldReader(field)?.(value))).toBe(false);
    }
});
