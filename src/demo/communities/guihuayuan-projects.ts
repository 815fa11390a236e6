import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** What was wanted, planned and done in 桂花园. */
export const guihuayuanProjects: Community['projects'] = {
  'demo-guihuayuan-canteen': {
    name: b('桂花园长者饭堂', "Guihuayuan elders' canteen"),
    kind: 'service',
    stage: 'operation',
    purposes: { 'demo-guihuayuan-fund': 'elder' },
    need_text: b(
      '“子女都上班，中午就对付一口。”入户走访的 212 户老人中，有 96 户希望社区办食堂。',
      '“The children are at work, so lunch is whatever is left.” Of 212 households visited, 96 wanted a canteen.',
    ),
    summary: b(
      '工作日中午为 70 岁以上老人供餐，基金按实际份数补贴，每月结算一次。',
      'Lunch on working days for residents over 70. The fund subsidises each portion served and settles once a month.',
    ),
    partners: ['gh-p01', 'gh-p06'],
    planned: {
      start: '2024-11-01',
      end: '2026-10-31',
      cost: 232_000,
      scope: b('两年内每个工作日供餐 30 至 40 份', 'Thirty to forty portions every working day for two years'),
    },
    actual: {
      start: '2024-11-01',
      scope: b(
        '每个工作日供餐 35 份左右，2025 年 1 月添置蒸饭柜',
        'About 35 portions every working day; a rice steamer was added in January 2025',
      ),
    },
    explanation: b(
      '2026 年 8 月起食材涨价，每份补贴由 3 元调到 3.5 元，老人自付由 9 元调到 9.5 元，已经管委会表决并公示。',
      'Food became dearer: from August 2026 the subsidy rose from 3 to 3.5 yuan a portion and what elders pay from 9 to 9.5 yuan, after a vote and a notice.',
    ),
    other_funding: [
      {
        source: b(
          '老人自付餐费（由餐饮店收取，不进基金账户）',
          'Paid by the elders (kept by the caterer, never in the fund)',
        ),
        planned: 174_000,
      },
    ],
    outputs: [
      {
        indicator: b('供餐份数（2024 年 11 月起）', 'Portions served since November 2024'),
        unit: b('份', 'portions'),
        target: 19_200,
      },
      { indicator: b('固定用餐老人', 'Regular guests'), unit: b('人', 'people'), target: 60, actual: 71 },
    ],
    beneficiaries: { who: b('70 岁以上老人', 'Residents over 70'), count: 171 },
    milestones: [
      { name: b('本期供餐协议开始', 'Start of this period'), due: '2024-11-01', met: '2024-11-01' },
      { name: b('用餐满意度调查', 'Survey of the guests'), due: '2025-06-30', met: '2025-06-26' },
      { name: b('续签供餐协议', 'Catering agreement renewed'), due: '2026-07-31', met: '2026-07-22' },
    ],
    updates: [
      {
        on: '2025-01-17',
        text: b('新蒸饭柜到位，冬天饭菜能保温到 12 点半。', 'The new steamer keeps meals warm until half past twelve.'),
      },
      {
        on: '2025-06-26',
        text: b(
          '用餐老人反映口味偏咸，饭堂已减盐并每周公布菜谱。',
          'Guests found the food salty; the canteen uses less salt and posts a weekly menu.',
        ),
      },
      {
        on: '2026-08-03',
        text: b(
          '新价格执行第一天，低保老人仍付 6 元，差额由基金承担。',
          'First day of the new price; elders on subsistence allowance still pay 6 yuan, the fund bears the rest.',
        ),
      },
    ],
    follow_ups: [
      {
        asked: '2025-07-14',
        question: b('份数是谁数的？', 'Who counts the portions?'),
        answer: b(
          '老人签到，饭堂留底，社工每周抽查一天，月底三方签字。',
          'Guests sign in, the canteen keeps a copy, the social worker checks one day a week, and all three sign at the end of the month.',
        ),
        answered: '2025-07-16',
      },
      { asked: '2026-10-20', question: b('下雨天能不能送餐上门？', 'Can meals be brought home on rainy days?') },
    ],
  },
  'demo-guihuayuan-lamps': {
    name: b('桂花园楼道和小路照明改造', 'Lighting of stairways and paths in Guihuayuan'),
    kind: 'works',
    stage: 'closed',
    purposes: { 'demo-guihuayuan-fund': 'renewal' },
    need_text: b(
      '两年里有 7 位老人在夜里摔倒，楼栋长统计出 58 盏灯不亮。',
      'Seven elders fell at night within two years; the heads of the buildings counted 58 dead lamps.',
    ),
    summary: b(
      '更换 34 个单元的楼道灯，在通往菜场的小路上装 8 盏太阳能路灯。',
      'New lamps in 34 stairways and eight solar lamps on the path to the market.',
    ),
    partners: ['gh-p02', 'gh-p03'],
    planned: {
      start: '2025-03-24',
      end: '2025-05-16',
      cost: 28_600,
      scope: b('楼道感应灯 204 盏、太阳能路灯 10 盏', '204 sensor lamps and ten solar lamps'),
    },
    actual: {
      start: '2025-03-31',
      end: '2025-05-23',
      scope: b('楼道感应灯 204 盏、太阳能路灯 8 盏', '204 sensor lamps and eight solar lamps'),
    },
    explanation: b(
      '两处原定灯位离窗太近，居民不同意，少装 2 盏；灯具按进价供货，比计划节省。',
      'Two lamps would have stood too close to windows and residents declined them; fittings came at cost price.',
    ),
    outputs: [
      { indicator: b('更换楼道感应灯', 'Sensor lamps replaced'), unit: b('盏', 'lamps'), target: 204, actual: 204 },
      { indicator: b('安装太阳能路灯', 'Solar lamps installed'), unit: b('盏', 'lamps'), target: 10, actual: 8 },
    ],
    beneficiaries: { who: b('34 个单元的居民', 'Residents of 34 stairways'), count: 3_180 },
    location: b(
      '一期至三期 34 个单元，南门至菜场小路',
      '34 stairways of phases one to three; path from the south gate to the market',
    ),
    milestones: [
      { name: b('灯位征求意见', 'Residents consulted on the places'), due: '2025-03-14', met: '2025-03-12' },
      { name: b('楼道灯完工', 'Stairway lamps done'), due: '2025-04-30', met: '2025-04-28' },
      { name: b('验收', 'Acceptance'), due: '2025-05-23', met: '2025-05-29' },
    ],
    updates: [
      { on: '2025-04-28', text: b('34 个单元楼道灯全部点亮。', 'All 34 stairways are lit.') },
      {
        on: '2025-11-20',
        text: b(
          '回访：半年内坏灯 3 盏，商行免费更换。',
          'After half a year three lamps had failed and were replaced free of charge.',
        ),
      },
    ],
    follow_ups: [
      {
        asked: '2025-06-09',
        question: b('电费谁出？', 'Who pays for the electricity?'),
        answer: b(
          '楼道灯电费由业主公摊，感应灯功率 5 瓦，比原来少一半以上；路灯用太阳能。',
          'Owners share it; the sensor lamps use 5 watts, less than half of before. The path lamps are solar.',
        ),
        answered: '2025-06-11',
      },
    ],
    close_out: { on: '2025-06-30', surplus: 360 },
  },
  'demo-guihuayuan-shed': {
    name: b('桂花园电动车充电棚', 'Charging shed for electric bicycles in Guihuayuan'),
    kind: 'facility',
    stage: 'building',
    purposes: { 'demo-guihuayuan-fund': 'renewal' },
    need_text: b(
      '居民议事会收到 63 条意见，要求解决飞线充电和楼道停车。',
      "The residents' council received 63 requests to end charging by cables from windows and parking in stairways.",
    ),
    summary: b(
      '在 5 号楼东侧空地建 48 个车位的充电棚，带烟感和自动断电。',
      'A shed with 48 places east of building 5, with smoke alarms and automatic cut-off.',
    ),
    partners: ['gh-p03'],
    planned: {
      start: '2026-08-03',
      end: '2026-11-30',
      cost: 62_000,
      scope: b('钢结构棚 48 位、充电桩 24 个、烟感 6 个', 'Steel shed for 48, 24 charging points, six smoke alarms'),
    },
    actual: { start: '2026-09-07' },
    explanation: b(
      '基础开挖时遇到旧管线，移位后再施工，晚开工五周。',
      'An old pipe was found when digging and had to be moved first: five weeks late.',
    ),
    other_funding: [{ source: b('物业公司自筹', 'Property company'), planned: 20_000, actual: 20_000 }],
    outputs: [
      { indicator: b('充电车位', 'Places with charging'), unit: b('个', 'places'), target: 48 },
      { indicator: b('烟感报警器', 'Smoke alarms'), unit: b('个', 'alarms'), target: 6, actual: 6 },
    ],
    beneficiaries: { who: b('有电动车的居民', 'Residents with electric bicycles'), count: 640 },
    milestones: [
      { name: b('居民表决', "Residents' vote"), due: '2026-05-31', met: '2026-05-24' },
      { name: b('管线移位', 'Pipe moved'), due: '2026-08-20', met: '2026-09-04' },
      { name: b('棚体完工', 'Shed built'), due: '2026-10-31' },
    ],
    updates: [
      {
        on: '2026-10-16',
        text: b('棚体立柱完成，开始安装顶棚和烟感。', 'Posts stand; roof and smoke alarms are being fitted.'),
      },
    ],
    follow_ups: [
      {
        asked: '2026-09-22',
        question: b('充电一次多少钱？', 'What will charging cost?'),
        answer: b(
          '电价按居民合表电价，服务费每度 0.3 元，收支每季度公布。',
          'Electricity at the household rate plus a service fee of 0.3 yuan a kilowatt-hour; accounts are published quarterly.',
        ),
        answered: '2026-09-24',
      },
    ],
  },
  'demo-guihuayuan-festival': {
    name: b('桂花邻里节', 'Osmanthus neighbours’ festival'),
    kind: 'activity',
    stage: 'operation',
    summary: b(
      '每年秋天桂花开时办一天，有百家宴、旧物交换和合唱。',
      'One day every autumn when the osmanthus is in bloom: a shared meal, a swap table and singing.',
    ),
    partners: ['gh-p08', 'gh-p01'],
    planned: { start: '2025-09-01', cost: 9_000, scope: b('2025、2026 年各一场', 'One in 2025 and one in 2026') },
    actual: {
      start: '2025-09-27',
      scope: b('两年各一场，2026 年加办露天电影', 'One in each year; an open-air film was added in 2026'),
    },
    outputs: [
      { indicator: b('参加居民', 'Residents taking part'), unit: b('人次', 'visits'), target: 800, actual: 934 },
      { indicator: b('旧物交换', 'Things swapped'), unit: b('件', 'pieces'), target: 200, actual: 263 },
    ],
    beneficiaries: { who: b('全体居民', 'All residents'), count: 934 },
    updates: [
      {
        on: '2025-09-28',
        text: b(
          '百家宴摆了 32 桌，剩菜由居民自带餐盒打包。',
          'There were 32 tables; what was left went home in lunch boxes.',
        ),
      },
    ],
  },
};
