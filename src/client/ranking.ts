/**
 * Pages of the first of some answers, then those of the next that are new, at last the loose ones, each page once. The index ranks only the loose search (an exact
 * one comes back in the order of the index), so that its order holds within each.
 */
export function mergeResults<R extends { id: string }>(exact: readonly (readonly R[])[], loose: readonly R[]): R[] {
  const places = new Map(loose.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: R) => places.get(id) ?? loose.length;
  const all = [...exact.map((found) => found.toSorted((a, b) => placeOf(a) - placeOf(b))), loose].flat();
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** An excerpt as plain text parts; the index marks hits with `<mark>` and escapes everything else. Nothing of it is used as HTML. */
export function excerptParts(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: decode(part.replace(/^<mark>|<\/mark>$/g, '')), marked: part.startsWith('<mark>') }));
}

function decode(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(lt|gt|quot|amp);|&#(\d+);|&#x([\da-f]+);/gi, (_, name, decimal, hex) =>
    name
      ? (names[name.toLowerCase()] as string)
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
