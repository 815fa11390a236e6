import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { readWorkbook } from '../../src/import/workbook.ts';
import { annotatedCsv, annotatedXlsx, correctedText, xlsxOf } from '../../src/staff/copies.ts';
import { issuesOf, markedTable } from '../../src/staff/marked.ts';
import { withCase } from '../case.ts';

const file = 'places/garden/funds/garden-fund/income.csv';
const { text, issues } = withCase('date-forms', (folder) => ({
  text: readFileSync(`${folder}/${file}`, 'utf8'),
  issues: checkData(folder).issues.filter((issue) => issue.file === file),
}));
const table = markedTable(text, issues);

describe('a table with its marks', () => {
  test('each mark stands at the cell that the message means', () => {
    const marked = table.rows.flatMap(({ number, marks }) => [...marks.keys()].map((cell) => [number, cell]));
    expect(marked).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => [row, 1]));
    expect(table.file).toEqual([]);
    expect(table.rows.filter((row) => issuesOf(row).length > 0).map(({ cells }) => cells[0])).not.toContain('I-1');
  });

  test('what concerns the whole file stands at no row', () => {
    const [first] = issues;
    const whole = { ...(first as (typeof issues)[number]), line: null, column: null, also: [] };
    expect(markedTable(text, [whole]).file).toEqual([whole]);
  });

  test('the annotated copy has every row and one column more, as CSV and as a workbook', async () => {
    const rows = annotatedCsv(table, 'zh').trim().split('\r\n');
    expect(rows).toHaveLength(text.trim().split('\n').length);
    expect(rows[0]).toMatch(/,检查意见$/);
    expect(rows.join('\n')).toContain('2026年3月5日');
    const read = await readWorkbook('copy.xlsx', await annotatedXlsx(table, 'zh'));
    const cells = 'sheets' in read ? read.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text)) : [];
    expect(cells).toHaveLength(rows.length);
    expect(cells?.[4]?.slice(0, 2)).toEqual(['D-1', '2026年3月5日']);
    expect(cells?.[4]?.at(-1)).toContain('→');
  });

  test('a cell that a spreadsheet would run is disarmed in the copy', async () => {
    const risky = markedTable('编号,备注\nA-1,"=HYPERLINK(""http://x"")"\n', []);
    expect(annotatedCsv(risky, 'zh')).toContain(`"'=HYPERLINK`);
    const read = await readWorkbook('copy.xlsx', await annotatedXlsx(risky, 'zh'));
    // In a workbook the cell is a text: nothing runs it.
    expect('sheets' in read && read.sheets[0]?.rows[1]?.cells[1]?.kind).toBe('text');
  });

  test('the corrected copy has what can be mended without changing any meaning, and nothing else', () => {
    const corrected = correctedText(text, issues) ?? '';
    expect(corrected).toContain('D-1,2026-03-05,2026-02-01');
    expect(corrected).toContain('D-2,05/03/2026,2026-02-01');
    expect(correctedText(corrected, [])).toBeUndefined();
  });

  test('a workbook keeps zeros, long numbers and days as they were typed', async () => {
    const rows = [
      ['票据号', '日期', '编号'],
      ['0038', '2026-03-05', '620000000000000001'],
    ];
    const read = await readWorkbook('copy.xlsx', await xlsxOf(rows));
    expect('sheets' in read && read.sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(rows);
  });
});
