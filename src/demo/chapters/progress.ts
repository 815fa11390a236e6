import { addDays, addMonths } from '../../domain/common/day.ts';
import { last, workday } from '../calendar.ts';
import type { Scene, Town } from '../scene.ts';

/** Projects whose fund does not tell how they go on: they stand as overdue. */
const silent = new Set(['demo-nanxiang-visit', 'demo-shiqiao-repair']);

/** What is told of projects that run for more than half a year: every three months, a few days before it is due. */
export function addProgress(town: Town): void {
  for (const { community } of town.values())
    for (const [id, { actual, close_out, updates = [] }] of Object.entries(community.projects)) {
      const fund = payerOf(town, id);
      const ended = actual?.end ?? close_out?.on;
      if (!fund || !actual?.start || silent.has(id)) continue;
      const told = updates.map(({ on }) => on);
      if (addMonths(actual.start, 6) < (ended ?? last)) tellWindows(fund, id, actual.start, ended ?? last, told);
      if (ended && !close_out && !told.some((day) => day >= ended)) tell(fund, id, addMonths(ended, 3), ended.length);
    }
}

/** The fund that paid first for a project. */
function payerOf(town: Town, project: string): Scene | undefined {
  const paid = [...town.values()].flatMap((scene) =>
    scene.book.spending.filter((row) => row.project === project).map(({ date }) => ({ scene, date })),
  );
  return paid.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0]?.scene;
}

function tellWindows(fund: Scene, id: string, start: string, end: string, told: readonly string[]): void {
  for (let months = 3; ; months += 3) {
    const [opens, due] = [addMonths(start, months - 3), addMonths(start, months)];
    if (due >= end) return;
    if (!told.some((day) => day > opens && day <= due)) tell(fund, id, due, months);
  }
}

function tell({ book }: Scene, period: string, due: string, salt: number): void {
  const published = workday(addDays(due, -(4 + ((salt * 5 + period.length) % 9))));
  if (published <= last) book.reports.push({ kind: 'project', period, published });
  book.reports.sort((a, c) => (a.published < c.published ? -1 : a.published > c.published ? 1 : 0));
}
