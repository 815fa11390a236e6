import { add, fen } from '../book.ts';
import { noteReport, postReports } from '../posting.ts';
import { carry } from '../programme.ts';
import { gift, pay, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

/** What happened in 东湖 beyond the everyday. */
export function tell(scene: Scene): void {
  share(scene);
  teach(scene);
  refund(scene);
  changePurpose(scene);
  others(scene);
  answer(scene);
  postReports(scene, { '2024': '2025-06-12', '2025-Q2': '2025-07-28' });
  noteReport(
    scene,
    '2025-Q2',
    '晚了 13 天公布，原因是负责人休假，已安排替补。',
    'Published 13 days late while the clerk was on leave; a deputy has been named.',
  );
}

/** Those who use the space give back 12 per cent of their net income each quarter. */
function share(scene: Scene): void {
  const quarters = ['2025-04-16', '2025-07-16', '2025-10-16', '2026-01-15', '2026-04-15', '2026-07-15', '2026-10-15'];
  for (const [index, on] of quarters.entries())
    for (const [from, agreement] of [
      ['示范区小马驹幼托中心', 'dh-a01'],
      ['示范区乐音乐器行', 'dh-a02'],
      ['示范区小树苗文体店', 'dh-a03'],
    ] as const) {
      if (agreement === 'dh-a03' && index > 3) continue;
      gift(scene, {
        on,
        yuan: scene.random.int(48_000, 142_000) / 100,
        from,
        donor_type: 'organization',
        category: 'I11',
        agreement,
        note: '共享空间净收入 12%',
      });
    }
  const project = 'demo-donghu-space';
  carry(
    scene,
    {
      id: `${project}-desks`,
      project,
      on: '2024-12-02',
      amount: 14_000,
      approved: 13_500,
      by: proposers.women,
      purpose: b('共享空间软装和儿童桌椅', 'Furnishing and desks of the shared space'),
      accepted: ['2025-02-21'],
    },
    { to: '示范区小树苗文体店', payee_type: 'individual_business', category: 'E04' },
    ['2025-01-15', 6_800, '儿童桌椅 40 套'],
    ['2025-02-12', 5_940, '地垫、隔断和母婴角用品'],
  );
}

function teach(scene: Scene): void {
  const project = 'demo-donghu-summer';
  const bill = {
    to: '示范区青枫社工服务站',
    payee_type: 'social_organization',
    category: 'E04',
    restriction: 'child',
    evidence: 'receipt;bank;photo',
  } as const;
  gift(scene, {
    on: '2025-05-22',
    yuan: 6_000,
    from: '示范区云杉软件有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'child',
    note: '用于暑期课堂',
  });
  gift(scene, {
    on: '2025-11-27',
    yuan: 20_000,
    from: '青枫街道办事处',
    donor_type: 'government',
    category: 'I10',
    restriction: 'child',
    note: '政府购买服务：儿童友好社区课程',
  });
  carry(
    scene,
    {
      id: `${project}-2025`,
      project,
      on: '2025-05-26',
      amount: 15_000,
      by: proposers.women,
      purpose: b('2025 年暑期课堂师资和材料', 'Teachers and materials of the summer class 2025'),
      accepted: ['2025-09-19'],
    },
    bill,
    ['2025-07-30', 7_200, '暑期课堂 30 课时'],
    ['2025-09-04', 7_200, '暑期课堂 30 课时'],
  );
  carry(
    scene,
    {
      id: `${project}-2026`,
      project,
      on: '2026-05-25',
      amount: 19_000,
      by: proposers.women,
      purpose: b('2026 年暑期课堂师资和材料', 'Teachers and materials of the summer class 2026'),
      accepted: ['2026-09-18'],
      turn: (record) => {
        record.notices = record.notices?.map((notice) => ({
          ...notice,
          objections: [
            {
              on: notice.start,
              text: b(
                '课时费比去年高，是否比过价？',
                'The fee per lesson is higher than last year; were prices compared?',
              ),
              answered: b(
                '三家比价后最低，提出人认可，撤回意见。',
                'The lowest of three quotes; the resident accepted and withdrew.',
              ),
              outcome: 'withdrawn',
              closed_on: notice.end,
            },
          ],
        }));
      },
    },
    bill,
    ['2026-07-29', 9_000, '暑期课堂 36 课时'],
    ['2026-09-02', 9_000, '暑期课堂 36 课时'],
  );
}

/** Paid twice by a slip of the finger: the second gift went back. */
function refund(scene: Scene): void {
  const from = '夏*平';
  gift(scene, { on: '2025-12-06', yuan: 500, from, note: '手机转账' });
  gift(scene, { on: '2025-12-06', yuan: 500, from, note: '手机转账，捐赠人误操作转了两次' });
  pay(scene, {
    on: '2025-12-12',
    yuan: 500,
    to: from,
    payee_type: 'donor',
    category: 'E30',
    purpose: '误操作重复转账，经核实退还捐赠人',
    evidence: 'bank',
  });
}

function changePurpose(scene: Scene): void {
  gift(scene, {
    on: '2025-03-19',
    yuan: 8_000,
    from: '示范区衡平法律服务所',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    note: '用于健身路径',
  });
  add(scene.book.reallocations, {
    date: '2025-09-24',
    amount: fen(5_000),
    from_restriction: 'renewal',
    to_restriction: 'elder',
    kind: 'change_of_purpose',
    decided_by: '基金管委会',
    decided_on: '2025-09-16',
    consent: 'donor',
    basis: '健身路径改由体育部门建设，捐赠人书面同意改用于为老服务',
  });
  add(scene.book.reallocations, {
    date: '2026-03-25',
    amount: fen(3_000),
    from_restriction: 'renewal',
    kind: 'release',
    decided_by: '基金管委会',
    decided_on: '2026-03-18',
    consent: 'donor',
    basis: '捐赠人书面同意解除限定，转为非限定资金',
  });
  add(scene.book.pledges, {
    date: '2025-04-15',
    amount: fen(5_000),
    donor_display: '示范区青禾便利店',
    donor_type: 'organization',
    restriction: 'child',
    due: '2026-04-30',
    status: 'cancelled',
    note: '经营者变更，双方书面取消',
  });
  const pledge = add(scene.book.pledges, {
    date: '2025-09-05',
    amount: fen(3_000),
    donor_display: '示范区百草药房',
    donor_type: 'organization',
    restriction: 'elder',
    due: '2025-12-31',
    status: 'fulfilled',
  });
  gift(scene, {
    on: '2025-12-17',
    yuan: 3_000,
    from: '示范区百草药房',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'elder',
    pledge,
    note: '慈善日认捐到账',
  });
}

function others(scene: Scene): void {
  carry(
    scene,
    {
      id: 'demo-donghu-checkup-2026',
      on: '2026-02-26',
      amount: 4_600,
      by: proposers.party,
      purpose: b('老人眼健康检查和老花镜', 'Eye checks and glasses for elders'),
      accepted: ['2026-05-21'],
    },
    { to: '示范区明视眼镜店', payee_type: 'individual_business', category: 'E03', restriction: 'elder' },
    ['2026-04-23', 4_320, '老花镜 72 副'],
  );
  carry(
    scene,
    {
      id: 'demo-donghu-lantern-2026',
      on: '2026-01-12',
      amount: 3_000,
      by: proposers.council,
      purpose: b('2026 年元宵灯谜会', 'Lantern riddles 2026'),
      accepted: ['2026-03-24'],
    },
    { to: '示范区红枫广告制作部', payee_type: 'individual_business', category: 'E08' },
    ['2026-02-27', 2_760, '灯笼和谜条 300 份'],
  );
  carry(
    scene,
    {
      id: 'demo-donghu-wishes-2025',
      on: '2025-05-06',
      amount: 3_600,
      by: proposers.women,
      purpose: b('六一微心愿集中采购', 'Small wishes for Children’s Day'),
      accepted: ['2025-06-20'],
    },
    { to: '示范区书香文具店', payee_type: 'individual_business', category: 'E13' },
    ['2025-05-30', 3_480, '儿童微心愿 29 份'],
  );
  carry(
    scene,
    {
      id: 'demo-donghu-lift-meetings',
      project: 'demo-donghu-lift',
      on: '2026-08-17',
      amount: 3_000,
      by: proposers.council,
      purpose: b('加装电梯议事会 6 次', 'Six meetings on a lift'),
    },
    { to: '示范区青枫社工服务站', payee_type: 'social_organization', category: 'E15' },
    ['2026-10-20', 1_500, '议事会 3 次，含设计师讲解费'],
  );
  use(scene, {
    id: 'demo-donghu-canopy',
    on: '2026-09-10',
    amount: 6_800,
    by: proposers.owners,
    vote: [5, 1, 0],
    purpose: b('儿童游乐区遮阳篷', 'A sunshade over the playground'),
  });
  use(scene, {
    id: 'demo-donghu-drones',
    on: '2025-09-15',
    amount: 9_900,
    by: b('少年宫兴趣组', 'Hobby group'),
    vote: [1, 4, 1],
    until: 'voted',
    purpose: b('青少年无人机器材', 'Drones for teenagers'),
    turn: (record) => {
      record.rejected = {
        on: '2025-09-25',
        reason: b('单价高、受益人少，飞行场地不具备。', 'Dear, for few, and there is nowhere to fly them.'),
      };
    },
  });
  use(scene, {
    id: 'demo-donghu-winter-class',
    on: '2026-10-26',
    amount: 5_200,
    by: proposers.women,
    purpose: b('寒假儿童课堂', 'Winter class for children'),
    until: 'proposed',
  });
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2025-07-21',
      answered: '2025-07-28',
      topic: '第二季度收支怎么还没公布？',
      answer: '已公布，晚了 13 天，原因和改进措施写在公示后面。',
    },
    { received: '2025-12-08', answered: '2025-12-12', topic: '我多转了一次能退吗？', answer: '核实后已原路退还。' },
    { received: '2026-10-22', topic: '遮阳篷批了以后什么时候装？' },
  );
}
