import type { Both } from '../issues/issue.ts';
import { type Reread, reread, type Trouble, trouble } from './reader.ts';

/** A reader of numbers of a form; a unit of counting behind the digits is read past, for it says what the column says. */
export function numeric(form: RegExp, zh: string, en: string) {
  const read = (text: string) => (form.test(text) ? Number(text.replaceAll(',', '')) : undefined);
  return (text: string): number | Trouble | Reread<number> => {
    const value = read(text);
    if (value !== undefined) return value;
    const writing = counted.exec(text.normalize('NFKC').trim())?.[1] ?? '';
    const number = read(writing);
    return number === undefined ? notNumber(text, zh, en) : reread(number, text, writing);
  };
}

const counted = /^(\d[\d,]*(?:\.\d+)?)\s*(?:人次|户次|平方米|m²|[个名位人次户份件套盏场节天台])?$/;

/** A value is proposed only where nothing but a unit stands after the digits; anything else would invent one. */
export function notNumber(found: string, zh: string, en: string): Trouble {
  const fix = /^(\d+(?:\.\d+)?)\s*[元%]?$/.exec(found.normalize('NFKC').trim())?.[1];
  const both: Both | '' = fix && fix !== found ? { zh: `，例如“${fix}”`, en: `, for example "${fix}"` } : '';
  return trouble('number-invalid', { found, expected: { zh, en }, fix: both }, both ? fix : undefined);
}
