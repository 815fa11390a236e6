import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOffsets, readCsv } from '../../src/parse/csv.ts';
import { lineColumns } from '../../src/parse/line.ts';

const runs = { seed: 20260331, numRuns: 500 };

/** Cells with everything that must be quoted, and much that need not be. */
const cell = fc.oneof(
  fc.string({ maxLength: 6 }).map((text) => text.replace(/[\uFEFF]/g, '')),
  fc.constantFrom('', 'a', '甲乙', '1,234.50', '"', '""', 'a\nb', 'a\r\nb', '\r', ' x ', "'=1", '𠮷', ',', '\t'),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
const lineBreak = fc.constantFrom('\n', '\r\n', '\r');

/** Writes a table; a cell is quoted where it must be, others as the dice fall. */
const written = fc
  .record({ rows: table, lineBreak, ends: fc.boolean(), quote: fc.infiniteStream(fc.boolean()) })
  .map(({ rows, lineBreak: end, ends, quote }) => {
    const write = (text: string) =>
      /[",\r\n]/.test(text) || quote.next().value ? `"${text.replaceAll('"', '""')}"` : text;
    const text = rows.map((row) => row.map(write).join(',')).join(end) + (ends ? end : '');
    return { rows, text };
  });

describe('any well-formed table', () => {
  test('has the cells that were written, and those that csv-parse reads', () => {
    fc.assert(
      fc.property(written, ({ rows, text }) => {
        const read = readCsv(text);
        const cells = read.rows.map((row) => row.cells);
        expect(read.faults).toEqual([]);
        // A record of one empty cell is a blank line, quoted or not.
        expect(cells).toEqual(rows.filter((row) => row.length > 1 || row[0] !== ''));
        const oracle = parse(text, {
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
          skip_empty_lines: true,
        });
        expect(cells).toEqual(oracle.filter((row: string[]) => row.length > 1 || row[0] !== ''));
      }),
      runs,
    );
  });

  test('every cell is found again at its offset, line and column', () => {
    fc.assert(
      fc.property(written, ({ text }) => {
        const at = lineColumns(text);
        const lines = text.split(/\r\n|\r|\n/);
        for (const row of readCsv(text).rows) {
          expect(at(row.offset)).toEqual({ line: row.line, column: 1 });
          const offsets = cellOffsets(text, row);
          expect(offsets).toHaveLength(row.cells.length);
          for (const [index, value] of row.cells.entries()) {
            const offset = offsets[index] as number;
            const quoted = text[offset] === '"';
            const raw = quoted ? `"${value.replaceAll('"', '""')}"` : value;
            expect(text.slice(offset, offset + raw.length)).toBe(raw);
            expect(offset === 0 || /[,\r\n]/.test(text[offset - 1] as string)).toBe(true);
            const { line, column } = at(offset);
            expect(lines[line - 1]?.slice(column - 1).startsWith(raw.split(/\r\n|\r|\n/)[0] as string)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('any text at all is read without losing a character of a plain cell', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '甲') }), (text) => {
        const { rows, faults } = readCsv(text);
        const kept = rows
          .flatMap(({ cells }) => cells)
          .join('')
          .replace(/[^a甲]/g, '');
        expect(kept).toBe(text.replace(/[^a甲]/g, ''));
        for (const { row, offset } of faults) expect(offset >= row.offset && offset <= row.end).toBe(true);
      }),
      runs,
    );
  });
});

describe('rows are counted as a spreadsheet counts them', () => {
  test('blank lines are rows, quoted line breaks are none', () => {
    const { rows } = readCsv('a,b\n\n"1\n2",x\r\n,\n3,4');
    expect(rows.map(({ number, line, cells }) => [number, line, cells])).toEqual([
      [1, 1, ['a', 'b']],
      [3, 3, ['1\n2', 'x']],
      [4, 5, ['', '']],
      [5, 6, ['3', '4']],
    ]);
  });
});

describe('a broken quotation mark', () => {
  test.each([
    ['is never closed: its line stays a row', 'a,b\n"x,1\ny,2', ['unclosed', 4], [['a', 'b'], ['x,1'], ['y', '2']]],
    [
      'stands inside a cell',
      'a,b\nx"y",1',
      ['stray', 5],
      [
        ['a', 'b'],
        ['x"y"', '1'],
      ],
    ],
    [
      'is followed by text',
      'a,b\n"x"y,1',
      ['stray', 7],
      [
        ['a', 'b'],
        ['xy', '1'],
      ],
    ],
    [
      'stands after a blank',
      'a,b\n "x",1',
      ['stray', 5],
      [
        ['a', 'b'],
        [' "x"', '1'],
      ],
    ],
  ])('%s', (_, text, fault, cells) => {
    const { rows, faults } = readCsv(text);
    expect(faults.map(({ kind, offset }) => [kind, offset])).toEqual([fault]);
    expect(rows.map((row) => row.cells)).toEqual(cells);
  });
});
