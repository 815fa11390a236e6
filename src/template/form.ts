import type { DataValidation } from 'hucre/xlsx';
import type { FieldKind } from '../schemas/field.ts';

/** How the cells of a kind of field look in a spreadsheet: number format, width in characters, what is refused, and an example that reads without a notice. */
type CellForm = {
  format: string;
  width: number;
  example: string;
  check?: Pick<DataValidation, 'type' | 'operator' | 'formula1'>;
};

/** Text: a spreadsheet program leaves it as it was typed, with its zeros, and takes nothing for a day. */
const text = { format: '@', width: 16, example: '' };
const notBelowZero = { operator: 'greaterThanOrEqual', formula1: '0' } as const;

/** The form of each kind of field. */
export const cellForms: Readonly<Record<FieldKind, CellForm>> = {
  money: { format: '#,##0.00', width: 14, example: '1234.50', check: { type: 'decimal', ...notBelowZero } },
  date: { format: 'yyyy-mm-dd', width: 12, example: '2026-03-05' },
  month: { ...text, width: 10, example: '2026-09' },
  period: { ...text, width: 10, example: '2026-Q3' },
  count: { format: '0', width: 10, example: '12', check: { type: 'whole', ...notBelowZero } },
  quantity: { format: 'General', width: 10, example: '3.5', check: { type: 'decimal', ...notBelowZero } },
  percent: { format: '@', width: 10, example: '20' },
  ratio: { ...text, width: 10, example: '2/3' },
  flag: { ...text, width: 8, example: '是' },
  id: { ...text, example: 'repair-lamps' },
  row: { ...text, width: 14, example: 'A2026-0001' },
  reference: { ...text, width: 18 },
  digits: { ...text, width: 12, example: '0038' },
  choice: { ...text, width: 14 },
  uscc: { ...text, width: 22 },
  url: { ...text, width: 30, example: 'https://example.org/' },
  text: { ...text, width: 22 },
  both: { ...text, width: 22 },
  list: text,
  group: text,
};
