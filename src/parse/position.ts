import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { type Draft, type Issue, type Place, toIssue } from '../issues/issue.ts';
import { fieldMeta } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';
import { cellOffset, readCsv } from './csv.ts';
import { headerKey, sheetColumn } from './header.ts';
import { kindOf } from './kind.ts';

/** Gives a draft its line and column by looking the file up again. What has no position gets null, never a guess. */
export function locate(draft: Draft, text: string | undefined): Issue {
  if (draft.position) return toIssue(draft, { ...draft.position, ...cellAt(draft) });
  if (text === undefined || (draft.path === undefined && draft.line === undefined))
    return toIssue(draft, { line: null, column: null });
  return toIssue(draft, draft.file.endsWith('.csv') ? inTable(draft, text) : inYaml(draft, text));
}

/** Line and column (1-based, in UTF-16 units) of an offset. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const match of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: offset - start + 1 };
}

function inTable(draft: Draft, text: string): Place {
  if (draft.line === undefined) return { line: null, column: null };
  const { rows } = readCsv(text);
  const sheetRow = rows.findIndex((row) => row.line === draft.line) + 1;
  const key = draft.path?.[0];
  const index = typeof key === 'string' ? columnIndex(draft, rows[0]?.cells ?? [], key) : -1;
  const offset = cellOffset(text, draft.line, Math.max(index, 0));
  const rowName = sheetRow ? { zh: `第 ${sheetRow} 行`, en: `Row ${sheetRow}` } : undefined;
  if (offset === undefined) return { line: draft.line, column: null, ...(rowName ? { cell: rowName } : {}) };
  if (index < 0)
    return { line: draft.line, column: typeof key === 'string' ? null : 1, ...(rowName ? { cell: rowName } : {}) };
  return { ...lineColumn(text, offset), ...cellName(draft, sheetRow, index, rows[0]?.cells[index] ?? '') };
}

function cellName(draft: Draft, row: number, index: number, header: string): Pick<Place, 'cell'> {
  if (row === 0) return {};
  const kind = kindOf(draft.file)?.kind;
  const key = kind && headerKey(kind, header);
  const meta = kind && key ? fieldMeta(kinds[kind].schema.shape[key as never]) : undefined;
  const letter = sheetColumn(index);
  return {
    cell: {
      zh: `第 ${row} 行 ${letter} 列“${meta?.zh ?? header}”`,
      en: `Row ${row}, column ${letter} "${meta?.en ?? header}"`,
    },
  };
}

function columnIndex(draft: Draft, headers: string[], key: string): number {
  const kind = kindOf(draft.file)?.kind;
  const literal = headers.findIndex((header) => header.trim() === key);
  return literal >= 0 || !kind ? literal : headers.findIndex((header) => headerKey(kind, header) === key);
}

function cellAt(draft: Draft): Pick<Place, 'cell'> {
  return draft.file.endsWith('.csv') && draft.position
    ? { cell: { zh: `第 ${draft.position.line} 行`, en: `Line ${draft.position.line}` } }
    : {};
}

function inYaml(draft: Draft, text: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false });
  const offset = nodeOffset(document.contents, draft.path ?? [], draft.on === 'key');
  if (offset === undefined) return { line: null, column: null };
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Walks the path as far as it exists: a missing key is told at the group that lacks it. */
function nodeOffset(root: Node | null, path: readonly (string | number)[], atKey: boolean): number | undefined {
  let node: unknown = root;
  let offset = startOf(root);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.findLast(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return offset;
      const last = depth === path.length - 1;
      offset = (last && atKey ? undefined : valueStart(pair)) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** An empty value has no character of its own: point at its key. */
function valueStart(pair: Pair): number | undefined {
  if (
    isScalar(pair.value) &&
    pair.value.value === '' &&
    pair.value.range &&
    pair.value.range[0] === pair.value.range[1]
  )
    return undefined;
  return startOf(pair.value);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
