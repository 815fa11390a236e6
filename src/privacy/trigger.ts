/** A part of a text that must be looked at closely: offsets. */
export type Span = { start: number; end: number };

/**
 * The parts of a text in which anything private could stand: long rows of digits and rare letters with the right neighbours. One pass that
 * looks at each character once, so that a table of amounts and dates costs next to nothing. `edge` ends what is read together: a line, or a cell.
 */
export function spansOf(text: string, edge: '\n' | ',' = '\n'): Span[] {
  const spans: Span[] = [];
  const kinds = classes;
  // Digits without a break, digits with marks between, and marks since the last digit.
  let digits = 0;
  let joined = 0;
  let pause = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if (kind === hidden) continue;
    if (kind === between) {
      pause++;
      continue;
    }
    let told = false;
    if (kind === digit) {
      joined = pause > 3 ? 1 : joined + 1;
      digits = pause > 0 ? 1 : digits + 1;
      told = joined >= 10 || digits >= 7 || (digits === 1 && isEnglish(text, at));
    } else {
      joined = digits = 0;
      told = kind === rare && isRare(text, at);
    }
    pause = 0;
    if (!told) continue;
    at = add(spans, text, at, edge);
    joined = digits = 0;
  }
  return spans;
}

/** Longest line that is looked at whole; of longer ones (packed files) only what stands around. */
const [longest, around] = [2000, 300];

/** Takes the line around an offset and goes on at its end. */
function add(spans: Span[], text: string, at: number, edge: '\n' | ','): number {
  const last = spans.at(-1);
  const [left, right] = [text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at)];
  let [start, end] = [left, right < 0 ? text.length : right];
  if (edge === ',') return addCell(spans, text, at, start, end);
  if (end - start > longest) [start, end] = [Math.max(start, at - around), Math.min(end, at + around)];
  // Within a long line what was looked at is looked at again from a little before, so that nothing is cut in two.
  if (last && start <= last.end && last.end - last.start < 2 * longest) last.end = Math.max(last.end, end);
  else spans.push({ start, end });
  return Math.max(at, end === right || end === text.length ? end : end - around);
}

/** Takes the cell around an offset of a line that has no quotation marks. */
function addCell(spans: Span[], text: string, at: number, from: number, to: number): number {
  const [left, right] = [text.lastIndexOf(',', at - 1), text.indexOf(',', at)];
  const [start, end] = [Math.max(from, left + 1), right < 0 || right > to ? to : right];
  spans.push({ start, end });
  return end;
}

/** Kinds of characters; all others are of none. */
const digit = 1;
const between = 2;
const hidden = 3;
const rare = 4;

/** Words that begin or end with a rare letter: the letter, and what must stand before or after it. */
const words: readonly { letters: string; before?: RegExp; after?: RegExp }[] = [
  { letters: '@＠' },
  { letters: '栋幢', before: /[\dA-Za-z０-９十甲乙丙东西南北一二三四五六七八九]\s?$/ },
  { letters: '座#＃室', before: /[\dA-Za-z０-９〇零一二三四五六七八九十]\s?$/ },
  {
    letters: '楼',
    before: /(?:[\d０-９一二三四五六七八九十]|号)\s?$/,
    after: /^.{0,6}(?:[\d０-９]|[一二三四五六七八九十])/,
  },
  { letters: '元', before: /[\d０-９十一二三四五六七八九]\s?单$/ },
  { letters: '住', after: /^(?![院房建户宅])[^\n,]{0,20}\d/ },
  { letters: '岁', before: /\d\s?周?$|[０-９]$/ },
  { letters: '微薇威', after: /^信(?!群|公众|扫码|支付|小程序)/ },
  { letters: '扣', after: /^扣/ },
  { letters: '企', after: /^鹅/ },
  { letters: '信', before: /[vVＶｖ]$/ },
  { letters: '加', after: /^[vVＶｖ]/ },
  { letters: 'xXｘＸ', before: /(?:^|[^A-Za-z])[vwVWｖｗ]$/ },
  { letters: 'qQｑＱ', before: /(?:^|[^A-Za-z0-9])[qQｑＱ]$/ },
  { letters: 'wWｗＷ', after: /^(?:e ?chat|ei ?xin|xid_)/i },
  { letters: '护台回通', after: /^(?:照|胞证|乡证|行证)/ },
  { letters: 'pP', after: /^assport/i },
  { letters: 'H', after: /^IV/ },
  { letters: 'yY', before: /\d[ -]$/, after: /^ear/i },
  {
    letters: '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼',
    after: /^[^\w\n，。\u4e00-\u9fff]{0,3}[A-Za-zＡ-Ｚａ-ｚ]/,
  },
];

