import { distance } from 'fastest-levenshtein';
import type { Both } from './issue.ts';

/** The known name nearest to an unknown one, as the end of a sentence; empty where none is near. */
export function nearest(found: string, known: Iterable<string>): Both {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(found.length / 3)) + 1;
  for (const name of known) {
    const far = distance(found.toLowerCase(), name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best ? { zh: `是不是“${best}”？`, en: ` Did you mean "${best}"?` } : { zh: '', en: '' };
}
