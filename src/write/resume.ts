import { join } from 'node:path';
import { secretsFolder } from '../read/secrets.ts';
import { type ChangeSet, finishChanges } from './change.ts';

/** Changes are kept beside the secrets of a data folder, in no repository. */
export function changesFolder(data: string): string {
  return join(secretsFolder(data), 'changes');
}

/** Finishes what was cut off while it was written; returns the changes that were. */
export function resumeChanges(data: string): ChangeSet[] {
  return finishChanges(data, changesFolder(data));
}
