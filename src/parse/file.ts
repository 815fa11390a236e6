import type { Both } from '../issues/both.ts';
import type { Draft } from '../issues/issue.ts';
import { type Kind, kinds, type Origin, type Sourced } from '../schemas/kinds.ts';
import type { FileKind } from './kind.ts';
import type { FileRead } from './read.ts';
import { checkRecord } from './record.ts';
import { type Heads, readTable } from './table.ts';
import { groupWord, listWord, valueWord } from './word.ts';
import { readYaml } from './yaml.ts';

/** Reads one file of a known kind. A wrong record is told and left out; all others are kept. `heads` keeps what tables have in common. */
export function readFile(file: string, text: string, known: FileKind, heads?: Heads): FileRead {
  return kinds[known.kind].shape === 'table' ? readTable(file, text, known, heads) : readDocument(file, text, known);
}

function readDocument(file: string, text: string, known: FileKind): FileRead {
  const { value, issues, notices = [] } = readYaml(file, text);
  const listed = kinds[known.kind].shape === 'list';
  const nothing = (told: Draft[]): FileRead => ({ records: [], issues: told, rows: 0, lost: [ownId(known)] });
  if (issues.length) return nothing(issues);
  if (value === undefined || value === null || value === '') return nothing([{ code: 'file-empty', file }]);
  if (listed !== Array.isArray(value) || typeof value !== 'object')
    return nothing([shapeFault(file, listed ? listWord : groupWord, value)]);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const records: Sourced<Kind>[] = [];
  const lost: string[] = [];
  for (const [index, item] of items.entries()) {
    const origin: Origin = { at: listed ? { file, index } : { file }, home: known.place, book: known.fund };
    const read = checkRecord(known, item, origin);
    for (const issue of read.issues) issues.push(issue);
    if (read.record) records.push(read.record);
    else lost.push(read.name);
  }
  // What was read without its quotation marks is told there, in words of its field.
  const told = new Set(issues.map(({ params }) => params?.found));
  const open = notices.filter(({ code, params }) => code !== 'text-quoted' || !told.has(params?.found));
  return { records, issues: [...open, ...issues], rows: items.length, lost };
}

function ownId(known: FileKind): string {
  return known.id || known.fund || known.place;
}

function shapeFault(file: string, expected: Both, value: unknown): Draft {
  return { code: 'value-shape', file, path: [], params: { expected, found: valueWord(value) } };
}
