import { isMap, isScalar, isSeq, type Node, type Range } from 'yaml';
import type { Path } from '../issues/issue.ts';
import { headerKey } from '../schemas/header.ts';
import { cellOffsets, readCsv } from './csv.ts';
import { headOf } from './head.ts';
import { kindOf } from './kind.ts';
import { lineColumns } from './line.ts';
import { recordName } from './record.ts';
import { parseYaml } from './yaml.ts';

/**
 * What stands at an offset of a data file: its line and column; in a table the record's first line and the cell (0-based); its field and its
 * record, where the offset is not in a comment or a heading.
 */
export type Whereabouts = {
  position: { line: number; column: number };
  line?: number;
  cell?: number;
  path?: Path;
  record?: string;
};

/** Looks offsets up in one file, the other way round than a locator does. The file is parsed when the first is asked. */
export function whereabouts(file: string, text: string): (offset: number) => Whereabouts {
  const at = lineColumns(text);
  let look: ((offset: number) => Omit<Whereabouts, 'position'>) | undefined;
  return (offset) => {
    look ??= file.endsWith('.csv') ? inTable(file, text) : inDocument(file, text);
    return { position: at(offset), ...look(offset) };
  };
}

function inTable(file: string, text: string): (offset: number) => Omit<Whereabouts, 'position'> {
  const known = kindOf(file);
  const { rows } = readCsv(text);
  const head = headOf(known?.kind, rows);
  const keys = (head?.cells ?? []).map((name) => (known && headerKey(known.kind, name)) ?? name.trim());
  return (offset) => {
    const row = rows.find(({ offset: from, end }) => from <= offset && offset < end);
    if (!known || !row) return {};
    const cell = cellOffsets(text, row).findLastIndex((start) => start <= offset);
    const key = keys[cell];
    if (row === head || key === undefined) return { line: row.line, cell };
    const value = Object.fromEntries(keys.map((name, index) => [name, row.cells[index]?.trim() || undefined]));
    const origin = { at: { file, line: row.line }, home: known.place, book: known.fund };
    return { line: row.line, cell, path: [key], record: recordName(known, value, origin) };
  };
}

function inDocument(file: string, text: string): (offset: number) => Omit<Whereabouts, 'position'> {
  const known = kindOf(file);
  const root = parseYaml(text)?.contents;
  return (offset) => {
    const path = pathTo(root, offset);
    if (!known || !path) return {};
    const [index] = path;
    const item = typeof index === 'number' && isSeq(root) ? root.items[index] : undefined;
    const value = isMap(item) ? item.toJSON() : undefined;
    const at = typeof index === 'number' ? { file, index } : { file };
    return { path, record: recordName(known, value, { at, home: known.place, book: known.fund }) };
  };
}

/** The keys and indices that lead to the value or key at an offset; undefined in a comment and between values. */
function pathTo(root: unknown, offset: number): Path | undefined {
  const path: (string | number)[] = [];
  let node = root;
  while (!isScalar(node)) {
    const step = isMap(node) ? pairAt(node.items, offset) : isSeq(node) ? itemAt(node.items, offset) : undefined;
    if (!step) return undefined;
    path.push(step.step);
    if (step.node === undefined) return path;
    node = step.node;
  }
  return path;
}

type Step = { step: string | number; node?: unknown };

function pairAt(pairs: readonly { key: unknown; value: unknown }[], offset: number): Step | undefined {
  for (const { key, value } of pairs) {
    const step = isScalar(key) ? String(key.value) : '';
    if (holds(key, offset)) return { step };
    if (holds(value, offset)) return { step, node: value };
  }
  return undefined;
}

function itemAt(items: readonly unknown[], offset: number): Step | undefined {
  const step = items.findIndex((item) => holds(item, offset));
  return step < 0 ? undefined : { step, node: items[step] };
}

function holds(node: unknown, offset: number): boolean {
  const range = (node as Node | null | undefined)?.range as Range | null | undefined;
  return range ? range[0] <= offset && offset < range[1] : false;
}
