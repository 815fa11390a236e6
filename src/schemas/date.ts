import type { Both } from '../issues/issue.ts';

/** `2025-03-05`, and the year-first forms of Excel (`2025/3/5`, `2025-3-5`) → ISO day; undefined where it is none. */
export function readDate(text: string): string | undefined {
  const match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text.trim());
  return match ? realDay(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

/** Why a date cannot be read, and how it should look. */
export function proposeDate(text: string): { why: Both; fix: string } {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts) {
    const day = realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return day
      ? { why: { zh: '不是标准写法', en: 'is not in the standard form' }, fix: day }
      : { why: { zh: '在日历上不存在', en: 'does not exist in the calendar' }, fix: '2025-03-05' };
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(plain))
    return { why: { zh: '日月先后不明', en: 'leaves day and month unclear' }, fix: '2025-03-05' };
  return { why: { zh: '读不出来', en: 'cannot be read' }, fix: '2025-03-05' };
}

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso : undefined;
}
