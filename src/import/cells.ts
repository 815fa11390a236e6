import { cellOffsets, readCsv } from '../parse/csv.ts';
import { writeCell } from '../parse/writing.ts';
import { escapeFormula } from '../schemas/formula.ts';
import { headerKey } from '../schemas/header.ts';
import type { Kind } from '../schemas/kinds.ts';
import { type LedgerRow, widened } from './ledger.ts';

/**
 * A table with values put into blank cells of some rows, found by their ids. Columns that it lacks are added at the end; everything else stays byte for byte,
 * and what is there is never overwritten.
 */
export function withCells(kind: Kind, text: string, values: ReadonlyMap<string, LedgerRow>): string {
  const marked = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const whole = text.slice(marked.length);
  const [head] = readCsv(whole).rows;
  const there = (head?.cells ?? []).map((cell) => headerKey(kind, cell));
  const lacking = [...new Set([...values.values()].flatMap(Object.keys))].filter((key) => !there.includes(key));
  const body = lacking.length > 0 ? widened(kind, whole, lacking) : whole;
  const [heads, ...rows] = readCsv(body).rows;
  const keys = (heads?.cells ?? []).map((cell) => headerKey(kind, cell));
  let done = 0;
  const parts: string[] = [];
  for (const row of rows) {
    const own = values.get(row.cells[keys.indexOf('id')]?.trim() ?? '');
    for (const [cell, start] of own ? cellOffsets(body, row).entries() : []) {
      const value = own?.[keys[cell] ?? ''];
      const raw = row.cells[cell] ?? '';
      if (!value || raw.trim() !== '') continue;
      parts.push(body.slice(done, start), writeCell(escapeFormula(value)));
      // A blank cell may be quoted.
      done = start + (body.startsWith('""', start) ? 2 : raw.length);
    }
  }
  return marked + parts.join('') + body.slice(done);
}
