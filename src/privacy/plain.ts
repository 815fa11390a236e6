/** A text in which every way of writing a letter or digit is the same, and for each of its characters the offset where it stood. */
export type Plain = { text: string; at: (index: number) => number };

/** Full-width, circled and mathematical digits become plain ones, invisible characters go, blanks of all kinds become a blank. */
export function plainOf(text: string): Plain {
  if (same.test(text)) return { text, at: (index) => index };
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const kept = invisible.test(letter) ? '' : letter.normalize('NFKC');
    parts.push(kept);
    for (let unit = 0; unit < kept.length; unit++) offsets.push(offset);
    offset += letter.length;
  }
  offsets.push(text.length);
  return { text: parts.join(''), at: (index) => offsets[index] ?? text.length };
}

/** Chinese digits as Arabic ones, each in the place where it stood: 一三八 → 138. Tens stay, they have no single digit. */
export function withFigures(text: string): string {
  return text.replace(numeral, (letter) => figures[letter] as string);
}

/**
 * One cell of a table must not be read together with the next: commas between cells become line breaks, nothing moves. `inside` says whether
 * the part begins within a quoted cell.
 */
export function fenceCells(part: string, inside: boolean): string {
  if (!part.includes('"')) return inside ? part : part.replaceAll(',', '\n');
  let quoted = inside;
  return part.replace(/[",]/g, (mark) => {
    if (mark === '"') quoted = !quoted;
    return mark === ',' && !quoted ? '\n' : mark;
  });
}

/** Tells of rising offsets whether they stand within quotation marks. */
export function quoting(text: string): (offset: number) => boolean {
  let [at, inside] = [text.indexOf('"'), false];
  return (offset) => {
    for (; at >= 0 && at < offset; at = text.indexOf('"', at + 1)) inside = !inside;
    return inside;
  };
}

/** Texts of these characters alone are plain already. */
const same = /^[\t\n\r\x20-\x7e\u00b7\u2013\u2014\u2018-\u201d\u2022\u3001-\u3011\u4e00-\u9fff]*$/;

/** Zero-width characters, direction marks, variation selectors, combining marks: what hides between digits. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{M}]$/u;

const figures: Record<string, string> = {
  ...{ 〇: '0', 零: '0', '○': '0', 一: '1', 幺: '1', 壹: '1', 二: '2', 两: '2', 贰: '2', 三: '3', 叁: '3' },
  ...{ 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 八: '8', 捌: '8', 九: '9', 玖: '9' },
};

const numeral = new RegExp(`[${Object.keys(figures).join('')}]`, 'g');
