/** A row as a search sees it: its words, its day (ISO), and its amounts in integer fen. */
type SearchedRow = { text: string; on: string; amounts: readonly number[] };

/** Whether a row holds what one word of a question means. */
type Term = (row: SearchedRow) => boolean;

/**
 * What people mean by a question to a book: every word of it, and a number or a day in whatever form it is written. `12000`, `12,000.00 元` and `１２０００`
 * are one amount; `01-08`, `1月8日` and `2026-01-08` one day; `2026年1月` a month.
 */
export function readQuestion(question: string): (row: SearchedRow) => boolean {
  const terms = searchText(question)
    .replace(/["“”]/g, ' ')
    // Blanks that Chinese typography puts between a number and its unit part no words.
    .replace(/(\d)\s+(?=[年月日号元万])/g, '$1')
    .replace(/年\s+(?=\d{1,2}月)|月\s+(?=\d{1,2}[日号])/g, (unit) => unit.charAt(0))
    .split(/\s+/)
    .filter(Boolean)
    .map(termOf);
  return (row) => {
    const plain = { ...row, text: searchText(row.text) };
    return terms.every((term) => term(plain));
  };
}

/** Full-width letters and digits as plain ones, small letters, nothing that cannot be seen. */
export function searchText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .toLowerCase();
}

function termOf(word: string): Term {
  const amount = amountOf(word);
  const days = daysOf(word);
  return ({ text, on, amounts }) =>
    text.includes(word) ||
    (amount !== undefined && amounts.some((fen) => Math.abs(fen) === amount)) ||
    days.some((day) => day.test(on));
}

/** `12,000`, `12000.0`, `¥12000.00`, `-338元`, `1.2万` in fen; undefined for anything else. */
function amountOf(word: string): number | undefined {
  const parts = /^[-−+]?¥?(\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.(\d{0,6}))?(万)?元?$/.exec(word);
  if (!parts) return undefined;
  const [, whole = '', decimals = '', ten] = parts;
  // By digits, not by multiplication, so that nothing is rounded.
  const places = ten ? 6 : 2;
  if (/[1-9]/.test(decimals.slice(places))) return undefined;
  return Number(whole.replaceAll(',', '') + decimals.slice(0, places).padEnd(places, '0'));
}

const forms: readonly [RegExp, (parts: readonly string[]) => string][] = [
  [/^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/, ([year, month, day]) => `^${year}-${two(month)}-${two(day)}$`],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => `^${year}-${month}-${day}$`],
  [/^(\d{4})[年./-](\d{1,2})月?份?$/, ([year, month]) => `^${year}-${two(month)}`],
  [/^(\d{1,2})[月./-](\d{1,2})[日号]?$/, ([month, day]) => `-${two(month)}-${two(day)}$`],
  [/^(\d{1,2})月份?$/, ([month]) => `-${two(month)}-`],
  [/^(\d{4})年$/, ([year]) => `^${year}-`],
];

/** Every day or month that a word may stand for. */
function daysOf(word: string): RegExp[] {
  return forms.flatMap(([form, write]) => {
    const parts = form.exec(word)?.slice(1);
    return parts ? [new RegExp(write(parts))] : [];
  });
}

function two(number = ''): string {
  return number.padStart(2, '0');
}
