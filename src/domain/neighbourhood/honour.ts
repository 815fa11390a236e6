import { monthEnd } from '../common/day.ts';
import type { Settings } from '../portal/portal.ts';
import type { Site } from '../published/public.ts';
import { type Alliance, outcomeOf, type Partner, partnerState } from './alliance.ts';

/** The published rule, and from which day on agreements count for it. */
type HonourRule = NonNullable<Settings['rules']['honours']> & { from: string };

/** A partner that is honoured: how many agreements it completed in time since the first day that counts. */
export type Honour = { partner: Partner; completed: number };

/** The rule of the portal as of its day; absent where the portal honours nobody. */
export function honourRule({ settings, asOf }: Pick<Site, 'settings' | 'asOf'>): HonourRule | undefined {
  const rule = settings.rules.honours;
  return rule && { ...rule, from: monthsBefore(asOf, rule.months) };
}

/** Partners that fulfil the rule: still in the alliance, enough agreements completed in time, none overdue. The most first. */
export function honoursOf(site: Site, { partners, agreements }: Alliance): Honour[] {
  const rule = honourRule(site);
  if (!rule) return [];
  return partners
    .filter((partner) => partnerState(site, partner) !== 'left')
    .flatMap((partner): Honour[] => {
      const own = agreements.filter((one) => one.home === partner.home && one.partner === partner.id);
      if (own.some((one) => outcomeOf(site, one) === 'overdue')) return [];
      const completed = own.filter(
        (one) => outcomeOf(site, one) === 'on_time' && one.completed !== undefined && one.completed > rule.from,
      ).length;
      return completed >= rule.completed && completed > 0 ? [{ partner, completed }] : [];
    })
    .toSorted((a, b) => b.completed - a.completed || (a.partner.id < b.partner.id ? -1 : 1));
}

/** The same day some months earlier; the last of the month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const count = Number(year) * 12 + Number(month) - 1 - months;
  const target = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const same = `${target}-${date}`;
  const last = monthEnd(target);
  return same < last ? same : last;
}
