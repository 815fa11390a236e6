import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** What was wanted, planned and done in 石桥. */
export const shiqiaoProjects: Community['projects'] = {
  'demo-shiqiao-market': {
    name: b('石桥睦邻集市', 'Shiqiao neighbours’ market'),
    kind: 'activity',
    stage: 'operation',
    summary: b(
      '每月最后一个星期六在老街口办集市，居民摆旧物，商户卖点心，摊位费归入基金。',
      'On the last Saturday of every month residents sell old things and shops sell snacks at the end of the old street; stall fees go to the fund.',
    ),
    partners: ['sq-p01'],
    planned: {
      start: '2024-11-30',
      cost: 8_000,
      scope: b('两年 24 场，每场 30 个摊位', 'Twenty-four markets in two years, thirty stalls each'),
    },
    actual: {
      start: '2024-11-30',
      scope: b(
        '23 场，2025 年 7 月因暴雨停办一场',
        'Twenty-three markets; the one of July 2025 was cancelled after the rain',
      ),
    },
    outputs: [{ indicator: b('集市场次', 'Markets'), unit: b('场', 'markets'), target: 24, actual: 23 }],
    updates: [
      {
        on: '2025-07-21',
        text: b('因暴雨清淤，7 月集市停办。', 'No market in July because of the clean-up after the rain.'),
      },
    ],
  },
  'demo-shiqiao-flood': {
    name: b('石桥暴雨应急救助', 'Emergency relief after the rain in Shiqiao'),
    kind: 'relief',
    stage: 'closed',
    purposes: { 'demo-shiqiao-fund': 'relief' },
    summary: b(
      '2025 年 7 月 19 日夜暴雨，低洼 6 栋楼一层进水，基金按应急程序先行支付抽水、安置和消杀。',
      'In the night of 19 July 2025 water entered the ground floors of six buildings. The fund paid for pumps, shelter and disinfection under its emergency procedure.',
    ),
    planned: {
      start: '2025-07-20',
      end: '2025-07-27',
      cost: 15_000,
      scope: b('抽水、临时安置、消杀', 'Pumps, shelter, disinfection'),
    },
    actual: {
      start: '2025-07-20',
      end: '2025-07-26',
      scope: b(
        '抽水 6 栋、安置 31 户两晚、消杀两遍',
        'Pumps at six buildings, two nights for 31 households, disinfection twice',
      ),
    },
    outputs: [{ indicator: b('临时安置家庭', 'Households sheltered'), unit: b('户', 'households'), actual: 31 }],
    beneficiaries: { who: b('低洼楼栋居民', 'Residents of the low buildings'), count: 214 },
    updates: [
      {
        on: '2025-07-22',
        text: b('积水全部排完，收支明细当日张贴。', 'All water is pumped out; the accounts were posted the same day.'),
      },
    ],
    close_out: { on: '2025-08-15', surplus: 0 },
  },
  'demo-shiqiao-drain': {
    name: b('石桥低洼楼栋排水改造', 'Drains of the low buildings in Shiqiao'),
    kind: 'works',
    stage: 'acceptance',
    purposes: { 'demo-shiqiao-fund': 'renewal' },
    need_text: b(
      '“年年淹，今年淹到床沿。”暴雨后 58 户联名提议。',
      '“It floods every year; this time up to the bed.” After the rain 58 households signed a proposal.',
    ),
    summary: b(
      '加装两台自动排水泵，疏通 240 米暗沟，单元口加挡水板。',
      'Two automatic pumps, 240 metres of culvert cleared, flood boards at the entrances.',
    ),
    partners: ['sq-p08'],
    planned: {
      start: '2026-04-01',
      end: '2026-06-15',
      cost: 58_000,
      scope: b('排水泵 2 台、暗沟 240 米、挡水板 12 套', 'Two pumps, 240 metres of culvert, twelve flood boards'),
    },
    actual: {
      start: '2026-04-20',
      end: '2026-09-25',
      scope: b('排水泵 2 台、暗沟 262 米、挡水板 12 套', 'Two pumps, 262 metres of culvert, twelve flood boards'),
    },
    explanation: b(
      '挖开后发现暗沟比图纸长 22 米，又避开了雨季施工，工期延后三个月。',
      'The culvert proved 22 metres longer than drawn and work paused in the rainy season: three months late.',
    ),
    other_funding: [
      { source: b('街道城市管理经费', 'City management budget of the street'), planned: 30_000, actual: 30_000 },
    ],
    outputs: [
      { indicator: b('疏通暗沟', 'Culvert cleared'), unit: b('米', 'metres'), target: 240, actual: 262 },
      { indicator: b('自动排水泵', 'Automatic pumps'), unit: b('台', 'pumps'), target: 2, actual: 2 },
    ],
    beneficiaries: { who: b('低洼 6 栋居民', 'Residents of the six low buildings'), count: 214 },
    milestones: [
      { name: b('暗沟疏通', 'Culvert cleared'), due: '2026-05-20', met: '2026-06-12' },
      { name: b('泵站试运行', 'Trial of the pumps'), due: '2026-06-15', met: '2026-09-25' },
      { name: b('验收', 'Acceptance'), due: '2026-10-31' },
    ],
    updates: [
      {
        on: '2026-09-25',
        text: b('放水试验：40 毫米雨量 25 分钟排完。', 'Trial: 40 millimetres of rain gone within 25 minutes.'),
      },
    ],
  },
  'demo-shiqiao-repair': {
    name: b('石桥便民修理站', 'Shiqiao repair bench'),
    kind: 'incubation',
    stage: 'operation',
    need_text: b(
      '修伞、修锅、换拉链没处去，老师傅却闲着。',
      'Nowhere to mend an umbrella, a pot or a zip, while old craftsmen sit idle.',
    ),
    summary: b(
      '由 5 位退休师傅组队，每周开三个半天，零件按成本收费。街道种子计划资助工具。',
      'Five retired craftsmen open three half-days a week and charge only the parts. Tools came from the street’s seed money.',
    ),
    partners: ['sq-p03'],
    planned: {
      start: '2025-06-01',
      end: '2026-05-31',
      cost: 8_000,
      scope: b('工具一套、工作台 3 张', 'A set of tools and three benches'),
    },
    actual: {
      start: '2025-06-03',
      end: '2026-05-31',
      scope: b('工具一套、工作台 3 张、学徒 12 人', 'Tools, three benches, twelve apprentices'),
    },
    outputs: [{ indicator: b('修理件数', 'Things repaired'), unit: b('件', 'pieces'), target: 1_000, actual: 1_386 }],
    beneficiaries: { who: b('周边居民', 'Residents nearby'), count: 820 },
    updates: [
      { on: '2026-01-12', text: b('最受欢迎的是换拉链，其次是磨刀。', 'Zips are the favourite, then knives.') },
    ],
    follow_ups: [
      {
        asked: '2025-09-15',
        question: b('收的零件钱去哪了？', 'Where does the money for parts go?'),
        answer: b(
          '零件钱由修理站自行周转，不进基金，账本挂在站里。',
          'It stays at the bench to buy new parts and never enters the fund; the book hangs on the wall.',
        ),
        answered: '2025-09-17',
      },
    ],
  },
};
