import { monthEnd } from '../common/day.ts';
import { dutiesFor } from '../disclosure/duties.ts';
import { retractionDay } from '../ledger/book.ts';
import { entriesOf, type LedgerEntry } from '../ledger/ledger.ts';
import type { PublicFund, Site } from '../published/public.ts';
import type { BookRow, News, NewsContent, RetractableNews } from './item.ts';
import { retractionOf } from './retraction.ts';

/** What the funds published of their accounts, and what they owe. */
export function ledgerNews(site: Site): News[] {
  return [...site.funds.values()].flatMap((fund): News[] => [
    ...[...reports(site, fund), ...events(fund), ...answers(fund)].flatMap(withRetraction),
    ...months(site, fund),
    ...retractions(fund),
    ...dutiesFor(site, [fund])
      .filter(({ state }) => state === 'overdue')
      .map((duty) => ({
        ...ofFund(fund, `overdue/${duty.kind}/${duty.subject ?? duty.period}/${duty.due}`, duty.due),
        projects: duty.kind.startsWith('project') && duty.subject ? [duty.subject] : [],
        kind: 'overdue' as const,
        duty,
      })),
  ]);
}

function ofFund(fund: PublicFund, path: string, on: string): Omit<News, keyof NewsContent> {
  const id = `funds/${fund.id}/${path}`;
  return { id, on, place: fund.home, places: [fund.home], fund: fund.id, funds: [fund.id], projects: [] };
}

type SaidNews = News & RetractableNews;

/** A statement of a fund, and as a second item that it was taken back. */
function withRetraction(news: SaidNews): News[] {
  const back = retractionOf(news);
  if (!back) return [news];
  const { id, place, places, fund, funds, projects } = news;
  const about = { id: `${id}/retracted`, on: back.on, place, places, fund, funds, projects };
  return [news, { ...about, kind: 'said_retracted', said: news, back }];
}

function reports(site: Site, fund: PublicFund): SaidNews[] {
  const duties = dutiesFor(site, [fund]);
  return fund.reports.map((report) => {
    const { kind, period, published } = report;
    const duty = duties.find((one) => one.kind === kind && one.period === period && one.published === published);
    const project = kind === 'project' ? site.projects.get(period) : undefined;
    return {
      ...ofFund(fund, `reports/${kind}/${period}/${published}`, published),
      projects: project ? [project.id] : [],
      kind: 'report',
      report,
      duty,
    };
  });
}

/** One item for each month in which the account moved, on its last day; of a month that still runs on the day of its newest entry. */
function months(site: Site, fund: PublicFund): News[] {
  const moved = entriesOf(fund).filter(({ kind }) => kind !== 'opening');
  return [...Map.groupBy(moved, ({ on }) => on.slice(0, 7))].flatMap(([month, entries]): News[] => {
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return [];
    const end = monthEnd(month);
    const to = end <= site.asOf ? end : last.on;
    return [
      {
        ...ofFund(fund, `months/${month}`, to),
        kind: 'month',
        month,
        to,
        first: { id: anchorOf(fund, first), on: first.on },
      },
    ];
  });
}

/** The place of an entry in its book: what came from another fund has the number of a row there, and that fund's name before it. */
function anchorOf(fund: PublicFund, { kind, id, at }: LedgerEntry): string {
  const from =
    kind === 'transfer_in' ? fund.received.find((row) => row.id === id && row.at.file === at.file) : undefined;
  return from ? `${from.book}-${id}` : id;
}

/** A major event is news on the day on which it was disclosed. */
function events(fund: PublicFund): SaidNews[] {
  return fund.events.flatMap((event): SaidNews[] => {
    if (!event.disclosed) return [];
    // Without a name of its own an event has the id of its fund.
    const name = event.id === fund.id ? event.kind : event.id;
    return [{ ...ofFund(fund, `events/${event.on}/${name}`, event.disclosed), kind: 'event', event }];
  });
}

function answers(fund: PublicFund): SaidNews[] {
  return fund.queries.flatMap((query): SaidNews[] =>
    query.answered ? [{ ...ofFund(fund, `queries/${query.id}`, query.answered), kind: 'query', query }] : [],
  );
}

/** Items for retracted rows, which the book still shows, struck out. */
function retractions(fund: PublicFund): News[] {
  const rows: readonly BookRow[] = [...fund.income, ...fund.spending, ...fund.transfers, ...fund.reallocations];
  return rows.flatMap((row): News[] =>
    row.retracted_on
      ? [
          {
            ...ofFund(fund, `retracted/${row.id}`, row.retracted_on),
            kind: 'row_retracted',
            row,
            day: retractionDay(fund, row),
          },
        ]
      : [],
  );
}
