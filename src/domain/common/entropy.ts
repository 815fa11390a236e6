/** Letters that cannot be taken for one another or for a digit, and that spell nothing. */
const codeLetters = 'bcdfghjkmnpqrstvwxz';

/** Letters of a check code that is made, not chosen: 42 bits. */
const codeLength = 10;

/** Words and names of things that people take for codes, of which each is one of a few hundred. */
const common =
  /password|passwd|passw0rd|admin|root|login|welcome|letmein|iloveyou|hello|test|demo|guest|master|qwerty|abc123|china|beijing|shanghai|community|charity|donate|donation|love|happy|lucky/g;

const pinyin =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ui|ao|ou|iu|ie|ve|ue|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v))+$/;

const keyboard = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb',
];

/**
 * About how many bits a guesser must try, who begins with what people choose: digits before letters, dates, telephones, words, syllables, rows of the keyboard
 * and repeats. An upper bound would be larger; nothing is larger than the letters allow.
 */
export function entropyOf(code: string): number {
  const unit = unitOf(code);
  let bits = unit.length < code.length ? 3 : 0;
  const rest = unit
    .replace(/1[3-9]\d{9}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/g, () => counted(12))
    .replace(/\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d{2}/g, () => counted(9))
    .replace(common, () => counted(8));
  function counted(of: number): string {
    bits += of;
    return ' ';
  }
  const letter = alphabetBits(code);
  for (const part of rest.split(' ')) bits += partBits(part, letter);
  return bits;
}

/** More bits than this no code has, however it was chosen: a look at its letters. */
export function mostBits(code: string): number {
  return code.length * alphabetBits(code);
}

/** Bits of a letter, by what all of the code is made of. */
function alphabetBits(code: string): number {
  if (/^\d*$/.test(code)) return Math.log2(10);
  if (/^[0-9a-f]*$/.test(code)) return 4;
  return /\d/.test(code) ? Math.log2(36) : Math.log2(26);
}

/** What is drawn letter by letter, less what could be said aloud: that is chosen. */
function partBits(part: string, letter: number): number {
  const costs = [...part].map((_, at) => (isRow(part, at, 1) || isRow(part, at, 2) ? 1 : letter));
  const sum = (from: number, to: number) => costs.slice(from, to).reduce((all, cost) => all + cost, 0);
  let bits = sum(0, part.length);
  for (const { 0: run, index } of part.matchAll(/[a-z]{4,}/g)) {
    const said = pinyin.test(run) || (/[aeiou]/.test(run) && !/[^aeiou]{4}/.test(run));
    if (said) bits -= Math.max(0, sum(index, index + run.length) - run.length * 2.6);
  }
  return bits;
}

/** Whether three letters in a row, or every second of them, go on as on a keyboard; two may by chance. */
function isRow(part: string, at: number, gap: number): boolean {
  const [first, second, third] = [part[at - 2 * gap], part[at - gap], part[at]];
  return first !== undefined && follows(first, second as string) && follows(second as string, third as string);
}

/** Neighbours in a row of the keyboard or the alphabet, in both directions. */
const neighbours = new Set(
  keyboard.flatMap((row) => [...row].slice(1).flatMap((one, at) => [`${row[at]}${one}`, `${one}${row[at]}`])),
);

/** The same once more, or the next in a row of the keyboard or the alphabet. */
function follows(before: string, one: string): boolean {
  return before === one || neighbours.has(before + one);
}

/** The part of which a code is a repetition, or itself. */
function unitOf(code: string): string {
  return /^(.+?)\1+$/.exec(code)?.[1] ?? code;
}

/** A check code that is drawn. `random` gives whole numbers below its argument, each as often. */
export function drawCode(random: (below: number) => number): string {
  for (;;) {
    const code = Array.from({ length: codeLength }, () => codeLetters[random(codeLetters.length)]).join('');
    // One in seven has a short row of keys by chance.
    if (entropyOf(code) >= 42) return code;
  }
}
