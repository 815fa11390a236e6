import { type Cell, type CellStyle, cellRef, type DataValidation, rangeRef, type WriteSheet } from 'hucre/xlsx';
import type { CodeLists } from '../domain/portal/code-list.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import type { FieldEntry } from '../schemas/manual.ts';
import { guards } from '../schemas/publication.ts';
import { fieldKinds } from '../texts/data.ts';
import { meaningOf } from '../texts/meaning.ts';
import { cellFormText as formWords, templateWords as words } from '../texts/template.ts';
import { fill } from '../texts/text.ts';
import { cellWords, targetName, templateColumns } from './column.ts';
import { cellForms } from './form.ts';

/** The last row for which the sheet has lists and limits. */
const last = 20_000;

const head = { font: { bold: true }, alignment: { vertical: 'center' } } as const;
const must = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } as const;
const may = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } } as const;

/** A column, and what it means where its name does not say it. */
type Column = FieldEntry & { says: string };

/** The sheets of the blank of a kind: the table to fill in, how it is filled in, and the words to choose from. */
export function templateSheets(kind: Kind, lists: CodeLists): WriteSheet[] {
  const columns = templateColumns(kind).map(
    (column): Column => ({ ...column, says: meaningOf(kind, column.key)?.zh ?? '' }),
  );
  const chosen = columns.flatMap((column) => {
    const list = cellWords(column, lists);
    return list ? [{ column, list }] : [];
  });
  return [
    {
      name: kinds[kind].words.zh,
      columns: columns.map(({ kind: form }) => ({ width: cellForms[form].width })),
      rows: [columns.map(({ zh }) => zh), columns.map(() => null)],
      // The second row carries the form of each column; a workbook takes it over for the whole column.
      cells: cellsOf(
        columns.flatMap(({ required, kind: form }, at) => [
          [0, at, { ...head, fill: required ? must : may }] as const,
          [1, at, { numFmt: cellForms[form].format }] as const,
        ]),
      ),
      freezePane: { rows: 1 },
      dataValidations: columns.map((column, at) => {
        const place = chosen.findIndex((one) => one.column === column);
        return checkOf(column, at, place, chosen[place]?.list.length ?? 0, lists);
      }),
    },
    guideSheet(kind, columns, lists),
    ...(chosen.length > 0 ? [listSheet(chosen)] : []),
  ];
}

/** How single cells look, by row and column. */
function cellsOf(
  styles: readonly (readonly [row: number, column: number, style: CellStyle])[],
): Map<string, Partial<Cell>> {
  return new Map(styles.map(([row, column, style]) => [`${row},${column}`, { style }]));
}

/** What a cell of a column says when it is entered, and what it refuses. `place` is the column of its words among the lists, −1 where it has none. */
function checkOf(column: Column, at: number, place: number, length: number, lists: CodeLists): DataValidation {
  const { zh, required, kind } = column;
  const own = cellForms[kind].check;
  const list = place < 0 ? undefined : `'${words.lists.zh}'!${fixed(1, place)}:${fixed(length, place)}`;
  // Nothing is refused in text, but its column has something to say as well.
  const check = list ? { type: 'list' as const, formula1: list } : (own ?? { type: 'textLength' as const, ...endless });
  const refused = list ? words.choose.zh : own ? words.amount.zh : undefined;
  return {
    ...check,
    range: rangeRef(1, at, last - 1, at),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: `${zh}${required ? `（${words.must.zh}）` : ''}`.slice(0, 32),
    inputMessage: cut(noteOf(column, lists).join('\n')),
    ...(refused ? { showErrorMessage: true, errorStyle: 'stop' as const, errorTitle: zh, errorMessage: refused } : {}),
  };
}

const endless = { operator: 'lessThanOrEqual', formula1: '32767' } as const;

/** Spreadsheet programs show no longer message. */
function cut(text: string): string {
  return text.length > 250 ? `${text.slice(0, 249)}…` : text;
}

function fixed(row: number, column: number): string {
  return cellRef(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}

function guideSheet(kind: Kind, columns: readonly Column[], lists: CodeLists): WriteSheet {
  const { zh, en } = says(kind);
  const heads = ['column', 'english', 'must', 'form', 'example', 'meaning'] as const;
  return {
    name: words.guide.zh,
    columns: [16, 20, 10, 26, 22, 90].map((width) => ({ width })),
    rows: [
      [zh],
      [en],
      heads.map((name) => `${words[name].zh} ${words[name].en}`),
      ...columns.map((column) => [
        column.zh,
        `${column.en} (${column.key})`,
        column.required ? words.yes.zh : '',
        formOf(column, lists),
        cellForms[column.kind].example || (cellWords(column, lists)?.[0] ?? ''),
        column.says + wordsOf(column, lists).join('；'),
      ]),
    ],
    cells: cellsOf([
      [0, 0, { font: { bold: true } }],
      ...heads.map((_, at) => [2, at, { ...head, fill: may }] as const),
    ]),
    freezePane: { rows: 3 },
  };
}

/** What one row of the table is, and how the filled table gets into the data. */
function says(kind: Kind): { zh: string; en: string } {
  const { path, table } = kinds[kind] as (typeof kinds)['income'];
  const to = path.includes('<fund>') || path.includes('<round>') ? ['地点/基金', 'PLACE/FUND'] : ['地点', 'PLACE'];
  const [zh = '', en = ''] = path.includes('<round>') ? ['地点/创投轮次', 'PLACE/ROUND'] : to;
  return {
    zh: fill(words.what.zh, { says: table.says.zh, to: zh }),
    en: fill(words.what.en, { says: table.says.en, to: en }),
  };
}

function listSheet(chosen: readonly { column: FieldEntry; list: readonly string[] }[]): WriteSheet {
  const longest = Math.max(...chosen.map(({ list }) => list.length));
  return {
    name: words.lists.zh,
    columns: chosen.map(() => ({ width: 20 })),
    rows: [
      chosen.map(({ column }) => column.zh),
      ...Array.from({ length: longest }, (_, row) => chosen.map(({ list }) => list[row] ?? null)),
    ],
    cells: cellsOf(chosen.map((_, at) => [0, at, { ...head, fill: may }] as const)),
    freezePane: { rows: 1 },
  };
}

function formOf({ kind, to = '' }: FieldEntry, lists: CodeLists): string {
  return (formWords[lists[to] ? 'choice' : kind] ?? fieldKinds[kind]).zh;
}

/** The note that a cell shows: what it means, form and example, then what its words are or what it refers to. */
function noteOf(column: Column, lists: CodeLists): string[] {
  const { example } = cellForms[column.kind];
  const form = `${formOf(column, lists)}${example ? `，例如 ${example}` : ''}`;
  return [column.says, form, ...wordsOf(column, lists)].filter((line) => line !== '');
}

function wordsOf(column: FieldEntry, lists: CodeLists): string[] {
  const { choices, to = '', privacy } = column;
  const target = targetName(to);
  return [
    ...Object.entries(choices).map(([code, zh]) => `${zh} ${code}`),
    ...(lists[to] ?? []).map(({ code, zh }) => `${zh} ${code}`),
    ...(target && !lists[to] ? [fill(words.target.zh, { name: target.zh })] : []),
    ...(privacy ? [privacy === 'private' ? words.kept.zh : guards[privacy].zh] : []),
  ];
}
