import { type Controls, checkControls } from './control.ts';
import type { Side } from './direction.ts';
import type { SourceHead } from './head.ts';
import { type Lines, readLines } from './line.ts';
import { type Mapping, rivals, rolesOf } from './mapping.ts';
import type { ColumnRole } from './role.ts';
import { checkRunning, type Running } from './running.ts';
import type { SourceSheet } from './sheet.ts';

/** What was read of one table. */
export type TableRead = {
  roles: Map<number, ColumnRole>;
  lines: Lines;
  running: Running | undefined;
  controls: Controls;
  side: Side | undefined;
  /** Other columns of amounts that say something else. */
  rivals: string[];
  /** Fees beside the amounts, integer fen. */
  fees: number;
};

/** The rows of one table. Where the running balance proves which side of the account is income, that is how it is read. */
export function readSourceTable(sheet: SourceSheet, head: SourceHead, mapping: Mapping): TableRead {
  const roles = rolesOf(head, mapping);
  const read = (incomeSide: Side | undefined) => {
    const lines = readLines(sheet.rows, head, { roles, incomeSide });
    return { lines, running: checkRunning(lines.lines, lines.skipped) };
  };
  const sided =
    [...roles.values()].some((role) => role === 'debit' || role === 'credit') || hasSides(sheet, head, roles);
  const proved =
    sided && !mapping.income_side ? (['credit', 'debit'] as const).filter((side) => isProved(read(side).running)) : [];
  const side = mapping.income_side ?? (proved.length === 1 ? proved[0] : undefined);
  const { lines, running } = read(side);
  const controls = checkControls(lines.lines, lines.skipped);
  const fees = lines.lines.reduce((sum, { figures }) => sum + Math.abs(figures.get('fee') ?? 0), 0);
  return { roles, lines, running, controls, side, fees, rivals: rivals(head, sheet, roles) };
}

function isProved(running: Running | undefined): boolean {
  return running !== undefined && running.checked >= 3 && running.off.length === 0;
}

/** Whether a column of directions speaks of the sides of an account. */
function hasSides(sheet: SourceSheet, head: SourceHead, roles: ReadonlyMap<number, ColumnRole>): boolean {
  const at = [...roles].find(([, role]) => role === 'direction')?.[0];
  return (
    at !== undefined &&
    sheet.rows.slice(head.from).some(({ cells }) => /^(?:借|贷)方?$/.test(cells[at]?.text.trim() ?? ''))
  );
}
