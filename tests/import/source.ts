import { createHmac } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { emptyMapping, type Mapping } from '../../src/import/mapping.ts';
import { planImport } from '../../src/import/plan.ts';
import type { ImportTask, Plan } from '../../src/import/result.ts';
import type { Refused } from '../../src/import/sheet.ts';
import { readWorkbook } from '../../src/import/workbook.ts';

export type Cells = readonly (readonly (string | number | boolean | Date | null)[])[];

/** A workbook of one sheet, or of several. */
export async function xlsx(
  rows: Cells,
  more: Partial<WriteSheet> = {},
  others: readonly WriteSheet[] = [],
): Promise<Uint8Array> {
  const own = { name: 'Sheet1', ...more, rows: rows.map((row) => [...row]) } as WriteSheet;
  return writeXlsx({ sheets: [own, ...others] });
}

/** The same in another format of spreadsheet programs. */
export function saved(rows: Cells, bookType: 'biff8' | 'ods' | 'html'): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: bookType as 'ods' }) as ArrayBuffer);
}

/** A text file of separated cells. */
export function text(lines: string | readonly string[]): Uint8Array {
  return new TextEncoder().encode(typeof lines === 'string' ? lines : `${lines.join('\r\n')}\r\n`);
}

export type Given = Partial<Omit<ImportTask, 'workbook' | 'mapping'>> & { mapping?: Partial<Mapping> };

/** A dry run into an empty fund. */
export async function planned(name: string, bytes: Uint8Array, given: Given = {}): Promise<Plan> {
  const workbook = await readWorkbook(name, bytes);
  if ('refused' in workbook) throw new Error(`refused: ${workbook.refused}`);
  return planImport({
    ...{
      workbook,
      folder: 'places/a/funds/b',
      texts: new Map(),
      foreign: new Set<string>(),
      ledger: [],
      taken: new Set(),
    },
    categories: {
      income: new Map([
        ['I01', '居民个人捐赠'],
        ['I98', '未说明'],
      ]),
      spending: new Map([
        ['E03', '为老服务'],
        ['E98', '未说明'],
      ]),
    },
    fingerprint: (cells, occurrence) =>
      createHmac('sha256', 'test')
        .update(JSON.stringify([cells, occurrence]))
        .digest('hex')
        .slice(0, 16),
    ...given,
    mapping: { ...emptyMapping, ...given.mapping },
  });
}

/** Why a file is refused; undefined where it is read. */
export async function refusal(name: string, bytes: Uint8Array): Promise<Refused['refused'] | undefined> {
  const workbook = await readWorkbook(name, bytes);
  return 'refused' in workbook ? workbook.refused : undefined;
}
