import { monthEnd } from '../domain/common/day.ts';
import { add, balanceOn, type DemoBook, numberRows } from './book.ts';
import { months } from './calendar.ts';
import { demoCsv, type Files, toYaml } from './files.ts';
import type { Scene } from './scene.ts';

/** The statement of the custodian on the last day of each month. */
export function stateBalances(scene: Scene, over: readonly string[] = months): void {
  for (const month of over)
    add(scene.book.balances, {
      date: monthEnd(month),
      balance: balanceOn(scene.book, monthEnd(month)),
      source: '示范区慈善总会（虚构）子账户对账单',
    });
}

/** Gives the rows their ids. Every scene is numbered before any is written: transfers point across. */
export function numberScene(scene: Scene): void {
  numberRows(scene.book);
}

/** Gives each project what was paid for it by all funds, and by others. */
export function sumProjects(scenes: readonly Scene[]): void {
  const rows = scenes.flatMap(({ book }) => book.spending).filter((row) => !row.retracted_on);
  for (const { community } of scenes)
    for (const [id, { actual, other_funding = [] }] of Object.entries(community.projects)) {
      if (!actual) continue;
      const paid = rows
        .filter(({ project }) => project === id)
        .reduce((sum, row) => sum + (row.reverses ? -row.amount : row.amount), 0);
      actual.cost = paid / 100 + other_funding.reduce((sum, one) => sum + (one.actual ?? 0), 0);
    }
}

/** All files of a place. */
export function writeScene(scene: Scene, files: Files): void {
  const { community, book } = scene;
  const root = `places/${community.id}`;
  files.set(`${root}/place.yaml`, toYaml(community.place));
  for (const [id, project] of Object.entries(community.projects))
    files.set(`${root}/projects/${id}.yaml`, toYaml({ ...project, coverage: 'ledger' }));
  for (const [id, rows] of scene.revenue) files.set(`${root}/projects/${id}.revenue.csv`, demoCsv('revenue', rows));
  if (community.partners) files.set(`${root}/partners.csv`, demoCsv('partner', community.partners));
  if (community.agreements) files.set(`${root}/agreements.csv`, demoCsv('agreement', community.agreements));
  if (scene.corrections.length) files.set(`${root}/corrections.yaml`, toYaml(scene.corrections.map(point)));
  if (scene.explanations.length) files.set(`${root}/explanations.yaml`, toYaml(scene.explanations.map(point)));
  for (const [file, text] of scene.extra) files.set(`${root}/${file}`, text());
  if (community.fund) writeBook(scene, book, `${root}/funds/${community.fund.id}`, files);
}

function writeBook(scene: Scene, book: DemoBook, root: string, files: Files): void {
  const { head, fund } = scene.community;
  files.set(`${root}/fund.yaml`, toYaml({ ...fund?.facts, coverage: 'ledger', opening_balance: opening(book) }));
  for (const kind of ['income', 'spending'] as const)
    for (const year of new Set(book[kind].map(({ date }) => date.slice(0, 4)))) {
      const rows = book[kind].filter(({ date }) => date.startsWith(year));
      files.set(`${root}/${kind}-${year}.csv`, demoCsv(kind, rows, head));
    }
  const tables = [
    ['transfers', 'transfer'],
    ['reallocations', 'reallocation'],
    ['pledges', 'pledge'],
    ['balances', 'balance'],
    ['goods', 'goods'],
    ['queries', 'query'],
  ] as const;
  for (const [list, kind] of tables)
    if (book[list].length) files.set(`${root}/${list}.csv`, demoCsv(kind, book[list], head));
  if (book.reports.length) files.set(`${root}/reports.yaml`, toYaml(book.reports));
  if (book.events.length) files.set(`${root}/events.yaml`, toYaml(book.events));
  for (const [id, application] of book.applications) files.set(`${root}/applications/${id}.yaml`, toYaml(application));
}

function opening({ opening: { total, restricted } }: DemoBook) {
  const yuan = Object.fromEntries(
    Object.entries(restricted).map(([restriction, amount]) => [restriction, amount / 100]),
  );
  return { on: '2024-11-01', total: total / 100, restricted: yuan };
}

/** Rows are pointed at by the ids that they have by now. */
function point<T extends { record: string | { id?: string } }>(record: T): T {
  return { ...record, record: typeof record.record === 'string' ? record.record : (record.record.id ?? '') };
}
