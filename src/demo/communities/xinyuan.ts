import { office } from '../common.ts';
import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** 新苑: a new estate without a fund of its own; the street fund serves it. */
export const xinyuan: Community = {
  id: 'demo-xinyuan',
  place: {
    name: b('新苑社区', 'Xinyuan Community'),
    kind: 'community',
    parent: 'demo-qingfeng',
    population: 4_380,
    households: 1_760,
    contact: office('新苑社区', 'Xinyuan Community'),
    location: { x: 78, y: 27 },
    fictional: true,
    coverage: 'ledger',
    fund_status: 'served_by',
    served_by: 'demo-qingfeng-sunshine',
    summary: b(
      '2023 年建成的安置小区，还没有自己的基金，由街道阳光基金服务。用在这里的每笔支出都标明地点。',
      'A resettlement estate of 2023. It has no fund yet and is served by the sunshine fund of the street; every payment made here names the place.',
    ),
  },
  projects: {
    'demo-xinyuan-shade': {
      name: b('新苑候车遮雨棚', 'Shelter at the Xinyuan bus stop'),
      kind: 'facility',
      stage: 'closed',
      need_text: b(
        '公交站没有遮挡，早高峰有四五十人在雨里等车。',
        'The stop has no roof; forty or fifty people wait in the rain in the morning.',
      ),
      summary: b(
        '在小区东门公交站建 18 米遮雨棚和两条长凳，由街道阳光基金出资。',
        'An 18-metre shelter with two benches at the east gate, paid by the street’s sunshine fund.',
      ),
      planned: {
        start: '2025-06-16',
        end: '2025-08-15',
        cost: 33_000,
        scope: b('遮雨棚 18 米、长凳 2 条', 'Shelter of 18 metres and two benches'),
      },
      actual: {
        start: '2025-07-07',
        end: '2025-09-05',
        scope: b('遮雨棚 18 米、长凳 2 条、夜灯 2 盏', 'Shelter of 18 metres, two benches and two night lights'),
      },
      explanation: b(
        '占道施工许可晚批三周；施工方免费加装夜灯。',
        'The permit came three weeks late; the builder added the night lights free of charge.',
      ),
      outputs: [
        { indicator: b('遮雨棚长度', 'Length of the shelter'), unit: b('米', 'metres'), target: 18, actual: 18 },
      ],
      beneficiaries: { who: b('乘公交的居民', 'Residents who take the bus'), count: 1_200 },
      milestones: [
        { name: b('占道许可', 'Permit'), due: '2025-06-10', met: '2025-07-02' },
        { name: b('验收', 'Acceptance'), due: '2025-08-22', met: '2025-09-12' },
      ],
      updates: [
        {
          on: '2025-09-12',
          text: b(
            '居民代表现场试坐，提出长凳加靠背，施工方两天内改好。',
            'Residents tried the benches and asked for backs; the builder added them within two days.',
          ),
        },
      ],
      close_out: { on: '2025-09-30', surplus: 0 },
    },
    'demo-xinyuan-gym': {
      name: b('新苑小广场健身角', 'Exercise corner on the Xinyuan square'),
      kind: 'facility',
      stage: 'need',
      need_text: b(
        '2026 年 9 月居民议事会收集到 37 条意见，老人要扶手和座椅，年轻人要单杠。',
        "In September 2026 the residents' council took 37 requests: rails and seats for elders, bars for the young.",
      ),
      summary: b(
        '在小广场北侧增设健身角，正在征求选址和器材意见。',
        'An exercise corner on the north side of the square; place and equipment are being discussed.',
      ),
      follow_ups: [
        {
          asked: '2026-10-12',
          question: b('会不会占用停车位？', 'Will it take parking places?'),
          answer: b(
            '目前两个备选位置都不占车位，11 月现场投票。',
            'Neither of the two places does; residents will vote on the spot in November.',
          ),
          answered: '2026-10-15',
        },
      ],
    },
  },
  partners: [
    {
      id: 'xy-p01',
      name: '示范区好邻里超市',
      type: 'merchant',
      joined: '2025-03-10',
      docked: '2025-04-01',
      promised: '春节慰问品按进价供应',
    },
    {
      id: 'xy-p02',
      name: '示范区新苑物业服务有限公司',
      type: 'property_company',
      joined: '2025-03-10',
      docked: '2025-03-20',
      signed: '2025-04-15',
      promised: '遮雨棚和广场日常保洁',
    },
    { id: 'xy-p03', name: '新苑舞蹈队', type: 'group', joined: '2025-05-06' },
  ],
};
