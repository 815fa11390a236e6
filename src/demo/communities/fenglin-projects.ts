import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** What was wanted, planned and done in 枫林. */
export const fenglinProjects: Community['projects'] = {
  'demo-fenglin-parking': {
    name: b('枫林错时共享停车', 'Shared parking in Fenglin'),
    kind: 'facility',
    stage: 'operation',
    need_text: b(
      '夜里一位难求，白天空着一半；隔壁园区正好相反。',
      'At night there is no place to park, by day half stand empty; next door it is the other way round.',
    ),
    summary: b(
      '小区白天空出的 86 个车位租给园区，园区夜间车位让给居民。收入扣除成本后按比例分配，每季度公布。',
      'By day 86 places are let to the business park, by night residents use the park’s places. What remains after cost is shared by fixed percentages and published every quarter.',
    ),
    partners: ['fl-p01', 'fl-p02'],
    planned: {
      start: '2025-01-01',
      cost: 18_000,
      scope: b('改造道闸 2 套，共享车位 80 个', 'Two barriers, 80 shared places'),
    },
    actual: { start: '2025-01-01', scope: b('改造道闸 2 套，共享车位 86 个', 'Two barriers, 86 shared places') },
    other_funding: [
      {
        source: b('物业公司垫付道闸改造', 'Barriers advanced by the property company'),
        planned: 18_000,
        actual: 18_000,
      },
    ],
    outputs: [
      { indicator: b('共享车位', 'Shared places'), unit: b('个', 'places'), target: 80, actual: 86 },
      {
        indicator: b('居民夜间可用车位', 'Places for residents at night'),
        unit: b('个', 'places'),
        target: 40,
        actual: 40,
      },
    ],
    beneficiaries: { who: b('有车的居民', 'Residents with cars'), count: 1_940 },
    updates: [
      {
        on: '2025-04-18',
        text: b(
          '第一季度收支公布，三个月的结余全部用来收回道闸投入，还没有开始分配。',
          'Accounts of the first quarter published; all that remained went to the barriers, so nothing was shared yet.',
        ),
      },
      {
        on: '2025-05-16',
        text: b(
          '4 月，道闸投入 18,000 元全部收回，余下的开始分配。',
          'In April the 18,000 yuan for the barriers were recovered; what remained was shared.',
        ),
      },
      {
        on: '2026-06-20',
        text: b(
          '签订补充协议，7 月起基金的比例由 40% 提高到 45%。',
          'A further agreement raises the fund’s share from 40 to 45 per cent as of July.',
        ),
      },
    ],
    follow_ups: [
      {
        asked: '2025-05-08',
        question: b('为什么物业也有分成？', 'Why does the property company get a share?'),
        answer: b(
          '物业承担夜间看护和道闸维护，比例经业主大会表决。',
          'It guards the places at night and maintains the barriers; the owners voted on the percentages.',
        ),
        answered: '2025-05-12',
      },
    ],
    revenue_share: {
      cost_to_recover: 18_000,
      operating_limit: { monthly: 2_100 },
      recovered_by: b('示范区安居物业服务有限公司', 'Anju property company'),
      land_right: b('小区道路和公共部分，全体业主共有', 'Roads and common parts, owned by all owners'),
      ballot: 'fenglin-parking-owners',
      terms: b(
        '收入先扣运营成本，再收回道闸投入，余下按比例分配',
        'Operating cost first, then the barriers, and the rest by percentages',
      ),
      shares: [
        {
          party: b('社区公益微基金', 'Community micro-fund'),
          fund: 'demo-fenglin-fund',
          percent: 40,
          from: '2025-01-01',
        },
        { party: b('住宅专项维修资金', "Owners' repair fund"), percent: 40, from: '2025-01-01' },
        { party: b('物业公司', 'Property company'), percent: 20, from: '2025-01-01' },
        {
          party: b('社区公益微基金', 'Community micro-fund'),
          fund: 'demo-fenglin-fund',
          percent: 45,
          from: '2026-07-01',
        },
        { party: b('住宅专项维修资金', "Owners' repair fund"), percent: 40, from: '2026-07-01' },
        { party: b('物业公司', 'Property company'), percent: 15, from: '2026-07-01' },
      ],
    },
  },
  'demo-fenglin-charging': {
    name: b('枫林电动车充电柜', 'Charging cabinets in Fenglin'),
    kind: 'facility',
    stage: 'operation',
    need_text: b(
      '电池拎回家充电不安全，居民要求在楼下集中充。',
      'Charging batteries at home is unsafe; residents asked for a common place outside.',
    ),
    summary: b(
      '运营方出资装了 8 组充电柜。收入先扣电费和维护，再收回投入，收完以后一半归社区公益微基金。',
      'The operator paid for eight cabinets. Income first covers electricity and upkeep, then the cost; after that half goes to the community micro-fund.',
    ),
    partners: ['fl-p09'],
    planned: { start: '2026-03-16', end: '2026-03-31', cost: 24_000, scope: b('充电柜 8 组', 'Eight cabinets') },
    actual: { start: '2026-03-16', end: '2026-03-30', scope: b('充电柜 8 组', 'Eight cabinets') },
    other_funding: [{ source: b('运营方垫付', 'Advanced by the operator'), planned: 24_000, actual: 24_000 }],
    outputs: [{ indicator: b('充电柜', 'Cabinets'), unit: b('组', 'cabinets'), target: 8, actual: 8 }],
    beneficiaries: { who: b('骑电动车的居民', 'Residents with electric bicycles'), count: 410 },
    revenue_share: {
      cost_to_recover: 24_000,
      recovered_by: b('示范区绿芯充电服务有限公司（虚构）', 'Lüxin charging company (fictional)'),
      operating_limit: { percent: 35 },
      terms: b(
        '收入先扣电费和维护（最多占总收入的 35%），再收回充电柜投入，余下对半分',
        'Electricity and upkeep first (at most 35 per cent of gross), then the cabinets; the rest is halved',
      ),
      shares: [
        {
          party: b('社区公益微基金', 'Community micro-fund'),
          fund: 'demo-fenglin-fund',
          percent: 50,
          from: '2026-04-01',
        },
        { party: b('运营方', 'Operator'), percent: 50, from: '2026-04-01' },
      ],
    },
  },
  'demo-fenglin-garden': {
    name: b('枫林口袋花园', 'Fenglin pocket garden'),
    kind: 'works',
    stage: 'closed',
    purposes: { 'demo-fenglin-fund': 'renewal' },
    need_text: b(
      '9 号楼前的荒地堆着旧家具，下雨就积水。',
      'The waste ground before building 9 holds old furniture and puddles.',
    ),
    summary: b(
      '把 260 平方米荒地改成花园，居民认养花箱。',
      'Waste ground of 260 square metres became a garden whose planters residents adopt.',
    ),
    partners: ['fl-p04', 'fl-p06'],
    planned: {
      start: '2025-03-10',
      end: '2025-04-30',
      cost: 24_000,
      scope: b('铺装 90 平方米、花箱 30 个、座椅 6 条', 'Paving of 90 square metres, 30 planters, six benches'),
    },
    actual: {
      start: '2025-04-14',
      end: '2025-06-06',
      scope: b('铺装 90 平方米、花箱 36 个、座椅 6 条', 'Paving of 90 square metres, 36 planters, six benches'),
    },
    explanation: b(
      '先征求周边居民意见，同意率 71%；调整方案后升到 92% 才开工，因此晚了一个月。',
      'Work began only after the plan was changed and agreement of the neighbours rose from 71 to 92 per cent: a month late.',
    ),
    satisfaction_gate: {
      rule: b('周边 4 栋居民同意率不低于 85% 才开工', 'No work before 85 per cent of the four buildings around agree'),
      passed_on: '2025-04-08',
    },
    other_funding: [{ source: b('居民认养花箱', 'Planters adopted by residents'), planned: 3_000, actual: 3_600 }],
    outputs: [
      { indicator: b('改造面积', 'Area'), unit: b('平方米', 'square metres'), target: 260, actual: 260 },
      { indicator: b('认养花箱', 'Planters adopted'), unit: b('个', 'planters'), target: 30, actual: 36 },
    ],
    beneficiaries: { who: b('周边 4 栋居民', 'Residents of the four buildings around'), count: 860 },
    milestones: [
      { name: b('通过开工门槛', 'Gate before works passed'), due: '2025-03-05', met: '2025-04-08' },
      { name: b('验收', 'Acceptance'), due: '2025-05-12', met: '2025-06-10' },
    ],
    updates: [
      { on: '2025-06-12', text: b('36 个花箱当天全部被认养。', 'All 36 planters were adopted on the first day.') },
    ],
    close_out: { on: '2025-07-15', surplus: 0 },
  },
  'demo-fenglin-daycare': {
    name: b('枫林暑期托管', 'Summer day care in Fenglin'),
    kind: 'service',
    stage: 'closed',
    purposes: { 'demo-fenglin-fund': 'child' },
    need_text: b(
      '双职工家庭暑假没人看孩子，报名意向 61 人。',
      'Working parents have nobody for the summer holidays; 61 children were put down.',
    ),
    summary: b(
      '2025 年暑假两个班，每天 8 小时，家长只付餐费。',
      'Two groups in the summer of 2025, eight hours a day; parents pay only the meals.',
    ),
    partners: ['fl-p03', 'fl-p07'],
    planned: {
      start: '2025-07-01',
      end: '2025-08-29',
      cost: 26_000,
      scope: b('2 个班 40 人 40 天', 'Two groups of 20 for 40 days'),
    },
    actual: {
      start: '2025-07-01',
      end: '2025-08-29',
      scope: b('2 个班 43 人 40 天', 'Two groups, 43 children, 40 days'),
    },
    explanation: b(
      '有 3 名困境儿童中途加入，老师没有增加收费。',
      'Three children in need joined later; the teachers charged nothing more.',
    ),
    outputs: [{ indicator: b('托管儿童', 'Children'), unit: b('人', 'children'), target: 40, actual: 43 }],
    beneficiaries: {
      who: b('双职工和困境家庭的孩子', 'Children of working parents and of families in need'),
      count: 43,
    },
    updates: [
      {
        on: '2025-07-18',
        text: b(
          '增加一节游泳安全课，由消防志愿者讲。',
          'A lesson on safety in water was added, given by volunteer firefighters.',
        ),
      },
      {
        on: '2025-09-02',
        text: b('家长问卷 41 份，很满意和满意 39 份。', 'Of 41 parents, 39 were satisfied or very satisfied.'),
      },
    ],
    close_out: { on: '2025-10-15', surplus: 0 },
  },
};
