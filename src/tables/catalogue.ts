import { derived } from '../domain/common/derived.ts';
import { bookOf, yearsOf } from '../domain/ledger/book.ts';
import { bookMonths, pagedBooks } from '../domain/ledger/paging.ts';
import type { TablePart } from '../domain/portal/address.ts';
import { volumesOf } from '../domain/portal/parting.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { allTables } from './all.ts';
import { bookTable } from './book.ts';
import { type Area, areaOfSubject, wholeArea } from './shape/area.ts';
import type { Source } from './shape/source.ts';
import type { Table, TableHead } from './shape/table.ts';

/** The tables of an area, one after the other: none is kept. */
export function* tablesIn(site: Site, area: Area, sources: readonly Source[] = allTables): Iterable<Table> {
  for (const source of sources) yield source.of(site, area);
}

/** Every table over the whole portal. */
export function catalogue(site: Site): Table[] {
  return [...tablesIn(site, wholeArea(site))];
}

/** What pages tell of the tables that have rows. How many is told of those that are parted only where they are the rows of the data. */
export const tableHeads = derived('heads of tables', (site: Site): readonly TableHead[] => {
  const area = wholeArea(site);
  const parted = volumesOf(site).length > 0;
  return allTables.flatMap((source) => {
    const heads = { ...source.head(site) };
    if (!parted || source.over || source.says) {
      const count = source.count(site, area);
      return count > 0 ? [{ ...heads, count }] : [];
    }
    return hasRows(site, area, source) ? [heads] : [];
  });
});

/** Whether a table has any row, looked for fund by fund and place by place. */
function hasRows(site: Site, { places, funds, projects, rounds }: Area, source: Source): boolean {
  const has = (part: TablePart, all: readonly { id: string }[]) =>
    source.parts?.[part] !== undefined && all.some(({ id }) => source.count(site, areaOfSubject(site, part, id)) > 0);
  if (!source.parts) return source.count(site, wholeArea(site)) > 0;
  return has('funds', funds) || has('places', places) || has('projects', projects) || has('rounds', rounds);
}

/** The account book of a fund, a table a year; a long one a table a month too. */
export function bookTables(site: Site, fund: PublicFund): Table[] {
  return bookPeriods(site, fund).map(({ year, month }) => bookTable(site, fund, year, month));
}

/** The years of the account book of a fund, and the months of long ones. */
export function bookPeriods(site: Site, fund: PublicFund): { year: string; month?: string }[] {
  return yearsOf(site, fund).flatMap((year) => {
    const paged = pagedBooks(site).has(`${fund.id}/${year}`);
    const months = paged ? bookMonths(bookOf(site, fund, year)).filter(({ lines }) => lines.length > 0) : [];
    return [{ year }, ...months.map(({ month }) => ({ year, month }))];
  });
}

/** The tables of a subject that have rows, but for the account book of a fund. */
export function subjectTables(site: Site, part: TablePart, id: string): Table[] {
  return [...tablesIn(site, areaOfSubject(site, part, id), sourcesOf(part))].filter(({ rows }) => rows.length > 0);
}

/** The same without their rows. */
export function subjectHeads(site: Site, part: TablePart, id: string): Source[] {
  const area = areaOfSubject(site, part, id);
  return sourcesOf(part).filter((source) => source.count(site, area) > 0);
}

function sourcesOf(part: TablePart): Source[] {
  return allTables.filter(({ parts }) => parts?.[part]);
}
