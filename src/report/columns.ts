/** Signs that take two columns of a terminal or a fixed-width print: Chinese ones and full-width punctuation. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Script=Han}/u;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let count = 0;
  for (const sign of text) count += wide.test(sign) ? 2 : 1;
  return count;
}

/** A text in exactly so many columns: cut with a mark, or filled with blanks on its right, or on its left. */
export function inColumns(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const cut = columnsOf(text) <= width ? text : cutTo(text, width);
  const blanks = ' '.repeat(width - columnsOf(cut));
  return side === 'left' ? cut + blanks : blanks + cut;
}

function cutTo(text: string, width: number): string {
  let [kept, count] = ['', 0];
  for (const sign of text) {
    const more = columnsOf(sign);
    if (count + more > width - 1) break;
    [kept, count] = [kept + sign, count + more];
  }
  return `${kept}…`;
}
