import { add, fen } from '../book.ts';
import { gift, pay, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

const lamps = 'demo-guihuayuan-lamps';
const lighting = '示范区恒光照明商行';

/** New lamps: a split payment, a transfer that bounced, and a restriction that ended with a surplus. */
export function lightUp(scene: Scene): void {
  const first = use(scene, {
    id: `${lamps}-stairs`,
    project: lamps,
    on: '2025-02-17',
    amount: 14_800,
    approved: 14_600,
    by: proposers.heads,
    purpose: b('34 个单元楼道感应灯 204 盏', '204 sensor lamps for 34 stairways'),
    accepted: ['2025-05-29'],
    turn: (application) => {
      application.consulted = [
        {
          on: '2025-02-26',
          who: b('34 个单元居民，入户 1,020 户', 'Residents of 34 stairways, 1,020 households'),
          result: b('同意 998 户，其余未表态', '998 agreed, the others gave no answer'),
        },
      ];
    },
  });
  // One bank payment, two restrictions: what the purpose could not bear came from unrestricted money.
  const bill = {
    on: '2025-04-30',
    to: lighting,
    payee_type: 'individual_business',
    category: 'E07',
    application: first,
    payment_ref: 'FK-20250430-02',
    evidence: 'receipt;bank;acceptance;photo',
  } as const;
  pay(scene, { ...bill, yuan: 10_000, restriction: 'renewal', purpose: '楼道感应灯 204 盏，限定资金部分' });
  pay(scene, { ...bill, yuan: 4_600, purpose: '楼道感应灯 204 盏，非限定资金部分' });
  const second = use(scene, {
    id: `${lamps}-path`,
    project: lamps,
    on: '2025-03-03',
    amount: 9_800,
    purpose: b('南门至菜场小路太阳能路灯 8 盏', 'Eight solar lamps on the path from the south gate to the market'),
    accepted: ['2025-05-29'],
  });
  const lampBill = {
    to: lighting,
    payee_type: 'individual_business',
    category: 'E07',
    restriction: 'renewal',
    application: second,
  } as const;
  const bounced = pay(scene, {
    ...lampBill,
    on: '2025-05-26',
    yuan: 7_840,
    purpose: '太阳能路灯 8 盏',
    evidence: 'receipt;bank',
    note: '收款账号错一位，银行退回',
  });
  pay(scene, {
    ...lampBill,
    on: '2025-05-28',
    yuan: 7_840,
    reverses: bounced,
    purpose: '太阳能路灯款退回',
    evidence: 'bank',
  });
  pay(scene, {
    ...lampBill,
    on: '2025-05-30',
    yuan: 7_840,
    purpose: '太阳能路灯 8 盏，重新付款',
    evidence: 'receipt;bank;acceptance',
  });
  const restriction = `project:${lamps}`;
  gift(scene, {
    on: '2025-04-08',
    yuan: 2_000,
    from: lighting,
    donor_type: 'organization',
    category: 'I04',
    restriction: restriction,
    note: '捐给照明改造项目',
  });
  const timers = use(scene, {
    id: `${lamps}-timers`,
    project: lamps,
    on: '2025-04-21',
    amount: 1_800,
    by: proposers.heads,
    purpose: b('路灯时控器和配电箱', 'Timers and a distribution box'),
    accepted: ['2025-06-12'],
  });
  pay(scene, {
    on: '2025-06-06',
    yuan: 1_640,
    to: '示范区顺达水电维修部',
    payee_type: 'individual_business',
    category: 'E07',
    restriction: restriction,
    application: timers,
    purpose: '时控器 8 只、配电箱 1 个',
  });
  add(scene.book.reallocations, {
    date: '2025-07-02',
    amount: fen(360),
    from_restriction: restriction,
    to_restriction: 'renewal',
    kind: 'surplus',
    decided_by: '基金管委会',
    decided_on: '2025-06-30',
    consent: 'not_needed',
    basis: '项目结余转回同类用途，结项时已公布',
  });
}

/** The shed is voted with one member recused and half paid. */
export function buildShed(scene: Scene): void {
  const project = 'demo-guihuayuan-shed';
  const application = use(scene, {
    id: `${project}-build`,
    project,
    on: '2026-06-08',
    amount: 42_000,
    approved: 40_000,
    by: proposers.council,
    purpose: b('电动车充电棚建设', 'Building the charging shed'),
    turn: (record) => {
      record.votes = record.votes?.map((vote) => ({
        ...vote,
        present: 7,
        for: 5,
        against: 1,
        abstain: 0,
        recused: 1,
        supervisor_opinion: b(
          '物业代表回避，三家比价，程序完整，同意',
          'The member of the property company did not vote, three quotes were compared, the procedure is complete; agreed',
        ),
      }));
    },
  });
  pay(scene, {
    on: '2026-09-10',
    yuan: 16_000,
    to: '示范区青枫建筑装饰有限公司',
    category: 'E07',
    restriction: 'renewal',
    application,
    tranche: 1,
    purpose: '充电棚第一期工程款 40%',
    evidence: 'receipt;bank;contract',
  });
}
