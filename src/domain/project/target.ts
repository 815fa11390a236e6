import type { Bilingual } from '../../schemas/field.ts';
import { daysBetween } from '../common/day.ts';
import { thousandths } from '../common/quantity.ts';

/** The fields of a project that hold its plan. */
export type Planned = {
  coverage: string;
  planned?: { start?: string | undefined; end?: string | undefined; cost?: number | undefined } | undefined;
  actual?: { start?: string | undefined; end?: string | undefined; cost?: number | undefined } | undefined;
  outputs?:
    | readonly { indicator: Bilingual; unit: Bilingual; target?: number | undefined; actual?: number | undefined }[]
    | undefined;
};

/** What was planned and what was reached: the cost in integer fen, or an output in its own unit; undefined where nobody published it. */
export type Target = { planned: number | undefined; actual: number | undefined } & (
  | { kind: 'cost' }
  | { kind: 'output'; indicator: Bilingual; unit: Bilingual }
);

/** The first or last day (ISO) of a project as planned and as it came; `days` is how much later than planned, negative where earlier. */
type PlanDay = {
  event: 'start' | 'end';
  planned: string | undefined;
  actual: string | undefined;
  days: number | undefined;
};

/** Cost and outputs of a project of which something is known. `paid` is what its funds paid, integer fen; undefined without a ledger. */
export function targetsOf({ planned, actual, outputs = [] }: Planned, paid: number | undefined): Target[] {
  const cost: Target = { kind: 'cost', planned: planned?.cost, actual: actual?.cost ?? paid };
  const rest = outputs.map(
    ({ indicator, unit, target, actual }): Target => ({ kind: 'output', indicator, unit, planned: target, actual }),
  );
  return [cost, ...rest].filter(({ planned, actual }) => planned !== undefined || actual !== undefined);
}

/**
 * Actual less planned, in fen or in the unit of the output; undefined where one of them is unknown. Decimals are cut at thousandths, without the error of
 * floating point.
 */
export function differenceOf({ planned, actual }: Pick<Target, 'planned' | 'actual'>): number | undefined {
  return planned === undefined || actual === undefined ? undefined : thousandths(actual - planned);
}

/** First and last day, planned and actual. A report that gives only words has none. */
export function planDays({ coverage, planned = {}, actual = {} }: Planned): PlanDay[] {
  if (coverage !== 'ledger' && ![planned, actual].some(({ start, end }) => start || end)) return [];
  return (['start', 'end'] as const).map((event) => {
    const [from, to] = [planned[event], actual[event]];
    return { event, planned: from, actual: to, days: from && to ? daysBetween(from, to) : undefined };
  });
}

/** Whether a project still has to reach what it planned. */
export function isRunning({ stage = '' }: { stage?: string | undefined }): boolean {
  return ['need', 'deliberation', 'planned', 'building', 'paused'].includes(stage);
}
