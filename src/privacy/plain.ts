/** A text in which every way of writing a letter or digit is the same, and for each of its characters the offset where it stood. */
type NormalizedText = { text: string; at: (index: number) => number };

/** Full-width, circled and mathematical digits become plain ones, invisible characters go, blanks of all kinds become a blank. */
export function normalized(text: string): NormalizedText {
  if (same.test(text)) return { text, at: (index) => index };
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const kept = letter < '\u007f' ? letter : keptOf(letter);
    parts.push(kept);
    for (let unit = 0; unit < kept.length; unit++) offsets.push(offset);
    offset += letter.length;
  }
  offsets.push(text.length);
  return { text: parts.join(''), at: (index) => offsets[index] ?? text.length };
}

/** What is kept of a letter, remembered: texts are made of few. */
function keptOf(letter: string): string {
  const known = remembered.get(letter);
  if (known !== undefined) return known;
  const kept = invisible.test(letter) ? '' : plainLetter(letter);
  if (remembered.size < 20_000) remembered.set(letter, kept);
  return kept;
}

const remembered = new Map<string, string>();

/** Digits of any script and any ornament as plain ones; everything else in its common form. */
function plainLetter(letter: string): string {
  const plain = letter.normalize('NFKC');
  if (plain <= '\u024f') return plain;
  const code = plain.codePointAt(0) as number;
  const [from] = ornaments.find(([start]) => code >= start && code < start + 9) ?? [];
  if (from !== undefined) return String(code - from + 1);
  if (code === 0x24ff) return '0';
  if (!/^\p{Nd}$/u.test(plain)) return plain;
  // Digits of a script follow one another, and their zero stands behind something else.
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Ones of the rows of circled and filled digits that have no common form, and of the numerals of merchants. */
const ornaments = [[0x24f5], [0x2776], [0x2780], [0x278a], [0x3021]] as const;

/**
 * Chinese digits, and letters that are put for digits, as Arabic ones, each in the place where it stood: 一三八 → 138, 13OO → 1300. Tens stay, they have
 * no single digit.
 */
export function withFigures(text: string): string {
  return text
    .replace(spoken, (letter) => radio[letter] as string)
    .replace(numeral, (letter) => figures[letter] as string)
    .replace(lookalike, (row) => row.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
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
  ...{
    四: '4',
    肆: '4',
    五: '5',
    伍: '5',
    六: '6',
    陆: '6',
    七: '7',
    柒: '7',
    八: '8',
    捌: '8',
    九: '9',
    玖: '9',
    貳: '2',
    參: '3',
    陸: '6',
  },
};

const numeral = new RegExp(`[${Object.keys(figures).join('')}]`, 'g');

/** As digits are said on the radio: words of their own, unless they stand beside another digit. */
const radio: Record<string, string> = { 洞: '0', 拐: '7', 勾: '9' };
const spoken = /(?<=[〇零一二三四五六七八九幺两洞拐勾])[洞拐勾]|[洞拐勾](?=[〇零一二三四五六七八九幺两洞拐勾])/g;

/** Eleven digits at least, of which a few are letters. */
const lookalike = /(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=(?:[OolI]*\d){5})[\dOolI]{11,20}(?![A-Za-z0-9])/g;
