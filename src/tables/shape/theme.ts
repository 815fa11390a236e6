import { type Subject, subjects } from '../../schemas/table-entry.ts';
import type { Table, TableHead } from './table.ts';

/** The tables of one subject: those of which it is said what a row is, and the others, which were computed from them. */
export type Theme<Told extends Said = TableHead> = { subject: Subject; own: Told[]; computed: Told[] };
type Said = Pick<Table, 'subject' | 'says' | 'rank'>;

/** Tables by subject, in the order of the data page; a subject without tables is left out. */
export function themesOf<Told extends Said>(tables: readonly Told[]): Theme<Told>[] {
  const groups = Map.groupBy(tables, subjectOf);
  return (Object.keys(subjects) as Subject[]).flatMap((subject) => {
    const group = groups.get(subject);
    if (!group) return [];
    const own = group.filter(({ says }) => says);
    return [
      {
        subject,
        own: own.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
        computed: group.filter(({ says }) => !says),
      },
    ];
  });
}

/** Where a table stands on the data page. */
export function subjectOf({ subject = 'more' }: Pick<Table, 'subject'>): Subject {
  return subject;
}
