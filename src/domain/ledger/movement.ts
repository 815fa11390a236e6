import { sum } from '../common/money.ts';

/** A row of income, spending or a transfer, as far as it tells what it did to the money. Amounts are integer fen. */
export type MovedRow = {
  date: string;
  amount: number;
  banked_on?: string | undefined;
  reverses?: string | undefined;
  retracted_on?: string | undefined;
  method?: string | undefined;
  restriction?: string | undefined;
};

/** What a row did to the money. */
export type Movement = {
  /** The day on which the account moved. */
  on: string;
  /** Integer fen, in the direction of its table: below zero where it takes an earlier row back, zero once it is retracted. */
  fen: number;
  /** Whether it still counts: it was not retracted. */
  live: boolean;
  /** Whether it moved the account: goods, services and retracted rows do not. */
  banked: boolean;
  /** The purpose that binds the money; blank is free. */
  restriction: string;
};

/** What a row did to the money: the one place that knows the sign of a row that takes another one back. */
export function movementOf(row: MovedRow): Movement {
  const live = !row.retracted_on;
  return {
    on: bankDay(row),
    fen: netOf(row),
    live,
    banked: live && (row.method === undefined || isBanked(row.method)),
    restriction: row.restriction ?? '',
  };
}

/** What a row counts, integer fen: nothing once it is retracted, less than nothing where it takes an earlier row back. */
export function netOf({ amount, reverses, retracted_on }: Omit<MovedRow, 'date'>): number {
  return retracted_on ? 0 : reverses ? -amount : amount;
}

/** What rows count together, integer fen. */
export function netSum(rows: readonly Omit<MovedRow, 'date'>[]): number {
  return sum(rows.map(netOf));
}

/** The day on which the account moved. */
export function bankDay({ banked_on, date }: Pick<MovedRow, 'date' | 'banked_on'>): string {
  return banked_on ?? date;
}

/** The day on which a transfer reached the account of the fund that gets it. */
export function arrivalDay({ received_on, date }: { received_on?: string | undefined; date: string }): string {
  return received_on ?? date;
}

/** Goods and services never move the account; money does, also where the source does not tell in which way it came. */
export function isBanked(method: string): boolean {
  return method === 'cash' || method === 'transfer' || method === 'unstated';
}

/** The rows that were not retracted. */
export function liveRows<Row extends Pick<MovedRow, 'retracted_on'>>(rows: readonly Row[]): Row[] {
  return rows.filter(({ retracted_on }) => !retracted_on);
}

/** An opening balance by purpose, integer fen: what is free, under a blank, then what is bound; the parts add up to the total. */
export function openingParts({
  total,
  restricted = {},
}: {
  total: number;
  restricted?: Readonly<Record<string, number>> | undefined;
}): [restriction: string, fen: number][] {
  const bound = Object.entries(restricted);
  return [['', total - sum(bound.map(([, fen]) => fen))], ...bound];
}
