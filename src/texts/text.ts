import type { Locale } from '../domain/address.ts';
import { signedYuan } from '../domain/money.ts';
import { once } from '../domain/once.ts';
import type { Bilingual } from '../schemas/field.ts';

/** Interface words: every entry in both languages. */
export type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The words of one language. */
export function speak<W extends Words>(words: W, locale: Locale): { readonly [K in keyof W]: string } {
  return spoken(words)[locale] as { [K in keyof W]: string };
}

/** Each list of words in both languages, sorted apart once: a ledger asks for its words at every row. */
const spoken = once((words: Words) => {
  const only = (locale: Locale) => Object.fromEntries(Object.entries(words).map(([key, both]) => [key, both[locale]]));
  return { zh: only('zh'), en: only('en') };
});

/** A published text in the reader's language, or in Chinese with its language tag where no English was written. */
export function read(value: Bilingual | string, locale: Locale): { text: string; lang?: 'zh-CN' } {
  if (typeof value === 'string') return locale === 'zh' ? { text: value } : { text: value, lang: 'zh-CN' };
  if (locale === 'zh') return { text: value.zh };
  return value.en ? { text: value.en } : { text: value.zh, lang: 'zh-CN' };
}

/** Fills `{name}` places; `{n:row|rows}` takes the first word for one, the second for any other count. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = String(values[name] ?? '');
    if (one === undefined || more === undefined) return value;
    return value === '1' || value === 'one' ? one : more;
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
  return locale === 'zh' ? `${month} 月 ${date} 日` : `${date} ${(months[month - 1] as string).slice(0, 3)}`;
}

/** A month as people write it: `2026 年 9 月`, `September 2026`. */
export function monthTitle(year: string, month: string, locale: Locale): string {
  return locale === 'zh' ? `${year} 年 ${Number(month)} 月` : `${months[Number(month) - 1]} ${year}`;
}

/** Integer fen as an amount in a sentence: `29,336.04 元`, `29,336.04 yuan`. */
export function moneyText(fen: number, locale: Locale): string {
  return `${signedYuan(fen)} ${locale === 'zh' ? '元' : 'yuan'}`;
}

/** A count with separators; the same in both languages. */
export function number(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
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
