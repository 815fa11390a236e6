import type { CodeEntry } from '../entry.ts';

/** Problems of venture-philanthropy rounds: identity 8. */
export const roundCodes = {} as const satisfies Record<string, CodeEntry>;
