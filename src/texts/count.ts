import type { Locale } from '../domain/portal/address.ts';

/** A small count as it is read in a sentence: `七`, `十二`, `seven`; figures from twenty on. */
export function countText(count: number, locale: Locale): string {
  if (count < 0 || count >= 20) return String(count);
  if (locale === 'en') return english[count] as string;
  if (count === 2) return '两';
  return count < 10 ? (digits[count] as string) : `十${count === 10 ? '' : digits[count - 10]}`;
}

const digits = [...'零一二三四五六七八九'];
const english =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** The number of a section at its margin: `壹`, `拾贰`; `1`, `12`. */
export function sectionNo(no: number, locale: Locale): string {
  if (locale === 'en') return String(no);
  return no > 10 ? `拾${formal[no - 11]}` : (formal[no - 1] as string);
}

const formal = '壹贰叁肆伍陆柒捌玖拾';

/** The heads of as many digit columns of an amount, down to the fen: `百十元角分`. */
export function digitHeads(digits: number): string {
  return [...'千百十亿千百十万千百十元角分'].slice(-digits).join('');
}
