import type { Issue } from '../issues/issue.ts';
import { cellOffsets, readCsv } from '../parse/csv.ts';

/** A table with what was found in it: marks stand at a cell, or at a row where they mean all of it. Rows are numbered as a spreadsheet shows them. */
export type MarkedTable = {
  heads: readonly string[];
  rows: readonly MarkedRow[];
  /** Found in the file as a whole. */
  file: readonly Issue[];
};

export type MarkedRow = { number: number; cells: readonly string[]; marks: ReadonlyMap<number, Issue[]>; own: Issue[] };

/** The rows of a CSV text (without byte order mark) with the issues of its file at their cells. */
export function markedTable(text: string, issues: readonly Issue[]): MarkedTable {
  const [head, ...rows] = readCsv(text).rows;
  const byLine = new Map([...(head ? [head] : []), ...rows].map((row) => [row.line, row]));
  const starts = lineStarts(text);
  type Marks = { cells: Map<number, Issue[]>; own: Issue[] };
  const marks = new Map<number, Marks>();
  const file: Issue[] = [];
  for (const issue of issues)
    for (const { line, column } of [issue, ...(issue.also ?? [])]) {
      const row = line === null ? undefined : byLine.get(line);
      if (!row) {
        if (!file.includes(issue)) file.push(issue);
        continue;
      }
      const at: Marks = marks.get(row.number) ?? { cells: new Map(), own: [] };
      marks.set(row.number, at);
      const offset = (starts[row.line - 1] ?? 0) + (column ?? 1) - 1;
      const cell =
        column === null || issue.field === null ? -1 : cellOffsets(text, row).findLastIndex((one) => one <= offset);
      if (cell < 0) at.own.push(issue);
      else at.cells.set(cell, [...(at.cells.get(cell) ?? []), issue]);
    }
  const told = (row: (typeof rows)[number]): MarkedRow => {
    const { cells, own } = marks.get(row.number) ?? { cells: new Map(), own: [] };
    return { number: row.number, cells: row.cells, marks: cells, own };
  };
  const above = head && marks.get(head.number);
  const atHead = above ? [...above.own, ...[...above.cells.values()].flat()] : [];
  return { heads: head?.cells ?? [], rows: rows.map(told), file: [...file, ...atHead] };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n|\r(?!\n)/g)) starts.push(index + 1);
  return starts;
}

/** Everything that was found at a row. */
export function issuesOf({ marks, own }: MarkedRow): Issue[] {
  return [...new Set([...own, ...[...marks.values()].flat()])];
}
