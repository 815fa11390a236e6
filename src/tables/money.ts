import type { PublicFund, Site } from '../domain/published/public.ts';
import { bookTables } from './book-sum.ts';
import { flowTables } from './flow.ts';
import { fundTables } from './fund.ts';
import { groupTables } from './group.ts';
import { placeTables } from './place.ts';
import type { Table } from './shape/table.ts';

/** What the pages of funds, their account books, places and the home page compute from the rows, table by table as they show it. */
export function moneyTables(site: Site): Table[] {
  const funds = ledgersOf(site);
  return [
    ...bookTables(site, funds),
    ...flowTables(site, funds),
    ...groupTables(site, funds),
    ...fundTables(site),
    ...placeTables(site),
  ];
}

function ledgersOf(site: Site): PublicFund[] {
  return [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
}
