import { add, fen } from '../book.ts';
import { noteReport, postReports } from '../posting.ts';
import { carry } from '../programme.ts';
import { gift, pay, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';
import { childrenClasses, returnSpaceIncome } from './donghu-space.ts';

/** What happened in 东湖 beyond the everyday. */
export function donghuStory(scene: Scene): void {
  returnSpaceIncome(scene);
  childrenClasses(scene);
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

/** A gift for an event that was called off went back as agreed; the words of another case had been entered for it and were corrected. */
function refund(scene: Scene): void {
  const from = '夏*平';
  gift(scene, { on: '2025-12-06', yuan: 500, from, note: '手机转账' });
  const given = gift(scene, {
    on: '2025-12-06',
    yuan: 500,
    from,
    note: '手机转账，约定冬至活动不办则退还',
  });
  const returned = pay(scene, {
    on: '2025-12-12',
    yuan: 500,
    to: from,
    payee_type: 'donor',
    category: 'E30',
    purpose: '冬至活动因场地维修取消，按约定退还捐赠人',
    evidence: 'bank',
  });
  const correction = {
    fund: scene.book.id,
    reason: b(
      '摘要写成了重复转账，核对捐赠人的书面约定后改正，金额不变。重复转账应当冲销收入，不记退还捐赠人。',
      'The note told of a double transfer; corrected by the written agreement with the donor, no amount changes. A double transfer would reverse the income and not be a refund.',
    ),
    approved_by_role: b('基金管委会主任', 'Chair of the committee'),
    on: '2026-10-28',
  };
  scene.corrections.push(
    {
      id: 'dh-2026-01',
      record: given,
      ...correction,
      field: 'note',
      old: '手机转账，捐赠人误操作转了两次',
      new: '手机转账，约定冬至活动不办则退还',
    },
    {
      id: 'dh-2026-02',
      record: returned,
      ...correction,
      field: 'purpose',
      old: '误操作重复转账，经核实退还捐赠人',
      new: '冬至活动因场地维修取消，按约定退还捐赠人',
    },
  );
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
        reason: b('单价高、受益人少，也没有合适的飞行场地。', 'Dear, for few, and there is nowhere to fly them.'),
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
