import type { Context } from '../../layouts/context.ts';
import { changesWords } from '../../texts/changes.ts';
import { fill, monthTitle } from '../../texts/text.ts';

/** A period of a page as people say it: `2024 年`, `2025 年第三季度`, `2025 年 8 月`. */
export function periodTitle(period: string, locale: Context['locale']): string {
  const [year = period, part] = period.split('-');
  if (!part) return fill(changesWords.year[locale], { year });
  if (!part.startsWith('Q')) return monthTitle(year, part, locale);
  const n = locale === 'zh' ? ('一二三四'[Number(part.slice(1)) - 1] ?? '') : part.slice(1);
  return fill(changesWords.quarter[locale], { year, n });
}
