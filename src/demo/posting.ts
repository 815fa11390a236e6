import { addDays, quarterEnd } from '../domain/common/day.ts';
import { last, workday } from './calendar.ts';
import type { Scene } from './scene.ts';
import { b } from './words.ts';

const quarters = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** What was late, and what is missing: period → day, or nothing. */
type Exceptions = Readonly<Record<string, string | undefined>>;

/** Enters the quarterly postings and annual reports of a fund; all in time but the exceptions. */
export function postReports(scene: Scene, exceptions: Exceptions = {}): void {
  const { book, random } = scene;
  for (const period of quarters) {
    const usual = workday(addDays(quarterEnd(period), random.int(5, 11)));
    const published = period in exceptions ? exceptions[period] : usual;
    if (!published) continue;
    const to = addDays(published, random.int(7, 11));
    book.reports.push({
      kind: 'quarterly',
      period,
      published,
      posted_from: published,
      posted_to: [to, last].toSorted()[0],
    });
  }
  for (const year of ['2024', '2025']) {
    const usual = workday(`${Number(year) + 1}-05-${random.int(11, 27)}`);
    const published = year in exceptions ? exceptions[year] : usual;
    if (published)
      book.reports.push({
        kind: 'annual',
        period: year,
        published,
        posted_from: published,
        posted_to: addDays(published, 14),
      });
  }
  book.reports.sort((a, c) => (a.published < c.published ? -1 : a.published > c.published ? 1 : 0));
}

/** Adds a sentence to a report. */
export function noteReport(scene: Scene, period: string, zh: string, en: string): void {
  const report = scene.book.reports.find((one) => one.period === period);
  if (report) report.note = b(zh, en);
}
