import { derived } from '../common/derived.ts';
import { sum } from '../common/money.ts';
import type { Site } from '../published/public.ts';
import { type Book, type BookLine, yearsOf } from './book.ts';
import { entriesOf } from './ledger.ts';

/** An account book of a year with more rows than this has a page a month. */
const pageLimit = 500;

/** Account books that have a page a month, as `<fund>/<year>`. */
export const pagedBooks = derived('books with months', (site: Site): ReadonlySet<string> => {
  const paged = new Set<string>();
  for (const fund of site.funds.values()) {
    const years = Map.groupBy(entriesOf(fund), ({ on }) => on.slice(0, 4));
    for (const year of yearsOf(site, fund))
      if ((years.get(year)?.length ?? 0) > pageLimit) paged.add(`${fund.id}/${year}`);
  }
  return paged;
});

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
