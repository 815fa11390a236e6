import { element } from '../../client/element.ts';
import type { Issue } from '../../issues/issue.ts';
import { decode } from '../../parse/bytes.ts';
import { readCsv } from '../../parse/csv.ts';
import { kindOf } from '../../parse/kind.ts';
import { headerKey } from '../../schemas/header.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { fill } from '../../texts/text.ts';
import { annotatedCsv, annotatedXlsx, correctedText, xlsxOf } from '../copies.ts';
import { changesOf } from '../desk.ts';
import { issuesOf, type MarkedRow, type MarkedTable, markedTable } from '../marked.ts';
import { button, download, select, withLabel } from './controls.ts';
import type { StaffPage } from './state.ts';

/** Most rows that are printed at once. */
const most = 200;

/** A table of the desk with its marks, and its copies: annotated, and with what can be mended safely. */
export function sheetView(page: StaffPage): HTMLElement | false {
  const { state, words } = page;
  const { desk, checked } = state;
  if (!desk || !checked) return false;
  const found = new Set(checked.issues.map(({ file }) => file));
  const changed = changesOf(desk).map(({ file }) => file);
  const offered = [...new Set([...changed, ...found])].filter((file) => file.endsWith('.csv') && desk.files.has(file));
  const file = state.file && offered.includes(state.file) ? state.file : offered[0];
  const bytes = file === undefined ? undefined : desk.files.get(file);
  const text = file === undefined || !bytes ? undefined : decode(file, bytes).text;
  if (file === undefined || text === undefined) return false;
  const issues = checked.issues.filter((issue) => issue.file === file);
  const table = markedTable(text, issues);
  const wanted = table.rows.filter((row) => state.all || issuesOf(row).length > 0);
  return element(
    'div',
    { class: 'marked' },
    element('h3', {}, words.sheet),
    withLabel(
      words.sheetOf,
      select(
        'sheet-file',
        offered.map((one) => ({ value: one, text: one })),
        file,
        (chosen) => page.update({ file: chosen }),
      ),
    ),
    filter(page),
    element(
      'p',
      { class: 'q' },
      fill(words.rowsShown, { all: table.rows.length, shown: Math.min(wanted.length, most) }),
    ),
    wanted.length > 0 && grid(page, file, table, wanted.slice(0, most)),
    copies(page, file, text, table, issues),
  );
}

function filter(page: StaffPage): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    id: 'only-marked',
    ...(page.state.all ? {} : { checked: '' }),
  }) as HTMLInputElement;
  box.addEventListener('change', () => page.update({ all: !box.checked }));
  return element('p', {}, element('label', { for: 'only-marked' }, box, ` ${page.words.onlyMarked}`));
}

function grid(page: StaffPage, file: string, { heads }: MarkedTable, rows: readonly MarkedRow[]): HTMLElement {
  const { words, locale } = page;
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.sheet },
    element(
      'table',
      { class: 'tb sheet' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          [words.row, ...heads.map((head) => headName(file, head, locale)), words.opinion].map((head) =>
            element('th', { scope: 'col' }, head),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) => line(page, row, heads.length)),
      ),
    ),
  );
}

/** What a column is called in the language of the reader; as it is written where it is no column of the kind. */
function headName(file: string, head: string, locale: StaffPage['locale']): string {
  const kind = kindOf(file)?.kind;
  const key = kind && headerKey(kind, head);
  return (kind && key && fieldsOfKind(kind).find((field) => field.key === key)?.[locale]) || head;
}

function line({ locale }: StaffPage, row: MarkedRow, width: number): HTMLElement {
  const said = issuesOf(row).map(({ message }) => element('p', {}, message[locale]));
  return element(
    'tr',
    { class: row.own.length > 0 ? 'whole' : undefined },
    element('th', { scope: 'row' }, String(row.number)),
    Array.from({ length: Math.max(width, row.cells.length) }, (_, at) =>
      element('td', { class: row.marks.has(at) ? 'hit' : undefined }, row.cells[at] ?? ''),
    ),
    element('td', { class: 'opinion' }, said),
  );
}

const csvType = 'text/csv';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function copies(
  { words, locale }: StaffPage,
  file: string,
  text: string,
  table: MarkedTable,
  issues: readonly Issue[],
): HTMLElement {
  const name = (file.split('/').at(-1) as string).replace(/\.csv$/, '');
  const corrected = correctedText(text, issues);
  return element(
    'p',
    { class: 'acts' },
    issues.length > 0 &&
      button(`${words.annotated} .xlsx`, async () =>
        download(`${name}-${words.opinion}.xlsx`, await annotatedXlsx(table, locale), xlsxType),
      ),
    issues.length > 0 &&
      button(`${words.annotated} .csv`, () =>
        download(`${name}-${words.opinion}.csv`, annotatedCsv(table, locale), csvType),
      ),
    corrected !== undefined &&
      button(`${words.corrected} .csv`, () => download(`${name}.csv`, `\uFEFF${corrected}`, csvType)),
    corrected !== undefined &&
      button(`${words.corrected} .xlsx`, async () =>
        download(`${name}.xlsx`, await xlsxOf(readCsv(corrected).rows.map(({ cells }) => cells)), xlsxType),
      ),
  );
}
