import { dayIn, months } from '../calendar.ts';
import { postReports } from '../posting.ts';
import { carry, half, monthly } from '../programme.ts';
import { gift, pay, type Scene, type Town, use } from '../scene.ts';
import { b, proposers } from '../words.ts';
import { drain, weatherFlood } from './shiqiao-flood.ts';
import { turn } from './shiqiao-turns.ts';

const market = 'demo-shiqiao-market';

/** What happened in 石桥 beyond the everyday. */
export function shiqiaoStory(scene: Scene, town: Town): void {
  holdMarkets(scene);
  weatherFlood(scene, town);
  drain(scene);
  repair(scene);
  feed(scene);
  turn(scene);
  postReports(scene);
}

function holdMarkets(scene: Scene): void {
  for (const month of months) {
    if (month === '2025-07') continue;
    const stalls = scene.random.int(24, 34);
    gift(scene, {
      on: dayIn(month, 28),
      yuan: stalls * 30,
      from: '石桥老街商户联谊会',
      donor_type: 'organization',
      category: 'I12',
      agreement: 'sq-a01',
      note: `集市摊位费 ${stalls} 个，每个 30 元`,
    });
  }
  // An advance is money out until its bills are in; what was not needed came back.
  const advance = use(scene, {
    id: `${market}-anniversary`,
    project: market,
    on: '2025-04-14',
    amount: 3_000,
    by: proposers.council,
    purpose: b('集市周年活动备用金', 'Petty cash for the anniversary of the market'),
    accepted: [
      '2025-06-13',
      b('商户代表、监督员', 'A shopkeeper and the supervisor'),
      b('票据 17 张，合计 2,640 元，余款已退回', 'Seventeen bills for 2,640 yuan; the rest was returned'),
    ],
  });
  const paid = {
    to: '石桥老街商户联谊会',
    payee_type: 'social_organization',
    category: 'E08',
    application: advance,
    settlement: 'YJ-2025-01',
  } as const;
  const row = pay(scene, {
    ...paid,
    on: '2025-05-21',
    yuan: 3_000,
    settlement_state: 'advance',
    purpose: '集市周年活动预借备用金',
    evidence: 'bank',
  });
  pay(scene, {
    ...paid,
    on: '2025-06-09',
    yuan: 360,
    settlement_state: 'settled',
    reverses: row,
    purpose: '备用金核销后余款退回，票据 17 张合计 2,640 元',
    evidence: 'receipt;bank',
  });
  carry(
    scene,
    {
      id: `${market}-tents`,
      project: market,
      on: '2026-03-09',
      amount: 4_600,
      by: proposers.council,
      purpose: b('集市帐篷 20 顶', 'Twenty tents for the market'),
      accepted: ['2026-05-20'],
    },
    { to: '示范区动起来体育用品店', payee_type: 'individual_business', category: 'E08' },
    ['2026-05-12', 4_400, '折叠帐篷 20 顶'],
  );
}

function repair(scene: Scene): void {
  const project = 'demo-shiqiao-repair';
  carry(
    scene,
    {
      id: `${project}-tools`,
      project,
      on: '2025-05-26',
      amount: 8_000,
      by: proposers.volunteers,
      purpose: b('便民修理站工具和工作台', 'Tools and benches of the repair bench'),
      accepted: ['2025-08-22'],
    },
    { to: '示范区老工匠五金店', payee_type: 'individual_business', category: 'E10', restriction: `project:${project}` },
    ['2025-07-03', 5_120, '修理工具一套、工作台 3 张'],
    ['2025-11-13', 2_640, '缝纫机和磨刀机'],
  );
  cutShort(scene, project);
}

/** A notice that was taken down too early, and told. */
function cutShort(scene: Scene, project: string): void {
  const record = use(scene, {
    id: `${project}-lights`,
    project,
    on: '2026-10-09',
    amount: 1_960,
    by: proposers.volunteers,
    purpose: b('修理站工作灯和砂轮', 'Work lights and grinding wheels for the repair bench'),
    vote: [6, 0, 1],
    turn: (application) => {
      application.votes = application.votes?.map((vote) => ({ ...vote, on: '2026-10-13' }));
      application.notices = application.notices?.map((notice) => ({
        ...notice,
        start: '2026-10-15',
        end: '2026-10-19',
        channels: [b('社区公告栏', 'Community notice board')],
      }));
      if (application.approval) application.approval.on = '2026-10-21';
    },
  });
  scene.explanations.push({
    code: 'notice-short',
    record,
    fund: scene.book.id,
    field: 'notices[0].end',
    happened: b(
      '这份申请应公示五个工作日。10 月 15 日张贴，10 月 19 日公告栏粉刷，值班人员把公示收了，只贴了三个工作日；10 月 21 日照常批准。监督员 10 月 23 日核对时发现。',
      'This application was to be posted for five working days. It went up on 15 October and was taken down on the 19th, when the board was painted: three working days. It was approved on the 21st as usual; the supervisor found it on the 23rd.',
    ),
    why: b(
      '粉刷以前没有安排别的张贴地点，批准时只看了张贴日期，没有核对撤下的日期。',
      'No other place for the notice had been arranged, and who approved it looked at the day it went up and not at the day it came down.',
    ),
    action: b(
      '款项暂不支付。10 月 25 日向居民代表逐项说明并征求意见，没有人反对。以后公告栏停用时改贴单元门口，期满由监督员签字才能撤下，批准时附张贴和撤下的照片。',
      'Nothing has been paid. On 25 October it was explained item by item to the residents’ representatives, and nobody objected. From now on notices move to the stairway doors when the board is out of use, come down only with the supervisor’s signature, and photographs of both days go with the approval.',
    ),
    by_role: b('管委会主任', 'Chair of the committee'),
    on: '2026-10-26',
  });
}

/** Weekly soup for elders who live alone, paid by the month. */
function feed(scene: Scene): void {
  gift(scene, {
    on: '2025-04-03',
    yuan: 9_000,
    from: '示范区好邻里超市',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'elder',
    note: '用于老人送汤',
  });
  gift(scene, {
    on: '2026-04-02',
    yuan: 9_000,
    from: '示范区好邻里超市',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'elder',
    note: '用于老人送汤',
  });
  for (const [key, on, zh, en, accepted] of [
    ['2024h2', '2024-10-08', '2024 年 11 月至 12 月', 'November and December 2024', '2025-01-15'],
    ['2025h1', '2024-12-02', '2025 年上半年', 'the first half of 2025', '2025-07-10'],
    ['2025h2', '2025-06-04', '2025 年下半年', 'the second half of 2025', '2026-01-14'],
    ['2026h1', '2025-12-02', '2026 年上半年', 'the first half of 2026', '2026-07-09'],
    ['2026h2', '2026-06-02', '2026 年下半年', 'the second half of 2026', undefined],
  ] as const)
    use(scene, {
      id: `demo-shiqiao-soup-${key}`,
      on,
      amount: key === '2024h2' ? 2_600 : 7_600,
      by: proposers.volunteers,
      purpose: b(`${zh}独居老人每周送汤`, `Weekly soup for elders who live alone, ${en}`),
      ...(accepted ? { accepted: [accepted] } : {}),
    });
  monthly(scene, {
    months,
    use: (month) => `demo-shiqiao-soup-${half(month)}`,
    category: 'E03',
    restriction: 'elder',
    to: '示范区河畔茶馆',
    price: () => 6,
    count: [168, 204],
    day: 26,
    text: (month, count) => `${month}独居老人送汤 ${count} 份`,
  });
}
