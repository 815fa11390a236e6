import { signedYuan } from '../domain/common/money.ts';
import { readQuestion } from '../domain/ledger/row-search.ts';
import { pagesIn, readPage } from './book-pages.ts';

/**
 * Filters the account book in place: rows that do not fit are hidden, the sums of the others are told. Without it every row is simply there. Rows on other pages
 * of the book are read when somebody asks for the first time.
 */

/** A row of the book with its values: what it moved in integer fen, and its words without its day and without the balance after it. */
type Row = {
  parts: readonly HTMLElement[];
  /** Whether it stands on this page when nothing is asked. */
  own: boolean;
  on: string;
  category: string;
  in: number;
  out: number;
  kind: string;
  text: string;
};

/** Rows that are looked at in one go, so that typing never waits. */
const atOnce = 250;

/** Of more rows than `many`, at most so many are listed; the sums are of all. */
const many = 500;
const listed = 200;

let turn = 0;

const form = document.querySelector<HTMLFormElement>('form[data-ledger]');
if (form) {
  let rows: Row[] | undefined;
  const answer = async () => {
    if (rows) return filter(form, rows);
    rows = readRows(document, form, true);
    if (form.dataset.reading) tell(form, form.dataset.reading);
    const others = (await pagesIn(document)).filter(([href]) => href !== location.pathname);
    for (const [href] of others) {
      const page = await readPage(href);
      if (page) rows.push(...readRows(page, form, false));
    }
    await filter(form, rows);
  };
  form.hidden = false;
  form.addEventListener('input', () => void answer());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
}

async function filter(form: HTMLFormElement, rows: readonly Row[]): Promise<void> {
  const own = ++turn;
  const wanted = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
  const any = Object.values(wanted).some(Boolean);
  const sums = { rows: 0, in: 0, out: 0 };
  const asked = readQuestion(wanted.words ?? '');
  const body = document.querySelector('.led tbody');
  const most = rows.length > many ? listed : many;
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % atOnce === 0) {
      await pause();
      // Somebody typed on.
      if (own !== turn) return;
    }
    const fits = any ? fitsAll(row, wanted, asked) : row.own;
    if (fits && any) {
      sums.rows++;
      sums.in += row.in;
      sums.out += row.out;
    }
    const shown = fits && sums.rows <= most;
    if (shown && !row.own) body?.append(...row.parts);
    for (const part of row.parts) if (part.hidden === shown) part.hidden = !shown;
    if (!shown && !row.own) for (const part of row.parts) part.remove();
  }
  // Sums of quarters speak of all rows: they step back while only some are shown.
  for (const row of document.querySelectorAll<HTMLElement>('.led .sub, .led tfoot')) row.hidden = any;
  const { ledger = '', none = '', most: limit = '' } = form.dataset;
  // “0 rows, 0.00 yuan” would read as “never booked”.
  const text = (sums.rows ? ledger : none)
    .replace('{n}', String(sums.rows))
    .replace('{in}', signedYuan(sums.in))
    .replace('{out}', signedYuan(sums.out));
  tell(form, any ? text + (sums.rows > most ? limit.replace('{most}', String(most)) : '') : '');
}

function tell(form: HTMLFormElement, text: string): void {
  const output = form.querySelector('output');
  if (output) output.textContent = text;
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

function fitsAll(row: Row, wanted: Record<string, string>, asked: ReturnType<typeof readQuestion>): boolean {
  return (
    (!wanted.kind || wanted.kind === row.kind) &&
    (!wanted.category || wanted.category === row.category) &&
    (!wanted.quarter || wanted.quarter === String(Math.ceil(Number(row.on.slice(5, 7)) / 3))) &&
    (!wanted.words || asked({ ...row, amounts: [row.in, row.out] }))
  );
}

function readRows(page: Document, form: HTMLFormElement, own: boolean): Row[] {
  const year = form.dataset.year as string;
  return [...page.querySelectorAll<HTMLTableRowElement>('.led tr[id]')].map((row) => readRow(row, year, own));
}

/** Reads a row from its cells, and what was corrected in it from the row below. */
function readRow(row: HTMLTableRowElement, year: string, own: boolean): Row {
  const below = row.nextElementSibling;
  const note = below?.classList.contains('note') ? [below as HTMLElement] : [];
  const texts = [...row.cells].map(({ textContent }) => textContent);
  const [day, id, what, category = '', restriction, came = '', went = ''] = texts;
  const evidence = [...row.querySelectorAll<HTMLElement>('[role=img]')].map(({ title }) => title);
  return {
    parts: [row, ...note],
    own,
    on: `${year}-${day}`,
    category,
    in: fenOf(came),
    out: fenOf(went),
    kind: came ? 'in' : went ? 'out' : '',
    text: [id, what, category, restriction, came, went, ...evidence, ...note.map((one) => one.textContent)].join(' '),
  };
}

/** Integer fen of an amount as it stands in the book; a reversal has a minus sign. */
function fenOf(text: string): number {
  const fen = Number(text.replace(/\D/g, ''));
  return text.includes('−') ? -fen : fen;
}
