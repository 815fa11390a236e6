import { isBreach } from '../disclosure/breach.ts';
import { periodAnchor } from '../disclosure/period-report.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Addresses } from '../portal/address.ts';
import { ownerOf } from '../portal/owner.ts';
import { viewOf } from '../portal/place-view.ts';
import { numberOf } from '../published/correction.ts';
import type { PublicFund, Site } from '../published/public.ts';
import type { News } from './item.ts';

/** The page, and the place on it, where a piece of news can be read. */
export function newsAddress(site: Site, to: Addresses, news: News): string {
  const fund = news.fund ?? '';
  switch (news.kind) {
    case 'report':
      return reportAddress(site, to, fund, news.report);
    case 'overdue':
    case 'event':
      return `${to.fund(fund)}#disclosure`;
    case 'query':
      return `${to.fund(fund)}#${news.query.id}`;
    case 'said_retracted':
      return newsAddress(site, to, { ...news, ...news.said });
    case 'month':
      return to.row(fund, news.first.on, news.first.id);
    case 'row_retracted':
      return to.row(fund, news.day, news.row.id);
    case 'application':
      return news.step.kind === 'payment'
        ? to.row(fund, news.step.on, news.step.payment.row.id)
        : `${to.application(news.application.id)}#steps`;
    case 'notice_end':
      return `${to.application(news.application.id)}#steps`;
    case 'update':
    case 'milestone':
    case 'stage':
      return `${to.project(news.project.id)}#line`;
    case 'answer':
      return `${to.project(news.project.id)}#questions`;
    case 'round':
      return `${to.round(news.round.id)}#stages`;
    case 'meeting':
      return to.meeting(news.meeting.id);
    case 'correction':
      return `${changedPage(site, to, news, news.correction.record)}#${numberOf(news.correction) ?? 'corrections'}`;
    case 'explanation':
      return `${changedPage(site, to, news, news.explanation.record)}#${isBreach(news.explanation) ? 'breaches' : 'corrections'}`;
    case 'retracted':
      return retractedPage(site, to, news.record.id);
    case 'figures':
      return `${subjectPage(to, news)}${news.figures.length > 0 ? '#figures' : ''}`;
    default:
      return news satisfies never;
  }
}

/** The page that shows a correction or explanation: of the project or application itself, of the fund, or of the place. */
function changedPage(site: Site, to: Addresses, { place, fund }: News, record: string): string {
  if (!place) return to.disclosure();
  if (site.projects.get(record)?.home === place) return to.project(record);
  if (site.rounds.get(record)?.home === place) return to.round(record);
  if (site.meetings.get(record)?.home === place) return to.meeting(record);
  if (site.applications.get(record)?.home === place) return to.application(record);
  if (fund && !ofPlace(site, place, fund, record)) return to.fund(fund);
  return to.place(place);
}

/** Statements and goods have no room on the page of their fund; that of the place lists everything. */
function ofPlace(site: Site, place: string, id: string, record: string): boolean {
  const [home, fund] = [site.places.get(place), site.funds.get(id)];
  if (!home || !fund || !['own', 'rolled'].includes(viewOf(site, home))) return false;
  return [...fund.balances, ...fund.goods].some((row) => row.id === record);
}

/** Address of the record that an explanation names: its own page, or its row in the book of the fund; undefined where only its place lists it. */
export function recordPage(
  site: Site,
  to: Addresses,
  named: { home: string; record: string; fund?: string | undefined },
) {
  const { record } = named;
  const owner = ownerOf(site, named);
  const fund = site.funds.get(owner.fund ?? '');
  const row = [...(fund?.spending ?? []), ...(fund?.income ?? [])].find(({ id }) => id === record);
  if (fund && row) return to.row(fund.id, bankDay(row), row.id);
  if (owner.application === record) return to.application(record);
  if (owner.project === record) return to.project(record);
  if (owner.round) return to.round(owner.round);
  if (owner.meeting) return to.meeting(owner.meeting);
  return fund ? to.fund(fund.id) : undefined;
}

function retractedPage(site: Site, to: Addresses, id: string): string {
  if (site.applications.has(id)) return to.application(id);
  if (site.projects.has(id)) return to.project(id);
  return site.rounds.has(id) ? to.round(id) : to.meeting(id);
}

function subjectPage(to: Addresses, { fund, projects: [project], place }: News): string {
  if (fund) return to.fund(fund);
  return project ? to.project(project) : to.place(place);
}

/** Where a report can be read: on the page of its year, or of its project; what is only registered stands under the duties of its fund. */
export function reportAddress(
  { funds }: Site,
  to: Addresses,
  fund: string,
  { kind, period, retracted }: Pick<PublicFund['reports'][number], 'kind' | 'period' | 'retracted'>,
): string {
  if (retracted || funds.get(fund)?.coverage !== 'ledger') return `${to.fund(fund)}#disclosure`;
  if (kind === 'project') return to.project(period);
  if (kind === 'quarterly' || kind === 'annual') return to.reports(fund, period.slice(0, 4), periodAnchor(period));
  return kind === 'audit' && /^\d{4}$/.test(period) ? to.reports(fund, period, 'audit') : `${to.fund(fund)}#disclosure`;
}
