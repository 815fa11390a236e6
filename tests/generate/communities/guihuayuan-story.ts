import { add, fen } from '../book.ts';
import { months } from '../calendar.ts';
import { postReports } from '../posting.ts';
import { half, monthly } from '../programme.ts';
import { gift, pay, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

const canteen = 'demo-guihuayuan-canteen';
const lamps = 'demo-guihuayuan-lamps';
const caterer = '示范区同福餐饮店';
const lighting = '示范区恒光照明商行';

/** What happened in 桂花园 beyond the everyday. */
export function tell(scene: Scene): void {
  gifts(scene);
  runCanteen(scene);
  reimburse(scene);
  lightUp(scene);
  changePurpose(scene);
  visit(scene);
  insure(scene);
  celebrate(scene);
  buildShed(scene);
  teach(scene);
  undecided(scene);
  answer(scene);
  postReports(scene);
}

function gifts(scene: Scene): void {
  const pledge = add(scene.book.pledges, {
    date: '2025-05-20',
    amount: fen(20_000),
    donor_display: '示范区云杉软件有限公司',
    donor_type: 'organization',
    restriction: 'elder',
    due: '2026-06-30',
    agreement: 'gh-a05',
    status: 'fulfilled',
  });
  const firm = {
    from: '示范区云杉软件有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'elder',
    agreement: 'gh-a05',
    pledge,
  } as const;
  gift(scene, { on: '2025-06-18', yuan: 10_000, ...firm, note: '第一期，用于长者饭堂' });
  gift(scene, { on: '2026-06-16', yuan: 10_000, ...firm, note: '第二期，用于长者饭堂' });
  gift(scene, {
    on: '2025-03-18',
    yuan: 15_000,
    from: '示范区民政局',
    donor_type: 'government',
    category: 'I09',
    restriction: 'elder',
    note: '2025 年社区助餐补助',
  });
  gift(scene, {
    on: '2026-03-17',
    yuan: 15_000,
    from: '示范区民政局',
    donor_type: 'government',
    category: 'I09',
    restriction: 'elder',
    note: '2026 年社区助餐补助',
  });
  gift(scene, {
    on: '2025-10-22',
    yuan: 10_000,
    from: '示范区福利彩票管理站',
    donor_type: 'government',
    category: 'I20',
    restriction: 'elder',
    note: '福彩公益金资助长者饭堂',
  });
  gift(scene, {
    on: '2025-01-09',
    yuan: 6_000,
    from: '一位老党员',
    donor_type: 'anonymous',
    category: 'I04',
    restriction: 'relief',
    note: '用于困难邻居',
  });
  gift(scene, {
    on: '2025-06-03',
    yuan: 5_000,
    from: '示范区小马驹幼托中心',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'child',
    note: '用于暑期课堂',
  });
  gift(scene, {
    on: '2026-06-01',
    yuan: 5_000,
    from: '示范区小马驹幼托中心',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'child',
    note: '用于暑期课堂',
  });
  gift(scene, {
    on: '2026-06-10',
    yuan: 30_000,
    from: '示范区安居物业服务有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    note: '用于电动车充电棚',
  });
  gift(scene, {
    on: '2025-12-09',
    yuan: 3_600,
    from: '示范区第二小学',
    donor_type: 'organization',
    category: 'I03',
    note: '教职工捐款',
  });
}

function runCanteen(scene: Scene): void {
  const halves = [
    ['2024h2', '2024-10-08', 6_000, '2024 年 11 月至 12 月', 'November and December 2024', '2025-01-10'],
    ['2025h1', '2024-11-28', 16_500, '2025 年上半年', 'the first half of 2025', '2025-07-08'],
    ['2025h2', '2025-06-03', 16_500, '2025 年下半年', 'the second half of 2025', '2026-01-09'],
    ['2026h1', '2025-12-01', 16_500, '2026 年上半年', 'the first half of 2026', '2026-07-07'],
    ['2026h2', '2026-06-01', 19_500, '2026 年下半年', 'the second half of 2026', undefined],
  ] as const;
  for (const [key, on, amount, zh, en, accepted] of halves)
    use(scene, {
      id: `${canteen}-${key}`,
      project: canteen,
      on,
      amount,
      by: proposers.council,
      purpose: b(`${zh}长者饭堂助餐补贴`, `Subsidy for the elders’ canteen, ${en}`),
      ...(accepted
        ? {
            accepted: [
              accepted,
              b('用餐老人代表、社工、监督员', 'A guest, the social worker and the supervisor'),
              b('签到份数与结算份数一致', 'Portions signed for equal portions settled'),
            ],
          }
        : {}),
    });
  const bills = monthly(scene, {
    months,
    use: (month) => `${canteen}-${half(month)}`,
    category: 'E03',
    pot: 'elder',
    to: caterer,
    price: (month) => (month < '2026-08' ? 3 : 3.5),
    count: [760, 880],
    day: 27,
    text: (month, count) => `${month}助餐补贴 ${count} 份`,
  });
  const price = (on: string) => (on < '2026-08' ? 3 : 3.5);
  const portions = bills.map(({ date, amount }) => ({ date, count: amount / 100 / price(date) }));
  const project = scene.community.projects[canteen];
  Object.assign(project?.outputs?.[0] ?? {}, { actual: portions.reduce((sum, { count }) => sum + count, 0) });
  Object.assign(project?.other_funding?.[0] ?? {}, {
    actual: portions.reduce((sum, { date, count }) => sum + count * (date < '2026-08' ? 9 : 9.5), 0),
  });
}

/** The steamer could not wait for the grant: unrestricted money paid, the elders' pot gave it back. */
function reimburse(scene: Scene): void {
  const application = use(scene, {
    id: `${canteen}-steamer`,
    project: canteen,
    on: '2024-12-09',
    amount: 3_900,
    purpose: b('长者饭堂添置蒸饭柜', 'A rice steamer for the elders’ canteen'),
    accepted: ['2025-01-20'],
  });
  const spending = pay(scene, {
    on: '2025-01-15',
    yuan: 3_800,
    to: '示范区厨具商行',
    payee_type: 'individual_business',
    category: 'E03',
    application,
    purpose: '蒸饭柜一台',
    evidence: 'receipt;bank;acceptance',
  });
  add(scene.book.reallocations, {
    date: '2025-03-25',
    amount: fen(3_800),
    from_restriction: 'elder',
    kind: 'reimbursement',
    spending,
    decided_by: '基金管委会',
    decided_on: '2025-03-21',
    consent: 'not_needed',
    basis: '助餐补助到账后归还非限定资金垫付的蒸饭柜款',
  });
}

function lightUp(scene: Scene): void {
  const first = use(scene, {
    id: `${lamps}-stairs`,
    project: lamps,
    on: '2025-02-17',
    amount: 14_800,
    approved: 14_600,
    by: proposers.heads,
    purpose: b('34 个单元楼道感应灯 204 盏', '204 sensor lamps for 34 stairways'),
    accepted: ['2025-05-29'],
    turn: (application) => {
      application.consulted = [
        {
          on: '2025-02-26',
          who: b('34 个单元居民，入户 1,020 户', 'Residents of 34 stairways, 1,020 households'),
          result: b('同意 998 户，其余未表态', '998 agreed, the others gave no answer'),
        },
      ];
    },
  });
  // One bank payment, two pots: what the purpose could not bear came from unrestricted money.
  const bill = {
    on: '2025-04-30',
    to: lighting,
    payee_type: 'individual_business',
    category: 'E07',
    application: first,
    payment_ref: 'FK-20250430-02',
    evidence: 'receipt;bank;acceptance;photo',
  } as const;
  pay(scene, { ...bill, yuan: 10_000, restriction: 'renewal', purpose: '楼道感应灯 204 盏，限定资金部分' });
  pay(scene, { ...bill, yuan: 4_600, purpose: '楼道感应灯 204 盏，非限定资金部分' });
  const second = use(scene, {
    id: `${lamps}-path`,
    project: lamps,
    on: '2025-03-03',
    amount: 9_800,
    purpose: b('南门至菜场小路太阳能路灯 8 盏', 'Eight solar lamps on the path from the south gate to the market'),
    accepted: ['2025-05-29'],
  });
  const lampBill = {
    to: lighting,
    payee_type: 'individual_business',
    category: 'E07',
    restriction: 'renewal',
    application: second,
  } as const;
  const bounced = pay(scene, {
    ...lampBill,
    on: '2025-05-26',
    yuan: 7_840,
    purpose: '太阳能路灯 8 盏',
    evidence: 'receipt;bank',
    note: '收款账号错一位，银行退回',
  });
  pay(scene, {
    ...lampBill,
    on: '2025-05-28',
    yuan: 7_840,
    reverses: bounced,
    purpose: '太阳能路灯款退回',
    evidence: 'bank',
  });
  pay(scene, {
    ...lampBill,
    on: '2025-05-30',
    yuan: 7_840,
    purpose: '太阳能路灯 8 盏，重新付款',
    evidence: 'receipt;bank;acceptance',
  });
  const pot = `project:${lamps}`;
  gift(scene, {
    on: '2025-04-08',
    yuan: 2_000,
    from: lighting,
    donor_type: 'organization',
    category: 'I04',
    restriction: pot,
    note: '捐给照明改造项目',
  });
  const timers = use(scene, {
    id: `${lamps}-timers`,
    project: lamps,
    on: '2025-04-21',
    amount: 1_800,
    by: proposers.heads,
    purpose: b('路灯时控器和配电箱', 'Timers and a distribution box'),
    accepted: ['2025-06-12'],
  });
  pay(scene, {
    on: '2025-06-06',
    yuan: 1_640,
    to: '示范区顺达水电维修部',
    payee_type: 'individual_business',
    category: 'E07',
    restriction: pot,
    application: timers,
    purpose: '时控器 8 只、配电箱 1 个',
  });
  add(scene.book.reallocations, {
    date: '2025-07-02',
    amount: fen(360),
    from_restriction: pot,
    to_restriction: 'renewal',
    kind: 'surplus',
    decided_by: '基金管委会',
    decided_on: '2025-06-30',
    consent: 'not_needed',
    basis: '项目结余转回同类用途，结项时已公布',
  });
}

/** Givers of 2023 could not be reached: the new purpose was posted for sixty days. */
function changePurpose(scene: Scene): void {
  add(scene.book.reallocations, {
    date: '2025-11-10',
    amount: fen(500),
    from_restriction: 'renewal',
    to_restriction: 'relief',
    kind: 'change_of_purpose',
    decided_by: '基金管委会',
    decided_on: '2025-08-29',
    consent: 'notice',
    notice_start: '2025-09-01',
    notice_end: '2025-11-05',
    basis: '2023 年指定用于门禁的 500 元，门禁已由物业改造；联系不上捐赠人，公示 66 日无异议',
  });
}

function visit(scene: Scene): void {
  const years = [
    ['2025', '2024-12-16', 6_800, '2025-01-21', 62],
    ['2026', '2026-01-05', 7_400, '2026-02-10', 66],
  ] as const;
  for (const [year, on, amount, day, households] of years) {
    const application = use(scene, {
      id: `demo-guihuayuan-visits-${year}`,
      on,
      amount,
      by: proposers.party,
      purpose: b(`${year} 年春节走访慰问`, `Visits before the Spring Festival ${year}`),
      accepted: [`${year}-03-06`],
    });
    pay(scene, {
      on: day,
      yuan: households * 105,
      to: '示范区同福粮油店',
      payee_type: 'individual_business',
      category: 'E02',
      application,
      purpose: `春节慰问米油 ${households} 份`,
      beneficiaries: households,
      evidence: 'receipt;bank;photo',
    });
  }
}

/** Two teams, two policies, one amount: it looks like a double and is none. */
function insure(scene: Scene): void {
  for (const [year, on, day] of [
    ['2025', '2025-03-03', '2025-04-08'],
    ['2026', '2026-03-02', '2026-04-09'],
  ] as const) {
    const application = use(scene, {
      id: `demo-guihuayuan-insurance-${year}`,
      on,
      amount: 1_800,
      by: proposers.volunteers,
      purpose: b(`${year} 年度志愿者意外险`, `Accident insurance for volunteers, ${year}`),
      accepted: [`${year}-05-12`],
    });
    const policy = {
      on: day,
      yuan: 840,
      to: '示范区示例财产保险营业部',
      category: 'E11',
      application,
      purpose: '志愿者意外险 60 人，每人 14 元',
      evidence: 'receipt;bank',
    } as const;
    pay(
      scene,
      year === '2026'
        ? { ...policy, purpose: '护学队志愿者意外险 60 人，每人 14 元' }
        : { ...policy, voucher_last4: undefined },
    );
    const second = pay(
      scene,
      year === '2026'
        ? { ...policy, purpose: '助老队志愿者意外险 60 人，每人 14 元' }
        : { ...policy, voucher_last4: undefined },
    );
    if (year === '2025')
      scene.explanations.push({
        code: 'duplicate-row',
        record: second,
        text: b(
          '同一天为护学队和助老队各投一份保险，人数、金额相同，电子保单号不同，不是重复付款。',
          'On one day two policies were taken out, one for each volunteer team, with the same number of people and the same amount; the policy numbers differ.',
        ),
        by_role: b('基金出纳', 'Treasurer'),
        on: '2025-04-11',
      });
  }
}

function celebrate(scene: Scene): void {
  const project = 'demo-guihuayuan-festival';
  const one = use(scene, {
    id: `${project}-2025`,
    project,
    on: '2025-08-11',
    amount: 4_500,
    by: proposers.council,
    purpose: b('2025 年桂花邻里节', 'Osmanthus festival 2025'),
    accepted: ['2025-10-16'],
  });
  const food = pay(scene, {
    on: '2025-09-26',
    yuan: 1_260,
    to: '示范区好邻里超市',
    category: 'E08',
    application: one,
    purpose: '百家宴食材',
    evidence: 'receipt;bank',
  });
  pay(scene, {
    on: '2025-09-24',
    yuan: 1_880,
    to: '示范区红枫广告制作部',
    payee_type: 'individual_business',
    category: 'E08',
    application: one,
    purpose: '舞台背景、音响租用',
    evidence: 'receipt;bank',
  });
  scene.corrections.push({
    id: 'gh-2025-01',
    record: food,
    fund: scene.book.id,
    field: 'amount',
    old: '1620',
    new: '1260',
    reason: b(
      '9 月底与对账单核对差 360 元，查出录入时两位数字颠倒，付款实为 1,260 元。',
      'The statement of September differed by 360 yuan: two digits had been swapped when the row was typed; 1,260 yuan was paid.',
    ),
    approved_by_role: b('基金管委会主任', 'Chair of the committee'),
    on: '2025-10-10',
  });
  const late = gift(scene, {
    on: '2025-09-27',
    yuan: 386.5,
    from: '邻里节义卖（匿名）',
    donor_type: 'anonymous',
    donors: 41,
    category: 'I06',
    method: 'cash',
    banked_on: '2025-09-29',
    note: '旧物义卖所得',
  });
  scene.corrections.push({
    id: 'gh-2025-02',
    record: late,
    fund: scene.book.id,
    field: 'row',
    new: '2025-09-27 邻里节义卖 386.5 元',
    reason: b(
      '义卖款已存入银行，漏录一笔，对账后补录。',
      'The proceeds were in the bank but had not been entered; added after the comparison.',
    ),
    approved_by_role: b('基金管委会主任', 'Chair of the committee'),
    on: '2025-10-10',
  });
  const two = use(scene, {
    id: `${project}-2026`,
    project,
    on: '2026-08-10',
    amount: 5_200,
    by: proposers.council,
    purpose: b('2026 年桂花邻里节和露天电影', 'Osmanthus festival and open-air film 2026'),
    accepted: ['2026-10-15'],
  });
  pay(scene, {
    on: '2026-09-22',
    yuan: 2_150,
    to: '示范区红枫广告制作部',
    payee_type: 'individual_business',
    category: 'E08',
    application: two,
    purpose: '舞台背景、银幕租用',
    evidence: 'receipt;bank',
  });
  pay(scene, {
    on: '2026-09-24',
    yuan: 1_486.4,
    to: '示范区好邻里超市',
    category: 'E08',
    application: two,
    purpose: '百家宴食材',
    evidence: 'receipt;bank',
  });
}

function buildShed(scene: Scene): void {
  const project = 'demo-guihuayuan-shed';
  const application = use(scene, {
    id: `${project}-build`,
    project,
    on: '2026-06-08',
    amount: 42_000,
    approved: 40_000,
    by: proposers.council,
    vote: [6, 1, 0],
    purpose: b('电动车充电棚建设', 'Building the charging shed'),
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({
        ...vote,
        supervisor_opinion: b(
          '三家比价，程序完整，同意',
          'Three quotes were compared; the procedure is complete; agreed',
        ),
      }));
    },
  });
  pay(scene, {
    on: '2026-09-10',
    yuan: 16_000,
    to: '示范区青枫建筑装饰有限公司',
    category: 'E07',
    restriction: 'renewal',
    application,
    tranche: 1,
    purpose: '充电棚第一期工程款 40%',
    evidence: 'receipt;bank;contract',
  });
}

