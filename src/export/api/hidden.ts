import type { Kind } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';

/** Names of files in the data folder that are not published under them: pictures have an address of their own. */
const unpublished: ReadonlySet<string> = new Set(['evidence[].file', 'before.file', 'after.file', 'document']);

/** Whether a field of a record stays behind; `path` is dotted, with `[]` for the items of a list. */
export function isHidden(kind: Kind, path: string): boolean {
  return unpublished.has(path) || fieldsOfKind(kind).some(({ key, privacy }) => privacy === 'private' && key === path);
}
