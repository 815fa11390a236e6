import type { Locale } from '../../domain/address.ts';
import { dayText } from '../../texts/text.ts';

/** `2026 年 9 月`, `September 2026`. */
export function monthText(month: string, locale: Locale): string {
  const day = dayText(`${month}-01`, locale);
  return locale === 'zh' ? day.replace(/ 1 日$/, '') : day.replace(/^1 /, '');
}
