import { compare } from '../../issues/order.ts';
import { derived } from '../common/derived.ts';
import { sum } from '../common/money.ts';
import type { Round } from '../portal/portal.ts';
import type { PublicFund, PublicPlace, Site } from '../published/public.ts';
import { type AwardPayment, awardPayments, isAwarded, type Tranche, tranchesOf } from './award.ts';
import { type EntryResult, ranked, rankRound } from './ranking.ts';
import { countedEntries, type Evaluation, evaluationsOf, type RoundEntry, type Stage, startOf } from './round.ts';

/** An award with its payments and evaluations. Amounts in integer fen. */
export type Award = {
  result: EntryResult;
  entry: RoundEntry;
  fen: number;
  payments: AwardPayment[];
  tranches: Tranche[];
  paid: number;
  evaluations: Evaluation[];
  stopped: Evaluation | undefined;
};

/** A round with its results in the order of the ranking, those without a rank last; amounts in integer fen. */
export type Summary = {
  round: Round;
  fund: PublicFund | undefined;
  results: EntryResult[];
  entries: number;
  withdrawn: number;
  passed: number;
  awards: Award[];
  awarded: number;
  paid: number;
  /** What was awarded and will not be paid because the project was stopped, integer fen. */
  halted: number;
  /** The stage that has begun last. */
  stage: Stage | undefined;
};

/** The summary of a round, worked out once. Throws where there is no round of this id. */
export function summaryOf(site: Site, id: string): Summary {
  const found = summaries(site).get(id);
  if (!found) throw new Error(`no round ${id}`);
  return found;
}

const summaries = derived(
  'summaries of rounds',
  (site: Site) => new Map([...site.rounds.values()].map((round) => [round.id, summarize(site, round)])),
);

/** Rounds that are published, the newest first. */
export function roundsOf(site: Site): Round[] {
  return roundsInOrder([...site.rounds.values()]);
}

/** Rounds, the newest first. */
export function roundsInOrder(rounds: readonly Round[]): Round[] {
  return rounds.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || compare(a.id, b.id));
}

/** Where a round is listed: judged by published scores, so in the invented example, or known from reports. */
export const sections = ['judged', 'demonstration', 'reported'] as const;
export type Section = (typeof sections)[number];

/** The rounds of one list, the newest first. */
export function roundsOn(site: Site, section: Section, rounds: readonly Round[] = roundsOf(site)): Round[] {
  return roundsInOrder(rounds).filter(({ coverage, home }) => {
    if (coverage !== 'ledger') return section === 'reported';
    return section === (site.places.get(home)?.fictional ? 'demonstration' : 'judged');
  });
}

/** Number of entries by sort of applicant, of withdrawn ones, and of those with an award. */
type Tally = { social_organization: number; community_self_run: number; withdrawn: number; awarded: number };

/** The entries of a round place by place, where there are any, in the order of the places. */
export function compositionOf(site: Site, { results }: Pick<Summary, 'results'>): (Tally & { place: PublicPlace })[] {
  const entries = Map.groupBy(results, ({ entry }) => entry.place);
  return [...site.places.values()]
    .map((place) => ({ place, ...compositionTally({ results: entries.get(place.id) ?? [] }) }))
    .filter((tally) => tally.social_organization || tally.community_self_run);
}

/** The same over all entries. */
export function compositionTally({ results }: Pick<Summary, 'results'>): Tally {
  const count = (is: (entry: RoundEntry) => boolean) => results.filter(({ entry }) => is(entry)).length;
  return {
    social_organization: count(({ applicant_type }) => applicant_type === 'social_organization'),
    community_self_run: count(({ applicant_type }) => applicant_type === 'community_self_run'),
    withdrawn: count(({ status }) => status === 'withdrawn'),
    awarded: count(isAwarded),
  };
}

/** The round and entry from which a project came. */
export function entryFor(site: Site, project: string): { round: Round; entry: RoundEntry | undefined } | undefined {
  for (const round of site.rounds.values()) {
    const entry = countedEntries(round).find((one) => one.project === project);
    if (entry) return { round, entry };
  }
  const round = site.rounds.get(site.projects.get(project)?.round ?? '');
  return round && { round, entry: undefined };
}

function summarize(site: Site, round: Round): Summary {
  const all = rankRound(round);
  const places = ranked(all);
  const results = [...places, ...all.filter(({ rank }) => rank === undefined)];
  const fund = site.funds.get(round.fund ?? '');
  const awards = results
    .filter(({ entry }) => isAwarded(entry))
    .map((result): Award => {
      const { entry } = result;
      const payments = fund ? awardPayments(fund, entry) : [];
      const evaluations = evaluationsOf(round, entry.id);
      return {
        result,
        entry,
        fen: entry.awarded ?? 0,
        payments,
        tranches: tranchesOf(round, entry, payments),
        paid: sum(payments.map(({ fen }) => fen)),
        evaluations,
        stopped: evaluations.find(({ result }) => result === 'stopped'),
      };
    });
  return {
    round,
    fund,
    results,
    entries: results.length,
    withdrawn: results.filter(({ entry }) => entry.status === 'withdrawn').length,
    passed: places.filter(({ passed }) => passed !== false).length,
    awards,
    awarded: sum(awards.map(({ fen }) => fen)),
    paid: sum(awards.map(({ paid }) => paid)),
    halted: sum(awards.map(({ fen, paid, stopped }) => (stopped ? fen - paid : 0))),
    stage: (round.stages ?? [])
      .filter(({ stage }) => (startOf(round, stage) ?? '9') <= site.asOf)
      .map(({ stage }) => stage)
      .at(-1),
  };
}
