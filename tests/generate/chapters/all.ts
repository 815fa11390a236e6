import type { Town } from '../scene.ts';
import { ally } from './alliance.ts';
import { tellPoints } from './points.ts';
import { tellRound } from './round.ts';
import { tellWishes } from './wish.ts';
import { deliberate } from './council.ts';
import { depict } from './images.ts';
import { ask } from './survey.ts';
import { serve } from './volunteer.ts';

/** What is told of several places: a round, the alliances, wishes, points, councils. One file a chapter. */
export const chapters: readonly ((town: Town) => void)[] = [ally, deliberate, ask, serve, depict, tellWishes, tellPoints, tellRound];
