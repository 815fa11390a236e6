import { add, fen } from '../book.ts';
import { postReports } from '../posting.ts';
import { carry } from '../programme.ts';
import { gift, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';
import { bounce, charge, raiseOnline, shareParking } from './fenglin-income.ts';

const garden = 'demo-fenglin-garden';
const daycare = 'demo-fenglin-daycare';

/** What happened in 枫林 beyond the everyday. */
export function fenglinStory(scene: Scene): void {
  shareParking(scene);
  charge(scene);
  raiseOnline(scene);
  plant(scene);
  care(scene);
  bounce(scene);
  promise(scene);
  others(scene);
  answer(scene);
  postReports(scene);
  scene.book.reports.push({ kind: 'campaign', period: 'demo-lit-window-2025', published: '2025-11-24' });
}

function plant(scene: Scene): void {
  carry(
    scene,
    {
      id: garden,
      project: garden,
      on: '2025-02-17',
      amount: 21_000,
      approved: 20_400,
      by: proposers.owners,
      vote: [4, 0, 1],
      purpose: b('口袋花园铺装、花箱和座椅', 'Paving, planters and benches of the pocket garden'),
      accepted: ['2025-06-10'],
    },
    { to: '示范区绿意园艺店', payee_type: 'individual_business', category: 'E07', evidence: 'receipt;bank;photo' },
    ['2025-04-16', 8_160, '口袋花园首付款 40%'],
    ['2025-06-18', 11_780, '口袋花园尾款，扣除少用的铺装'],
  );
  gift(scene, {
    on: '2025-04-10',
    yuan: 6_000,
    from: '示范区青枫建筑装饰有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    note: '用于公共空间',
  });
}

function care(scene: Scene): void {
  carry(
    scene,
    {
      id: `${daycare}-2025`,
      project: daycare,
      on: '2025-05-12',
      amount: 26_000,
      by: proposers.women,
      purpose: b('2025 年暑期托管师资和保险', 'Teachers and insurance of the day care 2025'),
      accepted: [
        '2025-09-12',
        b('家长代表 2 人、监督员', 'Two parents and the supervisor'),
        b('出勤记录与结算天数一致', 'Attendance agrees with the days settled'),
      ],
    },
    { to: '示范区小马驹幼托中心', category: 'E04', restriction: 'child' },
    ['2025-08-15', 9_200, '暑期托管师资，7 月'],
    ['2025-09-15', 9_200, '暑期托管师资，8 月'],
    ['2025-09-16', 1_720, '暑期托管儿童意外险和教具'],
  );
  use(scene, {
    id: `${daycare}-2026`,
    on: '2026-05-11',
    amount: 24_000,
    by: proposers.women,
    purpose: b('2026 年暑期托管', 'Day care in the summer of 2026'),
    until: 'noticed',
    turn: (record) => {
      record.withdrawn = {
        on: '2026-06-15',
        reason: b(
          '学校自办暑期托管并免费，居民改报学校，社区撤回申请。',
          'The school opened its own free day care and parents went there, so the community withdrew.',
        ),
      };
    },
  });
}

function promise(scene: Scene): void {
  add(scene.book.pledges, {
    date: '2026-09-05',
    amount: fen(8_000),
    donor_display: '示范区小马驹幼托中心',
    donor_type: 'organization',
    restriction: 'child',
    due: '2026-12-15',
    status: 'open',
  });
  const pledge = add(scene.book.pledges, {
    date: '2025-10-09',
    amount: fen(6_000),
    donor_display: '枫林业主摄影队爱心义卖',
    donor_type: 'person',
    restriction: 'renewal',
    due: '2026-06-30',
    status: 'part',
  });
  gift(scene, {
    on: '2026-03-20',
    yuan: 2_450,
    from: '枫林业主摄影队爱心义卖',
    category: 'I04',
    restriction: 'renewal',
    pledge,
    note: '摄影展义卖第一笔',
  });
}

function others(scene: Scene): void {
  carry(
    scene,
    {
      id: 'demo-fenglin-evacuation',
      on: '2025-10-20',
      amount: 3_600,
      by: proposers.owners,
      purpose: b('地下车库应急指示灯', 'Emergency signs in the garage'),
      accepted: ['2025-12-18'],
    },
    { to: '示范区恒光五金店', payee_type: 'individual_business', category: 'E07' },
    ['2025-12-08', 3_480, '应急指示灯 58 只'],
  );
  carry(
    scene,
    {
      id: 'demo-fenglin-library',
      on: '2025-11-24',
      amount: 4_800,
      by: proposers.women,
      purpose: b('儿童阅读角书架和图书', 'Shelves and books for the reading corner'),
      accepted: ['2026-01-28'],
    },
    { to: '示范区书香文具店', payee_type: 'individual_business', category: 'E04' },
    ['2026-01-14', 4_720, '书架 4 组、图书 210 册'],
  );
  carry(
    scene,
    {
      id: 'demo-fenglin-moon-2026',
      on: '2026-08-17',
      amount: 3_200,
      by: proposers.council,
      purpose: b('2026 年中秋邻里晚会', 'Mid-autumn evening 2026'),
      accepted: ['2026-10-14'],
    },
    { to: '示范区红枫广告制作部', payee_type: 'individual_business', category: 'E08' },
    ['2026-09-22', 2_960, '中秋晚会舞台和灯光'],
  );
  carry(
    scene,
    {
      id: 'demo-fenglin-bins',
      on: '2026-04-07',
      amount: 7_200,
      by: proposers.owners,
      purpose: b('垃圾分类亭遮雨棚和洗手池', 'Roof and basin for the recycling point'),
      accepted: ['2026-06-25'],
    },
    { to: '示范区诚工建材店', payee_type: 'individual_business', category: 'E09' },
    ['2026-06-12', 6_930, '分类亭遮雨棚 3 处'],
  );
  use(scene, {
    id: 'demo-fenglin-trees',
    on: '2026-09-21',
    amount: 5_500,
    by: proposers.owners,
    purpose: b('口袋花园补种和驱蚊灯', 'Replanting and mosquito lamps in the pocket garden'),
  });
  const named = gift(scene, { on: '2025-07-16', yuan: 500, from: '匿名', donor_type: 'anonymous' });
  scene.corrections.push({
    id: 'fl-2025-01',
    record: named,
    fund: scene.book.id,
    field: 'donor_display',
    old: '热心业主',
    new: '匿名',
    reason: b('捐赠人要求改为匿名公示。', 'The giver asked to stay anonymous.'),
    approved_by_role: b('基金管委会副主任', 'Deputy chair of the committee'),
    on: '2025-08-04',
  });
  scene.book.events.push({
    on: '2024-12-20',
    kind: 'related_party',
    title: b('与管委会委员所在物业公司签订共享停车协议', 'Parking agreement with the company of a committee member'),
    parties: b('示范区安居物业服务有限公司、枫林社区居委会', 'Anju property company and the residents’ committee'),
    disclosed: '2024-12-27',
    note: b('该委员回避表决。', 'The member did not vote.'),
  });
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2025-07-23',
      answered: '2025-07-25',
      topic: '网上捐的款多久能到基金账户？',
      answer: '募捐平台每月 10 日左右结算上月捐款，通道费 0.6% 单独列支。',
    },
    {
      received: '2026-01-14',
      answered: '2026-01-16',
      topic: '停车收益为什么第四季度比第三季度少？',
      answer: '10 月有七天免费停车，收支明细见停车项目页。',
    },
    {
      received: '2026-07-09',
      answered: '2026-07-14',
      topic: '暑期托管今年还办吗？',
      answer: '学校自办并免费，本社区已撤回申请。',
    },
  );
}
