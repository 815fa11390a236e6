/** Key of a record among those of all places: an id is unique within its place only. */
export function recordKey({ home, id }: { home: string; id: string }): string {
  return `${home} ${id}`;
}
