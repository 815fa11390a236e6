import type { Both } from '../issues/both.ts';

/** What is wrong with a value, and what to do, as two parts of a message; `fix` where there is exactly one right value. */
export type Fault = { why: Both; how: Both; fix?: string };

/** What a spreadsheet writes into a cell that it cannot show or compute. */
export function officeFault(text: string): Fault | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^#+$/.test(plain))
    return {
      why: {
        zh: '是一串“#”：Excel 的列太窄，内容没有存下来',
        en: 'is a row of "#": the column was too narrow to show it',
      },
      how: { zh: '在 Excel 里把这一列拉宽，重新另存为 CSV。', en: 'Widen the column and save the CSV again. ' },
    };
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?$/i.test(plain))
    return {
      why: { zh: '是公式出错的标记', en: 'is what a broken formula shows' },
      how: {
        zh: '在 Excel 里改正公式，再选择性粘贴为“数值”，重新另存。',
        en: 'Mend the formula, paste its result as a value, and save again. ',
      },
    };
  return undefined;
}

/** A value that cannot be read for no reason that is known. */
export const unreadable: Fault = { why: { zh: '读不出来', en: 'cannot be read' }, how: { zh: '', en: '' } };

/** The ISO day of a day as Excel counts it, from the end of 1899. */
export function dayOfSerial(days: number): string {
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}
