import { memoize } from '../domain/common/memoize.ts';
import { signedYuan } from '../domain/common/money.ts';
import type { Only, Places } from '../domain/common/sentence.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Both } from '../issues/both.ts';
import type { Bilingual } from '../schemas/field.ts';

/** Interface words: every entry in both languages. */
export type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Words as one reader has them: in one language or the other, and never forgotten how they read in both, so that `fill` sees their places. */
export type Localized<W extends Words> = { readonly [K in keyof W]: W[K][Locale] };

/** The words of one language. */
export function localize<W extends Words>(words: W, locale: Locale): Localized<W> {
  return spoken(words)[locale] as Localized<W>;
}

/** Each list of words in both languages, sorted apart once: a ledger asks for its words at every row. */
const spoken = memoize((words: Words) => {
  const only = (locale: Locale) => Object.fromEntries(Object.entries(words).map(([key, both]) => [key, both[locale]]));
  return { zh: only('zh'), en: only('en') };
});

/** A published text in the reader's language, or in Chinese with its language tag where no English was written. */
export function read(value: Bilingual | string, locale: Locale): { text: string; lang?: 'zh-CN' } {
  if (typeof value === 'string') return locale === 'zh' ? { text: value } : { text: value, lang: 'zh-CN' };
  if (locale === 'zh') return { text: value.zh };
  return value.en ? { text: value.en } : { text: value.zh, lang: 'zh-CN' };
}

/** What may stand in a place. */
type Value = string | number;

/**
 * Fills `{name}` places; `{n:row|rows}` takes the first word for one, the second for any other count.
 * The compiler reads the places from the text, of every language and choice that it may be: a place that is misspelt, missing or superfluous does not compile.
 */
export function fill<const T extends string, V extends Places<T, Value>>(template: T, values: V & Only<T, V>): string {
  return fillFound(template, values);
}

/** Fills a text in both languages with the same values. */
export function fillBoth<const Z extends string, const E extends string, V extends Places<Z | E, Value>>(
  { zh, en }: { readonly zh: Z; readonly en: E },
  values: V & Only<Z | E, V>,
): Both {
  return { zh: fillFound(zh, values), en: fillFound(en, values) };
}

/**
 * Fills a text that the compiler cannot know, and throws where a value is missing. Only for what is chosen at run time: texts of the code table
 * by the values of a problem, words that a page carries in its markup for a script.
 */
export function fillFound(template: string, values: Readonly<Record<string, Value | undefined>>): string {
  return template.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    if (one === undefined || more === undefined) return String(value);
    return value === 1 || value === '1' || value === 'one' ? one : more;
  });
}

/** An ISO day as people write it: `2026 年 10 月 8 日`, `8 October 2026`. */
export function dayText(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return locale === 'zh' ? `${year} 年 ${month} 月 ${date} 日` : `${date} ${months[month - 1]} ${year}`;
}

/** An ISO day without its year: `10 月 8 日`, `8 Oct`. */
export function shortDay(day: string, locale: Locale): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  return locale === 'zh' ? `${month} 月 ${date} 日` : `${date} ${shortMonth(month)}`;
}

/** An English month, 1 to 12, in three letters. */
export function shortMonth(month: number): string {
  return (months[month - 1] as string).slice(0, 3);
}

/** A month as people write it: `2026 年 9 月`, `September 2026`. */
export function monthTitle(year: string, month: string, locale: Locale): string {
  return locale === 'zh' ? `${year} 年 ${Number(month)} 月` : `${months[Number(month) - 1]} ${year}`;
}

/** Integer fen as an amount in a sentence: `29,336.04 元`, `29,336.04 yuan`. */
export function moneyText(fen: number, locale: Locale): string {
  return `${signedYuan(fen)} ${locale === 'zh' ? '元' : 'yuan'}`;
}

/** Goods with what they are counted in, Chinese as they are recorded: `大米（袋）`. */
export function goodsText(item: string, unit: string): string {
  return `${item}（${unit}）`;
}

/** A count with separators; the same in both languages. */
export function numberText(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

/** An English text with a capital letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
