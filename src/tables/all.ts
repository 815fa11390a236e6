import { documentTables } from './documents.ts';
import { lifeTables } from './life.ts';
import { moneyTables } from './money.ts';
import { pointsTables } from './points.ts';
import { rowTables } from './rows.ts';
import type { Source } from './shape/source.ts';
import { vocabularyTables } from './vocabulary.ts';

/** Every table of the portal. */
export const allTables: readonly Source[] = [
  ...documentTables,
  ...rowTables,
  ...pointsTables,
  ...vocabularyTables,
  ...lifeTables,
  ...moneyTables,
];
