import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Both } from '../issues/both.ts';
import type { Fix } from '../issues/fix.ts';
import { type ComparableIssue, type Draft, type IssuePlace, toIssue } from '../issues/issue.ts';
import { fieldMeta } from '../schemas/field.ts';
import { headerKey } from '../schemas/header.ts';
import { kinds } from '../schemas/kinds.ts';
import { type CsvRow, cellOffsets, readCsv } from './csv.ts';
import { headOf } from './head.ts';
import { sheetColumn } from './header.ts';
import { kindOf } from './kind.ts';
import { lineColumns } from './line.ts';
import { fieldAt, keyNamed } from './word.ts';
import { writeCell, writeScalar } from './writing.ts';
import { parseYaml } from './yaml.ts';

/** Turns the drafts of one file into issues with line and column. */
export type Locator = (draft: Draft) => ComparableIssue;

/**
 * Looks positions up in one file, which is parsed once, when the first draft asks. What has no position gets null, never a guess.
 * `text` is undefined for a file that holds no text or does not exist.
 */
export function locator(file: string, text: string | undefined): Locator {
  let look: ((draft: Draft) => Found) | undefined;
  return (draft) => {
    // Where no field and no cell has to be named, the place itself is enough, in a file of whatever kind.
    if (draft.position && !draft.path && draft.line === undefined)
      return toIssue(draft, { ...draft.position, fix: fixOf(draft, undefined, file) });
    const bare = draft.position === undefined && draft.path === undefined && draft.line === undefined;
    if (text === undefined || bare) return toIssue(draft, { line: null, column: null });
    look ??= file.endsWith('.csv') ? tablePlaces(file, text) : yamlPlaces(file, text);
    const place = look(draft);
    return toIssue(draft, { ...place, ...draft.position, fix: fixOf(draft, place.span, file) });
  };
}

/** Offsets of what a draft is about: a cell, a value or a key. */
type Span = { start: number; end: number };
type Found = IssuePlace & { span?: Span | undefined };

function fixOf({ fix }: Draft, span: Span | undefined, file: string): Fix | undefined {
  if (!fix) return undefined;
  if ('edits' in fix) return fix;
  const text = file.endsWith('.csv') ? writeCell(fix.writing) : writeScalar(fix.writing);
  return span && { safe: fix.safe, edits: [{ ...span, text }] };
}

function tablePlaces(file: string, text: string): (draft: Draft) => Found {
  const { rows } = readCsv(text);
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const columnOf = headerColumns(file, headOf(kindOf(file)?.kind, rows)?.cells ?? []);
  const at = lineColumns(text);
  let last: { row: CsvRow; offsets: number[] } | undefined;
  return (draft) => {
    if (draft.line === undefined) return { line: null, column: null };
    const row = byLine.get(draft.line);
    if (!row) return { line: draft.line, column: null };
    const key = draft.path?.[0];
    const index = draft.cell ?? (typeof key === 'string' ? columnOf.index(key) : undefined);
    const named = { row: row.number, cell: index === undefined ? undefined : columnName(index, columnOf.label) };
    // A header may have thousands of problems; its cells are looked up once.
    if (last?.row !== row) last = { row, offsets: cellOffsets(text, row) };
    const offset = last.offsets[index ?? 0];
    // A column that the table does not have has no character to point at.
    if (offset === undefined || (index === undefined && key !== undefined))
      return { line: draft.line, column: null, ...named };
    const next = last.offsets[(index ?? 0) + 1];
    const end = next === undefined ? row.offset + text.slice(row.offset, row.end).trimEnd().length : next - 1;
    return { ...at(offset), ...named, span: { start: offset, end: Math.max(end, offset) } };
  };
}

type Label = (index: number) => Both;

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

/** How a spreadsheet calls a column. */
function columnName(index: number, label: Label): Both {
  const letter = sheetColumn(index);
  const name = label(index);
  return { zh: `${letter} 列${name.zh && `“${name.zh}”`}`, en: `column ${letter}${name.en && ` "${name.en}"`}` };
}

function yamlPlaces(file: string, text: string): (draft: Draft) => Found {
  const document = parseYaml(text);
  const at = lineColumns(text);
  const kind = kindOf(file)?.kind;
  const find = pairFinder();
  const schema = kind && kinds[kind].schema;
  return (draft) => {
    const found = document && findNode(document, draft.path ?? [], draft.on === 'key', { find, schema });
    return found === undefined ? { line: null, column: null } : { ...at(found.offset), span: found.span };
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

type Keys = { find: FindPair; schema: z.ZodType | undefined };

/** The pair of a key, or of another spelling of it. */
function pairOf(map: YAMLMap, key: string, field: z.ZodType | undefined, find: FindPair): Pair | undefined {
  const named = () => map.items.find((pair) => isScalar(pair.key) && keyNamed(field, String(pair.key.value)) === key);
  return find(map, key) ?? (field && named());
}

/** Walks the path as far as it exists: a missing key is told at the group that lacks it. */
function findNode(
  document: Document,
  path: readonly (string | number)[],
  atKey: boolean,
  { find, schema }: Keys,
): { offset: number; span?: Span | undefined } | undefined {
  let node: unknown = document.contents;
  let offset = startOf(node);
  let span = spanOf(node);
  // The records of a list file stand one step below.
  let field = isSeq(node) ? undefined : schema;
  for (const [depth, step] of path.entries()) {
    span = undefined;
    if (isMap(node)) {
      const pair = pairOf(node, String(step), field, find);
      if (!pair) break;
      const last = depth === path.length - 1;
      offset = (last && atKey ? undefined : valueStart(pair)) ?? startOf(pair.key) ?? offset;
      span = last && atKey ? spanOf(pair.key) : spanOf(pair.value);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      offset = startOf(node) ?? offset;
      span = spanOf(node);
    } else break;
    field = depth === 0 && typeof step === 'number' ? schema : field && fieldAt(field, [step]);
  }
  return offset === undefined ? undefined : { offset, span };
}

/** Where a value or key stands that is written in one piece. */
function spanOf(node: unknown): Span | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? undefined : { start, end };
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
