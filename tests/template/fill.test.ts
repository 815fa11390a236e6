import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeLists } from '../../src/domain/portal/code-list.ts';
import { type Filled, filledTemplate } from '../../src/import/template.ts';
import { fileRows } from '../../src/import/template-write.ts';
import { readWorkbook } from '../../src/import/workbook.ts';
import { readCsv } from '../../src/parse/csv.ts';
import { readFile } from '../../src/parse/file.ts';
import { headerKey } from '../../src/schemas/header.ts';
import type { Kind } from '../../src/schemas/kinds.ts';
import { type FileKind, kindOf } from '../../src/schemas/path.ts';
import { tableKinds } from '../../src/template/column.ts';
import { demonstration } from '../demonstration.ts';
import { filledBlank } from './fill.ts';

const lists = codeLists(demonstration.portal);

/** The tables of the data of a kind, with their rows by the keys of the columns. */
const tables = readdirSync('data', { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const file = path.replaceAll('\\', '/');
  const known = file.endsWith('.csv') ? kindOf(file) : undefined;
  if (!known) return [];
  const text = readFileSync(join('data', file), 'utf8');
  const [head, ...rows] = readCsv(text.replace(/^\uFEFF/, '')).rows;
  const keys = (head?.cells ?? []).map((cell) => headerKey(known.kind, cell) ?? cell);
  const cells = rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row.cells[at] ?? ''])));
  return [{ file, known, text, rows: cells }];
});

async function filled(kind: Kind, bytes: Uint8Array, as?: Kind): Promise<Filled | undefined> {
  const workbook = await readWorkbook('模板.xlsx', bytes);
  if ('refused' in workbook) throw new Error(workbook.refused);
  return filledTemplate(workbook, lists, as ?? kind);
}

/** The records of a table without the places where they stand. */
function records(file: string, text: string, known: FileKind): unknown[] {
  return readFile(file, text.replace(/^\uFEFF/, ''), known).records.map(({ at: _, ...record }) => record);
}

describe('a filled template gives the records that were filled in', () => {
  test.each(tableKinds)('%s', async (kind) => {
    const own = tables.filter(({ known }) => known.kind === kind && known.place.startsWith('demo'));
    expect(own.length).toBeGreaterThan(0);
    for (const { file, known, text, rows } of own.slice(0, 3)) {
      const read = await filled(kind, await filledBlank(kind, lists, rows));
      expect([file, read?.problems, read?.rows.length]).toEqual([file, [], rows.length]);
      const filing = fileRows(read as Filled, [known.place, known.fund || known.id].join('/'), () => undefined);
      expect([filing.taken, filing.known]).toEqual([rows.length, 0]);
      const got = filing.files.flatMap(({ file: path, after }) => records(path, after, kindOf(path) as FileKind));
      expect(sorted(got), file).toEqual(sorted(records(file, text, known)));
      // The same file again brings nothing.
      const there = new Map(filing.files.map(({ file: path, after }) => [path, after]));
      expect(
        fileRows(read as Filled, [known.place, known.fund || known.id].join('/'), (file) => there.get(file)).files,
      ).toEqual([]);
    }
  });
});

function sorted(values: unknown[]): unknown[] {
  return values.map((value) => JSON.stringify(value, Object.keys(value as object).toSorted())).toSorted();
}

describe('a filled template', () => {
  const row = { id: 'I1', date: '2026-03-05', amount: '100', category: 'I01', method: 'transfer' };
  const right = { ...row, donor_display: '甲公司', donor_type: 'organization' };

  test('is known by its sheet and head; a sheet of other origin is none', async () => {
    const bytes = await filledBlank('income', lists, [right]);
    const workbook = await readWorkbook('a.xlsx', bytes);
    if ('refused' in workbook) throw new Error();
    expect(filledTemplate(workbook, lists)?.kind).toBe('income');
    const [first, ...others] = workbook.sheets;
    const renamed = { sheets: [{ ...first, name: 'Sheet1', hidden: false, rows: first?.rows ?? [] }, ...others] };
    expect(filledTemplate(renamed, lists)).toBeUndefined();
    expect(filledTemplate(renamed, lists, 'income')?.rows).toHaveLength(1);
    expect(filledTemplate(renamed, lists, 'spending')).toBeUndefined();
  });

  test('tells what is wrong with a cell by row and column, in the words of the check', async () => {
    const bytes = await filledBlank('income', lists, [
      right,
      { ...right, id: 'I2', amount: '十元', method: '微信红包雨' },
      { ...right, id: '', date: '5/3/2026' },
    ]);
    const read = await filled('income', bytes);
    expect(read?.problems.map(({ row: at, text }) => `${at} ${text.zh.slice(0, 12)}`)).toEqual([
      expect.stringMatching(/^3 金额（amount）：/),
      expect.stringMatching(/^3 方式（method）：/),
      expect.stringMatching(/^4 编号（id）：/),
      expect.stringMatching(/^4 日期（date）：/),
    ]);
  });
});
