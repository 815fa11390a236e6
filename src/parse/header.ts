/** Letter of a spreadsheet column: 0 → A, 26 → AA. */
export function sheetColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : sheetColumn(Math.floor(index / 26) - 1) + letter;
}
