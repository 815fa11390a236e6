import type { Spending } from './book.ts';
import { dayIn, monthInChinese } from './calendar.ts';
import { pay, type Scene, use } from './scene.ts';
import type { Use } from './use.ts';

/** A payment that comes back every month: so many portions, hours or visits at a price. */
type Programme = {
  months: readonly string[];
  use: (month: string) => string;
  category: string;
  restriction?: string;
  to: string;
  payee_type?: Spending['payee_type'];
  /** Yuan for one. */
  price: (month: string) => number;
  /** How many a month, at least and at most. */
  count: readonly [number, number];
  /** Day of the month on which the bill of the month is paid. */
  day: number;
  text: (month: string, count: number) => string;
  evidence?: string;
};

/** Enters the payments of a programme. */
export function monthly(scene: Scene, programme: Programme): Spending[] {
  return programme.months.map((month) => {
    const count = scene.random.int(...programme.count);
    return pay(scene, {
      on: dayIn(month, programme.day),
      yuan: Math.round(count * programme.price(month) * 100) / 100,
      to: programme.to,
      payee_type: programme.payee_type ?? 'individual_business',
      category: programme.category,
      ...(programme.restriction ? { restriction: programme.restriction } : {}),
      application: programme.use(month),
      purpose: programme.text(monthInChinese(month), count),
      evidence: programme.evidence ?? 'receipt;bank',
    });
  });
}

/** `2025-03` → `2025h1`. */
export function half(month: string): string {
  return `${month.slice(0, 4)}h${Number(month.slice(5)) <= 6 ? 1 : 2}`;
}

type Bill = Omit<Parameters<typeof pay>[1], 'on' | 'yuan' | 'purpose' | 'application'>;

/** Enters an application together with what was paid under it: day, yuan, what for. */
export function carry(
  scene: Scene,
  story: Use,
  bill: Bill,
  ...payments: readonly (readonly [on: string, yuan: number, purpose: string])[]
): Spending[] {
  const application = use(scene, story);
  return payments.map(([on, yuan, purpose]) =>
    pay(scene, { evidence: 'receipt;bank', ...bill, on, yuan, purpose, application }),
  );
}
