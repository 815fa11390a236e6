import { add, fen } from '../book.ts';
import { months } from '../calendar.ts';
import { postReports } from '../posting.ts';
import { carry, half, monthly } from '../programme.ts';
import { gift, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

/** What happened in 南巷 beyond the everyday. */
export function nanxiangStory(scene: Scene): void {
  visit(scene);
  pave(scene);
  dispute(scene);
  retract(scene);
  postReports(scene, { '2025': undefined, '2026-Q3': undefined, '2026-Q2': '2026-07-27' });
  scene.book.queries.push(
    {
      received: '2026-06-15',
      answered: '2026-07-03',
      topic: '2025 年度报告在哪里看？',
      answer: '尚未公布，原因是出纳交接，街道已代管账目，公布日期另行张贴。',
    },
    { received: '2026-09-30', topic: '基金被要求整改，捐款还安全吗？' },
    { received: '2026-10-19', topic: '第三季度收支什么时候张贴？' },
  );
}

function visit(scene: Scene): void {
  const project = 'demo-nanxiang-visit';
  for (const [key, on, zh, en, accepted] of [
    ['2025h1', '2025-04-21', '2025 年 6 月', 'June 2025', '2025-07-22'],
    ['2025h2', '2025-06-09', '2025 年下半年', 'the second half of 2025', '2026-02-03'],
    ['2026h1', '2025-12-08', '2026 年上半年', 'the first half of 2026', undefined],
    ['2026h2', '2026-06-08', '2026 年下半年', 'the second half of 2026', undefined],
  ] as const)
    use(scene, {
      id: `${project}-${key}`,
      project,
      on,
      amount: key === '2025h1' ? 900 : 4_300,
      by: proposers.station,
      purpose: b(`${zh}独居老人探访服务`, `Visits to elders who live alone, ${en}`),
      ...(accepted ? { accepted: [accepted] } : {}),
    });
  gift(scene, {
    on: '2026-03-26',
    yuan: 5_000,
    from: '示范区民政局',
    donor_type: 'government',
    category: 'I09',
    restriction: 'elder',
    note: '独居老人关爱补助',
  });
  const bills = monthly(scene, {
    months: months.filter((month) => month >= '2025-06' && month <= '2026-09'),
    use: (month) => `${project}-${half(month)}`,
    category: 'E03',
    restriction: 'elder',
    to: '示范区青枫社工服务站',
    payee_type: 'social_organization',
    price: () => 11,
    count: [52, 64],
    day: 25,
    text: (month, count) => `${month}探访 ${count} 户次，每户次 11 元`,
  });
  const visits = bills.reduce((sum, { amount }) => sum + amount / 1_100, 0);
  Object.assign(scene.community.projects[project]?.outputs?.[0] ?? {}, { actual: visits });
}

function pave(scene: Scene): void {
  const project = 'demo-nanxiang-alley';
  carry(
    scene,
    {
      id: `${project}-strips`,
      project,
      on: '2025-09-01',
      amount: 9_800,
      by: proposers.heads,
      purpose: b('三条主巷防滑条', 'Non-slip strips on three lanes'),
    },
    {
      to: '示范区诚工建材店',
      payee_type: 'individual_business',
      category: 'E07',
      restriction: 'renewal',
      evidence: 'receipt;bank;photo',
    },
    ['2025-12-22', 4_160, '防滑条 160 米，每米 26 元'],
  );
}

function dispute(scene: Scene): void {
  use(scene, {
    id: 'demo-nanxiang-bookroom',
    project: 'demo-nanxiang-bookroom',
    on: '2026-01-12',
    amount: 9_000,
    by: proposers.women,
    purpose: b('巷口书屋书架、桌椅和图书', 'Shelves, desks and books for the book room'),
    until: 'voted',
    turn: (record) => {
      record.withdrawn = {
        on: '2026-02-12',
        reason: b('房屋产权有争议，提出方撤回。', 'Ownership of the house is disputed; withdrawn by the proposer.'),
      };
    },
  });
  use(scene, {
    id: 'demo-nanxiang-gate-2026',
    on: '2026-10-08',
    amount: 4_200,
    by: proposers.heads,
    purpose: b('巷口加装减速带和反光镜', 'Speed bump and mirror at the lane'),
    until: 'noticed',
    vote: [3, 1, 1],
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({ ...vote, on: '2026-10-16' }));
      record.notices = record.notices?.map((notice) => ({
        ...notice,
        start: '2026-10-19',
        end: '2026-10-27',
        objections: [
          {
            on: '2026-10-22',
            text: b(
              '减速带正对卧室窗户，夜里车一过就响；希望换成标线。',
              'The bump lies under a bedroom window and will rattle at night; paint would do.',
            ),
          },
        ],
      }));
    },
  });
  use(scene, {
    id: 'demo-nanxiang-tea',
    on: '2025-03-03',
    amount: 1_600,
    by: proposers.volunteers,
    purpose: b('志愿者年会茶歇', 'Refreshments for the volunteers'),
    vote: [1, 3, 0],
    until: 'voted',
    turn: (record) => {
      record.rejected = {
        on: '2025-03-12',
        reason: b(
          '不属于帮扶和公共服务，志愿者年会改为自带茶点。',
          'Neither relief nor common service; volunteers brought their own.',
        ),
      };
    },
  });
}

/** Entered in the wrong fund; it stays as a tombstone. */
function retract(scene: Scene): void {
  gift(scene, {
    on: '2025-08-19',
    yuan: 2_000,
    from: '示范区河畔茶馆',
    donor_type: 'organization',
    category: 'I02',
    retracted_on: '2025-08-27',
    retracted_reason: '误记：这笔钱是捐给石桥社区基金的，银行流水中没有',
  });
  add(scene.book.pledges, {
    date: '2025-11-18',
    amount: fen(3_000),
    donor_display: '示范区老街糕点铺',
    donor_type: 'organization',
    restriction: 'elder',
    due: '2026-03-31',
    status: 'open',
    note: '到期未到账，已电话提醒',
  });
  gift(scene, {
    on: '2025-05-08',
    yuan: 1_500,
    from: '示范区残疾人联合会',
    donor_type: 'organization',
    category: 'I03',
    note: '助残日慰问',
  });
}
