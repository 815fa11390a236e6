/** A search result, before its page is loaded. */
export type Result = {
  id: string;
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string }; filters: Record<string, string[]> }>;
};

/** Exact results first, then the others, each page once. */
export function mergeResults<R extends { id: string }>(exact: readonly R[], loose: readonly R[]): R[] {
  const seen = new Set(exact.map(({ id }) => id));
  return [...exact, ...loose.filter(({ id }) => !seen.has(id))];
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
