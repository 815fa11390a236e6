import { privateColumns } from '../../domain/public.ts';
import type { Kind } from '../../schemas/kinds.ts';

/** Names of files in the data folder that are not published under them: pictures have an address of their own. */
const unpublished: ReadonlySet<string> = new Set(['evidence[].file', 'before.file', 'after.file', 'document']);

/** Whether a field of a record stays behind; `path` is dotted, with `[]` for the items of a list. */
export function isHidden(kind: Kind, path: string): boolean {
  const columns: readonly string[] = (privateColumns as Partial<Record<Kind, readonly string[]>>)[kind] ?? [];
  return columns.includes(path) || unpublished.has(path);
}
