import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import type { Portal } from '../portal/portal.ts';
import { smallestGroup } from '../portal/threshold.ts';
import { tooEarly } from './early.ts';
import { place } from './place.ts';

type Faults<Row> = [field: keyof Row & string, why: Both][];

/** What residents said has what its state needs and no words without consent; figures beside the books say what they count; days of groups, bodies and rooms follow each other. */
export function checkGovernance({ records, settings }: Portal): Draft[] {
  const fewest = settings ? smallestGroup(settings) : 0;
  return [
    ...records.feedback
      .filter(({ retracted_on }) => !retracted_on)
      .flatMap((row) => [...told('feedback-incomplete', row, feedbackFaults(row)), ...feedbackDays(row)]),
    ...records.measure
      .filter(({ retracted_on }) => !retracted_on)
      .flatMap((row) => told('measure-incomplete', row, measureFaults(row, fewest))),
    ...records.resident_group.flatMap((row) => [
      ...after(row, 'filed_on', { zh: '备案日期', en: 'The filing' }, { zh: '成立', en: 'it was formed' }, row.formed),
      ...after(row, 'ended', { zh: '解散日期', en: 'The end' }, { zh: '成立', en: 'it was formed' }, row.formed),
    ]),
    ...records.space.flatMap((row) =>
      after(row, 'to', { zh: '到期日期', en: 'The end' }, { zh: '起用', en: 'the beginning' }, row.from),
    ),
    ...records.body.flatMap((row) =>
      after(row, 'ended', { zh: '终止日期', en: 'The end' }, { zh: '成立', en: 'it was formed' }, row.formed),
    ),
  ];
}

function told<Row extends Parameters<typeof place>[0] & { id: string }>(
  code: 'feedback-incomplete' | 'measure-incomplete',
  row: Row,
  faults: Faults<Row>,
): Draft[] {
  return faults.map(([field, why]) => ({ ...place(row, field), code, params: { found: row.id, why } }));
}

function after<Field extends string>(
  row: Parameters<typeof place>[0] & { [K in Field]?: string | undefined },
  field: Field,
  later: Both,
  earlier: Both,
  day: string,
): Draft[] {
  return tooEarly(row, [field], later, row[field], earlier, day);
}

function feedbackFaults(row: Sourced<'feedback'>): Faults<Sourced<'feedback'>> {
  const { state, answer, answered_on, solved_on, why_not, verbatim, consent } = row;
  const faults: Faults<Sourced<'feedback'>> = [];
  if (verbatim && !consent)
    faults.push(['consent', { zh: '写的是原话，没有本人同意', en: 'is verbatim without the consent of the speaker' }]);
  if (state === 'answered' && !answer)
    faults.push(['answer', { zh: '写着已答复，没有答复内容', en: 'is answered, without an answer' }]);
  if (state === 'open' && answer)
    faults.push(['state', { zh: '有答复，状态还是未答复', en: 'has an answer and is still open' }]);
  if (answer && !answered_on)
    faults.push(['answered_on', { zh: '有答复，没有答复日期', en: 'has an answer without its day' }]);
  if (state === 'solved' && !solved_on)
    faults.push(['solved_on', { zh: '写着已解决，没有解决日期', en: 'is solved, without the day' }]);
  if (state !== 'solved' && solved_on)
    faults.push([
      'state',
      { zh: '有解决日期，状态不是已解决', en: 'has the day on which it was solved, and is not solved' },
    ]);
  if (state === 'impossible' && !why_not)
    faults.push(['why_not', { zh: '写着无法解决，没有写原因', en: 'cannot be solved, without the reason' }]);
  return faults;
}

function feedbackDays(row: Sourced<'feedback'>): Draft[] {
  const said = { zh: '反映', en: 'it was said' };
  return [
    ...tooEarly(row, ['answered_on'], { zh: '答复日期', en: 'The answer' }, row.answered_on, said, row.on),
    ...tooEarly(row, ['solved_on'], { zh: '解决日期', en: 'The solution' }, row.solved_on, said, row.on),
    ...tooEarly(row, ['due'], { zh: '期限', en: 'The due date' }, row.due, said, row.on),
  ];
}

function measureFaults(row: Sourced<'measure'>, fewest: number): Faults<Sourced<'measure'>> {
  const { topic, number, unit, people, hours, amount, amount_to } = row;
  const faults: Faults<Sourced<'measure'>> = [];
  if ([number, people, hours, amount].every((value) => value === undefined))
    faults.push(['number', { zh: '没有写任何数字', en: 'has no figure at all' }]);
  if (number !== undefined && !unit)
    faults.push(['unit', { zh: '有数量，没有单位', en: 'has a number without its unit' }]);
  if (amount_to !== undefined && (amount === undefined || amount_to < amount))
    faults.push(['amount_to', { zh: '的“金额至”小于“金额”', en: 'has an upper amount below the lower one' }]);
  if (topic === 'casework' && number !== undefined && number > 0 && number < fewest)
    faults.push([
      'number',
      {
        zh: `是个案，少于 ${fewest} 件的会让人认出是谁`,
        en: `is casework; fewer than ${fewest} cases point at people`,
      },
    ]);
  return faults;
}
