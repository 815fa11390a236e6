import { demoCsv, toYaml } from '../files.ts';
import { type DemoRecord, sceneOf, type Town } from '../scene.ts';
import { b } from '../words.ts';
import { ballots } from './ballots.ts';
import { feedback, measures } from './spoken.ts';

type Rows<K extends 'resident_group' | 'space' | 'feedback' | 'measure'> = readonly DemoRecord<K>[];

/** Votes of residents and owners, bodies, organisations of residents, rooms, what was said, and what is counted beside the books; some of it unfinished, and said so. */
export function addGovernance(town: Town): void {
  const yaml = (place: string, file: string, value: readonly object[]) =>
    sceneOf(town, place).extra.set(file, () => toYaml(value));
  for (const [place, list] of Object.entries(ballots)) yaml(place, 'ballots.yaml', list);
  for (const [place, list] of Object.entries(bodies)) yaml(place, 'bodies.yaml', list);
  const csv = (
    kind: 'resident_group' | 'space' | 'feedback' | 'measure',
    file: string,
    of: Record<string, Rows<typeof kind>>,
  ) => {
    for (const [place, rows] of Object.entries(of)) sceneOf(town, place).extra.set(file, () => demoCsv(kind, rows));
  };
  csv('resident_group', 'groups.csv', groups);
  csv('space', 'spaces.csv', spaces);
  csv('feedback', 'feedback.csv', feedback);
  csv('measure', 'measures.csv', measures);
}

const bodies: Record<string, readonly DemoRecord<'body'>[]> = {
  'demo-qingfeng': [
    {
      id: 'qingfeng-partners',
      kind: 'partners',
      name: b('青枫街道伙伴月度例会', 'Monthly meeting of partners in Qingfeng'),
      formed: '2026-03-01',
      meets: 'month',
      seats: [
        { role: b('召集人', 'Convener'), sent_by: b('街道社会事务办公室', 'Street office of social affairs') },
        {
          role: b('社区代表', 'Representatives of communities'),
          sent_by: b('各社区居委会', 'Residents’ committees'),
          seats: 7,
        },
        { role: b('伙伴代表', 'Representatives of partners'), sent_by: b('联盟伙伴', 'Partners'), seats: 9 },
      ],
    },
    {
      id: 'qingfeng-youth',
      kind: 'youth',
      name: b('青枫青年委员会', 'Qingfeng youth committee'),
      formed: '2026-05-04',
      meets: 'half_year',
      seats: [
        { role: b('主任委员', 'Chair'), sent_by: b('街道团工委', 'Youth league of the street') },
        { role: b('委员', 'Members'), sent_by: b('各社区青年', 'Young residents'), seats: 8 },
      ],
    },
  ],
  'demo-guihuayuan': [
    {
      id: 'guihuayuan-council',
      kind: 'council',
      name: b('桂花园四方议事会', 'Four-party council of Guihuayuan'),
      formed: '2025-01-01',
      meets: 'quarter',
      basis: b('社区协商议事规则', 'Rules of consultation in the community'),
      seats: [
        { role: b('议事长', 'Speaker'), sent_by: b('居民代表会议', 'Assembly of residents') },
        { role: b('委员', 'Members'), sent_by: b('居委会', 'Residents’ committee'), seats: 3 },
        { role: b('委员', 'Members'), sent_by: b('业主委员会', 'Owners’ committee'), seats: 3 },
        { role: b('委员', 'Members'), sent_by: b('物业公司', 'Property company'), seats: 2 },
        { role: b('委员', 'Members'), sent_by: b('驻区单位', 'Institutions in the community'), seats: 2 },
      ],
    },
  ],
};

const groups: Record<string, Rows<'resident_group'>> = {
  'demo-liuan': [
    {
      id: 'la-g01',
      name: '柳岸手工坊保洁队',
      kind: 'self_governance',
      formed: '2025-03-12',
      filed_on: '2025-05-20',
      filed_with: '青枫街道',
      members: 14,
      project: 'demo-liuan-workshop',
      application: 'demo-qingfeng-seed-liuan;demo-liuan-workshop-machines',
      took_over: '2026 年起河岸日常保洁',
    },
    { id: 'la-g02', name: '柳岸腰鼓队', kind: 'interest', formed: '2025-09-01', members: 22 },
  ],
  'demo-shiqiao': [
    {
      id: 'sq-g01',
      name: '石桥便民修理站小组',
      kind: 'team',
      formed: '2025-06-03',
      filed_on: '2025-09-15',
      filed_with: '青枫街道',
      members: 8,
      project: 'demo-shiqiao-repair',
      application: 'demo-qingfeng-seed-shiqiao;demo-shiqiao-repair-tools',
      took_over: '每周三次便民修理，登记和收件',
    },
    {
      id: 'sq-g02',
      name: '石桥商户联谊会',
      kind: 'other',
      formed: '2024-05-18',
      filed_on: '2024-08-01',
      filed_with: '青枫街道',
      members: 41,
      took_over: '集市摊位登记',
      ended: '2026-06-30',
      note: '换届没有选出负责人，自行解散',
    },
  ],
};

const spaces: Record<string, Rows<'space'>> = {
  'demo-donghu': [
    {
      id: 'dh-k01',
      name: '东湖共享空间',
      kind: 'idle',
      owner: '东湖社区居委会',
      user: '各居民团队',
      terms: 'mixed',
      price: '工作日白天免费，晚上和周末每小时 20 元',
      area: 186,
      hours: '9:00～21:00',
      from: '2025-03-01',
      basis: '闲置用房使用协议 DH-2025-02',
      project: 'demo-donghu-space',
    },
    {
      id: 'dh-k02',
      name: '原车棚值班室',
      kind: 'idle',
      owner: '全体业主',
      user: '健步队存放器材',
      terms: 'free',
      area: 12,
      from: '2025-10-10',
    },
  ],
  'demo-liuan': [
    {
      id: 'la-k01',
      name: '手工坊',
      kind: 'premises',
      owner: '青枫街道办事处',
      user: '柳岸手工坊',
      terms: 'free',
      area: 74.5,
      hours: '周一至周五 8:30～17:00',
      from: '2025-05-01',
      to: '2028-04-30',
      basis: '用房协议 QF-2025-07',
      project: 'demo-liuan-workshop',
    },
  ],
};
