import { id, type Reader } from './column.ts';
import type { Table } from './table.ts';

/** Whose rows a table of sums holds: those of each fund, of each place, or of the funds of the home page together. */
export type Subject = 'fund' | 'place' | 'portal';

/** A row and the id of its fund or place; blank for the portal. */
export type Of<T> = T & { subject: string };

const names = {
  fund: { zh: '各基金', en: 'by fund' },
  place: { zh: '各地', en: 'by place' },
  portal: { zh: '全部基金', en: 'all funds together' },
} as const;

/** A table whose rows belong to funds, places or the portal: `fund_sum` has a column `fund`, and a file for every fund. */
export function ofSubject<T>(
  subject: Subject,
  [name, zh, en]: readonly [string, string, string],
  rows: readonly Of<T>[],
  key: readonly string[],
  readers: readonly Reader<Of<T>>[],
): Table {
  const columns = [...(subject === 'portal' ? [] : [subjectColumn<Of<T>>(subject)]), ...readers];
  return {
    name: `${subject}_${name}`,
    title: { zh: `${names[subject].zh}${zh}`, en: `${en}, ${names[subject].en}` },
    key: subject === 'portal' ? key : [subject, ...key],
    ...(subject === 'portal' ? {} : { parts: { [`${subject}s`]: subject } }),
    columns: columns.map(({ read: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  };
}

/** The column of the fund or place that a row belongs to. */
function subjectColumn<T extends { subject: string }>(subject: 'fund' | 'place'): Reader<T> {
  return subject === 'fund'
    ? id('fund', 'fund', '基金', 'Fund', (row: T) => row.subject)
    : id('place', 'place', '地点', 'Place', (row: T) => row.subject);
}

/** Rows of several subjects, each with its subject's id. */
export function gather<S extends { id: string }, T>(subjects: readonly S[], rows: (one: S) => readonly T[]): Of<T>[] {
  return subjects.flatMap((one) => rows(one).map((row) => ({ ...row, subject: one.id })));
}
