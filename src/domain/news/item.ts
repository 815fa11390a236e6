import type { Bilingual } from '../../schemas/field.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import type { Duty } from '../disclosure/clock.ts';
import type { Meeting } from '../neighbourhood/meeting.ts';
import type { Project, Round } from '../portal/portal.ts';
import type { PublicApplication, PublicFund, Site } from '../published/public.ts';
import type { TimelineStep } from './timeline.ts';

type Stage = NonNullable<Round['stages']>[number];

/** A row of an account book that can be taken back. */
export type BookRow = PublicFund['income' | 'spending' | 'transfers' | 'reallocations'][number];

/** What happened, with the records that show it. Amounts in integer fen. */
export type NewsContent =
  | { kind: 'report'; report: PublicFund['reports'][number]; duty: Duty | undefined }
  /** All money that moved in a month, `YYYY-MM`; `first` is its first row, `to` the last day (ISO) that is counted. */
  | { kind: 'month'; month: string; to: string; first: { id: string; on: string } }
  | { kind: 'event'; event: PublicFund['events'][number] }
  | { kind: 'query'; query: PublicFund['queries'][number] }
  | { kind: 'overdue'; duty: Duty }
  | { kind: 'application'; application: PublicApplication; step: TimelineStep }
  | { kind: 'notice_end'; application: PublicApplication; start: string }
  | { kind: 'update' | 'milestone' | 'answer'; project: Project; index: number }
  | { kind: 'stage'; project: Project; stage: NonNullable<Project['stage']> }
  | { kind: 'round'; round: Round; stage: Stage }
  | { kind: 'meeting'; meeting: Meeting }
  | { kind: 'correction'; correction: Sourced<'correction'> }
  | { kind: 'explanation'; explanation: Sourced<'explanation'> }
  /** A row that counts zero from that day on. */
  | { kind: 'row_retracted'; row: BookRow; day: string }
  /** A report, an event or an answer that was taken back. */
  | { kind: 'said_retracted'; said: RetractableNews; back: NewsRetraction }
  /** A whole record that was taken back. */
  | { kind: 'retracted'; record: PublicApplication | Project | Meeting | Round }
  /** The figures of one report on a place, fund or project; there is no ledger behind them. */
  | { kind: 'figures'; figures: Site['aggregates']; source: Site['aggregates'][number]['source'] };

/** When and why something was taken back. */
export type NewsRetraction = { on: string; reason: Bilingual };

/** What a fund stated and can take back. */
export type RetractableNews = Extract<NewsContent, { kind: 'report' | 'event' | 'query' }>;

/**
 * Something that was disclosed on a day. `id` stays the same for good; `place` is its home, `places`, `funds` and `projects` are all whom it concerns;
 * `fund` is the one whose book or rule it is.
 */
export type News = NewsContent & {
  id: string;
  on: string;
  place: string;
  places: readonly string[];
  fund: string | undefined;
  funds: readonly string[];
  projects: readonly string[];
};
