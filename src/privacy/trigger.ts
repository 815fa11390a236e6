import { type LetterRule, letterRules } from './sign.ts';
import { minors, peoples, troubles } from './vocabulary.ts';

/** A part of a text that must be looked at closely: offsets. */
type Span = { start: number; end: number };

/** What ends the parts of a text that are read together, and what is looked for: `hard` leaves out words that only tell of persons. */
type Cut = { cells?: boolean; table?: boolean; hard?: boolean };

/**
 * The parts of a text in which anything private could stand: long rows of digits and rare letters with the right neighbours. One pass that
 * looks at each character once, so that a table of amounts and dates costs next to nothing.
 */
export function spansOf(text: string, { cells = false, table = false, hard = false }: Cut = {}): Span[] {
  const spans = spanList(text, cells);
  const kinds = hard ? hardClasses : classes;
  const hides = hiding.test(text);
  // Digits without a break, digits with marks between, and marks since the last digit.
  let digits = 0;
  let joined = 0;
  let pause = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if (kind === none) {
      joined = digits = pause = 0;
      continue;
    }
    if (kind === hidden) continue;
    if (kind === between || (kind === comma && (quoted || !table))) {
      pause++;
      if (pause === 1 && isMark(text, at)) at = spans.add(at);
      continue;
    }
    let told = false;
    if (kind === digit) {
      joined = pause > 8 ? 1 : joined + 1;
      digits = pause > 0 ? 1 : digits + 1;
      told = joined >= 10 || digits >= 7 || isShort(text, at, digits, joined);
    } else if (kind === alike && joined > 0) {
      joined++;
      told = joined >= 10;
    } else {
      if (kind === quote) quoted = !quoted;
      joined = digits = 0;
      told = kind === rare && isRare(text, at, hides, hard);
    }
    pause = 0;
    if (!told) continue;
    at = spans.add(at);
    joined = digits = 0;
    if (table) quoted = false;
  }
  return spans.list;
}

/** Longest line that is looked at whole; of longer ones (packed files) only what stands around. */
const [longest, around] = [2000, 300];

/** Collects spans. The edges of the present line, or cell, are remembered, so that a long one is walked once. */
function spanList(text: string, cells: boolean): { list: Span[]; add: (at: number) => number } {
  const list: Span[] = [];
  let [from, to] = [0, 0];
  const ends = (at: number) => {
    const code = text.charCodeAt(at);
    return code === 10 || (cells && code === 44);
  };
  const edge = (at: number) => {
    if (at < to) return;
    const seen = to;
    for (from = at; from > seen && !ends(from - 1); ) from--;
    for (to = at; to < text.length && !ends(to); ) to++;
  };
  /** Takes what stands around an offset, and says where to go on. */
  const add = (at: number) => {
    edge(at);
    const last = list.at(-1);
    if (to - from <= longest) {
      if (last?.start !== from) list.push({ start: from, end: to });
      return Math.max(at, to - 1);
    }
    const [start, end] = [Math.max(from, at - around), Math.min(to, at + around)];
    // Within a long line what was looked at is looked at again from a little before, so that nothing is cut in two.
    if (last && start <= last.end && last.end - last.start < longest) last.end = end;
    else list.push({ start, end });
    return Math.min(end - 1, at + around / 2);
  };
  return { list, add };
}

/** Kinds of characters. */
const none = 0;
const digit = 1;
const between = 2;
const hidden = 3;
const rare = 4;
/** Letters that are put for a digit. */
const alike = 5;
const quote = 6;
const comma = 7;

const table = new Map<number, LetterRule[]>();
for (const { letters, ...rule } of letterRules)
  for (const letter of letters)
    table.set(letter.charCodeAt(0), [...(table.get(letter.charCodeAt(0)) ?? []), rule as LetterRule]);

const paired = Map.groupBy([...troubles, ...peoples, ...minors, '出生', '生于', '生日', '日生'], (word) =>
  word.charCodeAt(0),
);

const hardClasses = new Uint8Array(65536);
for (const code of table.keys()) hardClasses[code] = rare;
for (const letter of '0123456789０１２３４５６７８９〇零○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖貳參陸洞拐勾①②③④⑤⑥⑦⑧⑨⓪⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉')
  hardClasses[letter.charCodeAt(0)] = digit;
