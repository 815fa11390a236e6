import { add, fen } from '../book.ts';
import { months } from '../calendar.ts';
import { half, monthly } from '../programme.ts';
import { pay, type Scene, use } from '../scene.ts';
import { b, proposers } from '../words.ts';

const canteen = 'demo-guihuayuan-canteen';
const caterer = '示范区同福餐饮店';

/** Half a year at a time the committee agrees to the meals; each month is paid by portions. */
export function runCanteen(scene: Scene): void {
  const halves = [
    ['2024h2', '2024-10-08', 6_000, '2024 年 11 月至 12 月', 'November and December 2024', '2025-01-10'],
    ['2025h1', '2024-11-28', 16_500, '2025 年上半年', 'the first half of 2025', '2025-07-08'],
    ['2025h2', '2025-06-03', 16_500, '2025 年下半年', 'the second half of 2025', '2026-01-09'],
    ['2026h1', '2025-12-01', 16_500, '2026 年上半年', 'the first half of 2026', '2026-07-07'],
    ['2026h2', '2026-06-01', 19_500, '2026 年下半年', 'the second half of 2026', undefined],
  ] as const;
  for (const [key, on, amount, zh, en, accepted] of halves)
    use(scene, {
      id: `${canteen}-${key}`,
      project: canteen,
      on,
      amount,
      by: proposers.council,
      purpose: b(`${zh}长者饭堂助餐补贴`, `Subsidy for the elders’ canteen, ${en}`),
      ...(accepted
        ? {
            accepted: [
              accepted,
              b('用餐老人代表、社工、监督员', 'A guest, the social worker and the supervisor'),
              b('签到份数与结算份数一致', 'Portions signed for equal portions settled'),
            ],
          }
        : {}),
    });
  const bills = monthly(scene, {
    months,
    use: (month) => `${canteen}-${half(month)}`,
    category: 'E03',
    restriction: 'elder',
    to: caterer,
    price: (month) => (month < '2026-08' ? 3 : 3.5),
    count: [760, 880],
    day: 27,
    text: (month, count) => `${month}助餐补贴 ${count} 份`,
  });
  const price = (on: string) => (on < '2026-08' ? 3 : 3.5);
  const portions = bills.map(({ date, amount }) => ({ date, count: amount / 100 / price(date) }));
  const project = scene.community.projects[canteen];
  Object.assign(project?.outputs?.[0] ?? {}, { actual: portions.reduce((sum, { count }) => sum + count, 0) });
  Object.assign(project?.other_funding?.[0] ?? {}, {
    actual: portions.reduce((sum, { date, count }) => sum + count * (date < '2026-08' ? 9 : 9.5), 0),
  });
}

/** The steamer could not wait for the grant: unrestricted money paid, the money for the elderly gave it back. */
export function reimburse(scene: Scene): void {
  const application = use(scene, {
    id: `${canteen}-steamer`,
    project: canteen,
    on: '2024-12-09',
    amount: 3_900,
    purpose: b('长者饭堂添置蒸饭柜', 'A rice steamer for the elders’ canteen'),
    accepted: ['2025-01-20'],
  });
  const spending = pay(scene, {
    on: '2025-01-15',
    yuan: 3_800,
    to: '示范区厨具商行',
    payee_type: 'individual_business',
    category: 'E03',
    application,
    purpose: '蒸饭柜一台',
    evidence: 'receipt;bank;acceptance',
  });
  add(scene.book.reallocations, {
    date: '2025-03-25',
    amount: fen(3_800),
    from_restriction: 'elder',
    kind: 'reimbursement',
    spending,
    decided_by: '基金管委会',
    decided_on: '2025-03-21',
    consent: 'not_needed',
    basis: '助餐补助到账后归还非限定资金垫付的蒸饭柜款',
  });
}
