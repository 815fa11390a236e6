import type { CodeEntry } from '../entry.ts';

/** Problems of partners, needs, resources, agreements and activities. */
export const allianceCodes = {} as const satisfies Record<string, CodeEntry>;
