/** A sum of unknown whole numbers that a reader knows: Σ parts = total. */
export type Equation = { parts: readonly string[]; total: number };

/** What is known of an unknown from the outset: not negative, and perhaps no more than so many. */
export type Bounds = ReadonlyMap<string, { least: number; most: number }>;

/** From–to of each unknown. */
export type Ranges = Map<string, { least: number; most: number }>;

/**
 * Narrows the unknowns until nothing moves (interval propagation), after every pair of equations of which one contains the other was subtracted, time and again:
 * so a reader takes a table from another. Sound and, for sums that lie within one another like totals and their parts, complete; a number that only follows from
 * equations that cross one another would not be found.
 */
export function solve(equations: readonly Equation[], bounds: Bounds = new Map()): Ranges {
  const all = differences(equations);
  const ranges: Ranges = new Map();
  for (const { parts } of all)
    for (const part of parts) {
      const { least = 0, most = Number.MAX_SAFE_INTEGER } = bounds.get(part) ?? {};
      ranges.set(part, { least, most });
    }
  for (let moved = true; moved; ) {
    moved = false;
    for (const { parts, total } of all)
      for (const part of parts) {
        const others = parts
          .filter((one) => one !== part)
          .map((one) => ranges.get(one) as { least: number; most: number });
        const range = ranges.get(part) as { least: number; most: number };
        const most = Math.min(range.most, total - others.reduce((sum, { least }) => sum + least, 0));
        const least = Math.max(range.least, total - others.reduce((sum, { most: up }) => sum + up, 0));
        if (least > range.least || most < range.most) moved = true;
        ranges.set(part, { least, most });
      }
  }
  return ranges;
}

/** The unknowns for which one number is left. */
export function determined(ranges: Ranges): string[] {
  return [...ranges].filter(([, { least, most }]) => least === most).map(([name]) => name);
}

/** The equations with all that follow by taking one from another that contains it. */
function differences(equations: readonly Equation[]): Equation[] {
  const known = new Map<string, Equation>();
  const key = ({ parts, total }: Equation) => `${[...parts].toSorted().join('\n')}=${total}`;
  const queue = [...equations];
  for (let equation = queue.pop(); equation; equation = queue.pop()) {
    if (equation.parts.length === 0 || known.has(key(equation))) continue;
    for (const other of known.values())
      for (const [large, small] of [
        [equation, other],
        [other, equation],
      ] as const)
        if (small.parts.length < large.parts.length && small.parts.every((part) => large.parts.includes(part)))
          queue.push({
            parts: large.parts.filter((part) => !small.parts.includes(part)),
            total: large.total - small.total,
          });
    known.set(key(equation), equation);
  }
  return [...known.values()];
}
