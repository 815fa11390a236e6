import { plainLatin } from '../domain/common/search-words.ts';
import { fillers } from '../texts/filler.ts';

/** What residents say, and what the pages say for it. */
export type SaidWords = readonly (readonly [said: string, searched: string])[];

/**
 * A question in the words of the pages: what residents say is replaced, the longest first, and words that say nothing are left out. `put` is what was put in place;
 * undefined where nothing was.
 */
export function reword(question: string, said: SaidWords): { words: string; put: string[] } | undefined {
  const words = new Map([
    ...fillers.map((word) => [word, ''] as const),
    ...said.map(([word, to]) => [plain(word), to] as const),
  ]);
  const known = [...words.keys()].toSorted((a, b) => b.length - a.length);
  const put = new Set<string>();
  const reworded = plain(question).replace(new RegExp(known.map(pattern).join('|'), 'gu'), (word) => {
    const searched = words.get(word);
    if (searched) put.add(searched);
    return ` ${searched} `;
  });
  return put.size > 0
    ? { words: [...new Set(reworded.split(/[\s\p{P}]+/u))].join(' ').trim(), put: [...put] }
    : undefined;
}

function plain(text: string): string {
  return plainLatin(text).toLowerCase();
}

/** A word of Latin letters is found as a whole only. */
function pattern(word: string): string {
  const text = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[a-z]/.test(word) ? `(?<![a-z])${text}(?![a-z])` : text;
}
