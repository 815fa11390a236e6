import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, stringify } from 'yaml';
import { digest, traceKeyText } from '../../src/domain/trace/key.ts';
import { decode } from '../../src/parse/bytes.ts';
import { kindOf } from '../../src/parse/kind.ts';
import { fieldMeta } from '../../src/schemas/field.ts';

import { headerKey } from '../../src/schemas/header.ts';
import { type Kind, kindNames, kinds } from '../../src/schemas/kinds.ts';
import { fieldsOfKind } from '../../src/schemas/manual.ts';

/** HTML that would run if a page took data for markup. */
export const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>';

/** Numbers of filings that nobody has, by the field of the settings, with the register of each. */
export const filings = [
  ['icp_filing', '京ICP备00000000号-1', 'https://beian.miit.gov.cn/'],
  ['police_filing', '京公网安备 00000000000000号', 'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000'],
] as const;

/** Text that a spreadsheet would run. */
export const formula = "=HYPERLINK('x')";

/** An address outside, with what has a meaning in markup. */
export const outside = 'https://example.org/a?b=1&c=%22%3E';

/** A key has letters of its own. */
const marks: Readonly<Record<string, string>> = { trace_key: 'trcsckrt' };

/** Four digits are too short for a mark, and a link leads to a record: of these only a correction tells. */
export const unmarked: ReadonlySet<string> = new Set(['receipt_last4', 'wish']);

/** A field whose value never leaves the data folder, and the beginning of the marks in it. */
export type Secret = { kind: Kind; key: string; mark: string };

/** Every field of which nothing is published, as the schemas declare it: a new one is marked and looked for by itself. */
export const secrets: readonly Secret[] = kindNames.flatMap((kind) =>
  fieldsOfKind(kind)
    .filter(({ privacy }) => privacy === 'private' || privacy === 'on_file')
    .map(({ key }) => {
      if (kinds[kind].shape !== 'table') throw new Error(`marks in ${kind} ${key} are to be planted by hand`);
      return { kind, key, mark: marks[key] ?? `${kind}${key.replace(/[^a-z]/g, '')}secret` };
    }),
);

/** Text that staff write freely; the markup goes to the end of every such cell. */
const texts = new Set([
  'donor_display',
  'payee_display',
  'purpose',
  'note',
  'reason',
  'topic',
  'answer',
  'item',
  'goods',
  'valuation_basis',
  'content',
  'name',
  'basis',
  'decided_by',
  'promised',
  'honours',
  'left_reason',
  'description',
  'channel',
  'conditions',
  'way',
  'feedback',
  'title',
  'applicant',
  'override_reason',
  'field',
  'team',
  'party',
]);

/** Whether a column is free text of its kind; a wish is short by rule and has no room for the markup. */
function isFree(kind: Kind, key: string): boolean {
  const { shape } = kinds[kind].schema as { shape: Record<string, Parameters<typeof fieldMeta>[0]> };
  return texts.has(key) && fieldMeta(shape[key])?.kind === 'text' && !(kind === 'wish' && key === 'description');
}

/** Copies a data folder and marks it: a recognisable secret in every private cell, markup in every text, one formula. */
export function markData(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  // What is marked was never published: it is not compared with what was.
  rmSync(join(to, 'snapshots'), { recursive: true, force: true });
  for (const file of filesOf(to)) {
    const path = join(to, file);
    if (!/\.(csv|yaml)$/.test(file)) continue;
    const text = decode(file, readFileSync(path)).text ?? '';
    if (file.endsWith('.csv')) writeFileSync(path, markTable(file, text));
    // All values are text in the data files; reading them so keeps leading zeros.
    if (file.endsWith('.yaml'))
      writeFileSync(path, stringify(linked(file, markNode(parse(text, { schema: 'failsafe' }))), { lineWidth: 0 }));
  }
  addFormula(to);
  addCorrections(to);
  appendFileSync(join(to, 'portal.yaml'), filings.map(([key, number]) => `${key}: ${number}\n`).join(''));
}

