import { dateFault, readDate } from '../schemas/date.ts';
import { serialDay } from './number.ts';
import type { ImportCell } from './sheet.ts';

/** The day of a cell as ISO day, `blank` where there is none, `formula` where its result was never stored, or why it cannot be read. */
type Day = { on: string } | 'blank' | 'formula' | 'unclear';

/**
 * Reads a day in every form that can only mean one: year first, a date cell, a serial day, and — where the column does not contradict it — day and
 * month without a year beside the `year` of the title or of a column of its own.
 */
export function readDay(cell: ImportCell, year: string | undefined): Day {
  const { kind, text } = cell;
  if (kind === 'blank') return 'blank';
  if (kind === 'formula') return 'formula';
  if (kind === 'error') return 'unclear';
  if (kind === 'day') return { on: text };
  if (kind === 'number') {
    const eight = /^\d{8}$/.test(text) ? readDate(text) : undefined;
    const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? serialDay(Number(text), false) : undefined;
    return eight || serial ? { on: (eight ?? serial) as string } : 'unclear';
  }
  const plain = text.trim().replace(/^[“"']|[”"']$/g, '');
  const on = readDate(plain) ?? dateFault(plain).fix ?? (year ? withYear(plain, year) : undefined);
  return on ? { on } : 'unclear';
}

/** `3月5日`, `3/5`, `03-05` in a given year. */
function withYear(text: string, year: string): string | undefined {
  const [, month, day] = /^(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*[日号]?$/.exec(text.normalize('NFKC')) ?? [];
  return month && day ? readDate(`${year}-${month}-${day}`) : undefined;
}

/** The ISO day of a year, a month and a day in cells of their own. */
export function joinDay(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [year, month, day].map((text) => /\d+/.exec(text.normalize('NFKC'))?.[0]);
  return y && m && d ? readDate(`${y.length === 2 ? `20${y}` : y}-${m}-${d}`) : undefined;
}

/** The only year that titles name: `2026年度`, `2026 年 1–6 月`; undefined where they name none or several. */
export function yearOf(titles: readonly string[]): string | undefined {
  const years = new Set(
    titles.flatMap((title) =>
      [...title.normalize('NFKC').matchAll(/(?<!\d)(20\d\d)\s*(?=年|[-/.]|$|\s|度)/g)].map(
        ([, year]) => year as string,
      ),
    ),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
