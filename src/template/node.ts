import type { z } from 'zod';
import { fieldAt } from '../parse/word.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { type FieldEntry, fieldsOfKind } from '../schemas/manual.ts';

/** A field with the fields in it. `name` is its own key, `needed` whether it must be there where the group around it is. */
export type FieldNode = { name: string; entry: FieldEntry; needed: boolean; children: FieldNode[] };

/** What any record may have, and what only invented ones have: written when there is something to tell. */
const common: ReadonlySet<string> = new Set(['source', 'evidence', 'history', 'retracted', 'fictional']);

/** The fields of a kind as a tree. */
export function fieldTree(kind: Kind): FieldNode[] {
  const tree: FieldNode[] = [];
  const known = new Map<string, FieldNode>();
  for (const entry of fieldsOfKind(kind)) {
    const path = entry.key.replaceAll('[]', '').split('.');
    const name = path.at(-1) ?? '';
    const around = known.get(path.slice(0, -1).join('.'));
    if (path.length > 1 ? !around : common.has(name) && !entry.required) continue;
    const node = { name, entry, needed: isNeeded(kind, entry.key), children: [] };
    known.set(path.join('.'), node);
    (around?.children ?? tree).push(node);
  }
  return tree;
}

function isNeeded(kind: Kind, key: string): boolean {
  const path = key.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
  const field = fieldAt(kinds[kind].schema as z.ZodObject, path);
  return field !== undefined && field.def.type !== 'optional';
}