function markTable(file: string, text: string): string {
  const { header, rows } = readRows(text);
  const kind = kindOf(file)?.kind;
  if (!kind) throw new Error(`${file} is of no known kind`);
  // Headers may be Chinese in the original.
  const keys = header.map((name) => headerKey(kind, name.trim()) ?? name);
  for (const row of rows)
    for (const [index, key] of keys.entries()) if (isFree(kind, key) && row[index]) row[index] += markup;
  for (const { key, mark } of secrets.filter((secret) => secret.kind === kind)) {
    if (unmarked.has(key)) continue;
    if (!keys.includes(key)) keys.push(key);
    for (const [index, row] of rows.entries()) {
      const at = keys.indexOf(key);
      // Keys have a form of their own, and only rows of one giver have them.
      if (key === 'trace_key') {
        if (row[at]) row[at] = mark + traceKeyText(digest(`${file} ${index}`).slice(0, 12));
      } else row[at] = `${mark}${index}`;
    }
  }
  return writeRows(keys, rows);
}

/** Every host charity and every campaign gets a page outside. */
function linked(file: string, node: unknown): unknown {
  const kind = kindOf(file)?.kind;
  return kind === 'custodian' || kind === 'campaign' ? { ...(node as object), official_page: outside } : node;
}

/** Every text that has a Chinese form gets the markup; a correction of a marked cell tells the marked value. */
function markNode(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(markNode);
  if (typeof node !== 'object' || node === null) return node;
  const { field } = node as { field?: string };
  // What has a source has it at an address outside.
  const source = 'source' in node ? Object(node.source) : undefined;
  if (source?.title && !source.url) source.url = outside;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const free = key === 'zh' || key === 'en' || (key === 'new' && field !== undefined && texts.has(field));
      return [key, free && typeof value === 'string' ? value + markup : markNode(value)];
    }),
  );
}

/** A correction of every secret, in a row of each kind: it tells both values. */
function addCorrections(data: string): void {
  for (const { kind, key, mark } of secrets) {
    const file = filesOf(data).find((name) => kindOf(name)?.kind === kind);
    if (!file) throw new Error(`the data have no ${kind}`);
    const { header, rows } = readRows(readFileSync(join(data, file), 'utf8'));
    const row = rows.find((one) => one[header.indexOf(key)]);
    const now = row?.[header.indexOf(key)];
    const { place = '', fund = '' } = kindOf(file) ?? {};
    const path = join(data, 'places', place, 'corrections.yaml');
    const known = existsSync(path) ? (parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) as unknown[]) : [];
    const told = {
      record: row?.[header.indexOf('id')],
      ...(fund && { fund }),
      field: key,
      old: `${mark}old`,
      new: now,
    };
    const by = { reason: '录错了', approved_by_role: '主任', on: '2026-01-01' };
    writeFileSync(path, stringify([...known, { ...told, ...by }]));
  }
}

/** One row begins like a formula; its place explains it, as the rules ask. */
function addFormula(data: string): void {
  const file = filesOf(data).find((name) => kindOf(name)?.kind === 'spending');
  if (!file) throw new Error('the data have no spending');
  const { header, rows } = readRows(readFileSync(join(data, file), 'utf8'));
  const first = rows.find((row) => row[header.indexOf('purpose')]) as string[];
  first[header.indexOf('purpose')] = formula;
  writeFileSync(join(data, file), writeRows(header, rows));
  const path = join(data, 'places', kindOf(file)?.place ?? '', 'explanations.yaml');
  const known = existsSync(path) ? (parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) as unknown[]) : [];
  const told = { code: 'formula-text', record: first[header.indexOf('id')], text: 'x', by_role: 'x', on: '2026-01-01' };
  writeFileSync(path, stringify([...known, told]));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

function readRows(text: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = parseCsv(text, { bom: true, relax_column_count: true }) as string[][];
  return { header, rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')) };
}

function writeRows(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => header.map((_, index) => quote(cells[index] ?? '')).join(',');
  return `${[header, ...rows].map(line).join('\n')}\n`;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
