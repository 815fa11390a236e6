import type { Sourced } from '../../schemas/kinds.ts';
import { memoize } from '../common/memoize.ts';
import type { Portal } from '../portal/portal.ts';

/** Codes of income that is given back under an agreement: space, market, micro-work, and shares of parking and common revenue. */
export const giveBackCodes: ReadonlySet<string> = new Set(['I11', 'I12', 'I13', 'I14']);

/** Code of the give-back of a neighbourhood market, which is an event with a result. */
export const marketCode = 'I12';

/** An agreement that an income row may cite: its id or number, and the day (ISO) on which it was signed. */
export type Cited = { id: string; signed: string; agreement?: Sourced<'agreement'> };

type Rows = Pick<Portal, 'funds'> & { agreements: readonly Sourced<'agreement'>[] };

/** The agreement that a row cites: one of its place by id, one of the fund by number, or else one of another place. */
export function citedBy(
  { funds, agreements }: Rows,
  row: { home: string; book: string },
  id: string,
): Cited | undefined {
  const named = byId(agreements).get(id) ?? [];
  const agreement = named.find(({ home }) => home === row.home) ?? named[0];
  const number = funds.get(row.book)?.agreements?.find((one) => one.number === id);
  if (agreement?.home === row.home) return { id, signed: agreement.signed, agreement };
  if (number) return { id, signed: number.signed };
  return agreement && { id, signed: agreement.signed, agreement };
}

const byId = memoize((agreements: readonly Sourced<'agreement'>[]) => Map.groupBy(agreements, ({ id }) => id));

/** The income row of a fund with this id. Worked out once per fund. */
export function incomeOf<Row extends { id: string }>(
  fund: { income: readonly Row[] } | undefined,
  id: string,
): Row | undefined {
  return fund && (rowsOf(fund.income).get(id) as Row | undefined);
}

const rowsOf = memoize((rows: readonly { id: string }[]) => {
  const known = new Map<string, { id: string }>();
  for (const row of rows) if (!known.has(row.id)) known.set(row.id, row);
  return known;
});

/** Lines of shared revenue by the id of the income row that they name. Ids are unique within a fund only, so the caller checks whose they are. */
export const revenueByIncome = memoize((rows: readonly Sourced<'revenue'>[]) =>
  Map.groupBy(
    rows.filter(({ income, retracted_on }) => income && !retracted_on),
    ({ income }) => income as string,
  ),
);

/** Events by the income row that received their give-back, as `<place> <row>`. */
export const eventsByIncome = memoize((rows: readonly Sourced<'activity'>[]) =>
  Map.groupBy(
    rows.filter(({ income, retracted_on }) => income && !retracted_on),
    ({ home, income }) => `${home} ${income}`,
  ),
);
