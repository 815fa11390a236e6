import { comparable } from '../schemas/plain.ts';
import type { Workbook } from './sheet.ts';

/** A receipt of a list: the row of the sheet, the id of the gift, the number, and a check code where one was given out already. */
export type ListedReceipt = { row: number; id: string; number: string; code: string };

const names = {
  id: ['编号', '行编号', '收入编号', 'id'],
  number: ['票据号', '票据号码', '票据编号', '捐赠票据号', 'receipt', 'receiptnumber'],
  code: ['校验码', 'checkcode', 'code'],
} as const;

/** The receipts of the first sheet that names an id and a number of a receipt in one of its first rows; undefined where none does. */
export function receiptList({ sheets }: Workbook): ListedReceipt[] | undefined {
  for (const { rows } of sheets)
    for (const [index, { cells }] of rows.slice(0, 12).entries()) {
      const heads = cells.map(({ text }) => comparable(text));
      const at = (key: keyof typeof names) =>
        heads.findIndex((head) => (names[key] as readonly string[]).includes(head));
      const [id, number, code] = [at('id'), at('number'), at('code')];
      if (id < 0 || number < 0) continue;
      return rows.slice(index + 1).flatMap(({ number: row, cells: own }) => {
        const text = (cell: number) => own[cell]?.text.trim() ?? '';
        return text(number) === '' ? [] : [{ row, id: text(id), number: text(number), code: text(code) }];
      });
    }
  return undefined;
}
