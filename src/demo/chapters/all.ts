import type { Town } from '../scene.ts';
import { addAlliance } from './alliance.ts';
import { addAudits } from './audits.ts';
import { addMeetings } from './council.ts';
import { addDocuments } from './documents.ts';
import { addGovernance } from './governance.ts';
import { addImages } from './images.ts';
import { addPoints } from './points.ts';
import { addProgress } from './progress.ts';
import { addRound } from './round.ts';
import { addSurveys } from './survey.ts';
import { addVolunteers } from './volunteer.ts';
import { addWishes } from './wish.ts';

/** What is told of several places: a round, the alliances, wishes, points, councils. One file a chapter. */
export const chapters: readonly ((town: Town) => void)[] = [
  addAlliance,
  addMeetings,
  addSurveys,
  addVolunteers,
  addGovernance,
  addImages,
  addDocuments,
  addAudits,
  addWishes,
  addPoints,
  addRound,
  // Last: it tells of every project that the others began.
  addProgress,
];
