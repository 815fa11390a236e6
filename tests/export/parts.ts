import { type TablePart, tableParts } from '../../src/domain/portal/address.ts';
import type { Site } from '../../src/domain/published/public.ts';
import { bookTables, subjectTables } from '../../src/tables/catalogue.ts';
import type { Table } from '../../src/tables/shape/table.ts';

type Part = { part: TablePart; id: string; table: Table };

/** The tables of every subject, one after the other. */
export function listParts(site: Site): Part[] {
  return tableParts.flatMap((part) =>
    [...site[part].keys()].flatMap((id) => subjectTables(site, part, id).map((table): Part => ({ part, id, table }))),
  );
}

/** The account books of every fund. */
export function listBooks(site: Site): Part[] {
  return [...site.funds.values()].flatMap((fund) =>
    bookTables(site, fund).map((table): Part => ({ part: 'funds', id: fund.id, table })),
  );
}
