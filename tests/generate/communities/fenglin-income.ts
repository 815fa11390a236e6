import { quarterEnd } from '../../../src/domain/day.ts';
import { split } from '../../../src/domain/money.ts';
import { fen } from '../book.ts';
import { later } from '../calendar.ts';
import { gift, pay, type Scene } from '../scene.ts';

const parking = 'demo-fenglin-parking';
const platform = '示范公益募捐平台（虚构）';

/** Cost first, then the barriers, and what remains by percentages: the fund's row is its share. */
export function shareParking(scene: Scene): void {
  const rows = [];
  let open = fen(18_000);
  const gross = {
    '2025-Q1': 21_640,
    '2025-Q2': 23_180,
    '2025-Q3': 24_415.5,
    '2025-Q4': 22_960,
    '2026-Q1': 20_785.5,
    '2026-Q2': 24_330,
    '2026-Q3': 25_102.6,
  };
  for (const [period, yuan] of Object.entries(gross)) {
    const operating_cost = fen(6_200) + (fen(yuan) % 700);
    const recovered = Math.min(open, fen(6_000));
    open -= recovered;
    const distributable = fen(yuan) - operating_cost - recovered;
    const [fund = 0, owners = 0, property = 0] = split(distributable, [40, 40, 20]);
    const paid_on = later(quarterEnd(period), 10);
    const income = gift(scene, {
      on: paid_on,
      yuan: fund / 100,
      from: '示范区安居物业服务有限公司',
      donor_type: 'organization',
      category: 'I14',
      agreement: 'fl-a01',
      note: `${period.slice(0, 4)} 年第 ${period.slice(6)} 季度停车收益 40%`,
    });
    const part = { period, gross: fen(yuan), operating_cost, recovered, distributable, paid_on };
    const id = `pk-${period.toLowerCase()}`;
    rows.push({ id: `${id}-1`, ...part, party: '社区公益微基金', share_amount: fund, income });
    rows.push({ id: `${id}-2`, ...part, party: '住宅专项维修资金', share_amount: owners });
    rows.push({ id: `${id}-3`, ...part, party: '物业公司', share_amount: property });
  }
  scene.revenue.set(parking, rows);
}

/** The platform pays once a month: gross gifts and its fee are one credit. */
export function raiseOnline(scene: Scene): void {
  const credits = [
    ['202505', '2025-06-10', '2025-05-28', [2_318.4, 186, 1_000, 488.8, 66]],
    ['202506', '2025-07-10', '2025-06-25', [4_106.7, 322, 2_000, 888, 200, 100]],
    ['202507', '2025-08-11', '2025-07-24', [3_587.2, 291, 1_500, 500, 168]],
    ['202508', '2025-09-10', '2025-08-26', [5_240.3, 407, 3_000, 666, 300, 88]],
  ] as const;
  for (const [month, banked_on, on, [pool, donors, ...single]] of credits) {
    const row = {
      on,
      category: 'I05',
      restriction: 'child',
      campaign: 'demo-lit-window-2025',
      settlement: `PT-${month}-FL`,
      banked_on,
    } as const;
    gift(scene, {
      ...row,
      yuan: pool,
      donors,
      from: '网络爱心人士（平台汇总）',
      donor_type: 'anonymous',
      note: '小额捐赠汇总',
    });
    for (const yuan of single)
      gift(scene, {
        ...row,
        yuan,
        from: yuan >= 1_000 ? '示范区书香文具店' : scene.random.pick(['王*宁', '爱心家庭', '徐*兰', '热心业主']),
        donor_type: yuan >= 1_000 ? 'organization' : 'person',
      });
    const gross = pool + single.reduce((sum, yuan) => sum + yuan, 0);
    pay(scene, {
      on: banked_on,
      yuan: Math.round(gross * 0.6) / 100,
      to: platform,
      payee_type: 'platform',
      category: 'E21',
      restriction: 'child',
      settlement: row.settlement,
      purpose: '平台支付通道费 0.6%，从结算款中扣除',
    });
  }
}

/** A cheque that the bank did not honour. */
export function bounce(scene: Scene): void {
  const cheque = { from: '示范区联运物流有限公司', donor_type: 'organization', category: 'I02' } as const;
  const first = gift(scene, { on: '2025-11-06', banked_on: '2025-11-07', yuan: 3_000, ...cheque, note: '支票' });
  gift(scene, { on: '2025-11-12', yuan: 3_000, ...cheque, reverses: first, note: '支票印鉴不符，银行退票' });
  gift(scene, { on: '2025-11-20', yuan: 3_000, ...cheque, note: '改为转账' });
}
