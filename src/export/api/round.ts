import type { Round } from '../../domain/portal/portal.ts';
import { pointsOf, type Result } from '../../domain/round/ranking.ts';
import { type Summary, summaryOf } from '../../domain/round/summary.ts';
import type { Frame } from './frame.ts';
import { documentOf, documentsOf, type Links, pageOf, tablesOf } from './link.ts';
import { figuresOf } from './payment.ts';
import { recordValue, type Value } from './record.ts';
import type { Resource } from './resource.ts';
import { array, count, date, flag, money, number, object, oneOf, ref, type Schema, text, titled } from './shape.ts';

/** One round with every score, the ranking as it is computed from them, and what became of the awards. */
export const roundResource: Resource = {
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
  documents: (frame) =>
    [...frame.site.rounds.values()].map((round) => ({
      values: { round: round.id },
      make: () => ({ links: roundLinks(frame, round), body: roundBody(frame, round) }),
    })),
};

/** Schemas of results and awards; scores are points with two decimals. */
export const roundSchemas: Readonly<Record<string, Schema>> = {
  Result: object(
    {
      entry: text('参评项目', 'Entry'),
      'rank?': count('名次', 'Rank'),
      'mean?': number('平均分', 'Mean'),
      bonus: number('加分', 'Bonus'),
      'total?': number('总分', 'Total'),
      'passed?': flag('达到及格线', 'Passed'),
      'tied_with?': array(text('参评项目', 'Entry'), '同分项目', 'Entries with the same total'),
      'tie_decided_by?': text('同分决定标准', 'Criterion that decided the tie'),
      means: array(ref('CriterionMean'), '各标准平均分', 'Mean of each criterion'),
      sheets: array(ref('Sheet'), '各评委', 'Judges'),
    },
    titled('评审结果', 'Result'),
  ),
  CriterionMean: object(
    { criterion: text('标准', 'Criterion'), mean: number('平均分', 'Mean') },
    titled('一项标准的平均分', 'Mean of a criterion'),
  ),
  Sheet: object(
    {
      judge: text('评委', 'Judge'),
      'total?': number('总分', 'Total'),
      state: oneOf('是否计入', 'State', ['counted', 'trimmed', 'recused', 'incomplete'] satisfies Sheet['state'][]),
    },
    titled('一位评委的总分', 'Total of a judge'),
  ),
  Award: object(
    {
      entry: text('参评项目', 'Entry'),
      awarded: money('资助金额', 'Awarded'),
      paid: money('已拨付', 'Paid', true),
      tranches: array(ref('Tranche'), '拨付', 'Tranches'),
    },
    titled('一项资助', 'Award'),
  ),
  Tranche: object(
    {
      no: count('期次', 'No.'),
      percent: number('比例', 'Percent'),
      gate: text('拨付条件', 'Gate'),
      amount: money('金额', 'Amount'),
      'open?': date('条件达成日期', 'Gate passed on'),
      paid: money('已拨付', 'Paid', true),
    },
    titled('一期拨付', 'Tranche'),
  ),
};

type Sheet = Result['sheets'][number];

function roundBody(frame: Frame, round: Round): Value {
  const { results, awards } = summaryOf(frame.site, round.id);
  return {
    round: recordValue(frame, 'round', round),
    entries: round.entries.map((entry) => recordValue(frame, 'entry', entry)),
    scores: round.scores.map((score) => recordValue(frame, 'score', score)),
    ranking: results.map(resultValue),
    awards: awards.map(awardValue),
    aggregates: figuresOf(frame, 'round', round.id),
  };
}

function resultValue({ entry, rank, mean, bonus, total, passed, tie, means, sheets }: Result): Value {
  return {
    entry: entry.id,
    rank,
    mean: pointsOf(mean),
    bonus: pointsOf(bonus),
    total: pointsOf(total),
    passed,
    tied_with: tie?.others,
    tie_decided_by: tie?.by,
    means: mean === undefined ? [] : [...means].map(([criterion, value]) => ({ criterion, mean: pointsOf(value) })),
    sheets: sheets.map(({ judge, total: own, state }) => ({ judge, total: pointsOf(own), state })),
  };
}

function awardValue({ entry, fen, paid, tranches }: Summary['awards'][number]): Value {
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
    place: documentOf(frame, 'places', home),
    fund: documentOf(frame, 'funds', fund),
    projects: documentsOf(
      frame,
      'projects',
      entries.flatMap(({ project }) => project ?? []),
    ),
    page: pageOf(frame, (to) => to.round(id)),
    tables: tablesOf(frame, 'rounds', id),
  };
}
