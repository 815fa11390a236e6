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

/** Which sizes of groups, written `3,4,4`, are worth a token. A long row of digits and marks can be cut in very many ways. */
export type Known = (sizes: string, digits: string) => boolean;

/** Every way to read the digits of a text as one number: each group alone, neighbouring groups together, single digits in a row. */
export function* tokensOf(text: string, shortest: number, known: Known): Generator<Token> {
  for (const { 0: found, index } of text.matchAll(run)) {
    if (found.length < shortest) continue;
    const groups = [...found.matchAll(/\d+[Xx]?|[Xx]/g)].map((group) => {
      const letter = /[Xx]$/.test(group[0]) ? 1 : 0;
      return { text: group[0], at: index + group.index, size: group[0].length - letter };
    });
    for (const first of groups.keys()) yield* tokensFrom(text, groups, first, shortest, known);
    yield* singlesOf(text, groups, shortest);
  }
}

/** `size` counts without the letter X, which only ends an eighteen-digit number. */
type Group = { text: string; at: number; size: number };

function* tokensFrom(
  text: string,
  groups: readonly Group[],
  first: number,
  shortest: number,
  known: Known,
): Generator<Token> {
  let digits = '';
  let sizes = '';
  for (let last = first; last < Math.min(groups.length, first + most); last++) {
    const { text: full, size } = groups[last] as Group;
    const own = digits.length + full.length === 18 ? full : full.slice(0, size);
    digits += own;
    sizes = last > first ? `${sizes},${own.length}` : String(own.length);
    if (digits.length > longest && last > first) return;
    if (digits.length >= shortest && (last === first || known(sizes, digits)))
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
  const gaps = new Set<string>();
  for (const [index, { text: full, size }] of groups.entries()) {
    if (index > 0) gaps.add(gapBehind(text, groups, index - 1));
    const own = digits.length + full.length === 18 ? full : full.slice(0, size);
    digits += own;
    sizes.push(own.length);
  }
  const [first, last] = [groups[0] as Group, groups.at(-1) as Group];
  const gap = [...gaps].join('');
  return {
    digits,
    start: first.at,
    end: last.at + (sizes.at(-1) ?? 0),
    sizes: sizes.join(),
    gap,
    mixed: gaps.size > 1,
    listed: /[,、:;|*~+=…]/.test(gap),
  };
}

/** What stands between a group and the next. */
function gapBehind(text: string, groups: readonly Group[], index: number): string {
  const [group, next] = [groups[index], groups[index + 1]];
  return group && next ? text.slice(group.at + group.text.length, next.at) : '';
}
