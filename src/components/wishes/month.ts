import type { Locale } from '../../domain/portal/address.ts';
import { dayText } from '../../texts/text.ts';

/** `2026 年 9 月`, `September 2026`; `2026 年上半年`, `first half of 2026`; `2026 年第 2 季度`, `second quarter of 2026`. */
export function monthText(month: string, locale: Locale): string {
  const [year = '', part] = month.split('-');
  if (part === undefined) return locale === 'zh' ? `${year} 年` : year;
  const named = names[part];
  if (named) return locale === 'zh' ? `${year} 年${named.zh}` : `${named.en} of ${year}`;
  const day = dayText(`${month}-01`, locale);
  return locale === 'zh' ? day.replace(/ 1 日$/, '') : day.replace(/^1 /, '');
}

const names: Readonly<Record<string, { zh: string; en: string }>> = {
  H1: { zh: '上半年', en: 'first half' },
  H2: { zh: '下半年', en: 'second half' },
  Q1: { zh: '第 1 季度', en: 'first quarter' },
  Q2: { zh: '第 2 季度', en: 'second quarter' },
  Q3: { zh: '第 3 季度', en: 'third quarter' },
  Q4: { zh: '第 4 季度', en: 'fourth quarter' },
};
