import { codes } from '../../issues/codes.ts';
import type { Draft } from '../../issues/issue.ts';
import { stageWords } from '../../schemas/round.ts';
import type { Portal, Round } from '../portal/portal.ts';
import { micro } from '../round/ranking.ts';
import { countedEntries, criteriaAt, evaluationStages, judgedStages, type Stage } from '../round/round.ts';
import { place } from './place.ts';
import { checkAwards } from './round-awards.ts';
import { checkRoundOrder } from './round-order.ts';
import { checkAwardPayments } from './round-payments.ts';
import { checkScores } from './round-scores.ts';

/** Identity 8: what a round publishes recomputes, and its awards are paid as the rules say. */
export function checkRounds(portal: Portal): Draft[] {
  return [...portal.rounds.values()]
    .filter(({ retracted }) => !retracted)
    .flatMap((round) => (round.coverage === 'reported' ? checkReported(round) : checkRound(portal, round)));
}

/** What is known only from reports needs a source, and nobody makes up scores around it. */
function checkReported(round: Round): Draft[] {
  const unsourced: Draft[] = round.source
    ? []
    : [
        {
          ...place(round, 'source'),
          code: 'value-missing',
          params: { expected: { zh: '来源（source）', en: 'source' }, choices: '' },
        },
      ];
  if (round.scores.length === 0) return unsourced;
  return [...unsourced, { ...place(round, 'coverage'), code: 'round-reported', params: { found: round.name.zh } }];
}

function checkRound(portal: Portal, round: Round): Draft[] {
  const whole = (kind: 'entry' | 'score') => !portal.broken.tables.has(`${kind} ${round.id}`);
  const scores = checkScores(round, whole('entry') && whole('score') && isResolved(round));
  return [
    ...checkWeights(round),
    ...checkTranches(round),
    ...(whole('entry') ? checkComposition(portal, round) : []),
    ...checkRoundOrder(round),
    ...scores,
    // An order of ranks means something only where every score could be read. What was done against the rules is compared all the same.
    ...(whole('entry') ? checkAwards(round, whole('score') && isResolved(round) && scores.every(isFact)) : []),
    ...checkAwardPayments(portal, round),
  ];
}

/** Whether every score names a judge, an entry and a criterion that exist. A reference to nothing is reported as such, not as a gap. */
function isResolved({ scores, entries, judges = [], criteria = [] }: Round): boolean {
  const [all, known, used] = [entries, judges, criteria].map((list) => new Set(list.map(({ id }) => id)));
  return scores.every((row) => all?.has(row.entry) && known?.has(row.judge) && used?.has(row.criterion));
}

const isFact = ({ code }: Draft) => codes[code].severity === 'breach';

function checkWeights(round: Round): Draft[] {
  return judgedStages(round).flatMap((stage): Draft[] => {
    const criteria = criteriaAt(round, stage);
    // Criteria of an evaluation may be named without weights; those of the ranking may not.
    const optional = (evaluationStages as readonly Stage[]).includes(stage);
    if (optional && criteria.every(({ weight }) => weight === undefined)) return [];
    const sum = criteria.reduce((total, { weight = 0 }) => total + micro(weight), 0n);
    if (sum === 100_000_000n) return [];
    const index = (round.criteria ?? []).indexOf(criteria.at(-1) as (typeof criteria)[number]);
    return [
      {
        ...place(round, 'criteria', index, 'weight'),
        code: 'round-weights',
        params: { stage: stageWords[stage], found: String(Number(sum) / 1_000_000) },
      },
    ];
  });
}

function checkTranches(round: Round): Draft[] {
  const tranches = round.tranches ?? [];
  const sum = tranches.reduce((total, { percent }) => total + micro(percent), 0n);
  if (tranches.length === 0 || sum === 100_000_000n) return [];
  const found = String(Number(sum) / 1_000_000);
  return [{ ...place(round, 'tranches', tranches.length - 1, 'percent'), code: 'round-tranches', params: { found } }];
}

/** Every place has as many entries of each type as the rule says: "2+1". */
function checkComposition(portal: Portal, round: Round): Draft[] {
  const rule = round.composition;
  if (!rule) return [];
  const places = Map.groupBy(countedEntries(round), (entry) => entry.place);
  return [...places].flatMap(([id, entries]): Draft[] => {
    const count = (type: 'social_organization' | 'community_self_run') =>
      entries.filter(({ applicant_type }) => applicant_type === type).length;
    const [organizations, centres] = [count('social_organization'), count('community_self_run')];
    if (!id || (organizations === rule.social_organization && centres === rule.community_self_run)) return [];
    const found = portal.places.get(id)?.name.zh ?? id;
    const params = { found, organizations, centres, asked: rule.social_organization, own: rule.community_self_run };
    return [
      { ...place(entries.at(-1) as (typeof entries)[number], 'applicant_type'), code: 'round-composition', params },
    ];
  });
}
