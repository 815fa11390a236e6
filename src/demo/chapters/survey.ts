import { demoCsv } from '../files.ts';
import { type DemoRecord, sceneOf, type Town } from '../scene.ts';
import { b } from '../words.ts';

type Survey = DemoRecord<'survey'>;
/** Issued, then very satisfied, satisfied, fair, dissatisfied, unknown. */
type Answers = readonly [
  issued: number,
  very: number,
  satisfied: number,
  fair: number,
  dissatisfied: number,
  unknown: number,
];

const home = '入户问卷';
const code = '扫码问卷';
const desk = '现场问卷';

/** Project, day, method, answers; by place. */
const asked: Readonly<
  Record<string, readonly (readonly [project: string, date: string, method: string, answers: Answers, note?: string])[]>
> = {
  'demo-guihuayuan': [
    ['demo-guihuayuan-lamps', '2025-06-18', code, [320, 171, 96, 12, 5, 2]],
    ['demo-guihuayuan-canteen', '2025-06-26', desk, [70, 19, 24, 14, 8, 0], '多数意见是偏咸'],
    ['demo-guihuayuan-canteen', '2025-12-18', desk, [72, 31, 27, 8, 2, 1]],
    ['demo-guihuayuan-canteen', '2026-06-25', desk, [75, 38, 26, 6, 1, 1]],
    ['demo-guihuayuan-festival', '2026-09-27', code, [200, 88, 61, 17, 3, 4]],
  ],
  'demo-fenglin': [
    ['demo-fenglin-garden', '2025-02-28', home, [170, 66, 42, 21, 19, 4], '开工前征询方案'],
    ['demo-fenglin-garden', '2025-04-08', home, [170, 97, 41, 7, 4, 1], '修改方案后再次征询'],
    ['demo-fenglin-garden', '2026-06-12', code, [150, 82, 37, 9, 3, 2]],
    ['demo-fenglin-daycare', '2025-09-02', desk, [43, 27, 12, 2, 0, 0]],
  ],
  'demo-shiqiao': [
    ['demo-shiqiao-drain', '2026-07-10', home, [60, 6, 14, 15, 14, 3], '工期延误期间'],
    ['demo-shiqiao-drain', '2026-10-15', home, [60, 24, 22, 6, 2, 1], '完工后'],
    ['demo-shiqiao-market', '2026-05-30', desk, [120, 52, 40, 13, 4, 2]],
    ['demo-shiqiao-repair', '2026-05-22', desk, [40, 22, 9, 2, 0, 1]],
  ],
  'demo-liuan': [
    ['demo-liuan-ramps', '2026-01-16', '电话回访轮椅使用者', [14, 5, 2, 1, 0, 0]],
    ['demo-liuan-riverside', '2026-07-20', home, [96, 39, 31, 6, 4, 1], '重新公示后、开工前'],
  ],
  'demo-nanxiang': [['demo-nanxiang-visit', '2026-06-18', '电话回访', [28, 15, 7, 1, 0, 1]]],
  'demo-donghu': [['demo-donghu-summer', '2026-08-21', code, [60, 29, 18, 5, 1, 0]]],
  'demo-xinyuan': [['demo-xinyuan-shade', '2025-10-20', desk, [80, 40, 29, 5, 1, 1]]],
};

/** Residents are asked; two projects wait for the answer before works begin. */
export function addSurveys(town: Town): void {
  for (const [place, list] of Object.entries(asked))
    sceneOf(town, place).extra.set('surveys.csv', () =>
      demoCsv(
        'survey',
        list.map((one, index) => toRow(place, index, one)),
      ),
    );
  gate(town, 'demo-fenglin', 'demo-fenglin-garden', {
    rule: b('周边 4 栋居民同意率不低于 85% 才开工', 'No work before 85 per cent of the four buildings around agree'),
    survey: idOf('demo-fenglin', 1),
    percent: 85,
    basis: b('2025 年 2 月 10 日庭院议事会决定', 'Courtyard council of 10 February 2025'),
    passed_on: '2025-04-08',
  });
  gate(town, 'demo-liuan', 'demo-liuan-riverside', {
    rule: b(
      '居民不满意，不开工：沿河居民满意率不低于 80%',
      'Residents not satisfied, no construction: at least 80% along the river',
    ),
    survey: idOf('demo-liuan', 1),
    percent: 80,
    basis: b('2026 年 6 月 10 日院坝会决定', 'Yard-dam meeting of 10 June 2026'),
    passed_on: '2026-07-20',
  });
  gate(town, 'demo-guihuayuan', 'demo-guihuayuan-shed', {
    rule: b('院坝会同意票不低于八成才开工', 'No work before four fifths of a yard-dam meeting agree'),
    topic: 'guihuayuan-shed-site',
    percent: 80,
    basis: b('居民议事会规则', "Rules of the residents' council"),
    passed_on: '2026-05-24',
  });
}

function gate(
  town: Town,
  place: string,
  id: string,
  satisfaction_gate: NonNullable<DemoRecord<'project'>['satisfaction_gate']>,
): void {
  const project = sceneOf(town, place).community.projects[id];
  if (!project) throw new Error(`${id} is not in ${place}`);
  project.satisfaction_gate = satisfaction_gate;
}

function idOf(place: string, index: number): string {
  return `${place.replace('demo-', '')}-sv${String(index + 1).padStart(2, '0')}`;
}

function toRow(
  place: string,
  index: number,
  [project, date, method, answers, note]: readonly [string, string, string, Answers, string?],
): Survey {
  const [issued, very_satisfied, satisfied, fair, dissatisfied, unknown] = answers;
  const valid = very_satisfied + satisfied + fair + dissatisfied + unknown;
  return {
    id: idOf(place, index),
    project,
    date,
    method,
    issued,
    valid,
    very_satisfied,
    satisfied,
    fair,
    dissatisfied,
    unknown,
    note,
  };
}
