import type { Draft } from '../issues/issue.ts';
import type { Kind, Sourced } from '../schemas/kinds.ts';

/** Records of one file that are right, and what is wrong with the others. */
export type FileRead = {
  records: Sourced<Kind>[];
  issues: Draft[];
  /** Records in the file, right or wrong. */
  rows: number;
  /** Ids of the records that were left out. */
  lost: string[];
};
