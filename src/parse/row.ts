import { config } from 'zod';
import { isReread, isTrouble } from '../schemas/field.ts';
import { formulaSign } from '../schemas/formula.ts';
import type { Kind, Origin, Sourced } from '../schemas/kinds.ts';
import type { Columns, SheetColumn } from './column.ts';
import type { NextComma } from './csv.ts';
import { strayWord } from './total.ts';

/**
 * How the rows of a table are read quickly: what each cell of a row is for (undefined: nothing), how many cells and how many filled required ones a
 * row needs, and how its record is made. `values` holds the values of the row in hand, in the order of the columns.
 */
export type RowPlan = {
  cells: (Cell | undefined)[];
  width: number;
  required: number;
  values: unknown[];
  make: MakeRecord;
};

/** A column at its place among the values, and what was read in it before: rows repeat themselves. `known` is given up where they do not. */
type Cell = { column: SheetColumn; place: number; known: Known | undefined };
type Known = { texts: (string | undefined)[]; values: unknown[]; found: number; missed: number };

/** Makes a record of the values of its columns, where it was read, and its id. */
type MakeRecord = (values: readonly unknown[], origin: Origin, id: string) => Sourced<Kind>;

/** Plans the quick reading of a table with so many header cells; undefined where no row can be right or none needs a value. */
export function planRows({ columns, width }: Columns, cells: number): RowPlan | undefined {
  const used = columns.filter(({ index }) => index >= 0);
  const required = used.filter((column) => column.required).length;
  if (required === 0 || columns.some((column) => column.index < 0 && column.required)) return undefined;
  const plan: RowPlan = {
    cells: Array.from({ length: cells }),
    width,
    required,
    values: used.map(() => undefined),
    make: recordMaker(used.map(({ key }) => key)),
  };
  for (const [place, column] of used.entries()) plan.cells[column.index] = { column, place, known: nothingKnown() };
  return plan;
}

/** Full length from the start: a list that is filled here and there would be kept as a slow dictionary. */
function nothingKnown(): Known {
  const blank = () => Array<undefined>(kept).fill(undefined);
  return { texts: blank(), values: blank(), found: 0, missed: 0 };
}

const comma = 44;

/**
 * Reads the cells between two offsets, where no quotation mark stands, into the values of the plan. False for a row that is wrong or unusual in any
 * way: it must be read cell by cell.
 */
export function readQuickly(plan: RowPlan, text: string, from: number, to: number, next: NextComma): boolean {
  const { cells, width, required, values } = plan;
  values.fill(undefined);
  let [index, filled] = [0, 0];
  for (let start = from; start <= to; index++) {
    // Many cells are blank.
    const end = start === to || text.charCodeAt(start) === comma ? start : Math.min(next(start), to);
    if (end > start && index >= cells.length) return false;
    const cell = end > start ? cells[index] : undefined;
    if (cell) {
      const value = readCell(cell, text, start, end);
      if (value === undefined) return false;
      values[cell.place] = value;
      if (cell.column.required) filled++;
    }
    start = end + 1;
  }
  return index >= width && filled === required;
}

/** Texts that a column keeps at once. */
const kept = 512;

/** The value of a cell that is not blank, or undefined where there is anything to tell about it. */
function readCell(cell: Cell, text: string, start: number, end: number): unknown {
  const { known, column } = cell;
  if (!known) return plainValue(column, text.slice(start, end));
  const place = placeOf(text, start, end);
  const before = known.texts[place];
  if (before !== undefined && before.length === end - start && text.startsWith(before, start)) {
    known.found++;
    return known.values[place];
  }
  const raw = text.slice(start, end);
  const value = plainValue(column, raw);
  if (value === undefined) return undefined;
  known.texts[place] = raw;
  known.values[place] = value;
  if (++known.missed > kept && known.missed > known.found) cell.known = undefined;
  return value;
}

/** Where a text is kept, by its length and a few of its letters: those in which days, amounts, words and names differ. */
function placeOf(text: string, start: number, end: number): number {
  const length = end - start;
  let hash = length * 31 + text.charCodeAt(end - 1);
  hash = hash * 31 + text.charCodeAt(start + (length >> 1));
  hash = hash * 31 + text.charCodeAt(start);
  if (length > 3) {
    hash = hash * 31 + text.charCodeAt(end - 2);
    hash = hash * 31 + text.charCodeAt(end - 4);
    hash = hash * 31 + text.charCodeAt(start + 3);
  }
  return (hash ^ (hash >>> 10)) & (kept - 1);
}

/** The value of a cell that is written as it should be; undefined for any other. */
function plainValue({ kind, read }: SheetColumn, raw: string): unknown {
  if (raw[0] === "'" || formulaSign(raw) || raw.trim() !== raw) return undefined;
  // Only these columns take any word.
  if ((kind === 'text' || kind === 'reference') && strayWord(raw)) return undefined;
  const value = read(raw);
  return isTrouble(value) || isReread(value) ? undefined : value;
}

/**
 * A record literal with the given keys: all records of a table get one form, which costs a fifth of adding key by key. A page may forbid code made of
 * text; there the keys are added.
 */
function recordMaker(keys: readonly string[]): MakeRecord {
  const parts = keys.map((key, place) => `${JSON.stringify(key)}: ${key === 'id' ? 'id' : `values[${place}]`}`);
  const body = [
    ...parts,
    'at: origin.at',
    'home: origin.home',
    'book: origin.book',
    ...(keys.includes('id') ? [] : ['id']),
  ];
  const added: MakeRecord = (values, { at, home, book }, id) => {
    const own = Object.fromEntries(keys.map((key, place) => [key, values[place]]));
    return { ...own, at, home, book, id } as unknown as Sourced<Kind>;
  };
  // A page whose policy allows no function made of text says so to zod; to try would be told as a breach of the policy.
  if (config().jitless) return added;
  try {
    return new Function('values', 'origin', 'id', `return { ${body.join(', ')} };`) as MakeRecord;
  } catch {
    return added;
  }
}
