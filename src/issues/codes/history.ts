import type { CodeEntry } from '../entry.ts';

/** Problems of life cycles: identity 10. */
export const historyCodes = {} as const satisfies Record<string, CodeEntry>;
