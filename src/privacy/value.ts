import { normalized } from './plain.ts';

/** A text as values are compared: letters and digits alone, each written in one way, and for each the offset where it stood. */
export type Bare = { text: string; at: (index: number) => number };

/** What is the same value is the same here, whatever blanks, marks, widths and capitals it is written with. */
export function bareOf(text: string): Bare {
  const plain = normalized(text);
  const kept: string[] = [];
  const offsets: number[] = [];
  let index = 0;
  for (const letter of plain.text) {
    if (/[\p{L}\d@.]/u.test(letter)) {
      const small = letter.toLowerCase();
      kept.push(small);
      for (let unit = 0; unit < small.length; unit++) offsets.push(plain.at(index));
    }
    index += letter.length;
  }
  return { text: kept.join(''), at: (unit) => offsets[unit] ?? text.length };
}

/** Offsets at which a value stands in a text; digits within a longer number are another value. */
export function offsetsOf(text: Bare, value: string): number[] {
  const { text: wanted } = bareOf(value);
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + 1))
    if (!(isInNumber(text, at) || isInNumber(text, at + wanted.length))) found.push(text.at(at));
  return found;
}

/** Whether digits stand on both sides of an offset without anything between them. */
function isInNumber({ text, at }: Bare, index: number): boolean {
  const digits = /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index] ?? '');
  return digits && at(index) - at(index - 1) === 1;
}
