import type { CodeEntry } from '../entry.ts';

/** Problems of the points ledger: identity 9. */
export const pointsCodes = {} as const satisfies Record<string, CodeEntry>;
