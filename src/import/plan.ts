import { doublesOf, printed } from './double.ts';
import { headOf } from './head.ts';
import type { LedgerKind } from './ledger.ts';
import { ledgerRows } from './ledger-row.ts';
import type { Fault, Line } from './line.ts';
import { type Plan, type Problem, plainYuan, type Question, type SkipReason, type Task, type Write } from './result.ts';
import { reversalsOf } from './reversal.ts';
import { readTable } from './table.ts';
import { wordsOf } from './word.ts';
import { leftOut } from './wording.ts';
import { writesOf } from './write.ts';

/** Works out what an import would write, from its task alone. */
export function planImport(task: Task): Plan {
  const { mapping } = task;
  const tables = task.workbook.sheets.flatMap((sheet) => {
    const head = headOf(sheet);
    const wanted = task.sheets ? task.sheets.includes(sheet.name) : !sheet.hidden;
    return head && wanted ? [{ sheet, head }] : [];
  });
  const questions: Question[] = [];
  const problems: Problem[] = tables.length === 0 ? [{ code: 'no-table' }] : [];
  if (!task.sheets && tables.length > 1)
    questions.push({
      ask: 'sheet',
      words: tables.map(({ sheet }) => ({ word: sheet.name, count: sheet.rows.length })),
      rows: [],
    });
  const read = tables.map((table) => ({ ...table, ...readTable(table.sheet, table.head, mapping) }));
  for (const {
    sheet,
    lines: { faults },
    running,
    controls,
    side,
  } of read) {
    problems.push(...faults.filter(({ code }) => code !== 'side-unknown').map((fault) => problemOf(sheet.name, fault)));
    const unknown = faults.filter(({ code }) => code === 'side-unknown');
    if (unknown.length > 0)
      questions.push({
        ask: 'side',
        words: [],
        rows: unknown.map(({ row }) => row.number),
        ...(side ? { propose: side } : {}),
      });
    problems.push(
      ...(running?.off ?? []).map(
        ({ number, found, expected }): Problem => ({
          code: 'balance-differs',
          sheet: sheet.name,
          row: number,
          found: plainYuan(found),
          expected: plainYuan(expected),
        }),
      ),
      ...controls.wrong.map(
        ({ number, column, found, expected }): Problem => ({
          code: 'total-differs',
          sheet: sheet.name,
          row: number,
          column,
          found: plainYuan(found),
          expected: plainYuan(expected),
        }),
      ),
    );
  }
  const all = read.flatMap(({ sheet, lines: { lines } }) => lines.map((line) => ({ sheet: sheet.name, line })));
  const own = printed(all, task);
  const before = own.filter(({ print }) => task.taken.has(print));
  const fresh = own.filter(({ print }) => !task.taken.has(print));
  const doubles = doublesOf(fresh, task);
  const decided = task.duplicates;
  if (doubles.length > 0 && !decided)
    questions.push({ ask: 'duplicate', words: [], rows: doubles.map(({ line }) => line.row.number) });
  const taken = decided === 'take' ? fresh : fresh.filter((row) => !doubles.includes(row));
  const words = wordsOf(fresh, task);
  questions.push(...words.questions);
  const skipped = read.flatMap(({ lines }) => lines.skipped);
  const reasons: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of skipped) reasons[reason] = (reasons[reason] ?? 0) + 1;
  if (before.length > 0) reasons['taken-before'] = before.length;
  if (decided === 'skip' && doubles.length > 0) reasons.duplicate = doubles.length;
  const duplicates = decided ? 0 : doubles.length;
  const faulty = read.flatMap(({ lines }) => lines.faults);
  const sums = sumsOf(all.map(({ line }) => line));
  const control = task.control ?? null;
  if (control !== null && control !== sums.income - sums.spending)
    problems.push({
      code: 'control-differs',
      found: plainYuan(sums.income - sums.spending),
      expected: plainYuan(control),
    });
  const { originals, open: unmatched } = reversalsOf(taken, task);
  if (unmatched.length > 0)
    questions.push({ ask: 'reversal', words: [], rows: unmatched.map(({ line }) => line.row.number) });
  const rows = ledgerRows(taken, task, words, originals);
  const { writes, lacking } = writesOf(rows, task);
  problems.push(...lacking);
  const kept = sumsOf(taken.map(({ line }) => line));
  const written = { income: sum(writes, 'income'), spending: sum(writes, 'spending') };
  const left = { income: sums.income - kept.income, spending: sums.spending - kept.spending };
  const equal =
    written.income === kept.income &&
    written.spending === kept.spending &&
    (control === null || control === sums.income - sums.spending);
  // Follows from anything else that is open; alone it would be a fault of ours.
  if (!equal && questions.length === 0 && problems.length === 0) problems.push({ code: 'not-equal' });
  const open = questions.length > 0 || problems.length > 0;
  return {
    rows: {
      read: own.length + skipped.length + faulty.length,
      taken: taken.length,
      skipped: skipped.length + before.length + (reasons.duplicate ?? 0),
      duplicates,
      reasons,
    },
    sums: { ...sums, net: sums.income - sums.spending, control, equal, taken: kept, left },
    understood: {
      columns: read.flatMap(({ sheet, head, roles }) =>
        head.columns.map(({ index, name }) => ({ sheet: sheet.name, name, role: roles.get(index) })),
      ),
      side: mapping.income_side ?? read.find(({ side }) => side)?.side,
      methods: words.methods,
      categories: words.categories,
      running: read.flatMap(({ sheet, running }) => (running ? [{ ...running, sheet: sheet.name }] : [])),
      controls: read.reduce((count, { controls }) => count + controls.compared, 0),
    },
    withheld: rows.flatMap(({ row, own: { sheet, line } }) =>
      Object.values(row).includes(leftOut) ? [{ sheet, row: line.row.number }] : [],
    ),
    questions,
    problems,
    writes: open ? [] : writes,
    fingerprints: rows.map(({ row, own: { print } }) => [print, row.id ?? ''] as const),
    state: open ? 'open' : taken.length === 0 ? 'nothing-new' : 'ready',
  };
}

function problemOf(sheet: string, { row, code, column, found }: Fault): Problem {
  return { code, sheet, row: row.number, column, found };
}

function sum(writes: readonly Write[], kind: LedgerKind): number {
  return writes.filter(({ file }) => file.split('/').at(-1)?.startsWith(kind)).reduce((all, { fen }) => all + fen, 0);
}

function sumsOf(lines: readonly Line[]): { income: number; spending: number } {
  const of = (kind: LedgerKind) => lines.filter((line) => line.kind === kind).reduce((all, { fen }) => all + fen, 0);
  return { income: of('income'), spending: of('spending') };
}
