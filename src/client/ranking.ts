/**
 * What was found, in the order of the ranked search, those that it did not find last. The index ranks only the loose search: an exact one comes back in the order of
 * the index.
 */
export function asRanked<R extends { id: string }>(found: readonly R[], ranked: readonly R[]): R[] {
  const places = new Map(ranked.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: R) => places.get(id) ?? ranked.length;
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Each page once, at its first place, as the last of them tells it: the loose search marks its words in the excerpt. */
export function eachOnce<R extends { id: string }>(found: readonly R[]): R[] {
  return [...new Map(found.map((one) => [one.id, one])).values()];
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
