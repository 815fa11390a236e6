import { hardIn, type KnownParts, type Released } from './guard.ts';

/**
 * Whether a published view may tell something private in any of its texts, at whatever depth; each text is looked at once, however often the site repeats it.
 * What is made of several texts only the guard over the finished files finds, which runs before anything goes before the public.
 */
export function tellsPrivate(view: unknown, released: Released): boolean {
  const known: KnownParts = new Map();
  const told = (text: string) =>
    text.split(/\r?\n/).some((line) => hardIn(line, known).some(({ kind, value }) => !released(kind, value)));
  const seen = new Set<unknown>();
  const left: unknown[] = [view];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') {
      if (!seen.has(value) && told(value)) return true;
      seen.add(value);
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      // One by one: an argument each would be too many.
      for (const part of partsOf(value)) left.push(part);
    }
  }
  return false;
}

/** What a value holds: keys and values of a map, values of anything else; the bytes of a file hold no text. */
function partsOf(value: object): Iterable<unknown> {
  if (ArrayBuffer.isView(value)) return [];
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  return value instanceof Set ? value : Object.values(value);
}
