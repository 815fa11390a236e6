import { derived } from '../common/derived.ts';
import { sum } from '../common/money.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { type Book, type BookLine, bookOf, yearsOf } from './book.ts';
import { type EntryKind, entriesOf } from './ledger.ts';

/** An account book of a year with more rows than this has a page a month. */
const pageLimit = 500;

/** Most rows of a book on one page: what a slow telephone loads before it can read. */
const most = 125;

/**
 * Where the rows of long account books stand. A book that has a page a month is in it as `<fund>/<year>`; a row that does not stand on the first page of its book
 * or month as `<fund>/<year>/<anchor>` or `<fund>/<year>/<month>/<anchor>`, with the number of its page.
 */
export const pagedBooks = derived('pages of books', (site: Site): ReadonlyMap<string, number> => {
  const paged = new Map<string, number>();
  for (const fund of site.funds.values()) {
    const years = Map.groupBy(rowsIn(fund), ({ on }) => on.slice(0, 4));
    for (const year of yearsOf(site, fund)) {
      const rows = years.get(year) ?? [];
      const book = `${fund.id}/${year}`;
      const monthly = rows.length > pageLimit;
      if (monthly) paged.set(book, 1);
      for (const [at, own] of monthly
        ? Map.groupBy(rows, ({ on }) => `${book}/${on.slice(5, 7)}`)
        : [[book, rows] as const])
        for (const [index, { anchor }] of own.entries())
          if (index >= most) paged.set(`${at}/${anchor}`, Math.floor(index / most) + 1);
    }
  }
  return paged;
});

/**
 * The pages of all account books but the first of each, by their addresses below the year: `p2`, or of a book that has a page a month `03` and `03/p2`. Most books
 * have one page, which their rows tell without the book.
 */
export function bookParts(site: Site): { fund: PublicFund; year: string; parts: string[] }[] {
  return [...site.funds.values()].flatMap((fund) => {
    const counts = new Map<string, number>();
    for (const { on } of rowsIn(fund)) counts.set(on.slice(0, 4), (counts.get(on.slice(0, 4)) ?? 0) + 1);
    return yearsOf(site, fund).map((year) => {
      const rows = counts.get(year) ?? 0;
      if (rows <= pageLimit) return { fund, year, parts: further(rows) };
      const book = bookOf(site, fund, year);
      const parts = bookMonths(book).flatMap(({ month, lines }) => [
        month,
        ...further(lines.length).map((page) => `${month}/${page}`),
      ]);
      return { fund, year, parts };
    });
  });
}

/** The pages after the first of so many rows. */
function further(rows: number): string[] {
  return Array.from({ length: Math.max(0, Math.ceil(rows / most) - 1) }, (_, index) => `p${index + 2}`);
}

/** The rows that moved an account, in the order of its book, each with its anchor. */
function rowsIn(fund: PublicFund): { on: string; anchor: string }[] {
  const givers = new Map(fund.received.map(({ at, book }) => [`${at.file}:${at.line}`, book]));
  return entriesOf(fund).flatMap(({ kind, fen, on, id, at }) =>
    // A reallocation is two entries of one row.
    kind === 'opening' || (kind === 'reallocation' && fen < 0)
      ? []
      : [{ on, anchor: anchorOf(kind, givers.get(`${at.file}:${at.line}`) ?? '', id) }],
  );
}

/** The anchor of a row. Numbers are unique within a fund only: a transfer from another fund brings that fund's name. */
function anchorOf(kind: EntryKind, giver: string, id: string): string {
  return kind === 'transfer_in' ? `${giver}-${id}` : id;
}

/** The anchor of a line. */
export function lineAnchor({ kind, row, id }: BookLine): string {
  return anchorOf(kind, row.book, id);
}

/** A month of an account book, integer fen. `opening + in − out = closing`; `month` is `01` to `12`. */
export type Month = { month: string; opening: number; in: number; out: number; closing: number; lines: BookLine[] };

