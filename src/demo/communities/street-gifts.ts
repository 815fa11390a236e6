import { gift, pay, type Scene } from '../scene.ts';

const cityCharity = '示范市慈善基金会（虚构）';

/** What charities, firms and the charity day brought. */
export function takeIn(scene: Scene): void {
  const charity = { from: cityCharity, donor_type: 'organization' } as const;
  gift(scene, { on: '2025-02-27', yuan: 60_000, ...charity, category: 'I08', note: '2025 年社区慈善注资' });
  gift(scene, { on: '2026-03-03', yuan: 50_000, ...charity, category: 'I08', note: '2026 年社区慈善注资' });
  gift(scene, {
    on: '2025-11-12',
    yuan: 8_000,
    from: '示范市慈善日专项基金（虚构）',
    donor_type: 'fund',
    category: 'I07',
    note: '2025 年慈善日网络募捐配捐',
  });
  gift(scene, {
    on: '2025-12-04',
    yuan: 20_000,
    from: '示范区联运物流有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'relief',
    note: '用于冬日暖心',
  });
  gift(scene, {
    on: '2026-01-15',
    yuan: 12_000,
    from: '示范区青枫建筑装饰有限公司',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'relief',
    note: '用于冬日暖心',
  });
  gift(scene, {
    on: '2025-09-08',
    yuan: 6_860,
    from: '示范区机关干部职工',
    donor_type: 'organization',
    donors: 137,
    category: 'I03',
    note: '慈善日捐款',
  });
  gift(scene, {
    on: '2026-09-07',
    yuan: 7_240,
    from: '示范区机关干部职工',
    donor_type: 'organization',
    donors: 142,
    category: 'I03',
    note: '慈善日捐款',
  });
  gift(scene, {
    on: '2025-05-15',
    yuan: 15_000,
    from: '示范区文明实践基金会（虚构）',
    donor_type: 'organization',
    category: 'I04',
    restriction: 'volunteer',
    note: '用于志愿者保险和培训',
  });
  for (const [year, gross] of [
    ['2025', [3_264.2, 1_880, 500]],
    ['2026', [3_517.6, 2_140.5, 666]],
  ] as const) {
    const settlement = `PT-${year}09-01`;
    const banked_on = year === '2025' ? '2025-09-22' : '2026-09-21';
    const batch = {
      donor_type: 'anonymous',
      category: 'I05',
      campaign: `demo-charity-day-${year}`,
      settlement,
      banked_on,
    } as const;
    gift(scene, {
      on: `${year}-09-05`,
      yuan: gross[0],
      from: '网络爱心人士（平台汇总）',
      donors: 418,
      ...batch,
      note: '9 月 5 日',
    });
    gift(scene, {
      on: `${year}-09-06`,
      yuan: gross[1],
      from: '网络爱心人士（平台汇总）',
      donors: 203,
      ...batch,
      note: '9 月 6 日至 12 日',
    });
    gift(scene, { on: `${year}-09-05`, yuan: gross[2], from: '匿名', ...batch });
    const fee = Math.round((gross[0] + gross[1] + gross[2]) * 0.6) / 100;
    pay(scene, {
      on: banked_on,
      yuan: fee,
      to: '示范公益募捐平台（虚构）',
      payee_type: 'platform',
      category: 'E21',
      settlement,
      campaign: `demo-charity-day-${year}`,
      purpose: '平台支付通道费 0.6%，从结算款中扣除',
    });
  }
}
