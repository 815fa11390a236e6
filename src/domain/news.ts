import { compare } from '../issues/order.ts';
import type { Sourced } from '../schemas/kinds.ts';
import type { Duty } from './clock.ts';
import type { Meeting } from './meeting.ts';
import { ledgerNews } from './news-ledger.ts';
import type { Said, TakenBack } from './news-taken.ts';
import { changeNews, reportedNews, workNews } from './news-work.ts';
import { once } from './once.ts';
import type { Project, Round } from './portal.ts';
import type { PublicApplication, PublicFund, Site } from './public.ts';
import { withAbove } from './roll.ts';
import type { Step } from './timeline.ts';

type Stage = NonNullable<Round['stages']>[number];

/** A row of an account book that can be taken back. */
export type Row = PublicFund['income' | 'spending' | 'transfers' | 'reallocations'][number];

/** What happened, with the records that tell it. Amounts in integer fen. */
export type Told =
  | { kind: 'report'; report: PublicFund['reports'][number]; duty: Duty | undefined }
  /** All that moved in a month, `YYYY-MM`; `first` is its first row, `to` the day up to which it is told. */
  | { kind: 'month'; month: string; to: string; first: { id: string; on: string } }
  | { kind: 'event'; event: PublicFund['events'][number] }
  | { kind: 'query'; query: PublicFund['queries'][number] }
  | { kind: 'overdue'; duty: Duty }
  | { kind: 'application'; application: PublicApplication; step: Step }
  | { kind: 'notice_end'; application: PublicApplication; start: string }
  | { kind: 'update' | 'milestone' | 'answer'; project: Project; index: number }
  | { kind: 'stage'; project: Project; stage: NonNullable<Project['stage']> }
  | { kind: 'round'; round: Round; stage: Stage }
  | { kind: 'meeting'; meeting: Meeting }
  | { kind: 'correction'; correction: Sourced<'correction'> }
  | { kind: 'explanation'; explanation: Sourced<'explanation'> }
  /** A row that counts zero from that day on. */
  | { kind: 'row_retracted'; row: Row; day: string }
  /** A report, an event or an answer that was taken back. */
  | { kind: 'said_retracted'; said: Said; back: TakenBack }
  /** A whole record that was taken back. */
  | { kind: 'retracted'; record: PublicApplication | Project | Meeting | Round }
  /** What one report says of a place, fund or project, figure by figure; no ledger stands behind it. */
  | { kind: 'figures'; figures: Site['aggregates']; source: Site['aggregates'][number]['source'] };

/**
 * Something that was disclosed on a day. `id` stays the same for good; `place` is its home, `places`, `funds` and `projects` are all whom it concerns;
 * `fund` is the one whose book or rule it is.
 */
export type News = Told & {
  id: string;
  on: string;
  place: string;
  places: readonly string[];
  fund: string | undefined;
  funds: readonly string[];
  projects: readonly string[];
};

/** Every dated disclosure of the portal up to its day, the newest first; of one day by their ids. */
export const newsOf = once((site: Site): readonly News[] => {
  const all = [...ledgerNews(site), ...workNews(site), ...changeNews(site), ...reportedNews(site)];
  const seen = new Map<string, number>();
  return all
    .filter(({ on }) => on <= site.asOf)
    .map((news) => {
      // Two of one name on one day are told apart by the order of their file, which only grows.
      const count = (seen.get(news.id) ?? 0) + 1;
      seen.set(news.id, count);
      return count === 1 ? news : { ...news, id: `${news.id}/${count}` };
    })
    .toSorted((a, b) => compare(b.on, a.on) || compare(a.id, b.id));
});

/** News of a place and of all below it. */
export function newsUnder(site: Site, place: string): readonly News[] {
  return newsBy(site).places.get(place) ?? [];
}

/** News of a fund: its own book and duties, and the projects that it pays. */
export function newsFor(site: Site, fund: string): readonly News[] {
  return newsBy(site).funds.get(fund) ?? [];
}

/** News of a project, from whichever fund. */
export function newsAbout(site: Site, project: string): readonly News[] {
  return newsBy(site).projects.get(project) ?? [];
}

const newsBy = once((site: Site) => {
  const [places, funds, projects] = [new Map<string, News[]>(), new Map<string, News[]>(), new Map<string, News[]>()];
  const put = (map: Map<string, News[]>, id: string, news: News) => {
    const list = map.get(id) ?? [];
    list.push(news);
    map.set(id, list);
  };
  for (const news of newsOf(site)) {
    const above = news.places.flatMap((id) => withAbove(site, id));
    for (const id of new Set(above.map(({ id }) => id))) put(places, id, news);
    for (const id of news.funds) put(funds, id, news);
    for (const id of news.projects) put(projects, id, news);
  }
  return { places, funds, projects };
});

/** The newest disclosures of some funds for the head of a page: reports, decisions and payments; of these only `payments`, for they are many. */
export function newest(site: Site, funds: readonly { id: string }[], limit: number, payments = 3): News[] {
  const ids = new Set(funds.map(({ id }) => id));
  let paid = 0;
  return newsOf(site)
    .filter(({ fund }) => fund !== undefined && ids.has(fund))
    .filter((news) => {
      if (news.kind === 'report') return true;
      if (news.kind !== 'application') return false;
      if (news.step.kind === 'payment') return !news.step.payment.row.reverses && ++paid <= payments;
      return decided.has(news.step.kind);
    })
    .slice(0, limit);
}

const decided = new Set<Step['kind']>(['approval', 'rejected', 'acceptance']);
