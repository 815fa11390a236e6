/** Signs with which a spreadsheet takes a cell for a formula; office programs of East Asia read their wide forms alike. */
const signs = '=+-@＝＋－＠';

/** Whether a spreadsheet would run a cell that begins so. */
export function isFormula(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '' && signs.includes(sign);
}
