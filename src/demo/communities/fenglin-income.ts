import { quarterEnd } from '../../domain/common/day.ts';
import { split } from '../../domain/common/money.ts';
import { fen } from '../book.ts';
import { later } from '../calendar.ts';
import { gift, pay, type Scene, type Share } from '../scene.ts';

const parking = 'demo-fenglin-parking';
const platform = '示范公益募捐平台（虚构）';

type Lot = { parties: readonly (readonly [string, number])[]; agreement: string };

const first: Lot = {
  parties: [
    ['社区公益微基金', 40],
    ['住宅专项维修资金', 40],
    ['物业公司', 20],
  ],
  agreement: 'fl-a01',
};
const second: Lot = {
  parties: [
    ['社区公益微基金', 45],
    ['住宅专项维修资金', 40],
    ['物业公司', 15],
  ],
  agreement: 'fl-a04',
};

/** Gross income of each month of parking, yuan. */
const quarters = {
  '2025-Q1': [7_012, 6_310.5, 8_317.5],
  '2025-Q2': [7_520, 7_840, 7_820],
  '2025-Q3': [8_105.5, 8_210, 8_100],
  '2025-Q4': [6_630, 8_050, 8_280],
  '2026-Q1': [6_925.5, 5_960, 7_900],
  '2026-Q2': [7_960, 8_215, 8_155],
  '2026-Q3': [8_342.6, 8_420, 8_340],
} as const;

/** Each month: operating cost first, then the barriers, and what remains by percentages. A quarter's shares reach the fund as one row. */
export function shareParking(scene: Scene): void {
  const rows: Share[] = [];
  let open = fen(18_000);
  for (const [quarter, months] of Object.entries(quarters)) {
    const lot = quarter < '2026-Q3' ? first : second;
    const paid_on = later(quarterEnd(quarter), 10);
    const settled = months.map((yuan, index) => {
      const month = (Number(quarter.slice(6)) - 1) * 3 + index + 1;
      const period = `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`;
      const gross = fen(yuan);
      const operating_cost = fen(2_050) + (gross % 4_900);
      const recovered = Math.min(open, gross - operating_cost);
      open -= recovered;
      return { period, gross, operating_cost, recovered, distributable: gross - operating_cost - recovered };
    });
    const parts = settled.map(({ distributable }) =>
      split(
        distributable,
        lot.parties.map(([, percent]) => percent),
      ),
    );
    const total = parts.reduce((sum, [fund = 0]) => sum + fund, 0);
    const income = total
      ? gift(scene, {
          on: paid_on,
          yuan: total / 100,
          from: '示范区安居物业服务有限公司',
          donor_type: 'organization',
          category: 'I14',
          agreement: lot.agreement,
          note: `${quarter.slice(0, 4)} 年第 ${quarter.slice(6)} 季度停车收益 ${lot.parties[0]?.[1]}%`,
        })
      : undefined;
    for (const [month, whole] of settled.entries())
      for (const [index, [party]] of lot.parties.entries()) {
        const share_amount = parts[month]?.[index] ?? 0;
        rows.push({
          id: `pk-${whole.period}-${index + 1}`,
          ...(index === 0 ? whole : { period: whole.period }),
          party,
          share_amount,
          ...(share_amount ? { paid_on } : {}),
          ...(index === 0 && share_amount && income ? { income } : {}),
        });
      }
  }
  scene.revenue.set(parking, rows);
}

/** Charging points that their operator paid for: six months settled, and the cost is not yet recovered. */
export function charge(scene: Scene): void {
  const months = {
    '2026-04': 2_310,
    '2026-05': 2_486.4,
    '2026-06': 2_655,
    '2026-07': 2_902.8,
    '2026-08': 2_874,
    '2026-09': 2_718.6,
  };
  const rows = Object.entries(months).map(([period, yuan]): Share => {
    const gross = fen(yuan);
    const operating_cost = Math.round(gross * 0.35);
    return { id: `ch-${period}`, period, gross, operating_cost, recovered: gross - operating_cost, distributable: 0 };
  });
  scene.revenue.set('demo-fenglin-charging', rows);
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
