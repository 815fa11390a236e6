import { plainYuan, sum } from '../domain/common/money.ts';
import { doublesOf, printed, takenBefore } from './double.ts';
import type { LedgerKind } from './ledger.ts';
import { importedRows } from './ledger-row.ts';
import type { Line } from './line.ts';
import type { ImportTask, Own, Plan, Problem, Question, SkipReason, Understood, Write } from './result.ts';
import { reversalsOf } from './reversal.ts';
import { type SourceTable, sourceProblems, sourceTables, tableQuestions } from './source.ts';
import { type CodeMeanings, codeMeanings } from './word.ts';
import { leftOut } from './wording.ts';
import { writesOf } from './write.ts';

/** Works out what an import would write, from its task alone. */
export function planImport(task: ImportTask): Plan {
  const tables = sourceTables(task);
  const all = tables.flatMap(({ sheet, lines: { lines } }) => lines.map((line) => ({ sheet: sheet.name, line })));
  const own = printed(all, task);
  const before = takenBefore(own, task);
  const fresh = own.filter((row) => !before.has(row));
  const doubles = new Set(doublesOf(fresh, task));
  const taken = task.duplicates === 'take' ? fresh : fresh.filter((row) => !doubles.has(row));
  const words = codeMeanings(fresh, task);
  const reversals = reversalsOf(taken, task);
  const booked = [...taken, ...feesOf(taken, task)];
  const rows = importedRows(booked, task, words, reversals.originals);
  const writes = writesOf(rows, task);
  const questions = [
    ...tableQuestions(tables, task),
    ...asked('duplicate', task.duplicates ? [] : [...doubles]),
    ...words.questions,
    ...asked('reversal', reversals.open),
  ];
  const sums = sumsOf(own);
  const net = sums.income - sums.spending;
  const control = task.control ?? null;
  const problems = [...sourceProblems(tables, task.workbook), ...foreignEncodings(writes, task)];
  if (control !== null && control !== net)
    problems.push({ code: 'control-differs', found: plainYuan(net), expected: plainYuan(control) });
  const kept = sumsOf(booked);
  const equal =
    written(writes, 'income') === kept.income &&
    written(writes, 'spending') === kept.spending &&
    (control === null || control === net);
  // Follows from anything else that is open; alone it would be a fault of ours.
  if (!equal && questions.length === 0 && problems.length === 0) problems.push({ code: 'not-equal' });
  const open = questions.length > 0 || problems.length > 0;
  const part = sumsOf(taken);
  const left = { income: sums.income - part.income, spending: sums.spending - part.spending };
  return {
    rows: counted(tables, { own, fresh, taken, doubles, decided: task.duplicates !== undefined }),
    sums: { ...sums, net, control, equal, taken: kept, left },
    understood: understoodOf(tables, words, task),
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

function asked(ask: Question['ask'], rows: readonly Own[]): Question[] {
  return rows.length > 0 ? [{ ask, words: [], rows: rows.map(({ line }) => line.row.number) }] : [];
}

/** Tables in another encoding than UTF-8: to add to them would destroy what they hold. */
function foreignEncodings(writes: readonly Write[], { foreign }: ImportTask): Problem[] {
  return writes.filter(({ file }) => foreign.has(file)).map(({ file }) => ({ code: 'file-encoding', found: file }));
}

/** The fees beside the amounts as rows of spending. */
function feesOf(rows: readonly Own[], { fee }: ImportTask): Own[] {
  if (fee !== 'spending') return [];
  return rows.flatMap((own) => {
    const fen = Math.abs(own.line.figures.get('fee') ?? 0);
    const line: Line = { ...own.line, kind: 'spending', fen, text: (role) => (role === 'purpose' ? '手续费' : '') };
    return fen > 0 ? [{ ...own, print: `${own.print} fee`, line }] : [];
  });
}

function counted(
  tables: readonly SourceTable[],
  {
    own,
    fresh,
    taken,
    doubles,
    decided,
  }: { own: readonly Own[]; fresh: readonly Own[]; taken: readonly Own[]; doubles: ReadonlySet<Own>; decided: boolean },
): Plan['rows'] {
  const reasons: Partial<Record<SkipReason, number>> = {};
  const add = (reason: SkipReason, count: number) => {
    if (count > 0) reasons[reason] = (reasons[reason] ?? 0) + count;
  };
  for (const { reason } of tables.flatMap(({ lines }) => lines.skipped)) add(reason, 1);
  add('taken-before', own.length - fresh.length);
  add('duplicate', decided ? fresh.length - taken.length : 0);
  const faulty = tables.reduce((count, { lines }) => count + lines.faults.length, 0);
  const skipped = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  const duplicates = decided ? 0 : doubles.size;
  return {
    read: taken.length + skipped + duplicates + faulty,
    taken: taken.length,
    skipped,
    duplicates,
    faulty,
    reasons,
  };
}

function understoodOf(
  tables: readonly SourceTable[],
  { methods, categories }: CodeMeanings,
  { mapping }: ImportTask,
): Understood {
  return {
    columns: tables.flatMap(({ sheet, head, roles }) =>
      head.columns.map(({ index, name }) => ({ sheet: sheet.name, name, role: roles.get(index) })),
    ),
    side: mapping.income_side ?? tables.find(({ side }) => side)?.side,
    ...{ methods, categories },
    running: tables.flatMap(({ sheet, running }) => (running ? [{ ...running, sheet: sheet.name }] : [])),
    controls: tables.reduce((count, { controls }) => count + controls.compared, 0),
  };
}

function written(writes: readonly Write[], kind: LedgerKind): number {
  return sum(writes.filter((write) => write.kind === kind).map(({ fen }) => fen));
}

function sumsOf(rows: readonly Own[]): { income: number; spending: number } {
  const of = (kind: LedgerKind) => sum(rows.filter(({ line }) => line.kind === kind).map(({ line }) => line.fen));
  return { income: of('income'), spending: of('spending') };
}
