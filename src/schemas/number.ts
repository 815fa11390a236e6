import type { Both } from '../issues/both.ts';
import { type Reread, reread, type Trouble, trouble } from './reader.ts';

/** A reader of numbers of a form. A unit of counting behind the digits is skipped, because the column says it. */
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

/** The problem of a text that is no number. A value is proposed only where nothing but a unit follows the digits; anything else would be invented. */
export function notNumber(found: string, zh: string, en: string): Trouble {
  const fix = /^(\d+(?:\.\d+)?)\s*[元%]?$/.exec(found.normalize('NFKC').trim())?.[1];
  const both: Both | '' = fix && fix !== found ? { zh: `，例如“${fix}”`, en: `, for example "${fix}"` } : '';
  return trouble('number-invalid', { found, expected: { zh, en }, fix: both }, both ? fix : undefined);
}

/** Reads a share such as `2/3` or a percentage. */
export function readRatio(found: string): Ratio | Trouble {
  const text = found.normalize('NFKC').trim();
  const parts = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text);
  if (parts && Number(parts[2]) > 0 && Number(parts[1]) <= Number(parts[2]))
    return { of: Number(parts[1]), in: Number(parts[2]) };
  const value = readPercent(text);
  return value !== undefined
    ? { of: value, in: 100 }
    : notNumber(found, '比例（如 2/3 或 50）', 'a share such as 2/3 or 50');
}

/** Reads a percentage from 0 to 100. */
export function readPercent(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d{1,6})?)[%％]?$/.exec(text)?.[1];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

/** `of` out of `in`. */
export type Ratio = { of: number; in: number };
