import type { Both } from '../../issues/both.ts';
import type { Draft, Path } from '../../issues/issue.ts';
import { stageWords } from '../../schemas/round.ts';
import type { Round } from '../portal/portal.ts';
import { type Stage, stageOrder, startOf } from '../round/round.ts';
import { type OrderCode, tooEarly } from './early.ts';

type Moment = { name: Both; on: string | undefined; path: Path };

/** Stages, evaluations and objections of a round follow one another. */
export function checkRoundOrder(round: Round): Draft[] {
  return [...stagePairs(round), ...evaluationPairs(round), ...objectionPairs(round)].flatMap(
    ([code, earlier, later]) => {
      const before = { zh: earlier.name.zh, en: lower(earlier.name.en) };
      return tooEarly(round, later.path, later.name, later.on, before, earlier.on, code, earlier.path);
    },
  );
}

/** What must not be the other way round: because it cannot be, or because the rules forbid it. */
type Pair = readonly [code: OrderCode, earlier: Moment, later: Moment];

/** A stage ends after it begins and begins after the one before; notice and contract wait for the end of what they follow. */
function stagePairs(round: Round): Pair[] {
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
      path: ['stages', before.index, waits && before.end ? 'end' : 'start'],
    };
    return [...(followed ? [['order-breach', followed, begin] as const] : []), ['date-order', begin, close] as const];
  });
}

/** An evaluation comes after the contract, not before its stage begins, and after the evaluations of earlier stages. */
function evaluationPairs(round: Round): Pair[] {
  const all = (round.evaluations ?? []).map((one, index) => ({ ...one, index }));
  const moment = ({ stage, on, index }: (typeof all)[number]): Moment => ({
    ...words(stage, '', 'The result of'),
    on,
    path: ['evaluations', index, 'on'],
  });
  return all.flatMap((one) => {
    const opening = startOf(round, one.stage) ? one.stage : 'contract';
    const begin: Moment = {
      ...words(opening, '开始', 'The start of'),
      on: startOf(round, opening),
      path: ['stages', (round.stages ?? []).findIndex(({ stage }) => stage === opening), 'start'],
    };
    const before = all
      .filter((other) => other.entry === one.entry && stageOrder.indexOf(other.stage) < stageOrder.indexOf(one.stage))
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
    return [
      ['order-breach', begin, moment(one)] as const,
      ...(before ? [['order-breach', moment(before), moment(one)] as const] : []),
    ];
  });
}

function objectionPairs(round: Round): Pair[] {
  // Somebody may object before the result is posted, but not before there is a round.
  const [first] = (round.stages ?? []).toSorted((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage));
  const opening: Moment = { ...words(first?.stage ?? 'call', '开始', 'The start of'), on: first?.start, path: [] };
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
      ['date-order', opening, raised],
      ['date-order', raised, closed],
    ] as const;
  });
}

function words(stage: Stage, zh: string, en: string): { name: Both } {
  return { name: { zh: `${stageWords[stage].zh}${zh}`, en: `${en} the ${stageWords[stage].en}` } };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
