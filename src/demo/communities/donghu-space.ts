import { carry } from '../programme.ts';
import { gift, type Scene } from '../scene.ts';
import { b, proposers } from '../words.ts';

/** Those who use the space give back 12 per cent of their net income each quarter. */
export function returnSpaceIncome(scene: Scene): void {
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

/** Summer classes, one of them with a question that was withdrawn. */
export function childrenClasses(scene: Scene): void {
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
