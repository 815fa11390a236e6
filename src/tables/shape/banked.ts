import { movementOf } from '../../domain/ledger/movement.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import type { Cell } from './cell.ts';
import type { Column } from './table.ts';

type Row = Pick<Sourced<'spending'>, 'date' | 'banked_on' | 'amount' | 'reverses' | 'retracted_on'> & {
  method?: string;
};

/** When and by how much a row of income or spending moved the account, so that anyone can add rows up without knowing our rules. */
export const bankedColumns: readonly Column[] = [
  { key: 'calc_banked_on', kind: 'date', zh: '记账日期', en: 'Account moved on', required: true },
  { key: 'calc_banked', kind: 'money', zh: '记入账户的金额', en: 'Moved the account by', required: true },
];

/** The day, and integer fen: goods, services and retracted rows are 0, a reversal is below zero. */
export function bankedCells(row: Row): Cell[] {
  const { on, fen, banked } = movementOf(row);
  return [on, banked ? fen : 0];
}
