import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { CodeLists } from '../domain/portal/code-list.ts';
import type { Kind } from '../schemas/kinds.ts';
import { templateSheets } from './sheet.ts';

/** The blank of a kind as a workbook (.xlsx). The same lists give the same bytes on every machine. */
export async function templateWorkbook(kind: Kind, lists: CodeLists): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = templateSheets(kind, lists);
  const properties = { creator: 'sunshine-portal', created: printed, modified: printed };
  const parts = unzipSync(await writeXlsx({ sheets, properties, defaultFont: { name: '宋体', size: 11 } }));
  const table = 'xl/worksheets/sheet1.xml';
  const whole = { ...parts, [table]: strToU8(withColumnForms(strFromU8(parts[table] as Uint8Array))) };
  // Packed again: how the browser or Node packs depends on its version.
  return new Uint8Array(zipSync(whole, { mtime: packed }));
}

/** A workbook says when it was made; blanks are made of the schemas alone. A zip file keeps the time of the clock on the wall. */
const printed = new Date(Date.UTC(2000, 0, 1));
const packed = new Date(2000, 0, 1, 12);

/** The form of each cell in the second row becomes that of its whole column, and the row goes: rows below look like it, however many are filled. */
function withColumnForms(xml: string): string {
  const [row = ''] = /<row r="2">.*?<\/row>/.exec(xml) ?? [];
  const styles = [...row.matchAll(/ s="(\d+)"/g)].map(([, style]) => style);
  return xml
    .replace(row, '')
    .replace(/<col min="(\d+)"/g, (col, at: string) => `${col} style="${styles[Number(at) - 1]}"`);
}
