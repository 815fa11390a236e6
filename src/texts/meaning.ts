import type { Both } from '../issues/both.ts';
import type { Kind } from '../schemas/kinds.ts';
import { commonSays, fieldSays } from './field-says.ts';

/** What a field of a kind means, in a sentence; `key` is its path as the manual writes it. Undefined where its name says it. */
export function meaningOf(kind: Kind, key: string): Both | undefined {
  return fieldSays[kind]?.[key] ?? commonSays[key];
}
