import type { PrivateKind } from '../privacy/kind.ts';
import { hardIn, type KnownParts, type Released } from './guard.ts';

/**
 * Whether a published view may tell something private in any of its texts, at whatever depth; each text is looked at once, however often the site repeats it.
 * What is made of several texts only the guard over the finished files finds, which runs before anything goes before the public.
 */
export function tellsPrivate(view: unknown, released: Released): boolean {
  const known: KnownParts = new Map();
  const told = (text: string) =>
    text
      .split(/\r?\n/)
      .some((line) => hardIn(line, known).some(({ kind, value }) => !released(kind as PrivateKind, value)));
  const seen = new Set<unknown>();
  const left: unknown[] = [view];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') {
      if (!seen.has(value) && told(value)) return true;
      seen.add(value);
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      if (value instanceof Map) left.push(...value.keys(), ...value.values());
      else if (value instanceof Set) left.push(...value);
      else if (!ArrayBuffer.isView(value)) for (const part of Object.values(value)) left.push(part);
    }
  }
  return false;
}
