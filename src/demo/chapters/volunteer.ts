import { demoCsv } from '../files.ts';
import { randomFrom } from '../random.ts';
import { type DemoRecord, sceneOf, type Town } from '../scene.ts';

type Row = DemoRecord<'volunteer'>;
/** Name, day it was formed, members, field, services of a usual quarter, people of one service, people served by one. */
type Team = readonly [
  name: string,
  formed: string,
  members: number,
  field: string,
  services: number,
  people: number,
  served: number,
];

const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] as const;

const teams: Readonly<Record<string, readonly Team[]>> = {
  'demo-guihuayuan': [
    ['桂花园护学队', '2024-09-01', 60, '护学', 58, 6, 110],
    ['桂花园助老队', '2024-05-20', 60, '为老服务', 36, 8, 22],
    ['桂花园巡灯队', '2025-06-01', 9, '设施巡查', 12, 3, 0],
  ],
  'demo-fenglin': [
    ['枫林绿手指队', '2025-06-12', 36, '绿化养护', 24, 7, 0],
    ['枫林伴读队', '2025-07-01', 14, '儿童服务', 12, 4, 18],
  ],
  'demo-shiqiao': [
    ['石桥修理站志愿队', '2025-06-03', 8, '便民维修', 26, 3, 14],
    ['石桥夜间巡逻队', '2025-11-01', 22, '平安巡逻', 40, 4, 0],
    ['石桥防汛队', '2026-04-15', 16, '应急', 3, 12, 0],
  ],
  'demo-liuan': [
    ['柳岸护河队', '2025-02-01', 18, '环境', 13, 9, 0],
    ['柳岸助残队', '2025-05-18', 7, '助残服务', 20, 2, 3],
  ],
  'demo-nanxiang': [['南巷探访队', '2025-06-04', 4, '为老服务', 26, 2, 9]],
  'demo-donghu': [
    ['东湖暑期助教队', '2026-06-20', 12, '儿童服务', 34, 4, 24],
    ['东湖乐龄健步队', '2024-10-10', 20, '文体', 24, 5, 30],
  ],
};

/** What the teams did, quarter by quarter; what was not counted is left blank. */
export function addVolunteers(town: Town): void {
  for (const [place, list] of Object.entries(teams))
    sceneOf(town, place).extra.set('volunteers.csv', () => demoCsv('volunteer', list.flatMap(rowsOf)));
}

function rowsOf([team, formed, members, field, services, people, served]: Team): Row[] {
  const random = randomFrom(team);
  return quarters
    .filter((period) => endOf(period) >= formed)
    .map((period): Row => {
      const times = Math.max(1, Math.round((services * random.int(80, 120)) / 100));
      const hours = (times * people * random.int(24, 36)) / 20;
      return {
        team,
        formed,
        members,
        field,
        period,
        services: times,
        hours: Math.round(hours * 2) / 2,
        ...(served ? { served: Math.round((times * served * random.int(85, 115)) / 100) } : {}),
      };
    });
}

function endOf(period: string): string {
  return `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3).padStart(2, '0')}-30`;
}
