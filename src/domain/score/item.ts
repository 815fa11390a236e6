import type { Both } from '../../issues/both.ts';
import { compare } from '../../issues/order.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { DutyKind } from '../disclosure/clock.ts';
import type { PublicFund, Site } from '../published/public.ts';

/** The five groups of the self-score, in their order. */
export const scoreGroupIds = ['basic', 'governance', 'finance', 'projects', 'residents'] as const;
export type ScoreGroup = (typeof scoreGroupIds)[number];

/** Where something is or should be: a part of the page of the fund, another page, or a row of its book. */
export type Spot =
  | { page: 'fund'; part: 'balance' | 'inout' | 'books' | 'applications' | 'projects' | 'terms' | 'others' }
  | { page: 'fund'; part: 'disclosure' | 'breaches' | 'corrections' | 'queries' }
  | { page: 'application' | 'project'; id: string }
  | { page: 'row'; id: string; on: string }
  | { page: 'place' | 'trace' | 'data' }
  | { page: 'outside'; href: string };

/** Why an item is missing or does not apply: a sentence with `{n}` and `{of}` for counts. */
export type ScoreReason = { text: Both; n?: number; of?: number };

/** How readers can use what is published, in tenths: 10 page and table, 8 text document, 5 picture or scan. */
export type Access = 10 | 8 | 5;

/** The file and field that supply something. */
export type Supply = { kind: Kind; field: string };

/** What the published data show of an item. `spots` are the records that lack it; `from` says where to supply it if not in the field of the item. */
export type Finding =
  | { state: 'present'; access: Access; spots: readonly Spot[] }
  | { state: 'missing'; why: ScoreReason; spots: readonly Spot[]; from?: Supply }
  | { state: 'inapplicable'; why: ScoreReason };

/**
 * One criterion of the self-score. `needs` says what must be published; `from` is the file and field that supply it; `duties` are the due days by which its
 * timeliness is measured.
 */
export type ScoreCriterion = {
  id: string;
  group: ScoreGroup;
  /** Whole points of the hundred. */
  points: number;
  name: Both;
  needs: Both;
  from: Supply;
  at: Spot;
  duties?: readonly DutyKind[];
};

/** A criterion, and how to tell what a fund publishes of it. */
export type ScoreItem = ScoreCriterion & { find: (site: Site, fund: PublicFund) => Finding };

/** What the portal itself publishes is an open page with tables to download. */
export function present(access: Access = 10, spots: readonly Spot[] = []): Finding {
  return { state: 'present', access, spots };
}

/** Missing, with the reason and the records that lack it. */
export function missing(
  zh: string,
  en: string,
  counts: Omit<ScoreReason, 'text'> = {},
  spots: readonly Spot[] = [],
): Finding {
  return { state: 'missing', why: { text: { zh, en }, ...counts }, spots };
}

/** The same, where another field than the item's own supplies what is missing. */
export function supplied(found: Finding, kind: Kind, field: string): Finding {
  return found.state === 'missing' ? { ...found, from: { kind, field } } : found;
}

/** Not applicable, with the reason: leaves the denominator. */
export function inapplicable(zh: string, en: string): Finding {
  return { state: 'inapplicable', why: { text: { zh, en } } };
}

/** Present where a condition holds. */
export function shown(holds: boolean, zh: string, en: string): Finding {
  return holds ? present() : missing(zh, en);
}

/** Present where none of the records lacks it; otherwise their number and places, in an order that does not depend on that of reading. */
export function allShown<T extends { id: string }>(
  records: readonly T[],
  lacking: (record: T) => boolean,
  [zh, en]: readonly [string, string],
  spot?: (record: T) => Spot,
): Finding {
  const open = records.filter(lacking).toSorted((a, b) => compare(a.id, b.id));
  return open.length === 0
    ? present()
    : missing(zh, en, { n: open.length, of: records.length }, spot ? open.map(spot) : []);
}
