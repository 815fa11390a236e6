import { plainYuan } from '../domain/common/money.ts';
import { buildPortal, type Fund } from '../domain/portal/portal.ts';
import { readRecords } from '../folder/records.ts';
import { appended } from '../import/ledger.ts';
import type { Problem, Question } from '../import/result.ts';
import type { Workbook } from '../import/sheet.ts';
import { sourceProblems, sourceTables, tableQuestions } from '../import/source.ts';
import { type ImportOrder, withDecided } from '../import/task.ts';
import type { Issue } from '../issues/issue.ts';
import { readFolder } from '../read/folder.ts';
import { type Reconciliation, reconcile } from '../reconcile/reconciliation.ts';
import { bankSide, bookSide } from '../reconcile/row.ts';
import { changeData } from './history.ts';
import { readMapping } from './import.ts';
import { presentText } from './present.ts';
import { newErrors } from './trial.ts';

/** What is to be reconciled; `closing` is the balance of the statement at its end, integer fen; `days`: for how long a row may be under way. */
export type ReconcileOrder = Pick<ImportOrder, 'to' | 'sheets' | 'source' | 'fee' | 'decided'> & {
  asOf?: string | undefined;
  closing?: number | undefined;
  days: number;
};

/** What has to be said or mended before anything can be compared. */
type Unread = { questions: readonly Question[]; problems: readonly Problem[]; lacks?: 'balance' | 'rows' };

/** Reconciles the ledger of a fund with a statement. Throws where there is no such fund. */
export function reconcileData(
  data: string,
  workbook: Workbook,
  { to, sheets, source, fee, decided = {}, asOf, closing, days }: ReconcileOrder,
): { fund: Fund; result: Reconciliation } | Unread {
  const { records, gaps } = readRecords(readFolder(data));
  const portal = buildPortal(records, gaps);
  const [home, id = ''] = to.split('/');
  const fund = portal.funds.get(id);
  if (!fund || fund.home !== home)
    throw new Error(`没有基金 ${to}：写成“地点/基金” (no such fund; write <place>/<fund>)`);
  const mapping = withDecided(readMapping(data, source ?? id), decided);
  const tables = sourceTables({ workbook, mapping, ...(sheets && { sheets }) });
  const questions = tableQuestions(tables, { fee, ...(sheets && { sheets }) });
  const problems = sourceProblems(tables, workbook);
  if (questions.length > 0 || problems.length > 0) return { questions, problems };
  const statement = bankSide(tables, { fee, closing, asOf });
  if (!statement) return { questions, problems, lacks: 'balance' };
  const last = asOf ?? statement.rows.at(-1)?.on;
  if (!last || !statement.rows.some(({ on }) => on <= last)) return { questions, problems, lacks: 'rows' };
  const names = new Map([...portal.incomeTerms, ...portal.spendingTerms].map(([code, { zh }]) => [code, zh]));
  return { fund, result: reconcile(bookSide(fund, names), statement, { asOf: last, days }) };
}

/** What became of a balance that was to be written. */
type Applied = { file: string } | { there: number } | { wrong: readonly Issue[] };

/** Writes the balance of a statement, which equals that of the ledger, into the balances of its fund. */
export function applyBalance(data: string, fund: Fund, { as_of, balance }: Reconciliation, source: string): Applied {
  const there = fund.balances.find(({ date, retracted_on }) => date === as_of && !retracted_on);
  if (there) return { there: there.balance };
  const file = `places/${fund.home}/funds/${fund.id}/balances.csv`;
  const before = presentText(data, file);
  const row = { date: as_of, balance: plainYuan(balance.bank), source };
  const after = appended('balance', before, [row], ['date', 'balance', 'source']);
  const wrong = newErrors(data, new Map([[file, after]]));
  if (wrong.length > 0) return { wrong };
  changeData(data, { what: `reconcile ${fund.home}/${fund.id}`, files: [{ file, before, after }] });
  return { file };
}
