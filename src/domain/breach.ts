import type { Bilingual } from '../schemas/field.ts';
import type { Sourced } from '../schemas/kinds.ts';

/** An explanation of something that was done against a rule: it stays public for good. */
export type Breach = Sourced<'explanation'> & { happened: Bilingual; why: Bilingual; action: Bilingual };

/** Whether an explanation tells of something done against a rule, and not of something that only looks wrong. */
export function isBreach(explanation: Sourced<'explanation'>): explanation is Breach {
  return explanation.happened !== undefined;
}
