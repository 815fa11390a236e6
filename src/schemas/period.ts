import { readDate } from './date.ts';
import { comparable } from './plain.ts';
import { type Reread, refine, reread, type Trouble, trouble } from './reader.ts';
import { clean } from './text.ts';

/** A month, `YYYY-MM`. */
export const month = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'month', aliases, (text): string | Trouble | Reread<string> => {
    const read = readPeriod(text);
    if (read && monthly.test(read)) return asWritten(read, text);
    // A day is more than is asked for, and may be more than is to be told.
    return notPeriod(text, '月份（如 2026-09）', 'a month such as 2026-09', readDate(text)?.slice(0, 7));
  });

/** A year, quarter or month: `YYYY`, `YYYY-Qn`, `YYYY-MM`. */
export const period = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'period', aliases, (text): string | Trouble | Reread<string> => {
    const read = readPeriod(text);
    return read
      ? asWritten(read, text)
      : notPeriod(
          text,
          '年、季度或月份（如 2026、2026-Q3、2026-09）',
          'a year, quarter or month such as 2026, 2026-Q3 or 2026-09',
        );
  });

/** A year, half-year, quarter or month: published in place of a day or month that would show too much. */
export const span = (zh: string, en: string) =>
  refine(zh, en, 'period', [], (text): string | Trouble | Reread<string> => {
    const read = /^\d{4}-H[12]$/.test(text) ? text : readPeriod(text);
    return read
      ? asWritten(read, text)
      : notPeriod(text, '年、半年、季度或月份（如 2026-H1）', 'a year, half-year, quarter or month such as 2026-H1');
  });

/** What a report covers: a year, quarter or month in any form, or the id of a campaign or project. */
export const reportPeriod = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'text', aliases, (text): string | Trouble | Reread<string> => {
    const read = readPeriod(text);
    return read ? asWritten(read, text) : clean(text);
  });

const monthly = /^\d{4}-(0[1-9]|1[0-2])$/;
const standard = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

/** A year, quarter or month in any form that leaves no doubt (`2026Q2`, `2026年第三季度`, `2026/9`, `2026年度`) in the standard one. */
export function readPeriod(text: string): string | undefined {
  if (standard.test(text)) return text;
  const bare = comparable(text).replace(/[–—−]/g, '-');
  const year = /^(\d{4})年?度?$/.exec(bare)?.[1];
  if (year) return year;
  const [, of, sign] = /^(\d{4})[-/.年]?(?=q[1-4]$|第?[1-4一二三四]季度?$)[q第]?([1-4一二三四])/.exec(bare) ?? [];
  if (of && sign) return `${of}-Q${Number(sign) || '一二三四'.indexOf(sign) + 1}`;
  const [, within, number] = /^(\d{4})(\d\d)$/.exec(bare) ?? /^(\d{4})[-/.年](\d{1,2})(?:月份?)?$/.exec(bare) ?? [];
  const valid = Number(number) >= 1 && Number(number) <= 12;
  return within && number && valid ? `${within}-${number.padStart(2, '0')}` : undefined;
}

function asWritten(read: string, text: string): string | Reread<string> {
  return read === text ? text : reread(read, text, read);
}

/** `within` is the month of the day that was written. */
function notPeriod(found: string, zh: string, en: string, within?: string): Trouble {
  const day = within
    ? { zh: `这里只写到月，不写日：${within}。`, en: `Only the month is asked for, no day: ${within}. ` }
    : '';
  return trouble('period-invalid', { found, expected: { zh, en }, day, part: '' }, within);
}
