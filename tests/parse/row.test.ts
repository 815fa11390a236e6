import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { decode } from '../../src/parse/bytes.ts';
import { type FileKind, kindOf } from '../../src/parse/kind.ts';
import type { FileRead } from '../../src/parse/read.ts';
import { readTable } from '../../src/parse/table.ts';
import { kindNames, kinds } from '../../src/schemas/kinds.ts';

const tables = kindNames.filter((kind) => kinds[kind].shape === 'table');

/** The same table with every cell in quotation marks, so that every row is read cell by cell. Only for a text without any. */
function quoted(text: string): string {
  return text
    .split(/(\r\n|\r|\n)/)
    .map((part, index) => (index % 2 || part === '' ? part : part.replace(/[^,]+/g, '"$&"')))
    .join('');
}

/** Reads a table both ways; they must say the same, key by key. */
function readBoth(file: string, text: string, known: FileKind): FileRead {
  const [quick, exact] = [readTable(file, text, known), readTable(file, quoted(text), known)].map(withoutFixes) as [
    FileRead,
    FileRead,
  ];
  expect(quick, text).toEqual(exact);
  expect(quick.records.map((record) => Object.keys(record))).toEqual(
    exact.records.map((record) => Object.keys(record)),
  );
  return quick;
}

/** A fix says where something stands, which quotation marks move. */
function withoutFixes(read: FileRead): FileRead {
  return { ...read, issues: read.issues.map(({ fix: _, ...issue }) => issue) };
}

function textsOf(folder: string): { file: string; text: string; known: FileKind }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const file = path.replaceAll('\\', '/').replace(/^.*?(?=places\/)/, '');
    const known = file.endsWith('.csv') ? kindOf(file) : undefined;
    const text = known && decode(file, new Uint8Array(readFileSync(`${folder}/${path}`))).text;
    return known && text !== undefined && !text.includes('"') ? [{ file, text, known }] : [];
  });
}

describe('a row read quickly is the row read cell by cell', () => {
  test.each(['data', 'tests/fixtures'])('in %s', (folder) => {
    const read = textsOf(folder).map(({ file, text, known }) => readBoth(file, text, known));
    expect(read.reduce((total, { records }) => total + records.length, 0)).toBeGreaterThan(100);
  });

  const spare = fc.oneof(
    { weight: 9, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(',', ',,', ',x', ', ', ',\u3000') },
  );
  const odd = fc.constantFrom(
    ...[
      '',
      ' ',
      '\u3000',
      '-',
      '-5',
      '+5',
      '=1',
      '@a',
      "'",
      "'=1",
      "'a",
      ' a',
      'a ',
      '0',
      '5',
      '12.5',
      '1.005',
      '１２',
    ],
    ...[
      '1,5',
      '2026-01-05',
      '2026-1-5',
      '2026/1/5',
      '2026-02-30',
      '0012',
      '12',
      'A1b2',
      'true',
      '是',
      'yes',
      'a\tb',
      'a\u0007',
    ],
    ...[
      'x'.repeat(70),
      'Q-1',
      'q-1',
      '甲',
      '个人',
      'person',
      'transfer',
      '转账',
      '5%',
      '1'.repeat(13),
      '\ufeff',
      'constructor',
    ],
  );
  /** Cells that mostly are right, so that whole rows are. */
  const cells: Record<string, fc.Arbitrary<string>> = {
    money: fc.constantFrom('5', '5.5', '0.01', '200'),
    date: fc.constantFrom('2026-01-05', '2025-12-31'),
    month: fc.constantFrom('2026-01'),
    period: fc.constantFrom('2026', '2026-Q1'),
    count: fc.constantFrom('1', '12'),
    quantity: fc.constantFrom('1', '2.5'),
    percent: fc.constantFrom('50', '50%'),
    flag: fc.constantFrom('true', '否'),
    row: fc.constantFrom('I-1', 'I-2', 'a'),
    id: fc.constantFrom('a', 'b-1'),
    digits: fc.constantFrom('0012', 'A1b2'),
  };

  test.each(tables)('%s, at random', (kind) => {
    const file = kinds[kind].path.replace(/<\w+>/g, 'x').replace('*', '');
    const known = kindOf(file) as FileKind;
    const shape = Object.entries(kinds[kind].schema.shape);
    const cell = ([, field]: (typeof shape)[number]) => {
      const meta = (field as { meta: () => { kind: string; choices?: Record<string, string> } | undefined }).meta();
      const right = meta?.choices ? fc.constantFrom(...Object.entries(meta.choices).flat()) : cells[meta?.kind ?? ''];
      return fc.oneof(
        { weight: 60, arbitrary: right ?? fc.constantFrom('a', '甲', 'b-1') },
        { weight: field.type === 'optional' ? 30 : 1, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: odd.filter((text) => !text.includes(',')) },
      );
    };
    const row = fc.tuple(fc.tuple(...shape.map(cell)), spare).map(([list, more]) => list.join(',') + more);
    const header = fc.constantFrom(
      ...['', ',calc_x', ',', ',unknown'].map((more) => shape.map(([key]) => key).join(',') + more),
      shape
        .map(([key]) => key)
        .toReversed()
        .join(','),
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    let right = 0;
    fc.assert(
      fc.property(
        header,
        fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.constant('')), { maxLength: 6 }),
        ends,
        (head, rows, end) => {
          right += readBoth(file, [head, ...rows].join(end), known).records.length;
        },
      ),
      { seed: 20260331, numRuns: 250 },
    );
    expect(right).toBeGreaterThan(50);
  });
});

describe('where code made of text is forbidden', () => {
  afterEach(() => vi.unstubAllGlobals());
  test('the same records are made', () => {
    const [file, text] = ['q', 'id,received,topic\nQ-1,2026-01-01,甲\nQ-2,2026-01-02,乙\n'];
    const known = kindOf('places/x/funds/y/queries.csv') as FileKind;
    const made = readTable(file, text, known);
    const forbidden = vi.fn(function forbid() {
      throw new EvalError('forbidden');
    });
    vi.stubGlobal('Function', forbidden);
    const added = readTable(file, text, known);
    expect(forbidden).toHaveBeenCalled();
    expect(added).toEqual(made);
    expect(JSON.stringify(added)).toBe(JSON.stringify(made));
  });
});
