import type { PublicFund, Site } from '../domain/published/public.ts';
import { scoreGroupIds } from '../domain/score/item.ts';
import { type Score, scoresOf } from '../domain/score/score.ts';
import { scoreWords } from '../texts/score.ts';
import type { Area } from './shape/area.ts';
import { ledgerFunds } from './shape/owner.ts';
import { pick } from './shape/words.ts';

/** A fund with its self-score. */
export type Scored = { fund: PublicFund; score: Score };

/** The groups of items. */
export const groupWords = pick(scoreWords, ...scoreGroupIds);

/** Funds with a score: their tables have a column `fund`, and a file for every fund. */
export const scored = { ...ledgerFunds, all: scoredIn, id: ({ fund }: Scored) => fund.id };

/** The funds of an area that have a score. */
export function scoredIn(site: Site, { funds }: Pick<Area, 'funds'>): Scored[] {
  return funds.flatMap((fund) => {
    const score = scoresOf(site).get(fund.id);
    return score ? [{ fund, score }] : [];
  });
}

/** Tenths of points as points. */
export function points(tenths: number): number {
  return tenths / 10;
}
