import { gift, pay, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

/** Visits before the Spring Festival. */
export function visit(scene: Scene): void {
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
export function insure(scene: Scene): void {
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

/** The festival of 2025 left two corrections. */
export function celebrate(scene: Scene): void {
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

/** Summer classes. */
export function summerClasses(scene: Scene): void {
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
