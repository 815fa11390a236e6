import { b } from '../words.ts';
import type { Minutes } from './minutes.ts';

const council = {
  kind: 'courtyard_council',
  chair_role: b('居民议事长', "Speaker of the residents' council"),
} as const;
const dam = {
  kind: 'courtyard_dam',
  chair_role: b('社区党委书记', 'Secretary of the community party committee'),
} as const;
const office = b('社区居委会', "Residents' committee");
const builder = b('施工单位', 'Builder');
const residents = b('居民', 'Residents');

/** What residents of 石桥 and 柳岸 talked about, decided and had done. */
export const courtyards: Minutes = {
  'demo-shiqiao-2026-01-15': {
    ...dam,
    title: b('低洼楼栋排水院坝会', 'Yard-dam meeting on the drains'),
    date: '2026-01-15',
    place_text: b('老街戏台前', 'Before the old stage'),
    present: 64,
    observers: 5,
    topics: [
      {
        id: 'shiqiao-flooded',
        title: b('六栋楼年年进水', 'Six buildings flooded every year'),
        raised_by_role: b('58 户居民联名', '58 households'),
        opinions: [
          b('先疏通暗沟，再装泵', 'Clear the culvert first, then the pumps'),
          b('施工避开雨季', 'Not in the rainy season'),
          b('挡水板放在单元口，人人会装', 'Flood boards at the entrances that anyone can fit'),
        ],
        vote: { for: 60, against: 0, abstain: 4 },
        result: 'agreed',
        responsible: office,
        due: '2026-02-10',
        solved_on: '2026-02-02',
        outcome: b('已提出用资申请', 'The application was handed in'),
        project: 'demo-shiqiao-drain',
      },
      {
        id: 'shiqiao-archway',
        title: b('街口建牌坊', 'An archway at the street'),
        opinions: [b('钱先用在排水上', 'Drains come first')],
        vote: { for: 17, against: 40, abstain: 7 },
        result: 'rejected',
      },
    ],
  },
  'demo-shiqiao-2026-07-16': {
    ...council,
    title: b('排水工程质询会', 'Questions on the drains'),
    date: '2026-07-16',
    due: 30,
    present: 27,
    observers: 6,
    topics: [
      {
        id: 'shiqiao-drain-delay',
        title: b('工期拖到雨季，满意率只有 38.5%', 'Works ran into the rainy season; only 38.5% are satisfied'),
        raised_by_role: b('居民议事会', "Residents' council"),
        opinions: [
          b('每周说一次干到哪里', 'Say every week how far it is'),
          b('下雨时要有抽水车在场', 'A pump lorry must stand by when it rains'),
        ],
        vote: { for: 25, against: 0, abstain: 2 },
        result: 'agreed',
        decision: b(
          '每周五公布进度，雨季派抽水车值守，9 月底前完工',
          'Progress every Friday, a pump lorry in the rains, done by the end of September',
        ),
        responsible: builder,
        due: '2026-09-30',
        solved_on: '2026-09-25',
        outcome: b('完工后再次调查，满意率 83.6%', 'Asked again after the end: 83.6%'),
        project: 'demo-shiqiao-drain',
      },
      {
        id: 'shiqiao-pump-noise',
        title: b('水泵夜里响', 'The pumps are loud at night'),
        result: 'agreed',
        responsible: builder,
        due: '2026-08-15',
        solved_on: '2026-08-11',
        project: 'demo-shiqiao-drain',
      },
    ],
  },
  'demo-shiqiao-2026-10-12': {
    ...council,
    title: b('集市秩序议事会', 'Council on the market'),
    date: '2026-10-12',
    due: 30,
    present: 24,
    topics: [
      {
        id: 'shiqiao-stalls',
        title: b('摊位占了盲道', 'Stalls on the tactile path'),
        raised_by_role: residents,
        result: 'agreed',
        decision: b('重新划线，让出 1.2 米', 'New lines, 1.2 metres left free'),
        responsible: b('集市自管小组', 'Market group'),
        due: '2026-10-25',
        project: 'demo-shiqiao-market',
      },
      {
        id: 'shiqiao-market-water',
        title: b('集市接水点', 'A tap for the market'),
        result: 'agreed',
        responsible: office,
        due: '2026-12-15',
        project: 'demo-shiqiao-market',
      },
      {
        id: 'shiqiao-culvert-check',
        title: b('雨后复查暗沟', 'Look at the culvert after rain'),
        result: 'agreed',
        responsible: office,
        due: '2026-10-31',
        project: 'demo-shiqiao-drain',
      },
    ],
  },
  'demo-shiqiao-2025-05-20': {
    ...council,
    title: b('便民修理站开张前议事会', 'Before the repair stand opened'),
    date: '2025-05-20',
    present: 18,
    topics: [
      {
        id: 'shiqiao-repair-price',
        title: b('修理收费怎么定', 'What repairs cost'),
        vote: { for: 15, against: 1, abstain: 2 },
        result: 'agreed',
        decision: b('只收零件费，价目上墙', 'Parts only, with a list on the wall'),
        responsible: b('修理站志愿队', 'Repair team'),
        due: '2025-07-01',
        solved_on: '2025-06-28',
        project: 'demo-shiqiao-repair',
      },
    ],
  },
  'demo-liuan-2025-06-18': {
    ...council,
    title: b('坡道位置议事会', 'Council on the ramps'),
    date: '2025-06-18',
    place_text: b('3 号楼前', 'Before building 3'),
    present: 29,
    topics: [
      {
        id: 'liuan-ramp-places',
        title: b('11 处坡道先修哪几处', 'Which of eleven ramps come first'),
        raised_by_role: b('社区残疾人协会', 'Association of the disabled'),
        opinions: [
          b('有轮椅使用者的单元先修', 'First where wheelchairs are used'),
          b('坡度要现场试', 'Try the slope on the spot'),
        ],
        vote: { for: 27, against: 0, abstain: 2 },
        result: 'agreed',
        responsible: office,
        due: '2025-07-25',
        solved_on: '2025-07-22',
        project: 'demo-liuan-ramps',
      },
    ],
  },
  'demo-liuan-2026-06-10': {
    ...dam,
    title: b('河岸护栏修改方案院坝会', 'The changed plan of the railing'),
    date: '2026-06-10',
    place_text: b('洗衣台阶旁', 'Beside the washing steps'),
    present: 52,
    observers: 3,
    topics: [
      {
        id: 'liuan-washing-steps',
        title: b('护栏在洗衣台阶处留活动门', 'A gate at the washing steps'),
        raised_by_role: residents,
        opinions: [
          b('门要能从里面打开', 'It must open from inside'),
          b('放学时段有人看着', 'Someone watches when school is out'),
        ],
        vote: { for: 47, against: 2, abstain: 3 },
        result: 'agreed',
        decision: b(
          '修改方案，重新公示；开工前做一次满意度调查',
          'Change the plan, post it again, and ask residents before works begin',
        ),
        responsible: builder,
        due: '2026-10-20',
        solved_on: '2026-10-14',
        outcome: b('活动门装好', 'The gate is in place'),
        project: 'demo-liuan-riverside',
      },
    ],
  },
  'demo-liuan-2026-09-15': {
    ...council,
    title: b('无障碍出行议事会', 'Council on getting about'),
    date: '2026-09-15',
    due: 20,
    present: 17,
    topics: [
      {
        id: 'liuan-wheelchair-parking',
        title: b('轮椅车位被占', 'The wheelchair space is taken'),
        raised_by_role: b('轮椅使用者', 'Wheelchair users'),
        result: 'agreed',
        responsible: b('物业服务中心', 'Property service'),
        due: '2026-09-30',
      },
      {
        id: 'liuan-third-ramp',
        title: b('加做一处坡道', 'One more ramp'),
        result: 'deferred',
        project: 'demo-liuan-ramps',
      },
      {
        id: 'liuan-home-rails',
        title: b('12 户家中扶手', 'Rails in twelve homes'),
        result: 'agreed',
        responsible: b('社会工作站', 'Social work station'),
        due: '2026-11-30',
        application: 'demo-liuan-rails-2026',
      },
    ],
  },
};
