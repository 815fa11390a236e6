import type { Both } from '../issues/both.ts';

/** One thing that was looked at, and whether it holds; undefined where it could not be checked. `entry` is the number of the snapshot it belongs to. */
export type Verdict = { holds: boolean | undefined; entry?: number; text: Both };
