import type { CodeEntry } from '../entry.ts';

/** Problems of revenue shares and of money that flows back into a fund: identity 7. */
export const shareCodes = {} as const satisfies Record<string, CodeEntry>;
