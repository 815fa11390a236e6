/** The rows of a published table in JSON as records; what is not known is absent. */
export function jsonRows(text: string): Record<string, unknown>[] {
  const { columns, rows } = JSON.parse(text) as { columns: { key: string }[]; rows: unknown[][] };
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap(({ key }, at) => (row[at] === null ? [] : [[key, row[at]]]))),
  );
}
