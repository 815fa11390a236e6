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

/** Which sizes of groups, as `sizesKey` writes them, are worth a token. A long row of digits and marks can be cut in very many ways. */
export type Known = (sizes: number, digits: string, single: boolean) => boolean;

/** Sizes of at most nine groups as one number, which is looked up much more quickly than `3,4,4`. */
export function sizesKey(sizes: string): number {
  return sizes.split(',').reduce((key, size) => nextKey(key, Number(size)), 0);
}

/** The key with one group more. */
function nextKey(key: number, size: number): number {
  return key * (longest + 1) + Math.min(size, longest);
}

/** Every way to read the digits of a text as one number: each group alone, neighbouring groups together, single digits in a row. */
export function* tokensOf(text: string, shortest: number, known: Known): Generator<Token> {
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
  known: Known,
): Generator<Token> {
  let digits = '';
  let sizes = 0;
  for (let last = first; last < Math.min(groups.length, first + most); last++) {
    const { text: full, size } = groups[last] as Group;
    const own = digits.length + full.length === 18 ? full : full.slice(0, size);
    digits += own;
    sizes = nextKey(sizes, own.length);
    if (digits.length > longest && last > first) return;
    if (digits.length >= shortest && known(sizes, digits, last === first))
      yield tokenOf(text, groups.slice(first, last + 1));
  }
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
  let digits = '';
  const sizes: number[] = [];
  const gaps: string[] = [];
  for (const [index, { text: full, size }] of groups.entries()) {
    const between = index > 0 ? gapBehind(text, groups, index - 1) : undefined;
    if (between !== undefined && !gaps.includes(between)) gaps.push(between);
    const own = digits.length + full.length === 18 ? full : full.slice(0, size);
    digits += own;
    sizes.push(own.length);
  }
  const [first, last] = [groups[0] as Group, groups.at(-1) as Group];
  const gap = gaps.join('');
  return {
    digits,
    start: first.at,
    end: last.at + (sizes.at(-1) ?? 0),
    sizes: sizes.join(),
    gap,
    mixed: gaps.length > 1,
    listed: /[,、:;|*~+=…]/.test(gap),
  };
}

/** What stands between a group and the next. */
function gapBehind(text: string, groups: readonly Group[], index: number): string {
  const [group, next] = [groups[index], groups[index + 1]];
  return group && next ? text.slice(group.at + group.text.length, next.at) : '';
}
