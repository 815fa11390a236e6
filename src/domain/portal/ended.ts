import { type Kind, type KindEntry, kinds } from '../../schemas/kinds.ts';
import type { Fields } from '../../snapshot/values.ts';
import { monthEnd } from '../common/day.ts';

/** Whether a record was at its end when it was published: what may change freely before may not after. Kinds that say no end stay open. */
export function isEnded(kind: Kind, fields: Fields, day: string): boolean {
  const { ends = {} }: KindEntry = kinds[kind];
  return Object.entries(ends).some(([key, end]) => {
    const value = fields[key];
    if (value === undefined || end === 'set') return value !== undefined;
    return end === 'past' ? lastDayOf(String(value)) < day : end.includes(String(value));
  });
}

/** The last day of a year, quarter or month; a day is its own. */
function lastDayOf(period: string): string {
  const [year, part = '12', own] = period.split('-') as [string, string?, string?];
  if (own) return period;
  const month = part.startsWith('Q') ? String(Number(part[1]) * 3).padStart(2, '0') : part;
  return monthEnd(`${year}-${month}`);
}
