import type { Locale } from '../domain/portal/address.ts';
import { numberText, shortMonth } from './text.ts';

/** The widest label of a month, for which room is kept. */
export const widestMonth = { zh: '2026年', en: 'Sept' } as const;

/** A month, `2026-09`, at an axis: `9月`, `Sep`; January carries the year. */
export function monthTick(month: string, locale: Locale): string {
  const [year = '', no = '1'] = month.split('-');
  if (no === '01') return locale === 'zh' ? `${year}年` : year;
  return locale === 'zh' ? `${Number(no)}月` : shortMonth(Number(no));
}

/** An amount of yuan at an axis: 万 in Chinese, thousands in English. */
export function amountTick(yuan: number, locale: Locale): string {
  const [size, unit] = locale === 'zh' ? [10_000, '万'] : [1_000, 'k'];
  const value = Math.abs(yuan);
  return `${yuan < 0 ? '−' : ''}${value < size ? numberText(value) : `${numberText(value / size)}${unit}`}`;
}
