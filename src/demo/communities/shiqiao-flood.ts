import { add } from '../book.ts';
import { carry } from '../programme.ts';
import { gift, pay, type Scene, sceneOf, type Town, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

/** The rain of July 2025: paid first, told the same day. */
export function weatherFlood(scene: Scene, town: Town): void {
  const project = 'demo-shiqiao-flood';
  const application = use(scene, {
    id: project,
    project,
    on: '2025-07-20',
    amount: 15_000,
    by: proposers.party,
    until: 'voted',
    purpose: b('暴雨应急：抽水、安置和消杀', 'Emergency after the rain: pumps, shelter, disinfection'),
    turn: (record) => {
      record.votes = [
        {
          on: '2025-07-20',
          due: 7,
          present: 6,
          for: 6,
          against: 0,
          abstain: 0,
          supervisor_opinion: b('电话会议表决，情况紧急，同意', 'Voted by telephone in an emergency; agreed'),
        },
      ];
      record.emergency = {
        declared_on: '2025-07-20',
        by: b(
          '石桥社区党委，报街道应急指挥部',
          'Community party committee, reported to the emergency office of the street',
        ),
        basis: b(
          '基金管理办法第十二条：遇自然灾害，经表决和慈善组织批准，可以不等公示先付款，明细当天张贴',
          'Fund rules, clause 12: in a disaster, once voted and approved by the charity, payment need not wait for the notice; details are posted the same day',
        ),
      };
      record.approval = { on: '2025-07-20', amount: 15_000, number: '示慈急〔2025〕1 号' };
      record.acceptance = {
        on: '2025-08-12',
        inspectors: b('居民代表 3 人、监督员', 'Three residents and the supervisor'),
        result: b('与现场记录一致', 'Agrees with the log'),
      };
    },
  });
  const bill = { category: 'E14', application, evidence: 'receipt;bank;photo' } as const;
  pay(scene, {
    ...bill,
    on: '2025-07-21',
    yuan: 4_260,
    to: '示范区顺达水电维修部',
    payee_type: 'individual_business',
    purpose: '抽水泵租用和人工，6 栋',
  });
  pay(scene, {
    ...bill,
    on: '2025-07-22',
    yuan: 4_960,
    to: '示范区河畔旅馆',
    payee_type: 'individual_business',
    restriction: 'relief',
    purpose: '临时安置 31 户两晚，每户每晚 80 元',
    beneficiaries: 31,
  });
  pay(scene, {
    ...bill,
    on: '2025-07-24',
    yuan: 2_380,
    to: '示范区绿源保洁服务部',
    payee_type: 'individual_business',
    purpose: '清淤和消杀两遍',
  });
  const blankets = gift(scene, {
    on: '2025-07-20',
    yuan: 5_700,
    from: '示范区联运物流有限公司',
    donor_type: 'organization',
    category: 'I15',
    method: 'in_kind',
    restriction: 'relief',
    goods: '应急棉被',
    quantity: 60,
    unit: '床',
    valuation_basis: '捐赠方发票',
  });
  add(scene.book.goods, {
    date: '2025-07-20',
    item: '应急棉被',
    unit: '床',
    in: 60,
    kind: 'donated',
    income: blankets,
  });
  add(scene.book.goods, { date: '2025-07-21', item: '应急棉被', unit: '床', out: 52, kind: 'distributed', project });
  add(scene.book.goods, {
    date: '2025-08-05',
    item: '应急棉被',
    unit: '床',
    out: 3,
    kind: 'scrapped',
    note: '浸水发霉，两人见证销毁',
  });
  const lent = { date: '2025-12-10', item: '应急棉被', unit: '床', kind: 'transfer' } as const;
  add(scene.book.goods, { ...lent, out: 5, to_fund: 'demo-nanxiang-fund', note: '调拨给南巷社区独居老人' });
  add(sceneOf(town, 'demo-nanxiang').book.goods, { ...lent, in: 5, note: '石桥社区基金调拨' });
  add(sceneOf(town, 'demo-nanxiang').book.goods, { ...lent, date: '2025-12-12', out: 5, kind: 'distributed' });
  for (const [on, yuan, from] of [
    ['2025-07-21', 5_000, '示范区青枫建筑装饰有限公司'],
    ['2025-07-22', 3_000, '示范区好邻里超市'],
    ['2025-07-23', 2_000, '示范区云杉软件有限公司'],
  ] as const)
    gift(scene, {
      on,
      yuan,
      from,
      donor_type: 'organization',
      category: 'I04',
      restriction: 'relief',
      note: '暴雨救助',
    });
}

/** New drains: an objection was heard and dismissed. */
export function drain(scene: Scene): void {
  const project = 'demo-shiqiao-drain';
  gift(scene, {
    on: '2025-12-18',
    yuan: 22_000,
    from: '示范区住房建设局',
    donor_type: 'government',
    category: 'I09',
    restriction: 'renewal',
    note: '老旧小区排水改造补助',
  });
  gift(scene, {
    on: '2026-01-22',
    yuan: 6_000,
    from: '石桥老街商户联谊会',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'renewal',
    note: '用于排水改造',
  });
  carry(
    scene,
    {
      id: `${project}-works`,
      project,
      on: '2026-02-02',
      amount: 28_000,
      by: proposers.heads,
      vote: [6, 0, 1],
      purpose: b('排水泵、暗沟疏通和挡水板', 'Pumps, culvert and flood boards'),
      turn: (record) => {
        record.notices = record.notices?.map((notice) => ({
          ...notice,
          objections: [
            {
              on: notice.start,
              text: b('两台泵都装在 3 号楼旁，噪音会影响住户。', 'Both pumps beside building 3 will be noisy.'),
              answered: b(
                '选用潜水泵，夜间噪声 38 分贝；经现场演示，提出人撤销顾虑，管委会认定异议不成立。',
                'Submersible pumps make 38 decibels at night; after a demonstration the committee dismissed the objection.',
              ),
              outcome: 'dismissed',
              closed_on: notice.end,
            },
          ],
        }));
      },
    },
    { to: '示范区青枫建筑装饰有限公司', category: 'E07', restriction: 'renewal', evidence: 'receipt;bank;contract' },
    ['2026-05-08', 11_200, '排水改造首付款 40%'],
    ['2026-09-29', 14_000, '排水改造进度款 50%'],
  );
}