function teach(scene: Scene): void {
  for (const [year, on, day, yuan] of [
    ['2025', '2025-05-26', '2025-08-22', 3_420],
    ['2026', '2026-05-25', '2026-08-21', 3_600],
  ] as const) {
    const application = use(scene, {
      id: `demo-guihuayuan-summer-${year}`,
      on,
      amount: 3_800,
      by: proposers.station,
      purpose: b(`${year} 年暑期儿童课堂师资和材料`, `Teachers and materials of the summer class ${year}`),
      accepted: [`${year}-09-10`],
    });
    pay(scene, {
      on: day,
      yuan,
      to: '示范区青枫社工服务站',
      payee_type: 'social_organization',
      category: 'E04',
      restriction: 'child',
      application,
      purpose: `${year} 年暑期课堂 24 课时`,
      beneficiaries: 46,
      evidence: 'receipt;bank;photo',
    });
  }
}

function undecided(scene: Scene): void {
  use(scene, {
    id: 'demo-guihuayuan-speakers',
    on: '2025-04-14',
    amount: 5_600,
    by: b('广场舞队', 'Dance group'),
    vote: [2, 4, 1],
    until: 'voted',
    purpose: b('购置户外音响一套', 'A set of outdoor loudspeakers'),
    turn: (record) => {
      record.rejected = {
        on: '2025-04-23',
        reason: b(
          '附近居民反映噪音，且不属于本基金的用途范围；建议改用无线耳机，由居民自筹。',
          'Neighbours complained of noise and it is outside the purposes of the fund; headphones paid by the group were suggested.',
        ),
      };
    },
  });
  use(scene, {
    id: 'demo-guihuayuan-handrails-2026',
    on: '2026-10-12',
    amount: 6_400,
    by: proposers.heads,
    until: 'noticed',
    purpose: b('6 个单元加装楼梯扶手', 'Handrails in six stairways'),
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({ ...vote, on: '2026-10-23' }));
      record.notices = record.notices?.map((notice) => ({ ...notice, start: '2026-10-27', end: '2026-11-03' }));
    },
  });
  use(scene, {
    id: `${canteen}-boxes`,
    project: canteen,
    on: '2026-10-28',
    amount: 2_300,
    by: proposers.council,
    until: 'proposed',
    purpose: b('雨雪天送餐保温箱 12 个', 'Twelve insulated boxes to bring meals home in bad weather'),
  });
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2025-03-11',
      answered: '2025-03-13',
      topic: '指定给长者饭堂的捐款有没有单独记账？',
      answer: '有，限定用途“为老服务”单独核算，每笔支出写明用途。',
    },
    {
      received: '2025-10-13',
      answered: '2025-10-15',
      topic: '9 月的支出为什么改过一次？',
      answer: '录入时两位数字颠倒，已登记更正，见更正记录 gh-2025-01。',
    },
    {
      received: '2026-04-20',
      answered: '2026-04-24',
      topic: '捐款票据怎么补开？',
      answer: '带付款记录到服务中心，由托管慈善组织补开。',
    },
    { received: '2026-10-26', topic: '充电棚工程款什么时候付第二期？' },
  );
}
