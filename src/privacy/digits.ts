/**
 * Digits in a row, perhaps in groups: the digits alone, the sizes of the groups, and their offsets in the text. `mixed` says that different marks
 * part the groups, `listed`, that the marks are those that also part the members of a list.
 */
export type Token = {
  digits: string;
  start: number;
  end: number;
  sizes: string;
  gap: string;
  mixed: boolean;
  listed: boolean;
};

/** A run of digits with few marks between. */
const run = /\d(?:[ \t\-–—‑.·•_/(),、:;|*~+=…]{0,8}\d)*(?:[ \-–—·]?[Xx](?:\d{2}(?!\d))?(?![A-Za-z]))?/g;

/** Longest number that is looked for, and the most groups that it is written in, unless each digit stands alone. */
const [longest, most] = [24, 9];

/**
 * Which groups are worth a token: by their sizes, as `sizesKey` writes them, how many digits they have, and some of these. A long row of digits and marks can be
 * cut in very many ways, so their digits are not put together before.
 */
export type IsWorthToken = (sizes: number, length: number, at: (index: number) => string, single: boolean) => boolean;

/** Sizes of at most nine groups as one number, which is looked up much more quickly than `3,4,4`. */
export function sizesKey(sizes: string): number {
  return sizes.split(',').reduce((key, size) => nextKey(key, Number(size)), 0);
}

/** The key with one group more. */
function nextKey(key: number, size: number): number {
  return key * (longest + 1) + Math.min(size, longest);
}

/** Every way to read the digits of a text as one number: each group alone, neighbouring groups together, single digits in a row. */
export function* tokensOf(text: string, shortest: number, known: IsWorthToken): Generator<Token> {
  for (const { 0: found, index } of text.matchAll(run)) {
    if (found.length < shortest) continue;
    const groups = groupsOf(text, index, index + found.length);
    for (const first of groups.keys()) yield* tokensFrom(text, groups, first, shortest, known);
    yield* singlesOf(text, groups, shortest);
  }
}

/** `size` counts without the letter X, which only ends an eighteen-digit number. */
type Group = { text: string; at: number; size: number };

/** Digits that stand together between two offsets, each with the letter X behind it, or that letter alone. */
function groupsOf(text: string, from: number, to: number): Group[] {
  const groups: Group[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && isDigit(text.charCodeAt(end))) end++;
    const size = end - at;
    if (end < to && (text.charCodeAt(end) | 32) === 120) end++;
    if (end > at) groups.push({ text: text.slice(at, end), at, size });
    at = Math.max(end, at + 1);
  }
  return groups;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function* tokensFrom(
  text: string,
  groups: readonly Group[],
  first: number,
  shortest: number,
  known: IsWorthToken,
): Generator<Token> {
  let [length, sizes] = [0, 0];
  const at = (index: number) => digitAt(groups, first, index);
  const end = Math.min(groups.length, first + most);
  for (let last = first; last < end; last++) {
    const { text: full, size } = groups[last] as Group;
    const own = length + full.length === 18 ? full.length : size;
    length += own;
    sizes = nextKey(sizes, own);
    if (length > longest && last > first) return;
    if (length >= shortest && known(sizes, length, at, last === first))
      yield tokenOf(text, groups.slice(first, last + 1));
  }
}

/** A digit of groups that are read as one number, by its place in it; no X stands before the eighteenth. */
function digitAt(groups: readonly Group[], first: number, index: number): string {
  let rest = index;
  for (let group = first; group < groups.length; group++) {
    const { text, size } = groups[group] as Group;
    if (rest < size) return text[rest] as string;
    rest -= size;
  }
  return '';
}

/** Rows of single digits with one kind of mark between, or with several where nothing else stands beside them. */
function* singlesOf(text: string, groups: readonly Group[], shortest: number): Generator<Token> {
  if (groups.length <= longest && groups.length > most && groups.every(({ text: one }) => one.length === 1)) {
    yield tokenOf(text, groups);
    return;
  }
  for (let first = 0; first < groups.length; ) {
    const gap = gapBehind(text, groups, first);
    let last = first;
    while (
      last < groups.length &&
      groups[last]?.text.length === 1 &&
      (last === first || gapBehind(text, groups, last - 1) === gap)
    )
      last++;
    if (last - first >= Math.max(shortest, most + 1) && last - first <= longest)
      yield tokenOf(text, groups.slice(first, last));
    first = Math.max(last, first + 1);
  }
}

function tokenOf(text: string, groups: readonly Group[]): Token {
  let [digits, sizes, end] = ['', '', 0];
  const gaps: string[] = [];
  for (let index = 0; index < groups.length; index++) {
    const { text: full, at, size } = groups[index] as Group;
    const own = digits.length + full.length === 18 ? full : full.slice(0, size);
    digits += own;
    sizes += index > 0 ? `,${own.length}` : own.length;
    end = at + own.length;
    const between = gapBehind(text, groups, index - 1);
    if (index > 0 && !gaps.includes(between)) gaps.push(between);
  }
  const gap = gaps.join('');
  const start = (groups[0] as Group).at;
  return { digits, start, end, sizes, gap, mixed: gaps.length > 1, listed: /[,、:;|*~+=…]/.test(gap) };
}

/** What stands between a group and the next. */
function gapBehind(text: string, groups: readonly Group[], index: number): string {
  const [group, next] = [groups[index], groups[index + 1]];
  return group && next ? text.slice(group.at + group.text.length, next.at) : '';
}
