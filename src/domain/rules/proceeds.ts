import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { periodDays } from '../common/day.ts';
import { recordKey } from '../common/key.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { citedBy, eventsByIncome, giveBackCodes, marketCode, revenueByIncome } from '../project/proceeds.ts';
import { projectOf } from '../project/recovery.ts';

import { place } from './place.ts';
import { makeSeeker, type Seeker } from './seeker.ts';

type Income = Fund['income'][number];
type Activity = Sourced<'activity'>;

/** Give-backs cite an agreement older than what they come from (Charity Law Art 37). */
export function checkProceeds(portal: Portal): Draft[] {
  const seeker = makeSeeker(portal);
  const events = eventsByIncome(portal.records.activity);
  const found = [...portal.funds.values()].flatMap((fund) =>
    fund.coverage !== 'ledger'
      ? []
      : fund.income
          .filter((row) => giveBackCodes.has(row.category) && !row.retracted_on && !row.reverses)
          .flatMap((row) => [
            ...agreement(portal, row, events.get(recordKey(row)) ?? [], seeker),
            ...unlinked(portal, row, events.get(recordKey(row)) ?? []),
          ]),
  );
  return [...found, ...seeker.found];
}

function agreement(portal: Portal, row: Income, events: readonly Activity[], seeker: Seeker): Draft[] {
  const agreements = portal.records.agreement;
  // The agreement may stand with the event instead of the row.
  if (!row.agreement) {
    if (events.some((event) => event.agreement)) return [];
    const params = { found: nameOf(portal, row) };
    return [{ ...place(row, 'agreement'), code: 'proceeds-agreement-missing', params }];
  }
  const cited = citedBy({ funds: portal.funds, agreements }, row, row.agreement);
  if (!cited) {
    const gaps = portal.broken.tables.has(`agreement ${row.home}`);
    const numbers = (portal.funds.get(row.book)?.agreements ?? []).map(({ number }) => number ?? '');
    const known = new Set([...agreements.filter(({ home }) => home === row.home).map(({ id }) => id), ...numbers]);
    if (!gaps) seeker.seek(row, ['agreement'], row.agreement, 'agreement', known);
    return [];
  }
  // A market that was held before its agreement is told at the market.
  if (events.some((event) => event.kind === 'market' && event.agreement === row.agreement)) return [];
  const event = firstEvent(portal, row, events);
  if (cited.signed <= event.on) return [];
  const params = { found: row.agreement, signed: cited.signed, event: event.name, on: event.on };
  return [{ ...place(row, 'agreement'), code: 'proceeds-agreement-late', params }];
}

/** What the agreement had to come before: the earliest event or period that the row settles, or else its own day. */
function firstEvent(portal: Portal, row: Income, events: readonly Activity[]): { on: string; name: Both } {
  const days = [
    ...events.map(({ date }) => ({ on: date, name: { zh: '活动日期', en: 'the event' } })),
    ...(revenueByIncome(portal.records.revenue).get(row.id) ?? [])
      .filter((one) => isShareOf(portal, one, row))
      .map(({ period }) => ({
        on: periodDays(period).from,
        name: { zh: '分成期间的第一天', en: 'the first day shared' },
      })),
  ].toSorted((a, b) => compare(a.on, b.on));
  return days[0] ?? { on: row.date, name: { zh: '收入日期', en: 'the income' } };
}

function isShareOf(portal: Portal, revenue: Sourced<'revenue'>, row: Income): boolean {
  const shares = portal.projects.get(projectOf(revenue))?.revenue_share?.shares ?? [];
  return shares.some(({ fund }) => fund === row.book);
}

/** The give-back of a market names its event, which has the result. What is missing at the event is reported there. */
function unlinked(portal: Portal, row: Income, events: readonly Activity[]): Draft[] {
  if (events.length || row.category !== marketCode || portal.broken.tables.has(`activity ${row.home}`)) return [];
  return [{ ...place(row, 'id'), code: 'proceeds-unlinked', params: { found: nameOf(portal, row) } }];
}

function nameOf({ incomeTerms }: Portal, { category }: Income): Both {
  const term = incomeTerms.get(category);
  return { zh: term?.zh ?? category, en: term?.en ?? category };
}
