/** A cell before it is written: text, a number, or nothing known. */
export type Cell = string | number | undefined;

/**
 * A CSV document for spreadsheets: UTF-8 with byte order mark, CRLF, quotes where needed. Text that a spreadsheet would take for a formula
 * gets a leading apostrophe, which our own reader takes off again.
 */
export function toCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[headers, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
