/** A stream of numbers that depends on its seed alone: the same seed gives the same data on every machine. */
export type Random = ReturnType<typeof randomFrom>;

/** Makes a stream from any text (FNV-1a into a 32-bit mixer). */
export function randomFrom(seed: string) {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    /** A whole number, both ends possible. */
    int,
    /** One of a list. */
    pick: <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T,
    /** True with a probability. */
    chance: (probability: number): boolean => next() < probability,
    /** A whole number that is small more often than large. */
    low: (from: number, to: number): number => from + Math.floor(next() * next() * (to - from + 1)),
    /** Letters without vowels and digits, so that they spell nothing and look like no number. */
    key: (length: number): string => Array.from({ length }, () => 'bcdfghjkmnpqrstvwxz'[int(0, 18)]).join(''),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) as number), 0x01000193);
  return value;
}
