/**
 * Cuts a Chinese heading where a line may break: between words, never before closing punctuation, between a number and its unit, or after 和.
 * Text without Chinese characters stays whole, because its spaces are enough.
 */
export function phrases(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [text];
  const bound = text.replace(/(\d) (?=\p{Script=Han})/gu, '$1\u00a0');
  // Funds begin with the name of their host charity, which the dictionary does not tell from what follows.
  return bound.split(/(?<=慈善总会|慈善会|基金会)/).flatMap(cut);
}

function cut(text: string): string[] {
  const segments = [...words.segment(text)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const last = parts.at(-1);
    // Single characters that follow each other make a word that the dictionary does not know; one alone belongs to its neighbour.
    const [before = '', after = ''] = [segments[index - 1], segments[index + 1]];
    const opens = single.test(segment) && single.test(after) && !single.test(before);
    const alone = single.test(segment) && !opens && !holds.test(segment);
    const joins = leans.test(segment) || alone || (index === 1 && single.test(before));
    if (last !== undefined && (joins || holds.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const single = /^\p{Script=Han}$/u;
/** What never begins a line. */
const leans = /^[\s，。；：、！？”’）》·…—的了年月日]/;
/** What never ends one. */
const holds = /[\u00a0（《“‘和与及]$/;
