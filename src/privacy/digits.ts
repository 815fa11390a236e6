/** Digits in a row, perhaps in groups: the digits alone, the sizes of the groups, what stands between them, and their offsets in the text. */
export type Token = { digits: string; start: number; end: number; sizes: string; gap: string; free: boolean };

/** A run of digits with single marks between. */
const run = /\d(?:[ \t\-–—‑.·•_/()]{0,3}\d)*(?:[ \-–—·]?[Xx](?:\d{2}(?!\d))?(?![A-Za-z]))?/g;

/** Longest number that is looked for. */
const longest = 20;

/** Every way to read the digits of a text as one number: each group alone, and neighbouring groups together. */
export function* tokensOf(text: string, shortest: number): Generator<Token> {
  for (const { 0: found, index } of text.matchAll(run)) {
    if (found.length < shortest) continue;
    const groups = [...found.matchAll(/\d+[Xx]?|[Xx]/g)].map((group) => ({ text: group[0], at: index + group.index }));
    for (const first of groups.keys()) yield* tokensFrom(text, groups, first, shortest);
  }
}

type Group = { text: string; at: number };

function* tokensFrom(text: string, groups: readonly Group[], first: number, shortest: number): Generator<Token> {
  const start = (groups[first] as Group).at;
  let digits = '';
  const sizes: number[] = [];
  const gaps = new Set<string>();
  for (let last = first; last < groups.length; last++) {
    const { text: full, at } = groups[last] as Group;
    if (last > first) gaps.add(text.slice(endOf(groups[last - 1]), at));
    // Only the eighteenth character may be a letter.
    const own = digits.length + full.length === 18 ? full : full.replace(/[Xx]$/, '');
    digits += own;
    sizes.push(own.length);
    if (digits.length > longest && last > first) return;
    if (digits.length < shortest) continue;
    const gap = [...gaps].join('|');
    const outer = [gapBefore(text, groups, first), gapBefore(text, groups, last + 1)];
    // Groups of one digit are a number only where the row of digits begins and ends with it.
    const free = gaps.size <= 1 && !(outer.includes(gap) && sizes.every((size) => size === 1));
    yield { digits, start, end: at + own.length, sizes: sizes.join(), gap, free };
  }
}

function endOf(group: Group | undefined): number {
  return group ? group.at + group.text.length : 0;
}

/** What stands between a group and the one before it; undefined at the ends of a run. */
function gapBefore(text: string, groups: readonly Group[], index: number): string | undefined {
  const [before, group] = [groups[index - 1], groups[index]];
  return before && group && text.slice(endOf(before), group.at);
}
