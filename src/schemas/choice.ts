import { nearest } from '../issues/nearest.ts';
import { comparable } from './plain.ts';
import { type Reread, reread, type Trouble, trouble } from './reader.ts';

const others = new WeakMap<object, Readonly<Record<string, readonly string[]>>>();

/** The words of a closed list, with other words for some of them that mean nothing else; these are read with a notice. */
export function withSynonyms<const T extends Record<string, string>>(
  words: T,
  synonyms: { [K in keyof T]?: readonly string[] },
): T {
  others.set(words, synonyms as Record<string, readonly string[]>);
  return words;
}

/** Reads a code of a closed list, or its Chinese word. */
export function choiceReader<const T extends Record<string, string>>(words: T) {
  type Code = Extract<keyof T, string>;
  const codes = Object.keys(words) as Code[];
  const known = new Map(
    codes.flatMap((code) => [[code as string, code] as const, [words[code] as string, code] as const]),
  );
  const loose = new Map([...known].map(([word, code]) => [loosely(word), code] as const));
  for (const [code, list] of Object.entries(others.get(words) ?? {}))
    for (const word of list) loose.set(loosely(word), code as Code);
  const choices = {
    zh: codes.map((code) => `${words[code]}（${code}）`).join('、'),
    en: codes.join(', '),
  };
  return (text: string): Code | Trouble | Reread<Code> => {
    const code = known.get(text);
    if (code) return code;
    const meant = loose.get(loosely(text));
    if (meant) return reread(meant, text, /[\u4e00-\u9fff]/.test(text) ? (words[meant] as string) : meant);
    return trouble('choice-invalid', { found: text, nearest: nearest(text, known.keys()), choices });
  };
}

/** Capitals, blanks and hyphens make no other word. */
function loosely(text: string): string {
  return comparable(text).replace(/[-_]/g, '');
}
