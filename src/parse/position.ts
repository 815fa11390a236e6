import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { type Draft, type Issue, type Place, toIssue } from '../issues/issue.ts';
import { fieldMeta } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';
import { type CsvRow, cellOffsets, readCsv } from './csv.ts';
import { headerKey, sheetColumn } from './header.ts';
import { kindOf } from './kind.ts';
import { lineColumns } from './line.ts';
import { parseYaml } from './yaml.ts';

/** Turns the drafts of one file into issues with line and column. */
export type Locator = (draft: Draft) => Issue;

/**
 * Looks positions up in one file, which is parsed once, when the first draft asks. What has no position gets null, never a guess.
 * `text` is undefined for a file that holds no text or does not exist.
 */
export function locator(file: string, text: string | undefined): Locator {
  let look: ((draft: Draft) => Place) | undefined;
  return (draft) => {
    // Where no field and no cell has to be named, the place itself is enough, in a file of whatever kind.
    if (draft.position && !draft.path && draft.line === undefined) return toIssue(draft, draft.position);
    const bare = draft.position === undefined && draft.path === undefined && draft.line === undefined;
    if (text === undefined || bare) return toIssue(draft, { line: null, column: null });
    look ??= file.endsWith('.csv') ? tablePlaces(file, text) : yamlPlaces(text);
    return toIssue(draft, { ...look(draft), ...draft.position });
  };
}

function tablePlaces(file: string, text: string): (draft: Draft) => Place {
  const { rows } = readCsv(text);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const columnOf = headerColumns(file, rows[0]?.cells ?? []);
  const at = lineColumns(text);
  let last: { row: CsvRow; offsets: number[] } | undefined;
  return (draft) => {
    if (draft.line === undefined) return { line: null, column: null };
    const row = byLine.get(draft.line);
    if (!row) return { line: draft.line, column: null };
    const key = draft.path?.[0];
    const index = draft.cell ?? (typeof key === 'string' ? columnOf.index(key) : undefined);
    const cell = cellName(row, index, columnOf.label);
    // A header may have thousands of problems; its cells are looked up once.
    if (last?.row !== row) last = { row, offsets: cellOffsets(text, row) };
    const offset = last.offsets[index ?? 0];
    // A column that the table does not have has no character to point at.
    if (offset === undefined || (index === undefined && key !== undefined))
      return { line: draft.line, column: null, cell };
    return { ...at(offset), cell };
  };
}

type Label = (index: number) => { zh: string; en: string };

/** Columns by key or literal header, and what people call them. */
function headerColumns(file: string, headers: string[]): { index: (key: string) => number | undefined; label: Label } {
  const kind = kindOf(file)?.kind;
  const keys = headers.map((header) => (kind ? headerKey(kind, header) : undefined));
  const columns = new Map<string, number>();
  for (const names of [headers.map((header) => header.trim()), keys])
    for (const [index, name] of names.entries()) if (name && !columns.has(name)) columns.set(name, index);
  const label: Label = (index) => {
    const key = keys[index];
    const meta = kind && key ? fieldMeta(kinds[kind].schema.shape[key as never]) : undefined;
    const header = (headers[index] ?? '').trim();
    return { zh: meta?.zh ?? header, en: meta?.en ?? header };
  };
  return { index: (key) => columns.get(key), label };
}

/** How a spreadsheet calls the place: row number and column letter. */
function cellName(row: CsvRow, index: number | undefined, label: Label): { zh: string; en: string } {
  const [zh, en] = [`第 ${row.number} 行`, `Row ${row.number}`];
  if (index === undefined) return { zh, en };
  const letter = sheetColumn(index);
  const name = label(index);
  return {
    zh: `${zh} ${letter} 列${name.zh && `“${name.zh}”`}`,
    en: `${en}, column ${letter}${name.en && ` "${name.en}"`}`,
  };
}

function yamlPlaces(text: string): (draft: Draft) => Place {
  const document = parseYaml(text);
  const at = lineColumns(text);
  const pairs = pairFinder();
  return (draft) => {
    const offset = document && nodeOffset(document, draft.path ?? [], draft.on === 'key', pairs);
    return offset === undefined ? { line: null, column: null } : at(offset);
  };
}

type FindPair = (map: YAMLMap, key: string) => Pair | undefined;

/** Pairs by key; of a key written twice the last one, which is the one that is read. */
function pairFinder(): FindPair {
  const maps = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map, key) => {
    let pairs = maps.get(map);
    if (!pairs) {
      pairs = new Map(
        map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
      );
      maps.set(map, pairs);
    }
    return pairs.get(key);
  };
}

/** Walks the path as far as it exists: a missing key is told at the group that lacks it. */
function nodeOffset(
  document: Document,
  path: readonly (string | number)[],
  atKey: boolean,
  find: FindPair,
): number | undefined {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = find(node, String(step));
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
  const { value } = pair;
  if (isScalar(value) && value.value === '' && value.range?.[0] === value.range?.[1]) return undefined;
  return startOf(value);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
