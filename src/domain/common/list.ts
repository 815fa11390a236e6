/** The ids or codes that one cell holds, separated by `;`, full-width or not. */
export function splitList(cell: string): string[] {
  return cell.split(/[;；]\s*/);
}

/** What is said of records, by their place and then by their id. */
export function byRecord<T extends { home: string; record: string }>(
  said: readonly T[],
): Map<string, Map<string, T[]>> {
  const places = Map.groupBy(said, ({ home }) => home);
  return new Map([...places].map(([home, own]) => [home, Map.groupBy(own, ({ record }) => record)]));
}
