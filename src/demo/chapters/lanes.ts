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
const joint = { kind: 'joint_meeting', chair_role: b('街道分管负责人', 'Head of department of the street') } as const;
const office = b('社区居委会', "Residents' committee");
const designer = b('设计单位', 'Designer');
const lift = 'demo-donghu-lift';

/** What residents of 南巷, 东湖 and 新苑 and the partners of the street talked about. */
export const lanes: Minutes = {
  'demo-nanxiang-2025-08-20': {
    ...dam,
    title: b('巷子防滑院坝会', 'Yard-dam meeting on the lanes'),
    date: '2025-08-20',
    place_text: b('二巷井台边', 'Beside the well of lane two'),
    present: 33,
    topics: [
      {
        id: 'nanxiang-slippery',
        title: b('青石板下雨打滑', 'The flagstones are slippery'),
        raised_by_role: b('巷长', 'Heads of the lanes'),
        opinions: [b('不换石板，只加防滑条', 'Keep the stones, add strips')],
        vote: { for: 30, against: 1, abstain: 2 },
        result: 'agreed',
        responsible: office,
        due: '2026-03-31',
        outcome: b('完成 160 米，因供水管线改造暂停', '160 metres done; stopped for the water main'),
        project: 'demo-nanxiang-alley',
      },
    ],
  },
  'demo-nanxiang-2026-09-24': {
    ...council,
    title: b('巷口安全议事会', 'Council on the lane gate'),
    date: '2026-09-24',
    present: 16,
    topics: [
      {
        id: 'nanxiang-mirror',
        title: b('巷口看不见来车', 'Cars cannot be seen at the gate'),
        raised_by_role: b('家长', 'Parents'),
        vote: { for: 13, against: 1, abstain: 2 },
        result: 'agreed',
        decision: b('申请反光镜和减速带', 'Ask for a mirror and speed bumps'),
        responsible: office,
        due: '2026-10-10',
        solved_on: '2026-10-08',
        outcome: b('已提出用资申请', 'The application was handed in'),
        application: 'demo-nanxiang-gate-2026',
      },
      {
        id: 'nanxiang-well-light',
        title: b('井台夜里没有灯', 'No light at the well'),
        result: 'agreed',
        responsible: office,
        due: '2026-11-20',
      },
    ],
  },
  'demo-donghu-2026-09-12': {
    ...council,
    title: b('加装电梯第一次议事会', 'First meeting on the lift'),
    date: '2026-09-12',
    place_text: b('2 号楼前', 'Before building 2'),
    due: 36,
    present: 31,
    topics: [
      {
        id: 'donghu-lift-start',
        title: b('要不要加装电梯', 'Whether to add a lift'),
        raised_by_role: b('高楼层住户', 'Residents of the upper floors'),
        opinions: [
          b('老人一周下一次楼', 'Elders come down once a week'),
          b('一层住户怕挡光', 'The ground floor fears for its light'),
        ],
        vote: { for: 22, against: 5, abstain: 4 },
        result: 'agreed',
        decision: b('请设计单位出三套方案', 'Ask the designer for three plans'),
        responsible: designer,
        due: '2026-09-25',
        solved_on: '2026-09-24',
        project: lift,
      },
    ],
  },
  'demo-donghu-2026-09-26': {
    ...council,
    title: b('加装电梯第二次议事会', 'Second meeting on the lift'),
    date: '2026-09-26',
    due: 36,
    present: 28,
    topics: [
      {
        id: 'donghu-lift-cost',
        title: b('费用怎么分摊', 'How to share the cost'),
        opinions: [b('按楼层递增', 'More from floor to floor'), b('一、二层不出', 'Nothing from the lower two')],
        result: 'deferred',
        project: lift,
      },
      {
        id: 'donghu-lift-subsidy',
        title: b('公布政府补贴条件', 'Publish the terms of the subsidy'),
        result: 'agreed',
        responsible: office,
        due: '2026-10-10',
        project: lift,
      },
    ],
  },
  'demo-donghu-2026-10-18': {
    ...council,
    title: b('加装电梯第三次议事会', 'Third meeting on the lift'),
    date: '2026-10-18',
    due: 36,
    present: 33,
    topics: [
      {
        id: 'donghu-lift-light',
        title: b('一层采光', 'Light on the ground floor'),
        raised_by_role: b('一层住户', 'Residents of the ground floor'),
        result: 'agreed',
        decision: b('做日照模拟再谈', 'Simulate the light, then talk'),
        responsible: designer,
        due: '2026-11-08',
        project: lift,
      },
    ],
  },
  'demo-xinyuan-2025-04-22': {
    ...dam,
    title: b('候车遮雨棚院坝会', 'Yard-dam meeting on the shelter'),
    date: '2025-04-22',
    place_text: b('东门公交站', 'Bus stop at the east gate'),
    present: 47,
    topics: [
      {
        id: 'xinyuan-shelter',
        title: b('公交站下雨没处躲', 'No roof at the bus stop'),
        raised_by_role: b('上班居民', 'Commuters'),
        opinions: [b('加两条长凳', 'Two benches as well'), b('不要占盲道', 'Keep the tactile path free')],
        vote: { for: 45, against: 0, abstain: 2 },
        result: 'agreed',
        responsible: b('街道办事处', 'Street office'),
        due: '2025-08-22',
        solved_on: '2025-09-12',
        project: 'demo-xinyuan-shade',
      },
      {
        id: 'xinyuan-gym',
        title: b('健身器材更新', 'New exercise equipment'),
        result: 'deferred',
        project: 'demo-xinyuan-gym',
      },
    ],
  },
  'demo-qingfeng-2026-03-26': {
    ...joint,
    title: b('一季度联席会议', 'Joint meeting, first quarter'),
    date: '2026-03-26',
    place_text: b('街道会议室', 'Meeting room of the street'),
    due: 28,
    present: 24,
    topics: [
      {
        id: 'qingfeng-training',
        title: b('楼组长急救培训', 'First aid for the heads of stairways'),
        raised_by_role: b('社区代表', 'Communities'),
        result: 'agreed',
        decision: b(
          '卫生服务中心出老师，街道基金出材料费',
          'The health centre sends teachers, the street fund pays the material',
        ),
        responsible: b('街道社会工作站', 'Social work station of the street'),
        due: '2026-06-30',
        solved_on: '2026-06-12',
        application: 'demo-qingfeng-training-2026',
      },
      { id: 'qingfeng-lists-q1', title: b('需求和资源清单对接', 'Matching needs and resources'), result: 'noted' },
    ],
  },
  'demo-qingfeng-2026-09-29': {
    ...joint,
    title: b('三季度联席会议', 'Joint meeting, third quarter'),
    date: '2026-09-29',
    place_text: b('街道会议室', 'Meeting room of the street'),
    due: 28,
    present: 26,
    topics: [
      {
        id: 'qingfeng-fair',
        title: b('七社区公益集市', 'Fair of the seven communities'),
        result: 'agreed',
        decision: b(
          '12 月第二个周六办，摊位费全部进街道基金',
          'On the second Saturday of December; all stall fees go to the street fund',
        ),
        responsible: b('街道社会工作站', 'Social work station of the street'),
        due: '2026-12-12',
        application: 'demo-qingfeng-fair-2026',
        project: 'demo-qingfeng-fair',
      },
      {
        id: 'qingfeng-elder-visits',
        title: b('冬季独居老人探访排班', 'Rota of winter visits'),
        result: 'agreed',
        responsible: b('各社区居委会', "Residents' committees"),
        due: '2026-10-20',
        project: 'demo-qingfeng-winter',
      },
    ],
  },
};
