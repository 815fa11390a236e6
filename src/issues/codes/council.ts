import type { CodeEntry } from '../entry.ts';

/** Problems of meetings, surveys, volunteers and what projects show of their works: identity 13. */
export const councilCodes = {} as const satisfies Record<string, CodeEntry>;
