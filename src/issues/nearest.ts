import { distance } from 'fastest-levenshtein';
import type { Both } from './issue.ts';

/** Among more names than this some is always near, and naming it would be no help. */
const most = 1000;

/** The known name nearest to an unknown one, as the end of a sentence; empty where none is near. */
export function nearest(found: string, known: Iterable<string>): Both {
  const none = { zh: '', en: '' };
  if (found.length > 80) return none;
  let names = 0;
  let best: string | undefined;
  let least = Math.max(1, Math.ceil(found.length / 3)) + 1;
  for (const name of known) {
    if (++names > most) return none;
    const far = distance(found.toLowerCase(), name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best ? { zh: `是不是“${best}”？`, en: ` Did you mean "${best}"?` } : none;
}
