/** Line and column (1-based, in UTF-16 units) of an offset. */
export type LineColumn = (offset: number) => { line: number; column: number };

/** Finds lines and columns of a text; its lines are counted once. */
export function lineColumns(text: string): LineColumn {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
