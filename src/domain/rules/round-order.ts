import type { Both, Draft, Path } from '../../issues/issue.ts';
import type { Round } from '../portal.ts';
import { type Stage, stageOrder, stageWords, startOf } from '../round.ts';
import { place } from './place.ts';

type Moment = { name: Both; on: string | undefined; path: Path };

/** Stages, evaluations and objections of a round follow one another. */
export function checkRoundOrder(round: Round): Draft[] {
  const tell = (earlier: Moment, later: Moment): Draft[] =>
    earlier.on && later.on && later.on < earlier.on
      ? [
          {
            ...place(round, ...later.path),
            code: 'date-order',
            params: {
              later: later.name,
              later_on: later.on,
              earlier: { zh: earlier.name.zh, en: lower(earlier.name.en) },
              earlier_on: earlier.on,
            },
          },
        ]
      : [];
  return pairs(round).flatMap(([earlier, later]) => tell(earlier, later));
}

/** What must not be the other way round. */
function pairs(round: Round): (readonly [Moment, Moment])[] {
  return [...stagePairs(round), ...evaluationPairs(round), ...objectionPairs(round)];
}

/** A stage ends after it begins and begins after the one before; notice and contract wait for the end of what they follow. */
function stagePairs(round: Round): (readonly [Moment, Moment])[] {
  const list = (round.stages ?? [])
    .map((stage, index) => ({ ...stage, index }))
    .toSorted((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage));
  return list.flatMap(({ stage, start, end, index }, at) => {
    const begin: Moment = { ...words(stage, '开始', 'The start of'), on: start, path: ['stages', index, 'start'] };
    const close: Moment = { ...words(stage, '结束', 'The end of'), on: end, path: ['stages', index, 'end'] };
    const before = list[at - 1];
    const waits = (stage === 'notice' || stage === 'contract') && before?.stage !== stage;
    const followed = before && {
      ...words(before.stage, waits ? '结束' : '开始', waits ? 'The end of' : 'The start of'),
      on: waits ? (before.end ?? before.start) : before.start,
      path: [],
    };
    return [...(followed ? [[followed, begin] as const] : []), [begin, close] as const];
  });
}

/** An evaluation comes after the contract, not before its stage begins, and after the evaluations of earlier stages. */
function evaluationPairs(round: Round): (readonly [Moment, Moment])[] {
  const all = (round.evaluations ?? []).map((one, index) => ({ ...one, index }));
  const moment = ({ stage, on, index }: (typeof all)[number]): Moment => ({
    ...words(stage, '', 'The result of'),
    on,
    path: ['evaluations', index, 'on'],
  });
  return all.flatMap((one) => {
    const opening = startOf(round, one.stage) ? one.stage : 'contract';
    const begin: Moment = { ...words(opening, '开始', 'The start of'), on: startOf(round, opening), path: [] };
    const before = all
      .filter((other) => other.entry === one.entry && stageOrder.indexOf(other.stage) < stageOrder.indexOf(one.stage))
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
    return [[begin, moment(one)] as const, ...(before ? [[moment(before), moment(one)] as const] : [])];
  });
}

function objectionPairs(round: Round): (readonly [Moment, Moment])[] {
  const notice: Moment = { ...words('notice', '开始', 'The start of'), on: startOf(round, 'notice'), path: [] };
  return (round.objections ?? []).flatMap(({ on, closed_on }, index) => {
    const raised: Moment = {
      name: { zh: '提出异议', en: 'The objection' },
      on,
      path: ['objections', index, 'on'],
    };
    const closed: Moment = {
      name: { zh: '异议办结', en: 'The answer' },
      on: closed_on,
      path: ['objections', index, 'closed_on'],
    };
    return [
      [notice, raised],
      [raised, closed],
    ] as const;
  });
}

function words(stage: Stage, zh: string, en: string): { name: Both } {
  return { name: { zh: `${stageWords[stage].zh}${zh}`, en: `${en} the ${stageWords[stage].en}` } };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
