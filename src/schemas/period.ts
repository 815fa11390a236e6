import type { Both } from '../issues/issue.ts';
import { refine, type Trouble, trouble } from './reader.ts';

/** A month, `YYYY-MM`. */
export const month = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'month', aliases, (text): string | Trouble =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : notPeriod(text, '月份（如 2026-09）', 'a month such as 2026-09'),
  );

/** A year, quarter or month: `YYYY`, `YYYY-Qn`, `YYYY-MM`. */
export const period = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'period', aliases, (text): string | Trouble =>
    /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/.test(text)
      ? text
      : notPeriod(
          text,
          '年、季度或月份（如 2026、2026-Q3、2026-09）',
          'a year, quarter or month such as 2026, 2026-Q3 or 2026-09',
        ),
  );

/** A year, half-year, quarter or month: what a publication tells in place of a day or month that would tell too much. */
export const span = (zh: string, en: string) =>
  refine(zh, en, 'period', [], (text): string | Trouble =>
    /^\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$/.test(text)
      ? text
      : notPeriod(text, '年、半年、季度或月份（如 2026-H1）', 'a year, half-year, quarter or month such as 2026-H1'),
  );

/** A fix is proposed where year and month (or quarter) can be read for sure. */
function notPeriod(found: string, zh: string, en: string): Trouble {
  const plain = found.normalize('NFKC').trim();
  const [, year, part] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(plain) ?? [];
  const [, of, quarter] = /^(\d{4})\s*[-/.年]?\s*(?:[Qq第]?\s*([1-4])\s*季度?|[Qq]([1-4]))$/.exec(plain) ?? [];
  const valid = part !== undefined && Number(part) >= 1 && Number(part) <= 12;
  const fix = valid ? `${year}-${part.padStart(2, '0')}` : quarter ? `${of}-Q${quarter}` : '';
  const both: Both | '' = fix ? { zh: `，例如“${fix}”`, en: `, for example "${fix}"` } : '';
  return trouble('period-invalid', { found, expected: { zh, en }, fix: both });
}
