/** Signs with which a spreadsheet takes a cell for a formula; office programs of East Asia read their wide and small forms alike. */
const signs = '=+\\-@＝＋－＠﹦﹢﹣﹫';

/** What programs drop before they look at the first sign: blanks, quotation marks, and what takes no room or turns the direction. */
const dropped = '[\\s"\'＂＇\\p{Default_Ignorable_Code_Point}]*';

const begin = new RegExp(`^(?:${dropped}([${signs}])|([\\t\\r\\n]))`, 'u');

/** The sign for which a spreadsheet would run a text; undefined where it would not. A tab or a line break at the beginning may end the cell and begin another. */
export function formulaSign(text: string): string | undefined {
  const found = begin.exec(text);
  return found?.[1] ?? found?.[2];
}

/** A text that no spreadsheet runs: with an apostrophe in front where it would. */
export function escapeFormula(text: string): string {
  return formulaSign(text) === undefined ? text : `'${text}`;
}

/** The text that was escaped so; undefined for any other. */
export function escapedFormula(written: string): string | undefined {
  return written[0] === "'" && formulaSign(written.slice(1)) !== undefined ? written.slice(1) : undefined;
}
