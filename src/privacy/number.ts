import { type Token, tokensOf } from './digits.ts';
import type { Certainty, Hit, PrivateKind } from './kind.ts';
import { isCard, isOrganization, looksLikeCard, looksLikeOldCard, passesLuhn } from './proof.ts';

/** Finds numbers of cards and telephones, however their digits are grouped. The text is plain already. */
export function findNumbers(text: string): Hit[] {
  if (!hint.test(text)) return [];
  const addresses = [...text.matchAll(address)].map(({ 0: found, index }) => [index, index + found.length] as const);
  const hits: Hit[] = [];
  for (const token of tokensOf(text, 10)) {
    if (addresses.some(([from, to]) => from <= token.start && token.end <= to)) continue;
    const what = readToken(token, text);
    if (what) hits.push({ ...what, start: token.start - prefixLength(what.kind, text, token.start), end: token.end });
  }
  return hits;
}

/** Ten digits with little between them. */
const hint = /\d(?:[^\d\n]{0,3}\d){9}/;

/** Digits of a web address are a page, not a person. */
const address = /(?:https?:\/\/|www\.)[^\s<>"'，。；、（）]+/gi;

type What = { kind: PrivateKind; certainty: Certainty };

function readToken(token: Token, text: string): What | undefined {
  const before = text.slice(Math.max(0, token.start - 48), token.start);
  const after = text.slice(token.end, token.end + 48);
  if (isPart(token) || isName(token, before, after)) return undefined;
  const asked = label.test(before.slice(-12));
  const what = card(token, before) ?? mobile(token) ?? oldCard(token) ?? bank(token) ?? landline(token, before);
  if (!what || (!asked && what.kind !== 'id_card' && isAmount(before, after))) return undefined;
  return what;
}

/** Words before a number that say whose it is. */
const label = /电话|手机|联系|致电|账号|帐号|账户|卡号|身份证|证号|tel|phone|mobile|card|account/i;

/** Groups with different marks between them are neighbours by chance, unless a check digit or a very common form says otherwise. */
function isPart({ sizes, free, digits }: Token): boolean {
  return !free && sizes !== '3,4,4' && !(digits.length >= 18 && isCard(digits.slice(0, 18)));
}

/** A name of a file or a record, a code of an organisation, or a long mixed code: letters and digits by turns. */
function isName({ start, end, sizes, digits }: Token, before: string, after: string): boolean {
  const head = /[A-Za-z0-9]*$/.exec(before)?.[0] ?? '';
  const tail = /^[A-Za-z0-9]*/.exec(after)?.[0] ?? '';
  const code = `${head}${digits}${tail}`;
  const turns = code.match(/[A-Za-z]+/g)?.filter((part) => !/^x$/i.test(part)).length ?? 0;
  if (code.length === 18 && /[A-Z]/i.test(`${head}${tail}`) && isOrganization(code)) return true;
  const hash = turns >= 2 || /^(?=(?:.*[a-f]){3})[\da-f]+$/i.test(code);
  if (end - start === digits.length && code.length >= 16 && hash) return true;
  if (!sizes.includes(',')) return /(?:^|\D)0\.$/.test(before);
  return /[A-Za-z][A-Za-z0-9]*[-_/.]$/.test(before) ? !label.test(before) : /^[-_][A-Za-z]/.test(after);
}

/** A sum of money. */
function isAmount(before: string, after: string): boolean {
  return /[¥￥$]\s?$/.test(before) || /^(?:\.\d{1,2}(?!\d))?\s?(?:元|万|亿|分|份|yuan|rmb|cny|fen)/i.test(after);
}

const cardSizes = new Set([
  ...['6,8,4', '6,4,4,4', '6,4,2,2,4', '4,4,4,4,2', '3,3,4,4,4', '6,12', '14,4', '6,8,3,1', '17,1', '6,6,6', '3,3,8,4'],
  ...['2,4,8,4', '2,2,2,4,2,2,4', '10,8', '3,3,3,3,3,3', '2,2,2,8,4', '2,2,2,2,2,2,2,2,2', '9,9', '8,10', '5,5,8'],
]);

/** Identity card, or the number of a disability card: an identity card and two digits more. */
function card({ digits, sizes }: Token, before: string): What | undefined {
  const single = !sizes.includes(',');
  const code = digits.slice(0, 18);
  if (digits.length < 18 || !looksLikeCard(code)) return undefined;
  if (/(?:信用代码|uscc|credit code)\D{0,4}$/i.test(before)) return undefined;
  const kind = digits.length === 20 ? 'disability_card' : 'id_card';
  // What is longer than both is no such number, unless its check digit says so.
  if (isCard(code)) return { kind, certainty: 'error' };
  if (digits.length !== 18 && digits.length !== 20) return undefined;
  const known = single || isSingles(sizes) || cardSizes.has(digits.length === 20 ? sizes.replace(/,2$/, '') : sizes);
  return known && !isOrganization(digits) ? { kind, certainty: 'warning' } : undefined;
}

function oldCard({ digits, sizes }: Token): What | undefined {
  const known = !sizes.includes(',') || isSingles(sizes) || ['6,6,3', '3,3,3,3,3', '5,5,5', '6,9'].includes(sizes);
  return known && digits.length === 15 && looksLikeOldCard(digits)
    ? { kind: 'id_card', certainty: 'warning' }
    : undefined;
}

const mobileSizes = new Set([
  ...['3,4,4', '3,8', '7,4', '4,4,3', '4,3,4', '5,6', '6,5', '3,3,5', '3,5,3', '3,2,2,4', '3,2,2,2,2', '3,4,2,2'],
  ...[
    '4,7',
    '2,3,3,3',
    '3,3,3,2',
    '3,6,2',
    '2,2,2,2,3',
    '2,2,2,2,2,1',
    '1,2,2,2,2,2',
    '3,1,3,1,3',
    '2,2,3,4',
    '3,3,1,4',
  ],
]);

function mobile({ digits, sizes, gap }: Token): What | undefined {
  if (!sizes.includes(',')) {
    if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'mobile', certainty: 'error' };
    return /^(?:0{0,2}86)1[3-9]\d{9}$/.test(digits) ? { kind: 'mobile', certainty: 'error' } : undefined;
  }
  // A year, a day and a number of the day: a file number.
  const dated = /^19/.test(digits) && sizes.startsWith('4,') && gap === '-';
  if (!/^1[3-9]\d{9}$/.test(digits) || dated) return undefined;
  return isSingles(sizes) || mobileSizes.has(sizes) ? { kind: 'mobile', certainty: 'error' } : undefined;
}