// Digits of other scripts, each from its zero.
for (const zero of [
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20],
  ...[0x1040, 0x17e0, 0x1810],
])
  hardClasses.fill(digit, zero, zero + 10);
for (const [from, to] of [
  [0x2474, 0x247c],
  [0x2488, 0x2490],
  [0x24f5, 0x24ff],
  [0x2776, 0x2793],
  [0x3021, 0x3029],
] as const)
  hardClasses.fill(digit, from, to + 1);
// Mathematical digits are pairs of units, of which the first says enough.
hardClasses[0xd835] = digit;
for (const letter of 'OoIlＯｏＩｌ') hardClasses[letter.charCodeAt(0)] = alike;
for (const letter of ' \t-–—‑−－.．·•・_＿/／()（）\u00a0\u3000\u2002\u2003\u2009\u202f，、:：;；|｜*＊~～…+＋=＝')
  hardClasses[letter.charCodeAt(0)] ||= between;
hardClasses[','.charCodeAt(0)] = comma;
hardClasses['"'.charCodeAt(0)] = quote;
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
  hardClasses.fill(hidden, from, to + 1);

const classes = hardClasses.slice();
for (const code of paired.keys()) classes[code] ||= rare;
function isRare(text: string, at: number, hides: boolean, hard: boolean): boolean {
  const code = text.charCodeAt(at);
  const own = table.get(code);
  const next = text.charCodeAt(at + 1);
  const open = hides && classes[next] === hidden;
  if (own && (open || own.some((rule) => !rule.next || rule.next(next)))) {
    let before = text.slice(Math.max(0, at - 8), at);
    let after = text.slice(at + 1, at + 25);
    if (hides && hiding.test(before)) before = seen(text.slice(Math.max(0, at - 200), at), -8);
    if (hides && hiding.test(after)) after = seen(text.slice(at + 1, at + 400), 24);
    if (own.some((rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true))) return true;
  }
  const words = hard ? undefined : paired.get(code);
  if (!words) return false;
  return hides
    ? words.some((word) => (text[at] + seen(text.slice(at + 1, at + 400), 8)).startsWith(word))
    : words.some((word) => text.startsWith(word, at));
}

/** The first letters of a text, or with a minus the last, without what hides between them. */
function seen(text: string, count: number): string {
  const plain = text.replace(allHiding, '');
  return count < 0 ? plain.slice(count) : plain.slice(0, count);
}

const hiding = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const allHiding = new RegExp(hiding, 'g');

/** Marks of a mail address that is written in words: `[at]`, `(at)`, `dot com`, `.com` behind `at`. */
function isMark(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === 41 || mark === 0xff09) return /[(（]\s?(?:at|@|dot|#)\s?$/i.test(text.slice(Math.max(0, at - 6), at));
  return (
    mark === 46 &&
    /\bat\s?[a-z0-9-]+$/i.test(text.slice(Math.max(0, at - 24), at)) &&
    /^\.\s?[a-z]{2,}/i.test(text.slice(at, at + 6))
  );
}

/** Few digits that are something all the same: `Room 501`, `3-2-501`, the decimals of a coordinate, the last of `A123456(3)`. */
function isShort(text: string, at: number, digits: number, joined: number): boolean {
  if (digits === 1) {
    const before = text.charCodeAt(at - 1);
    if (joined === 7 || joined === 8) return (before === 40 || before === 0xff08) && /^[)）]/.test(text[at + 1] ?? '');
    return (before === 32 || before === 46) && english.test(text.slice(Math.max(0, at - 12), at));
  }
  if (digits === 3) return joined > 4 && joined < 8 && dashed.test(text.slice(Math.max(0, at - 10), at + 1));
  return digits === 5 && text[at - 5] === '.' && joined > 5;
}

const english = /\b(?:room|rm|flat|apt|apartment|unit|aged|building|block)\.? ?$/i;
const dashed = /(?:^|[^\d-])\d{1,2}[-—－]\d{1,2}[-—－]\d{3}$/;
