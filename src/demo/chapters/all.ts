import type { Town } from '../scene.ts';
import { ally } from './alliance.ts';
import { deliberate } from './council.ts';
import { depict } from './images.ts';
import { tellPoints } from './points.ts';
import { tellProgress } from './progress.ts';
import { tellRound } from './round.ts';
import { ask } from './survey.ts';
import { serve } from './volunteer.ts';
import { tellWishes } from './wish.ts';

/** What is told of several places: a round, the alliances, wishes, points, councils. One file a chapter. */
export const chapters: readonly ((town: Town) => void)[] = [
  ally,
  deliberate,
  ask,
  serve,
  depict,
  tellWishes,
  tellPoints,
  tellRound,
  // Last: it tells of every project that the others began.
  tellProgress,
];
