import type { Site } from '../domain/published/public.ts';
import { documentTables } from './documents.ts';
import { lifeTables } from './life.ts';
import { moneyTables } from './money.ts';
import { pointsTables } from './points.ts';
import { rowTables } from './rows.ts';
import { bind } from './shape/bind.ts';
import type { Table } from './shape/table.ts';
import { vocabularyTables } from './vocabulary.ts';

/** Every table of the portal. */
export function allTables(site: Site): Table[] {
  const tables = [
    ...documentTables(site),
    ...rowTables(site),
    ...pointsTables(site),
    ...vocabularyTables(site),
    ...lifeTables(site),
    ...moneyTables(site),
  ];
  return tables.map(bind);
}
