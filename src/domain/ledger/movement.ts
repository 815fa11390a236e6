import { sum } from '../common/money.ts';

/** The fields of a row of income, spending or a transfer that decide what it did to the money. Amounts are integer fen, never negative. */
type MovedRow = {
  date: string;
  amount: number;
  banked_on?: string | undefined;
  reverses?: string | undefined;
  retracted_on?: string | undefined;
  method?: string | undefined;
  restriction?: string | undefined;
};

/** What a row did to the money: amount with its sign, day, and whether it counts. */
type Movement = {
  /** The day (ISO) on which the account moved. */
  on: string;
  /** Integer fen, positive in the direction of its table: negative where it reverses an earlier row, zero where it was retracted. */
  fen: number;
  /** True unless it was retracted. */
  live: boolean;
  /** Whether it moved the account: goods, services and retracted rows do not. */
  banked: boolean;
  /** The restriction of the money: blank is unrestricted, `project:<id>` one project, else a purpose of the fund. */
  restriction: string;
};

/** What a row did to the money. The one place that knows the sign of a reversal. */
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

/** Net amount of a row, integer fen: zero where it was retracted, negative where it reverses an earlier row. */
export function netOf({ amount, reverses, retracted_on }: Omit<MovedRow, 'date'>): number {
  return retracted_on ? 0 : reverses ? -amount : amount;
}

/** Sum of the net amounts of rows, integer fen. */
export function netSum(rows: readonly Omit<MovedRow, 'date'>[]): number {
  return sum(rows.map(netOf));
}

/** The day (ISO) on which the account moved. */
export function bankDay({ banked_on, date }: Pick<MovedRow, 'date' | 'banked_on'>): string {
  return banked_on ?? date;
}

/** The day on which a transfer reached the account of the fund that gets it. */
export function arrivalDay({ received_on, date }: { received_on?: string | undefined; date: string }): string {
  return received_on ?? date;
}

/** Whether this way of giving moves the account. Goods and services do not; money does, also where the source does not say how it came (`unstated`). */
export function isBanked(method: string): boolean {
  return method === 'cash' || method === 'transfer' || method === 'unstated';
}

/** The rows that were not retracted. */
export function liveRows<Row extends Pick<MovedRow, 'retracted_on'>>(rows: readonly Row[]): Row[] {
  return rows.filter(({ retracted_on }) => !retracted_on);
}

/** An opening balance by restriction, integer fen: the unrestricted part first, under a blank, then each restricted one. The parts add up to the total. */
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
