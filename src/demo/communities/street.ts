import { agreement, committee, office, purposes, seats } from '../common.ts';
import type { Community } from '../scene.ts';
import { b } from '../words.ts';
import { streetStory } from './street-story.ts';

const projects: Community['projects'] = {
  'demo-qingfeng-winter': {
    name: b('冬日暖心', 'Warm winter'),
    kind: 'relief',
    stage: 'operation',
    places: ['demo-qingfeng'],
    purposes: { 'demo-qingfeng-sunshine': 'relief' },
    summary: b(
      '每年入冬前为低保、低保边缘和突发困难家庭送过冬物资，由社区入户核实后造册。',
      'Before every winter goods go to households on or near subsistence allowance; communities visit each one and keep the list.',
    ),
    planned: {
      start: '2024-11-25',
      end: '2026-02-28',
      cost: 32_000,
      scope: b('两个冬天，每年不少于 120 户', 'Two winters, at least 120 households each'),
    },
    actual: {
      start: '2024-12-18',
      end: '2026-02-05',
      scope: b('2024 年 130 户，2025 年 136 户', '130 households in 2024, 136 in 2025'),
    },
    explanation: b(
      '2025 年增加了低保家庭的电热毯。',
      'Electric blankets for the poorest households were added in 2025.',
    ),
    outputs: [{ indicator: b('受助家庭', 'Households helped'), unit: b('户次', 'visits'), target: 240, actual: 266 }],
    beneficiaries: { who: b('低保和低保边缘家庭', 'Households on or near subsistence allowance'), count: 266 },
    updates: [
      {
        on: '2025-12-19',
        text: b('七个社区两天内全部发放到户。', 'All seven communities had delivered within two days.'),
      },
    ],
  },
  'demo-qingfeng-seed': {
    name: b('社区微项目种子计划', 'Seed money for small community projects'),
    kind: 'incubation',
    stage: 'operation',
    places: ['demo-qingfeng', 'demo-shiqiao', 'demo-liuan'],
    summary: b(
      '支持居民自己组队做小事：先辅导，再评选，按阶段资助。',
      'Helps residents who team up for something small: first coaching, then a selection, then money by stages.',
    ),
    planned: {
      start: '2025-04-01',
      end: '2026-12-31',
      cost: 12_000,
      scope: b('辅导 6 个团队，资助其中 2 至 3 个', 'Coach six teams and fund two or three'),
    },
    actual: {
      start: '2025-04-17',
      scope: b(
        '辅导 6 个团队，资助石桥便民修理站和柳岸手工坊',
        'Six teams coached; the Shiqiao repair bench and the Liuan workshop funded',
      ),
    },
    outputs: [
      { indicator: b('辅导团队', 'Teams coached'), unit: b('个', 'teams'), target: 6, actual: 6 },
      { indicator: b('获资助团队', 'Teams funded'), unit: b('个', 'teams'), target: 3, actual: 2 },
    ],
    explanation: b(
      '第三个团队主动退出，资助名额留到下一轮。',
      'The third team withdrew; its place is kept for the next round.',
    ),
    updates: [
      {
        on: '2025-12-16',
        text: b(
          '中期评估：两个团队都按计划开展，账目清楚。',
          'Mid-term review: both teams are on plan and their accounts are in order.',
        ),
      },
    ],
  },
  'demo-qingfeng-fair': {
    name: b('七社区公益集市', 'Charity fair of the seven communities'),
    kind: 'activity',
    stage: 'planned',
    places: ['demo-qingfeng'],
    need_text: b(
      '各社区的手工坊和修理站希望有一个共同的摊位。',
      'Workshops and repair benches of the communities would like a common stall.',
    ),
    summary: b(
      '计划在 2026 年 12 月办一天，摊位费全部进入各社区基金。',
      'One day in December 2026; all stall fees go to the community funds.',
    ),
    planned: {
      start: '2026-12-12',
      end: '2026-12-12',
      cost: 9_600,
      scope: b('摊位 40 个，现场公布收支', 'Forty stalls; accounts announced on the spot'),
    },
    milestones: [{ name: b('管委会表决', 'Vote of the committee'), due: '2026-10-31', met: '2026-10-29' }],
  },
};

/** 青枫街道: the street, whose sunshine fund helps the funds of its communities. */
export const street: Community = {
  id: 'demo-qingfeng',
  place: {
    name: b('青枫街道', 'Qingfeng Street'),
    kind: 'street',
    parent: 'demo',
    population: 52_300,
    households: 20_460,
    contact: office('青枫街道', 'Qingfeng Street'),
    location: { x: 48, y: 46 },
    fictional: true,
    coverage: 'ledger',
    fund_status: 'own',
    summary: b(
      '下辖七个社区。街道阳光基金为社区基金注资、配捐，并直接服务还没有基金的新苑社区。',
      'Seven communities. The street’s sunshine fund adds to the funds of its communities, matches gifts, and serves Xinyuan, which has no fund yet.',
    ),
  },
  fund: {
    id: 'demo-qingfeng-sunshine',
    opening: { total: 186_240.55, restricted: { relief: 38_000 } },
    facts: {
      name: b('示范区慈善总会青枫街道阳光基金', 'Qingfeng Street Sunshine Fund of the District Charity Federation'),
      kind: 'street_fund',
      custodian: 'demo-charity',
      status: 'active',
      established: '2022-09-05',
      agreements: [
        agreement(
          '示慈街基〔2022〕01 号',
          '2022-08-30',
          b(
            '支持街道各社区基金，帮助困难居民',
            'To support the community funds of the street and residents in hardship',
          ),
          1.5,
        ),
      ],
      committee: committee(
        b('第二届，2024 年 6 月至 2027 年 5 月', 'Second term, June 2024 to May 2027'),
        [
          ['孙*', 'chair', b('街道党工委', 'Street party working committee')],
          ['何*', 'deputy', b('街道办事处', 'Street office')],
          ['刘*', 'member', seats.donors],
          ['高*', 'member', seats.donors],
          ['许*', 'member', b('桂花园社区', 'Guihuayuan Community')],
          ['邓*', 'member', b('石桥社区', 'Shiqiao Community')],
          ['彭*', 'member', b('新苑社区', 'Xinyuan Community')],
          ['曾*', 'member', seats.social],
          ['吕*', 'member', b('街道司法所', 'Street justice office')],
        ],
        ['叶*', seats.charity],
      ),
      purposes: [purposes.relief, purposes.volunteer, purposes.child],
      summary: b(
        '资金来自辖区企业捐赠、慈善日募捐和其他慈善组织注资。',
        'Its money comes from firms of the street, the charity day and a charity of the city.',
      ),
    },
  },
  projects,
  routine: {
    scale: 0.9,
    restrictions: { E01: 'relief', E02: 'relief', E11: 'volunteer' },
    without: ['E07', 'E09', 'E03'],
  },
  tell: streetStory,
};
