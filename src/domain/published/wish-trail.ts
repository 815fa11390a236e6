import type { Sourced } from '../../schemas/kinds.ts';
import { splitList } from '../common/list.ts';
import { isLive } from '../neighbourhood/wish.ts';
import type { Fund } from '../portal/portal.ts';
import { isSubstituted } from './substitute.ts';
import { substituted } from './substitute-record.ts';
import { fewestPayments, isOfPayment, paymentKey } from './wish-payment.ts';

/** Rows of a fund by which a reader could follow money to a wish whose group is withheld. */
type Rows = Pick<Fund, 'spending' | 'advances' | 'reallocations' | 'goods' | 'documents' | 'applications'>;

/**
 * A fund without links from its payments to wishes whose group is withheld. `keys` are the payments that may belong to one, `<fund> <row>`. These payments,
 * the advances for them, and applications that paid for fewer than three of them get words common to all. Reallocations on their account are left out: they
 * never change the balance of the fund, and would show the restriction. So are all stock rows of the goods that they bought, because these have the days of
 * the payments. And so are documents.
 */
export function withoutTrail<T extends Rows>(fund: T, keys: ReadonlySet<string>): T {
  if (keys.size === 0) return fund;
  const isOpen = (row: { book: string; spending?: string | undefined }) => keys.has(`${row.book} ${row.spending}`);
  const items = new Set(fund.goods.filter(isOpen).map(itemOf));
  // One that does not say which payment it gave back is known by the amount.
  const amounts = new Set(fund.spending.flatMap((row) => (keys.has(paymentKey(row)) ? row.amount : [])));
  const closed = closedUses(fund, keys);
  return {
    ...fund,
    spending: fund.spending.map((row) => (keys.has(paymentKey(row)) ? substituted('spending', row) : row)),
    advances: fund.advances.map((row) => (isOfPayment(row, keys) ? substituted('advance', row) : row)),
    reallocations: fund.reallocations.filter((row) => !isOpen(row) && !(isUnnamed(row) && amounts.has(row.amount))),
    goods: fund.goods.filter((row) => !items.has(itemOf(row))),
    // A paper shows what it is for, also where its words are withheld.
    documents: fund.documents.filter(
      ({ book, spending = '', application = '' }) =>
        !closed.has(application) && !splitList(spending).some((id) => keys.has(paymentKey({ book, id }))),
    ),
    applications: fund.applications.map((one) => (closed.has(one.id) ? substituted('application', one) : one)),
  };
}

/** A meeting without links to applications whose words are withheld. */
export function publicMeeting(
  meeting: Sourced<'meeting'>,
  applications: ReadonlyMap<string, Sourced<'application'>>,
): Sourced<'meeting'> {
  const isClosed = (id: string | undefined) => id !== undefined && isSubstituted(applications.get(id));
  if (!meeting.topics.some(({ application }) => isClosed(application))) return meeting;
  const topics = meeting.topics.map(({ application, ...topic }) =>
    isClosed(application) ? topic : { ...topic, ...(application !== undefined && { application }) },
  );
  return { ...meeting, topics };
}

const isUnnamed = ({ kind, spending }: Sourced<'reallocation'>) => kind === 'reimbursement' && spending === undefined;

const itemOf = ({ item, unit }: Sourced<'goods'>) => `${item}\n${unit}`;

/** Ids of applications that paid for a withheld wish, and for so few that their words would show which. */
function closedUses({ spending, applications }: Rows, keys: ReadonlySet<string>): Set<string> {
  const rows = spending.filter((row) => row.application !== undefined && keys.has(paymentKey(row)));
  const uses = Map.groupBy(rows, ({ application }) => application as string);
  const few = [...uses].filter(
    ([, list]) => list.filter((row) => isLive(row) && !row.reverses).length < fewestPayments,
  );
  // One that was published so stays so.
  return new Set([...few.map(([id]) => id), ...applications.filter(isSubstituted).map(({ id }) => id)]);
}
