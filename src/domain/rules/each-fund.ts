import type { Draft } from '../../issues/issue.ts';
import type { Records } from '../../schemas/kinds.ts';
import { type OwnedKind, ownedBy } from '../../schemas/owned.ts';
import { isSameJoin, isSameList } from '../../schemas/parts.ts';
import { memoize } from '../common/memoize.ts';
import type { Fund, Portal } from '../portal/portal.ts';

/** A portal without its funds and their rows: what all funds have in common. */
export type Common = Omit<Portal, 'funds' | 'applications' | 'records'> & {
  records: Omit<Records, OwnedKind<'fund'>>;
};

/** A rule that looks at each fund by itself and at what all have in common. What it found in a fund holds as long as both are the same. */
export function eachFund(look: (common: Common, fund: Fund) => Draft[]): (portal: Portal) => Draft[] {
  const known = new WeakMap<Fund, { common: Common; found: Draft[] }>();
  return (portal) => {
    const common = commonOf(portal);
    return [...portal.funds.values()].flatMap((fund) => {
      const before = known.get(fund);
      if (before?.common === common) return before.found;
      const found = look(common, fund);
      known.set(fund, { common, found });
      return found;
    });
  };
}

const rowKinds: ReadonlySet<string> = new Set(ownedBy('fund').map(([kind]) => kind));

/** What all funds of a portal have in common: that of the last portal where it is the same. */
const commonOf = memoize((portal: Portal): Common => {
  const { funds: _funds, applications: _applications, records, ...rest } = portal;
  const others = Object.fromEntries(Object.entries(records).filter(([kind]) => !rowKinds.has(kind)));
  const common = { ...rest, records: others } as Common;
  if (!last || !isAlike(common, last)) last = common;
  return last;
});

let last: Common | undefined;

/** Whether two values are made of the very same records. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return isSameJoin(one, other);
  if (one instanceof Set && other instanceof Set) return isSameList([...one], [...other]);
  if (one instanceof Map && other instanceof Map)
    return isSameList([...one.keys()], [...other.keys()]) && isSameList([...one.values()], [...other.values()]);
  if (!isGroup(one) || !isGroup(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isAlike(one[key], other[key]));
}

/** A plain group of values; of a record another object is another record. */
function isGroup(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !('at' in value) && Object.getPrototypeOf(value) === Object.prototype
  );
}
