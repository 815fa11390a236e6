import { plainYuan } from '../domain/common/money.ts';
import { type SourceHead, sourceHeadOf } from './head.ts';
import type { LineFault } from './line.ts';
import type { ImportTask, Problem, Question } from './result.ts';
import type { SourceSheet } from './sheet.ts';
import { readSourceTable, type TableRead } from './table.ts';

/** A table of the source with all that was read of it. */
export type SourceTable = TableRead & { sheet: SourceSheet; head: SourceHead };

/** The tables of a source: those that are named, else all that are not hidden. */
export function sourceTables({
  workbook,
  sheets,
  mapping,
}: Pick<ImportTask, 'workbook' | 'sheets' | 'mapping'>): SourceTable[] {
  return workbook.sheets.flatMap((sheet) => {
    const head = sourceHeadOf(sheet);
    const wanted = sheets ? sheets.includes(sheet.name) : !sheet.hidden;
    return head && wanted ? [{ sheet, head, ...readSourceTable(sheet, head, mapping) }] : [];
  });
}

/** What must be said of sheets and columns. */
export function tableQuestions(
  tables: readonly SourceTable[],
  { sheets, fee }: Pick<ImportTask, 'sheets' | 'fee'>,
): Question[] {
  const several: Question[] =
    !sheets && tables.length > 1
      ? [{ ask: 'sheet', words: tables.map(({ sheet }) => ({ word: sheet.name, count: sheet.rows.length })), rows: [] }]
      : [];
  return [
    ...several,
    ...tables.flatMap(({ lines, rivals, fees, roles, head }): Question[] => {
      const unknown = lines.faults.filter(({ code }) => code === 'side-unknown').map(({ row }) => row.number);
      const read = head.columns.filter(({ index }) => roles.get(index) === 'amount').map(({ name }) => name);
      return [
        ...(unknown.length > 0 ? [{ ask: 'side' as const, words: [], rows: unknown }] : []),
        ...(rivals.length > 0
          ? [
              {
                ask: 'column' as const,
                words: [...read, ...rivals].map((word) => ({ word, count: lines.lines.length })),
                rows: [],
              },
            ]
          : []),
        ...(fees > 0 && !fee ? [{ ask: 'fee' as const, words: [{ word: plainYuan(fees), count: 1 }], rows: [] }] : []),
      ];
    }),
  ];
}

/** Rows that cannot be read, balances and totals that do not fit. */
function tableProblems({ sheet: { name: sheet }, lines: { faults }, running, controls }: SourceTable): Problem[] {
  return [
    ...faults.filter(({ code }) => code !== 'side-unknown').map((fault) => problemOf(sheet, fault)),
    ...(running?.off ?? []).map(({ number, found, expected }) =>
      differs('balance-differs', sheet, number, found, expected),
    ),
    ...controls.wrong.map(({ number, found, expected }) => differs('total-differs', sheet, number, found, expected)),
  ];
}

function problemOf(sheet: string, { row, code, column, found }: LineFault): Problem {
  return { code, sheet, row: row.number, column, found };
}

function differs(
  code: 'balance-differs' | 'total-differs',
  sheet: string,
  row: number,
  found: number,
  expected: number,
): Problem {
  return { code, sheet, row, found: plainYuan(found), expected: plainYuan(expected) };
}

/** The bill of a person's account: its money never was with the charity. */
const bill = /微信支付账单明细|微信昵称[:：]|支付宝交易记录明细|支付宝账户[:：]|支付宝账单/;

/** What is wrong with the source: rows that cannot be read, figures that do not fit, no table at all, or one of money that is not with the charity. */
export function sourceProblems(tables: readonly SourceTable[], workbook: ImportTask['workbook']): Problem[] {
  return [...tables.flatMap(tableProblems), ...kindProblems(tables, workbook)];
}

function kindProblems(tables: readonly SourceTable[], workbook: ImportTask['workbook']): Problem[] {
  if (tables.length === 0) return [{ code: 'no-table' }];
  const above = workbook.sheets.flatMap(({ rows }) =>
    rows.slice(0, 30).flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return above.some((text) => bill.test(text)) ? [{ code: 'payment-bill' }] : [];
}
