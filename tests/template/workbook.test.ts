import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { cellReader, isReread, isTrouble } from '../../src/schemas/field.ts';
import { headerKey } from '../../src/schemas/header.ts';
import { type Kind, kinds } from '../../src/schemas/kinds.ts';
import { fieldsOfKind } from '../../src/schemas/manual.ts';
import { cellWords, tableKinds, templateColumns } from '../../src/template/column.ts';
import { cellForms } from '../../src/template/form.ts';
import { templateWorkbook } from '../../src/template/workbook.ts';

const lists = {
  income_category: [{ code: 'I01', zh: '居民个人捐赠' }],
  spending_category: [{ code: 'E03', zh: '为老服务' }],
};

/** The cells of each sheet as texts. */
async function sheetsOf(kind: (typeof tableKinds)[number]) {
  const book = read(await templateWorkbook(kind, lists), { type: 'array', dense: true });
  return book.SheetNames.map((name) => ({
    name,
    rows: ((book.Sheets[name]?.['!data'] ?? []) as ({ v?: unknown } | undefined)[][]).map((row) =>
      row.map((cell) => String(cell?.v ?? '')),
    ),
  }));
}

describe('the blank of each kind of table', () => {
  test.each(tableKinds)(
    '%s has every column, the required ones first, under names that are read again',
    async (kind) => {
      const [table, guide] = await sheetsOf(kind);
      const columns = templateColumns(kind);
      expect(table?.name).toBe(kinds[kind].words.zh);
      expect(table?.rows.filter((row) => row.some((cell) => cell !== ''))).toHaveLength(1);
      expect(table?.rows[0]?.map((cell) => headerKey(kind, cell))).toEqual(columns.map(({ key }) => key));
      expect(columns.map(({ required }) => required)).toEqual(
        columns.map(({ required }) => required).toSorted((a, b) => Number(b) - Number(a)),
      );
      expect(columns.map(({ key }) => key).toSorted()).toEqual(
        fieldsOfKind(kind)
          .map(({ key }) => key)
          .toSorted(),
      );
      expect(guide?.rows.slice(3).map(([zh]) => zh)).toEqual(columns.map(({ zh }) => zh));
    },
  );

  test.each(tableKinds)('%s offers the words of each closed list, and every word is read', async (kind) => {
    const sheets = await sheetsOf(kind);
    const xml = strFromU8(unzipSync(await templateWorkbook(kind, lists))['xl/worksheets/sheet1.xml'] as Uint8Array);
    const offered = [
      ...xml.matchAll(/type="list" sqref="([A-Z]+)2:\1\d+".*?<formula1>'选项'!\$([A-Z]+)\$2:\$\2\$(\d+)</g),
    ];
    const columns = templateColumns(kind);
    const chosen = columns.flatMap((column, at) => (cellWords(column, lists) ? [{ column, at }] : []));
    expect(offered.map(([, letter = '']) => indexOf(letter))).toEqual(chosen.map(({ at }) => at));
    for (const [place, { column }] of chosen.entries()) {
      const [, , list = '', end] = offered[place] ?? [];
      const words = sheets[2]?.rows.slice(1, Number(end)).map((row) => row[indexOf(list)] ?? '');
      expect(words).toEqual(cellWords(column, lists));
      const reader = readerOf(kind, column.key);
      for (const word of words ?? []) {
        const value = reader?.(word);
        expect(isTrouble(value) || isReread(value), `${column.key} ${word}`).toBe(false);
      }
    }
  });

  test('tells what a column means, in its note and among the directions', async () => {
    const [, guide] = await sheetsOf('income');
    const row = guide?.rows.find(([zh]) => zh === '到账日期');
    expect(row?.at(-1)).toBe('钱真正进账户的那天；和日期同一天的可以空着。');
    const xml = strFromU8(unzipSync(await templateWorkbook('income', lists))['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(xml).toMatch(/ prompt="捐赠或者单据上的日期。(?:\n|&#10;|&#xA;)日期，年-月-日/);
  });

  test('shows an example of each form that is read as it stands', () => {
    for (const kind of tableKinds)
      for (const { key, kind: form } of templateColumns(kind)) {
        const { example } = cellForms[form];
        const value = example && readerOf(kind, key)?.(example);
        expect(isTrouble(value) || isReread(value), `${kind} ${key} ${example}`).toBe(false);
      }
  });

  test('has the same bytes each time, and other ones for other lists', async () => {
    const [one, two, other] = await Promise.all([
      templateWorkbook('income', lists),
      templateWorkbook('income', lists),
      templateWorkbook('income', {}),
    ]);
    expect(Buffer.from(one).equals(two)).toBe(true);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });

  test('gives each column its form, however many rows are filled', async () => {
    const parts = unzipSync(await templateWorkbook('income', lists));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    const styles = [...xml.matchAll(/<col min="\d+" style="(\d+)"/g)].map(([, style]) => Number(style));
    const book = strFromU8(parts['xl/styles.xml'] as Uint8Array);
    const forms = new Map(
      [...book.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]),
    );
    const cells = [...(/<cellXfs.*?<\/cellXfs>/.exec(book)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)];
    const formats = Object.fromEntries(
      templateColumns('income').map(({ key }, at) => [key, forms.get(cells[styles[at] ?? 0]?.[1] ?? '') ?? '']),
    );
    expect(formats).toMatchObject({ id: '@', date: 'yyyy-mm-dd', amount: '#,##0.00', receipt_last4: '@' });
    expect(xml).not.toContain('<row r="2"');
  });
});

function readerOf(kind: Kind, key: string) {
  const { shape }: z.ZodObject = kinds[kind].schema;
  return cellReader(shape[key] as z.ZodType);
}

function indexOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
