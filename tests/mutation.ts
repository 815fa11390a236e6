/** Chance that repeats itself: the same seed gives the same damage. */
export type Dice = { below: (limit: number) => number; pick: <T>(list: readonly T[]) => T };

/** A small generator of pseudo-random numbers (mulberry32). */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}

/** A way to damage a file. */
export type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const nasty: readonly (string | readonly number[])[] = [
  ...[
    '"',
    '""',
    ',',
    ',,,',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    ':',
    '- ',
    '#',
    '&a ',
    '*a',
    '!x ',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    "'",
  ],
  ...[
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u0007',
    '𠮷',
    '１２',
    '9'.repeat(400),
    '-5',
    '=1+1',
    '1e309',
    'NaN',
    '__proto__',
    'constructor',
    'null',
    '~',
  ],
  ...['[[[[[[[[', '{{{{', '--- \n', '...\n', '2026-02-30', '<script>', '\\', '{found}', '$&'],
  ...[
    [0xff],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0x81],
    [0xb1, 0xe0],
    [0x84, 0x31, 0xa4, 0x39],
    [0],
  ],
];

/** Damage to bytes, lines, cells and keys. */
export const mutations: Record<string, Mutation> = {
  'a byte is changed': (bytes, dice) => splice(bytes, dice.below(bytes.length), 1, [dice.below(256)]),
  'bytes are deleted': (bytes, dice) => splice(bytes, dice.below(bytes.length), 1 + dice.below(40), []),
  'bytes are doubled': (bytes, dice) => {
    const at = dice.below(bytes.length);
    return splice(bytes, at, 0, bytes.subarray(at, at + dice.below(60)));
  },
  'something nasty is inserted': (bytes, dice) => splice(bytes, dice.below(bytes.length), 0, encode(dice.pick(nasty))),
  'random bytes are inserted': (bytes, dice) =>
    splice(
      bytes,
      dice.below(bytes.length),
      0,
      Array.from({ length: 1 + dice.below(12) }, () => dice.below(256)),
    ),
  'the file ends early': (bytes, dice) => bytes.subarray(0, dice.below(bytes.length)),
  'a line is deleted, doubled or moved': (bytes, dice) => onParts(bytes, '\n', dice),
  'a cell is deleted, doubled or moved': (bytes, dice) => onParts(bytes, ',', dice),
  'a key is deleted, doubled or moved': (bytes, dice) => onParts(bytes, ':', dice),
  'a cell or a value is exchanged': (bytes, dice) => {
    const text = decode(bytes);
    const words = [...text.matchAll(/[^,:\n{}[\]"]+/g)];
    if (words.length === 0) return bytes;
    const word = dice.pick(words);
    const other = dice.below(2) ? (dice.pick(words)[0] as string) : decode(encode(dice.pick(nasty)));
    return encode(text.slice(0, word.index) + other + text.slice(word.index + word[0].length));
  },
  'several things at once': (bytes, dice) => {
    let damaged = bytes;
    for (let left = 2 + dice.below(4); left > 0 && damaged.length; left--)
      damaged = splice(damaged, dice.below(damaged.length), dice.below(6), encode(dice.pick(nasty)));
    return damaged;
  },
};

function onParts(bytes: Uint8Array, mark: string, dice: Dice): Uint8Array {
  const parts = decode(bytes).split(mark);
  const [from, to] = [dice.below(parts.length), dice.below(parts.length)];
  const part = parts[from] as string;
  const way = dice.below(3);
  if (way !== 1) parts.splice(from, 1);
  if (way !== 0) parts.splice(to, 0, part);
  return encode(parts.join(mark));
}

function splice(bytes: Uint8Array, at: number, remove: number, insert: ArrayLike<number>): Uint8Array {
  const result = new Uint8Array(at + insert.length + Math.max(bytes.length - at - remove, 0));
  result.set(bytes.subarray(0, at));
  result.set(insert, at);
  result.set(bytes.subarray(at + remove), at + insert.length);
  return result;
}

function encode(value: string | readonly number[]): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : Uint8Array.from(value);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
