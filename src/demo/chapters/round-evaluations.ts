import { addDays } from '../../domain/common/day.ts';
import { workday } from '../calendar.ts';
import { randomFrom } from '../random.ts';
import type { DemoRecord } from '../scene.ts';
import { b } from '../words.ts';

type Entry = DemoRecord<'entry'>;
/** What an evaluation found. */
export type DemoEvaluation = NonNullable<DemoRecord<'round'>['evaluations']>[number];

/** Mid-term for all; one has to put things right first, one is stopped. The final evaluations and close-outs have only begun. */
export function evaluate(winners: readonly Entry[]): DemoEvaluation[] {
  const random = randomFrom('demo-qingfeng-venture-2025 evaluations');
  const say = (
    entry: Entry,
    stage: DemoEvaluation['stage'],
    on: string,
    result: DemoEvaluation['result'],
    score: number,
    text?: DemoEvaluation['text'],
  ) => ({ entry: entry.id, stage, score, result, on, ...(text ? { text } : {}) }) satisfies DemoEvaluation;
  const of = (slug: string) => winners.find(({ project }) => project?.endsWith(`-venture-${slug}`));
  const [rectified, stopped, late, open] = [of('riders'), of('stories'), of('map'), of('study')];
  const list = winners.flatMap((entry): DemoEvaluation[] => {
    const on = workday(addDays('2026-04-13', random.int(0, 10)));
    if (entry === rectified)
      return [
        say(
          entry,
          'mid_term',
          on,
          'rectify',
          58,
          b(
            '三次活动没有签到表，两张发票抬头有误，一个月内补齐。',
            'Three activities lack attendance lists and two invoices bear the wrong name; to be put right within a month.',
          ),
        ),
        say(
          entry,
          'mid_term',
          '2026-05-28',
          'pass',
          76,
          b('材料已补齐，发票已换开。', 'Lists are complete and the invoices were reissued.'),
        ),
      ];
    if (entry === stopped)
      return [
        say(
          entry,
          'mid_term',
          on,
          'stopped',
          41,
          b(
            '项目负责人离职，采访中断两个月，双方同意终止，未用部分退回。',
            'The head of the project left and the interviews stood still for two months; ended by agreement, the unused part is returned.',
          ),
        ),
      ];
    return [say(entry, 'mid_term', on, 'pass', random.int(68, 95))];
  });
  const going = winners.filter((entry) => entry !== stopped && entry !== open);
  for (const entry of going) {
    const on = workday(addDays('2026-09-14', random.int(0, 9)));
    list.push(
      entry === late
        ? say(
            entry,
            'final',
            on,
            'rectify',
            57,
            b(
              '测量的楼栋比合同少三成，延期到 11 月 30 日补足。',
              'Three tenths fewer buildings measured than agreed; extended to 30 November.',
            ),
          )
        : say(entry, 'final', on, 'pass', random.int(70, 96)),
    );
  }
  const done = going.filter((entry) => entry !== late);
  for (const entry of done)
    list.push(say(entry, 'audit', workday(addDays('2026-10-12', random.int(0, 4))), 'pass', random.int(80, 98)));
  for (const entry of done.slice(0, 6))
    list.push(say(entry, 'close_out', workday(addDays('2026-10-19', random.int(0, 3))), 'pass', random.int(75, 97)));
  if (open) open.note = '因场地装修，经批准延期到 2026 年 11 月 30 日，末期评估顺延';
  return list;
}
