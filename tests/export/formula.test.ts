import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { tableCsv, toCsv } from '../../src/export/csv.ts';
import { sourceFilesOf } from '../../src/export/folder/folder.ts';
import { packagedCsv, packagedTables } from '../../src/export/standard/package.ts';
import { type FileKind, kindOf } from '../../src/parse/kind.ts';
import { readTable } from '../../src/parse/table.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';
import { listBooks, listParts } from './parts.ts';

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const before = [
  '',
  ' ',
  '\u3000',
  '\u00a0',
  '"',
  "'",
  '\u200b',
  '\ufeff',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u00ad',
  ' \u200f"',
];
const planted = [
  ...signs.flatMap((sign) => before.map((head) => `${head}${sign}cmd|A1`)),
  '\tcmd',
  '\rcmd',
  '\ncmd',
  '\t=cmd',
];
const harmless = ['路灯 12 盏', '“=”号', '甲-乙', '3+2', 'a@b', "'甲'", '—— 完', '（-5℃ 停工）', ''];

/** What a spreadsheet would run, said anew: the first character that is no blank, quotation mark or invisible one. */
function isDangerous(cell: string): boolean {
  if (cell.startsWith("'")) return false;
  const first = [...cell].find((one) => !/[\s"'\p{Cf}]/u.test(one)) ?? '';
  return signs.includes(first) || /^[\t\r\n]/.test(cell);
}

const cellsOf = (csv: string) => (parse(csv, { bom: true }) as string[][]).flat();

describe('text that a spreadsheet would run', () => {
  test.each(planted.map((text) => [JSON.stringify(text), text]))(
    '%s is written so that it is not, and read back',
    (_, text) => {
      const [, cell = ''] = cellsOf(toCsv(['topic'], [[text]]));
      expect([cell, isDangerous(cell)]).toEqual([`'${text}`, false]);
    },
  );

  test('what is harmless is written as it is', () => {
    expect(
      cellsOf(
        toCsv(
          ['t'],
          harmless.map((text) => [text || 'x']),
        ),
      ),
    ).toEqual(['t', ...harmless.map((text) => text || 'x')]);
  });

  const { portal } = demonstration;
  const site = publish(portal);
  const marked: Site = {
    ...site,
    funds: new Map(
      [...site.funds].map(([id, fund]) => [
        id,
        {
          ...fund,
          spending: fund.spending.map((row, at) => ({ ...row, purpose: planted[at % planted.length] as string })),
        },
      ]),
    ),
  };

  /** Every door by which a table leaves. */
  const doors: Record<string, () => string[]> = {
    'tables of the portal': () => catalogue(marked).map(tableCsv),
    'tables of a fund, a place, a project': () => listParts(marked).map(({ table }) => tableCsv(table)),
    'account books': () => listBooks(marked).map(({ table }) => tableCsv(table)),
    'the data package': () => packagedTables(marked).map(packagedCsv),
    'the folder that is packed': () =>
      sourceFilesOf(marked).flatMap(({ path, text }) => (path.endsWith('.csv') ? [text] : [])),
  };
  test.each(Object.entries(doors))('goes out escaped by %s', (_, files) => {
    const cells = files().flatMap(cellsOf);
    const text = cells.filter((cell) => !/^-?\d+(?:\.\d+)?$/.test(cell));
    expect(text.filter(isDangerous)).toEqual([]);
    for (const one of planted) expect(text).toContain(`'${one}`);
  });
});

describe('a table of the data', () => {
  const known = kindOf('places/x/funds/y/queries.csv') as FileKind;
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const told = (topic: string) =>
    readTable('q', `id,received,topic\nQ-1,2026-01-01,${quoted(`甲`)}\nQ-2,2026-01-01,${quoted(topic)}\n`, known);
  // Blanks around a cell are no part of it, whatever they are.
  const kept = planted.filter((text) => text.trim() === text || /[=+\-@＝＋－＠﹦﹢﹣﹫]/.test(text.trim()[0] ?? ''));

  test.each(kept.map((text) => [JSON.stringify(text), text]))('%s is told', (_, text) => {
    const codes = told(text).issues.map(({ code }) => code);
    // An apostrophe before a sign is our own escape; a text that turns around is an error of its own.
    if (text.startsWith("'")) expect(codes).toEqual([]);
    else expect(codes).toContain('formula-text');
  });

  test.each(kept.map((text) => [JSON.stringify(text), text]))(
    '%s is read from our exports without a word',
    (_, text) => {
      const [, cell = ''] = cellsOf(toCsv(['topic'], [[text.trim()]]));
      expect(told(cell).issues.filter(({ code }) => code.startsWith('formula'))).toEqual([]);
    },
  );

  test('what is harmless is not told', () => {
    for (const text of harmless.filter(Boolean))
      expect([text, told(text).issues.filter(({ code }) => code.startsWith('formula'))]).toEqual([text, []]);
  });

  test.each(['=200', '\u200b=200', '"=200', '＝200', ' @200'])('%s in a column of sums is a formula', (text) => {
    const income = kindOf('places/x/funds/y/income.csv') as FileKind;
    const { issues } = readTable('i', `id,date,amount\nS-1,2026-01-01,${quoted(text)}\n`, income);
    expect(issues.map(({ code }) => code)).toContain('formula-cell');
  });
});
