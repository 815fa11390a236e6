import { signedYuan } from '../domain/common/money.ts';
import { readQuestion } from '../domain/ledger/row-search.ts';

/** Filters the account book in place: rows that do not fit are hidden, the sums of the others are told. Without it every row is simply there. */

const form = document.querySelector<HTMLFormElement>('form[data-ledger]');
if (form) {
  form.hidden = false;
  form.addEventListener('input', () => filter(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    filter(form);
  });
}

function filter(form: HTMLFormElement): void {
  const wanted = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim()]));
  const any = Object.values(wanted).some(Boolean);
  const sums = { rows: 0, in: 0, out: 0 };
  const asked = readQuestion(wanted.words ?? '');
  for (const row of document.querySelectorAll<HTMLElement>('.led tr[data-kind]')) {
    const fits = fitsAll(row, wanted, asked);
    row.hidden = !fits;
    const note = row.nextElementSibling;
    if (note instanceof HTMLElement && note.classList.contains('note')) note.hidden = !fits;
    if (!fits) continue;
    sums.rows++;
    sums.in += fenOf(row, '.in');
    sums.out += fenOf(row, '.out');
  }
  // Sums of quarters speak of all rows: they step back while only some are shown.
  for (const row of document.querySelectorAll<HTMLElement>('.led .sub, .led tfoot')) row.hidden = any;
  const output = form.querySelector('output');
  if (output)
    output.textContent = any
      ? // “0 rows, 0.00 yuan” would read as “never booked”.
        ((sums.rows ? form.dataset.ledger : form.dataset.none) as string)
          .replace('{n}', String(sums.rows))
          .replace('{in}', signedYuan(sums.in))
          .replace('{out}', signedYuan(sums.out))
      : '';
}

function fitsAll(row: HTMLElement, wanted: Record<string, string>, asked: ReturnType<typeof readQuestion>): boolean {
  const on = row.querySelector('time')?.dateTime ?? '';
  const month = Number(on.slice(5, 7));
  return (
    (!wanted.kind || wanted.kind === row.dataset.kind) &&
    (!wanted.category || wanted.category === row.querySelector('.cat')?.textContent) &&
    (!wanted.quarter || wanted.quarter === String(Math.ceil(month / 3))) &&
    (!wanted.words || asked({ text: textOf(row), on, amounts: ['.in', '.out'].map((cell) => fenOf(row, cell)) }))
  );
}

/** The words of a row and of what was corrected in it, without its day and without the balance after it. */
function textOf(row: HTMLElement): string {
  const note = row.nextElementSibling;
  const cells = [...row.querySelectorAll('td:not(.d, .bal)')];
  if (note?.classList.contains('note')) cells.push(note);
  return cells.map(({ textContent }) => textContent).join(' ');
}

/** Integer fen of an amount as it stands in the book; a reversal has a minus sign. */
function fenOf(row: HTMLElement, cell: string): number {
  const text = row.querySelector(`${cell} > span`)?.textContent ?? '';
  const fen = Number(text.replace(/\D/g, ''));
  return text.includes('−') ? -fen : fen;
}