/** The months of a book in which the account moved, or in which a row stood that was taken back. */
export function bookMonths(book: Book): Month[] {
  const lines = Map.groupBy(
    book.quarters.flatMap((quarter) => quarter.lines),
    ({ on }) => on.slice(5, 7),
  );
  const names = new Set([...lines.keys(), ...book.retracted.map(({ on }) => on.slice(5, 7))]);
  let opening = book.opening;
  return [...names].toSorted().map((month) => {
    const own = lines.get(month) ?? [];
    const sums = { in: sum(own.map((line) => line.in ?? 0)), out: sum(own.map((line) => line.out ?? 0)) };
    const made = { month, opening, ...sums, closing: own.at(-1)?.balance ?? opening, lines: own };
    opening = made.closing;
    return made;
  });
}

/** A month as a book of its own, so that it is drawn like a year. */
export function monthBook(book: Book, { month, lines, opening, closing, ...sums }: Month): Book {
  const name = `${book.year}-${month}`;
  return {
    year: book.year,
    opening,
    in: sums.in,
    out: sums.out,
    closing,
    lines: lines.length,
    quarters: [{ name, lines, in: sums.in, out: sums.out, balance: closing }],
    retracted: book.retracted.filter(({ on }) => on.startsWith(name)),
  };
}

/** What came in and went out of a book up to a row, and the balance there; integer fen. */
type Carried = { in: number; out: number; balance: number };

/** Rows of one quarter on a page; `closes` where the last of the quarter is among them. */
type PageQuarter = { name: string; lines: BookLine[]; closes?: Book['quarters'][number] };

/** Rows of a book that stand on one page, with what was carried forward to it and what it carries on. Pages count from one. */
export type BookPage = { number: number; last: boolean; quarters: PageQuarter[]; before: Carried; after: Carried };

/** The pages of a book of a year or a month, in its order; one, also where it has no rows. */
export function pagesOf(book: Book): BookPage[] {
  const pages: BookPage[] = [];
  let before: Carried = { in: 0, out: 0, balance: book.opening };
  let open: PageQuarter[] = [];
  let room = most;
  const close = (last: boolean) => {
    const after = open.flatMap(({ lines }) => lines).reduce(carry, before);
    pages.push({ number: pages.length + 1, last, quarters: open, before, after });
    [before, open, room] = [after, [], most];
  };
  for (const quarter of book.quarters)
    for (let from = 0; from < quarter.lines.length; ) {
      if (room === 0) close(false);
      const lines = quarter.lines.slice(from, from + room);
      from += lines.length;
      room -= lines.length;
      open.push({ name: quarter.name, lines, ...(from === quarter.lines.length && { closes: quarter }) });
    }
  close(true);
  return pages;
}

function carry(sum: Carried, line: BookLine): Carried {
  return { in: sum.in + (line.in ?? 0), out: sum.out + (line.out ?? 0), balance: line.balance };
}

/** The numbers of rows on a page, by what stands before the number of each: `{ 'S2026-': [12, 80] }` for S2026-0012 to S2026-0080. */
export type IdSpans = Record<string, [least: number, greatest: number]>;

/** Where a row with an id may stand, told so shortly that a page of links can carry it. */
export function idSpans(ids: readonly string[]): IdSpans {
  const spans: IdSpans = {};
  for (const id of ids) {
    const [head, number] = splitId(id);
    const [least, greatest] = spans[head] ?? [number, number];
    spans[head] = [Math.min(least, number), Math.max(greatest, number)];
  }
  return spans;
}

/** Whether a row with this id may be among those of the spans. */
export function maySpan(spans: IdSpans, id: string): boolean {
  const [head, number] = splitId(id);
  const [least, greatest] = Object.hasOwn(spans, head) ? (spans[head] as [number, number]) : [1, 0];
  return least <= number && number <= greatest;
}

function splitId(id: string): [head: string, number: number] {
  const digits = /\d*$/.exec(id)?.[0] ?? '';
  return [id.slice(0, id.length - digits.length), Number(digits)];
}
