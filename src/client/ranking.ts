/**
 * Pages with the exact words first, then the others, each page once. The index ranks only the loose search (an exact one comes back in the
 * order of the index), so that its order holds within both.
 */
export function mergeResults<R extends { id: string }>(exact: readonly R[], loose: readonly R[]): R[] {
  const ids = new Set(exact.map(({ id }) => id));
  const ranked = new Set(loose.map(({ id }) => id));
  return [
    ...loose.filter(({ id }) => ids.has(id)),
    ...exact.filter(({ id }) => !ranked.has(id)),
    ...loose.filter(({ id }) => !ids.has(id)),
  ];
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
