import { distance } from 'fastest-levenshtein';
import type { Both } from './both.ts';

/** The known name nearest to an unknown one, as the end of a sentence; empty where none is near. */
export function nearest(found: string, known: Iterable<string>): Both {
  const none = { zh: '', en: '' };
  if (found.length > 80) return none;
  let best: string | undefined;
  let least = Math.max(1, Math.ceil(found.length / 3)) + 1;
  for (const name of known) {
    const far = distance(found.toLowerCase(), name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best ? { zh: `是不是“${best}”？`, en: ` Did you mean "${best}"?` } : none;
}

/** Among more names than this some is always near, and naming it would be no help. */
const most = 1000;

/** The same among the keys of a set or a map. */
export function nearestKey(found: string, known: { size: number; keys(): Iterable<string> }): Both {
  return known.size > most ? { zh: '', en: '' } : nearest(found, known.keys());
}