/** The illnesses and hardships by their first two letters; the first alone would be too common. */
const pairs =
  /^(?:低保|特困|残疾|精神[病障残分疾失异]|尿毒|透析|艾滋|失独|单亲|孤儿|服刑|矫正|戒毒|白血|肿瘤|智障|瘫痪|偏瘫|抑郁|自闭|痴呆|默|癌)/;
const paired = new Set('低特残精尿透艾失单孤服矫戒白肿智瘫偏抑自痴默癌');

const table = new Map<string, { before?: RegExp; after?: RegExp }[]>();
for (const { letters, ...rule } of words)
  for (const letter of letters) table.set(letter, [...(table.get(letter) ?? []), rule]);

const classes = new Uint8Array(65536);
for (const letter of [...table.keys(), ...paired]) classes[letter.charCodeAt(0)] = rare;
for (const letter of '0123456789０１２３４５６７８９〇零○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖①②③④⑤⑥⑦⑧⑨⓪⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉')
  classes[letter.charCodeAt(0)] = digit;
// Mathematical digits are pairs of units, of which the first says enough.
classes[0xd835] = digit;
for (const letter of ' \t-–—‑−－.．·•・_＿/／()（）\u00a0\u3000\u2002\u2003\u2009\u202f')
  classes[letter.charCodeAt(0)] = between;
for (const [from, to] of [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xdfce, 0xdfff],
] as const)
  classes.fill(hidden, from, to + 1);

/** Of Latin letters, which are everywhere, the one neighbour without which they mean nothing. */
const neighbours = new Map(
  Object.entries({ x: [-1, 'vw'], q: [-1, 'q'], w: [1, 'ex'], p: [1, 'a'], h: [1, 'i'], y: [1, 'e'] } as const),
);

function isCommon(text: string, at: number, letter: string): boolean {
  const [side, wanted] = neighbours.get(letter.toLowerCase()) ?? [0, ''];
  const neighbour = text[at + side] ?? ' ';
  return side !== 0 && neighbour <= '~' && !wanted.includes(neighbour.toLowerCase());
}

function isRare(text: string, at: number): boolean {
  const letter = text[at] as string;
  if (letter <= '~' && isCommon(text, at, letter)) return false;
  const before = seen(text.slice(Math.max(0, at - 200), at), -4);
  const after = seen(text.slice(at + 1, at + 400), 24);
  if (paired.has(letter) && pairs.test(letter + after.slice(0, 2))) return true;
  return (table.get(letter) ?? []).some(
    (rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
  );
}

/** The first letters of a text, or with a minus the last, without what hides between them. */
function seen(text: string, count: number): string {
  const cut = (whole: string) => (count < 0 ? whole.slice(count) : whole.slice(0, count));
  return invisible.test(cut(text)) ? cut(text.replace(allInvisible, '')) : cut(text);
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const allInvisible = new RegExp(invisible, 'g');

/** `Room 501`, `aged 81`: a digit behind a word of English that is rare before digits. */
function isEnglish(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    (before === 32 || before === 46) &&
    /\b(?:room|rm|flat|apt|apartment|unit|aged|building|block)\.? ?$/i.test(text.slice(Math.max(0, at - 12), at))
  );
}
