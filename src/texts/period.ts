import type { Locale } from '../domain/portal/address.ts';
import { dayText, fill, localize, monthTitle, type Words } from './text.ts';

const periodWords = {
  year: { zh: '{year} 年', en: '{year}' },
  quarter: { zh: '{year} 年第{n}季度', en: 'Q{n} {year}' },
  part: { zh: '{day}（第 {n} 页）', en: '{day} (page {n})' },
  within: { zh: '{year} 年{part}', en: '{part} of {year}' },
} as const satisfies Words;

/** A year, quarter, month, day or part of a day: `2024 年`, `2025 年第三季度`, `2025 年 8 月`; `2024`, `Q3 2025`, `August 2025`. */
export function periodText(period: string, locale: Locale): string {
  const words = localize(periodWords, locale);
  const [year = period, part, day, no] = period.split('-');
  if (part === undefined) return fill(words.year, { year });
  if (day !== undefined) {
    const text = dayText(`${year}-${part}-${day}`, locale);
    return no === undefined ? text : fill(words.part, { day: text, n: no });
  }
  return part.startsWith('Q')
    ? fill(words.quarter, { year, n: quarterNo(part, locale) })
    : monthTitle(year, part, locale);
}

/** The number of a quarter, `Q3`: `三`, `3`. */
export function quarterNo(quarter: string, locale: Locale): string {
  const no = quarter.slice(-1);
  return locale === 'zh' ? ('一二三四'[Number(no) - 1] ?? '') : no;
}

/** The time in which a wish was handed in: a month, or where that would tell too much half a year, a quarter (`2026 年第 2 季度`, `second quarter of 2026`) or a year. */
export function wishPeriodText(span: string, locale: Locale): string {
  const [year = '', part = ''] = span.split('-');
  const named = parts[part];
  return named ? fill(periodWords.within[locale], { year, part: named[locale] }) : periodText(span, locale);
}

const parts: Words = {
  H1: { zh: '上半年', en: 'first half' },
  H2: { zh: '下半年', en: 'second half' },
  Q1: { zh: '第 1 季度', en: 'first quarter' },
  Q2: { zh: '第 2 季度', en: 'second quarter' },
  Q3: { zh: '第 3 季度', en: 'third quarter' },
  Q4: { zh: '第 4 季度', en: 'fourth quarter' },
};
