import { carry } from '../programme.ts';
import { gift, type Scene } from '../scene.ts';
import { b, proposers } from '../words.ts';

const association = b('残疾人协会', 'Association of disabled residents');

/** Nine ramps, paid with what the street sent. */
export function ramps(scene: Scene): void {
  const project = 'demo-liuan-ramps';
  carry(
    scene,
    {
      id: project,
      project,
      on: '2025-07-03',
      amount: 32_000,
      approved: 30_000,
      by: association,
      purpose: b('9 处坡道和扶手', 'Nine ramps with rails'),
      accepted: [
        '2025-12-26',
        b('轮椅使用者 3 人、监督员', 'Three wheelchair users and the supervisor'),
        b('坡度符合 1:12，扶手牢固', 'Slopes of 1:12, firm rails'),
      ],
    },
    { to: '示范区青枫建筑装饰有限公司', category: 'E07', restriction: 'access', evidence: 'receipt;bank;contract' },
    ['2025-08-14', 10_000, '坡道首付款'],
    ['2025-11-05', 9_600, '坡道进度款，5 处完成'],
    ['2026-01-08', 6_020, '坡道尾款'],
  );
}

/** The objection was right: the plan was changed with the residents and posted a second time. */
export function riverside(scene: Scene): void {
  const project = 'demo-liuan-riverside';
  gift(scene, {
    on: '2026-04-16',
    yuan: 12_000,
    from: '示范区联运物流有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    note: '用于河岸护栏',
  });
  carry(
    scene,
    {
      id: project,
      project,
      on: '2026-04-20',
      amount: 25_000,
      by: proposers.party,
      purpose: b('河岸护栏 180 米和步道修补', 'Railing of 180 metres and repair of the path'),
      turn: (record) => {
        const [vote] = record.votes ?? [];
        const [notice] = record.notices ?? [];
        if (!vote || !notice) return;
        record.votes = [{ ...vote, on: '2026-04-28' }];
        record.consulted = [
          {
            on: '2026-06-02',
            who: b('沿河 46 户居民', 'Forty-six households along the river'),
            result: b('同意在洗衣台阶处设活动门', 'Agreed to a gate at the washing steps'),
          },
        ];
        record.notices = [
          {
            ...notice,
            start: '2026-04-29',
            end: '2026-05-11',
            objections: [
              {
                on: '2026-05-07',
                text: b(
                  '护栏把洗衣台阶封死了，沿河 40 多户每天要用。',
                  'The railing closes the washing steps that forty households use every day.',
                ),
                answered: b(
                  '现场核实属实，改为在台阶处设活动门，征求意见后重新公示。',
                  'True on inspection: a gate will be built at the steps, and the plan posted again.',
                ),
                outcome: 'upheld',
                closed_on: '2026-05-20',
              },
            ],
          },
          { ...notice, start: '2026-06-15', end: '2026-06-26' },
        ];
        record.approval = { on: '2026-06-30', amount: 24_600, number: '示慈批〔2026〕73 号' };
        record.history = [
          {
            state: 'noticed',
            on: '2026-05-20',
            reason: b('异议成立，方案修改后重新公示。', 'The objection was upheld; the changed plan was posted again.'),
          },
        ];
      },
    },
    { to: '示范区青枫建筑装饰有限公司', category: 'E07', restriction: 'renewal', evidence: 'receipt;bank;contract' },
    ['2026-08-27', 9_840, '护栏首付款 40%'],
  );
}

/** A workshop with its own restriction: an award, a grant, and a surplus that came back. */
export function workshop(scene: Scene): void {
  const project = 'demo-liuan-workshop';
  const restriction = `project:${project}`;
  gift(scene, {
    on: '2025-06-12',
    yuan: 12_000,
    from: '示范市社会组织发展基金会（虚构）',
    donor_type: 'organization',
    category: 'I17',
    restriction: restriction,
    note: '公益创投资助首期',
  });
  carry(
    scene,
    {
      id: `${project}-machines`,
      project,
      on: '2025-05-26',
      amount: 13_600,
      by: association,
      purpose: b('缝纫机 8 台和工作台', 'Eight sewing machines and benches'),
      accepted: ['2025-08-13'],
    },
    { to: '示范区巧手裁缝店', payee_type: 'individual_business', category: 'E05', restriction: restriction },
    ['2025-07-10', 13_200, '缝纫机 8 台、工作台 4 张'],
  );
  const [, lessons] = carry(
    scene,
    {
      id: `${project}-lessons`,
      project,
      on: '2025-08-04',
      amount: 8_800,
      by: association,
      purpose: b('缝纫培训 46 课时', 'Forty-six sewing lessons'),
      accepted: ['2026-05-22'],
    },
    { to: '示范区青枫社工服务站', payee_type: 'social_organization', category: 'E10', restriction: restriction },
    ['2025-09-11', 4_400, '培训费首期'],
    ['2026-01-21', 4_400, '培训费第二期'],
  );
  if (lessons) lessons.note = '按 46 课时预付，实际用不完的由承办方退回';
  gift(scene, {
    on: '2026-05-26',
    yuan: 1_240,
    from: '示范区青枫社工服务站',
    donor_type: 'organization',
    category: 'I19',
    restriction: restriction,
    note: '培训费结余收回',
  });
  for (const [on, yuan, zh] of [
    ['2025-12-24', 1_386.5, '2025 年下半年'],
    ['2026-07-08', 2_142.75, '2026 年上半年'],
  ] as const)
    gift(scene, {
      on,
      yuan,
      from: '柳岸手工坊',
      donor_type: 'organization',
      category: 'I13',
      agreement: 'la-a02',
      note: `${zh}净收入 15%`,
    });
}
