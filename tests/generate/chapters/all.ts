import type { Town } from '../scene.ts';

/** What is told of several places: a round, the alliances, wishes, points, councils. One file a chapter. */
export const chapters: readonly ((town: Town) => void)[] = [];
