import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** What was wanted, planned and done in 柳岸. */
export const liuanProjects: Community['projects'] = {
  'demo-liuan-ramps': {
    name: b('柳岸无障碍坡道', 'Ramps in Liuan'),
    kind: 'works',
    stage: 'closed',
    purposes: { 'demo-liuan-fund': 'access' },
    need_text: b(
      '“四级台阶，轮椅就出不了门。”残疾人协会逐栋登记了 11 处。',
      '“Four steps, and a wheelchair stays at home.” The association listed eleven places.',
    ),
    summary: b(
      '在 9 个单元口修坡道、装扶手，街道阳光基金注资 3 万元，结余退回。',
      'Ramps and rails at nine entrances. The street’s fund gave 30,000 yuan and got back what was not needed.',
    ),
    partners: ['la-p01', 'la-p02'],
    planned: { start: '2025-08-01', end: '2025-11-30', cost: 34_000, scope: b('坡道 11 处', 'Eleven ramps') },
    actual: { start: '2025-08-11', end: '2025-12-19', scope: b('坡道 9 处', 'Nine ramps') },
    explanation: b(
      '2 处台阶下有燃气管，改用可移动坡板；按成本价施工，结余 4,380 元退回街道基金。',
      'At two places a gas pipe lies under the steps, so movable boards are used; at cost price 4,380 yuan was left and went back to the street.',
    ),
    outputs: [
      { indicator: b('坡道', 'Ramps'), unit: b('处', 'ramps'), target: 11, actual: 9 },
      { indicator: b('可移动坡板', 'Movable boards'), unit: b('块', 'boards'), actual: 2 },
    ],
    beneficiaries: { who: b('行动不便的居民', 'Residents who walk with difficulty'), count: 138 },
    milestones: [
      { name: b('居民确认位置', 'Places agreed'), due: '2025-07-25', met: '2025-07-22' },
      { name: b('验收', 'Acceptance'), due: '2025-12-10', met: '2025-12-26' },
    ],
    updates: [
      {
        on: '2025-12-26',
        text: b(
          '轮椅使用者现场试坡，两处坡度放缓后通过验收。',
          'Wheelchair users tried every ramp; two were made gentler before acceptance.',
        ),
      },
    ],
    close_out: { on: '2026-03-12', surplus: 4_380 },
  },
  'demo-liuan-riverside': {
    name: b('柳岸河岸护栏和步道', 'Railing and path along the river'),
    kind: 'works',
    stage: 'building',
    purposes: { 'demo-liuan-fund': 'renewal' },
    need_text: b(
      '河岸没有护栏，放学时孩子在边上跑。',
      'There is no railing, and children run along the bank after school.',
    ),
    summary: b(
      '加装 180 米护栏，修补步道；原方案挡住洗衣台阶，经异议成立后修改并重新公示。',
      'A railing of 180 metres and a repaired path. The first plan closed the washing steps; an objection was upheld, the plan changed and posted again.',
    ),
    partners: ['la-p06'],
    planned: {
      start: '2026-08-03',
      end: '2026-11-15',
      cost: 26_000,
      scope: b('护栏 180 米、步道 320 平方米', 'Railing of 180 metres, path of 320 square metres'),
    },
    actual: { start: '2026-08-24' },
    outputs: [{ indicator: b('护栏', 'Railing'), unit: b('米', 'metres'), target: 180, actual: 112 }],
    beneficiaries: { who: b('沿河居民和学生', 'Residents and pupils along the river'), count: 1_450 },
    milestones: [
      { name: b('重新公示', 'Posted again'), due: '2026-06-30', met: '2026-06-26' },
      { name: b('护栏完工', 'Railing done'), due: '2026-10-31' },
    ],
    updates: [
      {
        on: '2026-10-14',
        text: b('护栏装到 112 米，洗衣台阶处留了活动门。', '112 metres stand; there is a gate at the washing steps.'),
      },
    ],
  },
  'demo-liuan-workshop': {
    name: b('柳岸手工坊', 'Liuan workshop'),
    kind: 'incubation',
    stage: 'operation',
    summary: b(
      '残疾居民和照料者在家门口缝布袋、做香囊，按件计酬，净收入的一部分反哺基金。',
      'Disabled residents and carers sew bags and sachets near home, paid by the piece; part of the net income goes to the fund.',
    ),
    partners: ['la-p03', 'la-p05'],
    planned: {
      start: '2025-06-01',
      end: '2026-12-31',
      cost: 22_000,
      scope: b('缝纫机 8 台、培训 40 课时', 'Eight sewing machines, forty lessons'),
    },
    actual: { start: '2025-06-09', scope: b('缝纫机 8 台、培训 46 课时', 'Eight sewing machines, forty-six lessons') },
    outputs: [
      {
        indicator: b('参加的残疾居民和照料者', 'Disabled residents and carers'),
        unit: b('人', 'people'),
        target: 12,
        actual: 16,
      },
      { indicator: b('完成订单', 'Orders'), unit: b('单', 'orders'), target: 30, actual: 44 },
    ],
    beneficiaries: { who: b('残疾居民和照料者', 'Disabled residents and carers'), count: 16 },
    updates: [
      {
        on: '2026-06-17',
        text: b(
          '端午香囊订单 1,200 个，按时交货。',
          '1,200 sachets for the Dragon Boat Festival were delivered in time.',
        ),
      },
    ],
    follow_ups: [
      {
        asked: '2026-02-25',
        question: b('做一个布袋能拿多少钱？', 'How much is paid for one bag?'),
        answer: b(
          '每个 3.5 元，按月结算，工价表贴在手工坊。',
          '3.5 yuan a bag, settled monthly; the rates hang in the workshop.',
        ),
        answered: '2026-02-26',
      },
    ],
  },
};
