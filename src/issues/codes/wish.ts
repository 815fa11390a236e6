import type { CodeEntry } from '../entry.ts';

/** Problems of micro-wishes. */
export const wishCodes = {} as const satisfies Record<string, CodeEntry>;
