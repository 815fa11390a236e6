import type { Kind } from '../../schemas/kinds.ts';
import type { Fields } from '../../snapshot/values.ts';
import { monthEnd } from '../common/day.ts';

/** Whether a record had ended when it was published: fields that may change freely before may not after. Kinds that are not named here never end. */
export function isEnded(kind: Kind, fields: Fields, day: string): boolean {
  return ends[kind]?.(fields, day) ?? false;
}

const among =
  (key: string, ...states: string[]) =>
  (fields: Fields) =>
    states.includes(String(fields[key]));

const past = (key: string) => (fields: Fields, day: string) => {
  const end = fields[key];
  return typeof end === 'string' && end < day;
};

const ends: { readonly [kind in Kind]?: (fields: Fields, day: string) => boolean } = {
  fund: among('status', 'terminated', 'deregistered'),
  project: among('stage', 'closed', 'cancelled'),
  pledge: among('status', 'fulfilled', 'cancelled'),
  partner: ({ left }) => left !== undefined,
  resource: past('available_to'),
  need: among('status', 'met', 'withdrawn', 'unmet'),
  agreement: among('status', 'completed', 'terminated'),
  wish: among('status', 'fulfilled', 'followed_up', 'withdrawn', 'unfulfillable'),
  volunteer: ({ period }, day) => typeof period === 'string' && lastDayOf(period) < day,
};

/** The last day of a year, quarter or month. */
function lastDayOf(period: string): string {
  const [year, part = '12'] = period.split('-') as [string, string?];
  const month = part.startsWith('Q') ? String(Number(part[1]) * 3).padStart(2, '0') : part;
  return monthEnd(`${year}-${month}`);
}
