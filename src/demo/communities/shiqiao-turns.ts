import { add, fen } from '../book.ts';
import { carry } from '../programme.ts';
import { gift, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

/** What else was asked for, given, put right and asked in 石桥. */
export function turn(scene: Scene): void {
  for (const [year, on, day, count] of [
    ['2025', '2025-09-08', '2025-10-24', 210],
    ['2026', '2026-08-31', '2026-10-16', 224],
  ] as const)
    carry(
      scene,
      {
        id: `demo-shiqiao-double-ninth-${year}`,
        on,
        amount: 5_000,
        by: proposers.party,
        purpose: b(`${year} 年重阳敬老`, `Double Ninth ${year}`),
        ...(year === '2025' ? { accepted: ['2025-11-12'] } : {}),
      },
      { to: '示范区老街糕点铺', payee_type: 'individual_business', category: 'E02' },
      [day, count * 21, `重阳糕 ${count} 份`],
    );
  carry(
    scene,
    {
      id: 'demo-shiqiao-points-2025',
      on: '2025-11-17',
      amount: 3_600,
      by: proposers.volunteers,
      purpose: b('志愿积分年终兑换物资', 'Goods for points at the end of the year'),
      accepted: ['2026-01-22'],
    },
    { to: '示范区同福粮油店', payee_type: 'individual_business', category: 'E12' },
    ['2025-12-24', 3_510, '积分兑换大米和食用油 54 份'],
  );
  use(scene, {
    id: 'demo-shiqiao-archway',
    on: '2026-01-12',
    amount: 18_000,
    by: b('商户联谊会', "Shopkeepers' association"),
    vote: [2, 5, 0],
    until: 'voted',
    purpose: b('老街口新建牌坊', 'A new archway for the old street'),
    turn: (record) => {
      record.rejected = {
        on: '2026-01-23',
        reason: b(
          '受益面窄，且属于商业街形象工程，不符合基金宗旨。',
          'It serves few and is a matter of shop-front image outside the purpose of the fund.',
        ),
      };
    },
  });
  use(scene, {
    id: 'demo-shiqiao-patrol-2026',
    on: '2026-10-09',
    amount: 2_800,
    by: proposers.volunteers,
    purpose: b('冬季夜间巡逻装备', 'Equipment for the night patrol in winter'),
    until: 'voted',
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({ ...vote, on: '2026-10-28' }));
    },
  });
  const wrongDay = gift(scene, {
    on: '2026-02-06',
    yuan: 1_200,
    from: '示范区老街糕点铺',
    donor_type: 'organization',
    category: 'I02',
  });
  scene.corrections.push({
    id: 'sq-2026-01',
    record: wrongDay,
    fund: scene.book.id,
    field: 'date',
    old: '2026-02-09',
    new: '2026-02-06',
    reason: b('按银行回单改正到账日期，金额不变。', 'The bank slip shows the earlier day; the amount is unchanged.'),
    approved_by_role: b('基金管委会主任', 'Chair of the committee'),
    on: '2026-03-05',
  });
  add(scene.book.pledges, {
    date: '2026-03-18',
    amount: fen(12_000),
    donor_display: '石桥老街商户联谊会',
    donor_type: 'organization',
    restriction: 'renewal',
    due: '2026-12-31',
    status: 'part',
  });
  gift(scene, {
    on: '2026-08-13',
    yuan: 5_000,
    from: '石桥老街商户联谊会',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    pledge: scene.book.pledges.at(-1),
    note: '排水改造认捐第一笔',
  });
  answer(scene);
}

function answer(scene: Scene): void {
  scene.book.queries.push(
    {
      received: '2025-07-25',
      answered: '2025-07-25',
      topic: '暴雨那天没有公示就付钱，符合规定吗？',
      answer: '属于应急支出。基金管理办法规定，经表决和慈善组织批准可以先付款；明细当天已张贴，事后也向居民作了说明。',
    },
    {
      received: '2026-06-18',
      answered: '2026-06-23',
      topic: '排水改造为什么停工？',
      answer: '避开雨季，9 月复工，工期说明已更新。',
    },
    { received: '2026-10-19', topic: '巡逻装备申请什么时候公示？' },
  );
}
