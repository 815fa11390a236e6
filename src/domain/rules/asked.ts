import type { Draft } from '../../issues/issue.ts';
import { plainLatin } from '../common/search-words.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** What residents say for a term leads to that term alone. */
export function checkAsked({ records }: Portal): Draft[] {
  const known = new Map<string, string>();
  return records.term.flatMap((term) =>
    (term.asked ?? []).flatMap((found, index): Draft[] => {
      const word = plainLatin(found).toLowerCase();
      const other = known.get(word);
      if (other === undefined) known.set(word, term.zh);
      return other === undefined
        ? []
        : [{ ...place(term, 'asked', index), code: 'asked-twice', params: { found, other } }];
    }),
  );
}
