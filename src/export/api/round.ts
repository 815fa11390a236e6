import type { Round } from '../../domain/portal/portal.ts';
import { type EntryResult, pointsFromHundredths } from '../../domain/round/ranking.ts';
import { type Summary, summaryOf } from '../../domain/round/summary.ts';
import type { Frame } from './frame.ts';
import { documentLink, documentLinks, type Links, pageOf, tablesOf } from './link.ts';
import { reportedFigureValues } from './payment.ts';
import { type ApiValue, recordValue } from './record.ts';
import { type ApiResource, ofEach } from './resource.ts';
import {
  amount,
  array,
  bool,
  day,
  decimal,
  integer,
  object,
  oneOf,
  ref,
  type Schema,
  string,
  titled,
} from './shape.ts';

/** One round with every score, the ranking as it is computed from them, and what became of the awards. */
export const roundResource: ApiResource = {
  name: 'round',
  path: '/rounds/{round}.json',
  group: 'work',
  title: { zh: '一轮公益创投', en: 'One round' },
  text: {
    zh: '评分标准、参评项目、每位评委的每个分数、按规则重算的排名，以及资助和拨付。',
    en: 'Criteria, entries, every score of every judge, the ranking recomputed by the rules, awards and tranches.',
  },
  schema: 'RoundDocument',
  content: {
    round: ref('Round'),
    entries: array(ref('Entry'), '参评项目', 'Entries'),
    scores: array(ref('Score'), '评分', 'Scores'),
    ranking: array(ref('Result'), '排名（重算）', 'Ranking, recomputed'),
    awards: array(ref('Award'), '资助', 'Awards'),
    aggregates: array(ref('Aggregate'), '报道数字', 'Reported figures'),
  },
  ...ofEach('rounds', (frame, round) => [
    {
      values: { round: round.id },
      make: () => ({ links: roundLinks(frame, round), body: roundBody(frame, round) }),
    },
  ]),
};

/** Schemas of results and awards; scores are points with two decimals. */
export const roundSchemas: Readonly<Record<string, Schema>> = {
  Result: object(
    {
      entry: string('参评项目', 'Entry'),
      'rank?': integer('名次', 'Rank'),
      'mean?': decimal('平均分', 'Mean'),
      bonus: decimal('加分', 'Bonus'),
      'total?': decimal('总分', 'Total'),
      'passed?': bool('达到及格线', 'Passed'),
      'tied_with?': array(string('参评项目', 'Entry'), '同分项目', 'Entries with the same total'),
      'tie_decided_by?': string('同分决定标准', 'Criterion that decided the tie'),
      means: array(ref('CriterionMean'), '各标准平均分', 'Mean of each criterion'),
      sheets: array(ref('Sheet'), '各评委', 'Judges'),
    },
    titled('评审结果', 'Result'),
  ),
  CriterionMean: object(
    { criterion: string('标准', 'Criterion'), mean: decimal('平均分', 'Mean') },
    titled('一项标准的平均分', 'Mean of a criterion'),
  ),
  Sheet: object(
    {
      judge: string('评委', 'Judge'),
      'total?': decimal('总分', 'Total'),
      state: oneOf('是否计入', 'State', ['counted', 'trimmed', 'recused', 'incomplete'] satisfies Sheet['state'][]),
    },
    titled('一位评委的总分', 'Total of a judge'),
  ),
  Award: object(
    {
      entry: string('参评项目', 'Entry'),
      awarded: amount('资助金额', 'Awarded'),
      paid: amount('已拨付', 'Paid', true),
      tranches: array(ref('Tranche'), '拨付', 'Tranches'),
    },
    titled('一项资助', 'Award'),
  ),
  Tranche: object(
    {
      no: integer('期次', 'No.'),
      percent: decimal('比例', 'Percent'),
      gate: string('拨付条件', 'Gate'),
      amount: amount('金额', 'Amount'),
      'open?': day('条件达成日期', 'Gate passed on'),
      paid: amount('已拨付', 'Paid', true),
    },
    titled('一期拨付', 'Tranche'),
  ),
};

type Sheet = EntryResult['sheets'][number];

function roundBody(frame: Frame, round: Round): ApiValue {
  const { results, awards } = summaryOf(frame.site, round.id);
  return {
    round: recordValue(frame, 'round', round),
    entries: round.entries.map((entry) => recordValue(frame, 'entry', entry)),
    scores: round.scores.map((score) => recordValue(frame, 'score', score)),
    ranking: results.map(resultValue),
    awards: awards.map(awardValue),
    aggregates: reportedFigureValues(frame, 'round', round.id),
  };
}

function resultValue({ entry, rank, mean, bonus, total, passed, tie, means, sheets }: EntryResult): ApiValue {
  return {
    entry: entry.id,
    rank,
    mean: pointsFromHundredths(mean),
    bonus: pointsFromHundredths(bonus),
    total: pointsFromHundredths(total),
    passed,
    tied_with: tie?.others,
    tie_decided_by: tie?.by,
    means:
      mean === undefined
        ? []
        : [...means].map(([criterion, value]) => ({ criterion, mean: pointsFromHundredths(value) })),
    sheets: sheets.map(({ judge, total: own, state }) => ({ judge, total: pointsFromHundredths(own), state })),
  };
}

function awardValue({ entry, fen, paid, tranches }: Summary['awards'][number]): ApiValue {
  return {
    entry: entry.id,
    awarded: fen,
    paid,
    tranches: tranches.map(({ no, percent, gate, fen: amount, open, payments }) => ({
      no,
      percent,
      gate,
      amount,
      open,
      paid: payments.reduce((total, payment) => total + payment.fen, 0),
    })),
  };
}

function roundLinks(frame: Frame, { id, home, fund, entries }: Round): Links {
  return {
    collection: frame.zh.api('rounds.json'),
    place: documentLink(frame, 'places', home),
    fund: documentLink(frame, 'funds', fund),
    projects: documentLinks(
      frame,
      'projects',
      entries.flatMap(({ project }) => project ?? []),
    ),
    page: pageOf(frame, (to) => to.round(id)),
    tables: tablesOf(frame, 'rounds', id),
  };
}
