/** The number of a correction; undefined where it has none of its own and its `id` was made from its place in the file. */
export function numberOf({ id, home }: { id: string; home: string }): string | undefined {
  // Without a place it is named by its turn in the file, which is no number.
  return id === home || (home === '' && id.includes('[')) ? undefined : id;
}
