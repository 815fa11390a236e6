import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellRef } from 'hucre/xlsx';
import type { CodeLists } from '../../src/domain/portal/code-list.ts';
import type { Kind } from '../../src/schemas/kinds.ts';
import { templateColumns } from '../../src/template/column.ts';
import { templateWorkbook } from '../../src/template/workbook.ts';

/** A blank filled in as a clerk does: days and numbers become numbers of the spreadsheet, words of lists are picked, everything else is typed. */
export async function filledBlank(
  kind: Kind,
  lists: CodeLists,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<Uint8Array> {
  const parts = unzipSync(await templateWorkbook(kind, lists));
  const file = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[file] as Uint8Array);
  const styles = [...xml.matchAll(/<col min="\d+" style="(\d+)"/g)].map(([, style]) => style);
  const columns = templateColumns(kind);
  const body = rows.map((row, index) => {
    const cells = columns.map(({ key, kind: form, choices, to = '' }, at) => {
      const text = row[key]?.trim();
      if (!text) return '';
      const place = `r="${cellRef(index + 1, at)}" s="${styles[at]}"`;
      const word = lists[to]?.find(({ code }) => code === text)?.zh ?? choices[text] ?? text;
      const number = form === 'date' ? serialOf(text) : /^(money|count|quantity)$/.test(form) ? plain(text) : undefined;
      if (number !== undefined) return `<c ${place}><v>${number}</v></c>`;
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(word)}</t></is></c>`;
    });
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  return zipSync({ ...parts, [file]: strToU8(xml.replace('</sheetData>', `${body.join('')}</sheetData>`)) });
}

/** The number of a day in a spreadsheet. */
function serialOf(day: string): number | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 : undefined;
}

function plain(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string);
}
