import { agreement, committee, office, purposes, seats } from '../common.ts';
import type { Community } from '../scene.ts';
import { b } from '../words.ts';
import { nanxiangStory } from './nanxiang-story.ts';

/** 南巷: a small fund that is behind with its reports. Its clerks write Chinese column names. */
export const nanxiang: Community = {
  id: 'demo-nanxiang',
  place: {
    name: b('南巷社区', 'Nanxiang Community'),
    kind: 'community',
    parent: 'demo-qingfeng',
    population: 5_160,
    households: 2_240,
    contact: office('南巷社区', 'Nanxiang Community'),
    location: { x: 27, y: 74 },
    fictional: true,
    coverage: 'ledger',
    fund_status: 'own',
    summary: b(
      '老城南的窄巷子，独居老人多。基金规模小，2025 年年度报告和 2026 年第三季度公示逾期未公布。',
      'Narrow lanes in the south of the old town, many elders alone. A small fund whose annual report for 2025 and posting for the third quarter of 2026 are overdue.',
    ),
  },
  fund: {
    id: 'demo-nanxiang-fund',
    opening: { total: 19_620.4, restricted: { elder: 4_800, renewal: 6_000 } },
    facts: {
      name: b('示范区慈善总会南巷社区公益微基金', 'Nanxiang Community Micro-fund of the District Charity Federation'),
      kind: 'micro_fund',
      custodian: 'demo-charity',
      status: 'rectifying',
      established: '2024-01-22',
      agreements: [
        agreement(
          '示慈社基〔2024〕01 号',
          '2024-01-18',
          b('支持南巷社区独居老人探访和巷道改善', 'To support visits to elders and better lanes in Nanxiang'),
          1,
        ),
      ],
      committee: committee(
        b('第一届，2024 年 6 月至 2027 年 5 月', 'First term, June 2024 to May 2027'),
        [
          ['宋*', 'chair', seats.party],
          ['韩*', 'deputy', seats.committee],
          ['冯*', 'member', seats.residents],
          ['于*', 'member', seats.heads],
          ['吕*', 'member', seats.volunteers],
        ],
        ['彭*', seats.charity],
      ),
      purposes: [purposes.elder, purposes.renewal],
      summary: b(
        '2026 年 8 月出纳离岗，账目由街道代管，托管慈善组织已发整改通知。',
        'The treasurer left in August 2026; the street keeps the books and the custodian has asked for rectification.',
      ),
      history: [
        {
          state: 'rectifying',
          on: '2026-08-20',
          reason: b(
            '逾期未公布 2025 年度报告，托管慈善组织要求整改。',
            'The annual report for 2025 is overdue; the custodian asked for rectification.',
          ),
        },
      ],
    },
  },
  projects: {
    'demo-nanxiang-alley': {
      name: b('南巷防滑路面', 'Non-slip paving of the lanes'),
      kind: 'works',
      stage: 'paused',
      purposes: { 'demo-nanxiang-fund': 'renewal' },
      need_text: b(
        '青石板下雨打滑，去年有居民摔伤。',
        'The flagstones are slippery in the rain; people fell last year.',
      ),
      summary: b(
        '在三条主巷铺防滑条，第一段完工后因地下管线改造暂停。',
        'Non-slip strips on three lanes; after the first stretch work paused for new pipes.',
      ),
      planned: {
        start: '2025-10-13',
        end: '2026-03-31',
        cost: 16_000,
        scope: b('防滑条 420 米', '420 metres of strips'),
      },
      actual: { start: '2025-11-03', scope: b('已完成 160 米', '160 metres done') },
      explanation: b(
        '供水公司要更换主管线，路面先不铺，预计 2027 年春天复工。',
        'The water company will change the main pipe first; work goes on in spring 2027.',
      ),
      outputs: [{ indicator: b('铺防滑条', 'Strips laid'), unit: b('米', 'metres'), target: 420, actual: 160 }],
      milestones: [
        { name: b('第一段完工', 'First stretch'), due: '2025-12-15', met: '2025-12-19' },
        { name: b('全部完工', 'All done'), due: '2026-03-31' },
      ],
      history: [
        { state: 'paused', on: '2026-03-16', reason: b('等待供水主管线改造。', 'Waiting for the water main.') },
      ],
      updates: [
        {
          on: '2026-03-16',
          text: b(
            '接到管线改造通知，暂停施工，余款留在账上。',
            'Told of the new main; work stopped and the money stays in the account.',
          ),
        },
      ],
    },
    'demo-nanxiang-visit': {
      name: b('独居老人探访', 'Visits to elders who live alone'),
      kind: 'service',
      stage: 'operation',
      purposes: { 'demo-nanxiang-fund': 'elder' },
      summary: b(
        '社工和志愿者每周上门一次，量血压、查用电、陪聊天。',
        'A social worker and volunteers call once a week: blood pressure, wiring, a chat.',
      ),
      planned: {
        start: '2025-06-01',
        end: '2026-12-31',
        cost: 19_000,
        scope: b('每月 60 户次', 'Sixty visits a month'),
      },
      actual: { start: '2025-06-04', scope: b('每月 60 户次左右', 'About sixty visits a month') },
      outputs: [{ indicator: b('探访户次', 'Visits'), unit: b('户次', 'visits'), target: 1_140 }],
      beneficiaries: { who: b('独居老人', 'Elders who live alone'), count: 58 },
      follow_ups: [
        {
          asked: '2026-09-28',
          question: b('9 月的探访记录为什么还没有贴出来？', 'Why are the visits of September not posted?'),
        },
      ],
    },
    'demo-nanxiang-bookroom': {
      name: b('巷口书屋', 'Book room at the corner'),
      kind: 'facility',
      stage: 'cancelled',
      need_text: b('孩子放学没有地方看书。', 'Children have nowhere to read after school.'),
      summary: b(
        '原计划租用巷口空房办书屋，因产权不清取消，没有花钱。',
        'An empty house was to become a book room; its ownership is unclear, so the plan was dropped before money was spent.',
      ),
      planned: {
        start: '2026-03-01',
        end: '2026-05-31',
        cost: 9_000,
        scope: b('书架、桌椅和图书 600 册', 'Shelves, desks and 600 books'),
      },
      explanation: b(
        '房屋产权有争议，房管部门建议不要租用。',
        'Ownership is disputed and the housing office advised against it.',
      ),
      history: [
        { state: 'cancelled', on: '2026-02-12', reason: b('房屋产权有争议。', 'Ownership of the house is disputed.') },
      ],
    },
  },
  head: 'words',
  routine: { scale: 0.62, restrictions: { E03: 'elder' }, without: ['E12', 'E10'] },
  tell: nanxiangStory,
};