const bankSizes = new Set([
  ...['4,4,4,4', '4,4,4,4,1', '4,4,4,4,2', '4,4,4,4,3', '6,13', '6,12', '6,10', '6,11', '4,15', '4,12', '8,8', '6,4,6'],
  ...['6,4,4,2', '6,4,4,5', '6,4,4,4,1', '5,5,5,4', '4,6,9', '4,4,4,7', '4,4,8', '4,4,11', '4,8,4', '8,4,4', '6,6,7'],
]);

function bank({ digits, sizes }: Token): What | undefined {
  const known = !sizes.includes(',') || isSingles(sizes) || bankSizes.has(sizes);
  if (!known || !/^\d{16,19}$/.test(digits)) return undefined;
  if (digits.startsWith('62')) return { kind: 'bank_card', certainty: 'error' };
  const issuer = /^(?:[345]\d|60|65|955[89]|9[0-6]|2[2-7])/.test(digits);
  return issuer && passesLuhn(digits) && !isOrganization(digits)
    ? { kind: 'bank_card', certainty: 'error' }
    : undefined;
}

const dialled = /^(?:010|02[0-57-9]|0[3-9]\d{2})[2-8]\d{6,7}$/;

/** A number with its area code. Written together it may be any number, so a word before it must say what it is. */
function landline({ digits, sizes }: Token, before: string): What | undefined {
  const told = /(?:电话|座机|固话|致电|拨打|tel|phone)\D{0,6}$/i.test(before);
  const known = sizes.includes(',') ? /^[34],(?:[78]|4,[34]|3,4)$/.test(sizes) : told;
  return known && dialled.test(digits) ? { kind: 'landline', certainty: 'warning' } : undefined;
}

function isSingles(sizes: string): boolean {
  return /^1(?:,1)+$/.test(sizes);
}

/** The country code and an opening bracket belong to the number. */
function prefixLength(kind: PrivateKind, text: string, start: number): number {
  if (kind !== 'mobile' && kind !== 'landline') return 0;
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:(?:\+|00)\s?\(?86\)?[\s.·-]*)?\($|(?:\+|00)\s?\(?86\)?[\s.·-]*$|\+$/.exec(before)?.[0].length ?? 0;
}
