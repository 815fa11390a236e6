import { codePoint, markOf, withoutIdleMarks } from './mark.ts';
import { type Reread, type Trouble, trouble } from './reader.ts';

/** Control characters, and signs that turn a text around: what is shown would not be what was written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const harmful = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

/** Free text as it is published: nothing in it is invisible and has an effect. */
export function clean(text: string): string | Trouble | Reread<string> {
  const mark = markOf(text);
  const seen = mark === undefined ? text : withoutIdleMarks(text);
  const control = harmful.exec(text);
  if (control) return trouble('text-control', { found: codePoint(control[0]) }, seen.replace(harmfuls, ''));
  if (seen === text || mark === undefined) return text;
  return { value: seen, code: 'text-invisible', params: { found: mark }, writing: seen };
}

const harmfuls = new RegExp(harmful, 'g');
