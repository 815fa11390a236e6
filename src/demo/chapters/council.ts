import { toYaml } from '../files.ts';
import { type DemoRecord, type Scene, sceneOf, type Town } from '../scene.ts';
import { b, type DemoText } from '../words.ts';
import { courtyards } from './courtyards.ts';
import { gardens } from './gardens.ts';
import { groves } from './groves.ts';
import { lanes } from './lanes.ts';
import type { DemoMeeting, DemoTopic } from './minutes.ts';

/** What became of a decision of the committee: who carries it out, by when, done when, how. */
type Task = readonly [responsible: DemoText, due: string, solved_on?: string, outcome?: DemoText];

const who = {
  office: b('社区居委会', "Residents' committee"),
  station: b('社会工作站', 'Social work station'),
  builder: b('施工单位', 'Builder'),
  street: b('街道办事处', 'Street office'),
} as const;

/** Applications whose vote has minutes, with the task that followed. */
const decided: Readonly<Record<string, Task | undefined>> = {
  'demo-guihuayuan-lamps-stairs': [
    who.builder,
    '2025-04-30',
    '2025-04-28',
    b('34 个单元全部点亮', 'All 34 stairways are lit'),
  ],
  'demo-guihuayuan-lamps-path': [
    who.builder,
    '2025-05-23',
    '2025-05-29',
    b('8 盏路灯验收合格', 'Eight lamps accepted'),
  ],
  'demo-guihuayuan-speakers': undefined,
  'demo-guihuayuan-canteen-2026h2': [who.station, '2026-12-31'],
  'demo-guihuayuan-shed-build': [who.builder, '2026-10-31'],
  'demo-guihuayuan-festival-2026': [
    who.office,
    '2026-09-30',
    '2026-09-26',
    b('邻里节和露天电影如期举办', 'Festival and film took place'),
  ],
  'demo-guihuayuan-handrails-2026': undefined,
  'demo-fenglin-garden': [
    who.builder,
    '2025-04-30',
    '2025-06-06',
    b('改方案、重新征询后完工', 'Done after the plan was changed and residents asked again'),
  ],
  'demo-fenglin-daycare-2025': [
    who.station,
    '2025-08-29',
    '2025-08-29',
    b('两个班如期结束', 'Both groups ended as planned'),
  ],
  'demo-fenglin-bins': [who.office, '2026-06-30', '2026-06-25', b('遮雨棚和洗手池装好', 'Roof and basin are in place')],
  'demo-fenglin-trees': undefined,
  'demo-shiqiao-drain-works': [
    who.builder,
    '2026-06-15',
    '2026-09-25',
    b('避开雨季，9 月完工', 'Finished in September after the rainy season'),
  ],
  'demo-shiqiao-archway': undefined,
  'demo-shiqiao-market-tents': [who.office, '2026-05-15', '2026-05-09', b('20 顶帐篷交付', 'Twenty tents delivered')],
  'demo-shiqiao-patrol-2026': undefined,
  'demo-liuan-ramps': [
    who.builder,
    '2025-11-30',
    '2025-12-19',
    b('9 处坡道完工，2 处改用坡板', 'Nine ramps, two movable boards'),
  ],
  'demo-liuan-riverside': [who.builder, '2026-11-15'],
  'demo-liuan-lockers': undefined,
  'demo-liuan-rails-2026': undefined,
  'demo-nanxiang-alley-strips': undefined,
  'demo-nanxiang-gate-2026': undefined,
  'demo-donghu-drones': undefined,
  'demo-donghu-summer-2026': [who.station, '2026-08-28', '2026-08-21', b('暑期课堂结束', 'The summer class ended')],
  'demo-donghu-canopy': [who.office, '2026-10-20'],
  'demo-xinyuan-shade': [who.street, '2025-08-22', '2025-09-12', b('18 米遮雨棚验收', 'Shelter of 18 metres accepted')],
};

/** Bodies whose meetings some of them are. */
const bodies: Readonly<Record<string, Partial<Record<DemoMeeting['kind'], string>>>> = {
  'demo-qingfeng': { joint_meeting: 'qingfeng-partners' },
  'demo-guihuayuan': { courtyard_council: 'guihuayuan-council', courtyard_dam: 'guihuayuan-council' },
};

/** Meetings of residents, of partners, and of the committees whose votes the applications carry. */
export function addMeetings(town: Town): void {
  for (const scene of town.values()) minute(scene);
  for (const [id, meeting] of Object.entries({ ...gardens, ...groves, ...courtyards, ...lanes })) {
    const home = [...town.keys()]
      .filter((place) => id.startsWith(`${place}-`))
      .toSorted((a, c) => c.length - a.length)[0];
    hold(sceneOf(town, home ?? ''), id, meeting);
  }
}

function hold(scene: Scene, id: string, meeting: DemoMeeting): void {
  const body = bodies[scene.community.id]?.[meeting.kind];
  scene.extra.set(`meetings/${id}.yaml`, () => toYaml(body ? { ...meeting, body } : meeting));
}

/** The committee's minutes say what the application says; the vote names the meeting. */
function minute(scene: Scene): void {
  for (const [id, application] of scene.book.applications) {
    const vote = application.votes?.at(-1);
    if (!vote || !(id in decided)) continue;
    const { due, present, on } = vote;
    const meeting = `${scene.community.id}-committee-${on}`;
    vote.meeting = meeting;
    hold(scene, meeting, {
      kind: 'committee',
      date: on,
      place_text: b('党群服务中心会议室', 'Meeting room of the service centre'),
      chair_role: b('管委会主任', 'Chair of the committee'),
      due,
      present,
      observers: 1,
      topics: [decision(id, application, vote)],
    });
  }
}

function decision(
  id: string,
  application: DemoRecord<'application'>,
  vote: NonNullable<DemoRecord<'application'>['votes']>[number],
): DemoTopic {
  const [responsible, due, solved_on, outcome] = decided[id] ?? [];
  return {
    id: `${id}-vote`,
    title: application.purpose,
    raised_by_role: application.proposed.by,
    opinions: (application.consulted ?? []).map(({ result }) => result),
    application: id,
    ...(application.project ? { project: application.project } : {}),
    vote: {
      for: vote.for,
      against: vote.against,
      abstain: vote.abstain,
      ...(vote.recused ? { recused: vote.recused } : {}),
    },
    result: application.rejected ? 'rejected' : 'agreed',
    ...(application.rejected ? { decision: application.rejected.reason } : {}),
    ...(responsible && !application.rejected ? { responsible, due, solved_on, outcome } : {}),
  } as DemoTopic;
}
