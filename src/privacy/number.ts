import { type IsWorthToken, sizesKey, type Token, tokensOf } from './digits.ts';
import type { Certainty, Hit, PrivateKind } from './kind.ts';
import { wordBefore } from './part.ts';
import { isCard, isOrganization, looksLikeCard, looksLikeOldCard, passesLuhn } from './proof.ts';

/** Finds numbers of cards, accounts and telephones, however their digits are grouped. The text is plain already. */
export function findNumbers(text: string): Hit[] {
  if (!hint.test(text)) return [];
  const addresses = [...text.matchAll(address)].map(({ 0: found, index }) => [index, index + found.length] as const);
  const announced = new Set([...text.matchAll(announcing)].map(({ 0: found, index }) => index + found.length));
  const hits: Hit[] = [];
  let page = 0;
  const known = announced.size > 0 ? () => true : isKnown;
  for (const token of tokensOf(text, 10, known)) {
    while ((addresses[page]?.[1] ?? Number.POSITIVE_INFINITY) <= token.start) page++;
    const inPage = (addresses[page]?.[0] ?? Number.POSITIVE_INFINITY) <= token.start;
    const what = readToken(token, text, inPage, announced.has(token.start));
    if (what) hits.push({ ...what, start: token.start - prefixLength(what.kind, text, token.start), end: token.end });
  }
  return hits;
}

/** Ten digits with little between them. */
const hint = /\d(?:[^\d\n]{0,8}\d){9}/;

/** Digits of a web address are a page, not a person, unless a parameter says whose they are. */
const address = /(?:https?:\/\/|www\.)[^\s<>"'，。；、（）]+/gi;
const parameter =
  /[?&#/;](?:tel|phone|mob|cell|sms|shouji|sjh?|lianxi|contact|we?chat|sfz|id_?card|idno|card|bank|acct|account)\w*[=/:]\+?$/i;

/** What a number begins with, or how long it is, by kind: cards and banks, mobile phones, telephones with their area. */
const shape = /^(?:\d{15,20}|\d{17}[Xx]\d{0,2}|1[3-9]\d{9}|(?:00)?86\d{9,11}|0[1-9]\d{8,10})$/;

type What = { kind: PrivateKind; certainty: Certainty };

function readToken(token: Token, text: string, isPage: boolean, announced: boolean): What | undefined {
  if (!announced && !shape.test(token.digits)) return undefined;
  const before = text.slice(Math.max(0, token.start - 48), token.start);
  const after = text.slice(token.end, token.end + 48);
  if (isPage && !parameter.test(before)) return undefined;
  if (announced && isAccount(token, after)) return { kind: 'bank_card', certainty: 'error' };
  if (isPart(token)) return undefined;
  const what = card(token, before) ?? mobile(token) ?? oldCard(token) ?? bank(token) ?? landline(token, before);
  if (!what || isName(token, before, after)) return undefined;
  if (what.kind === 'id_card' || label.test(before.slice(-12))) return what;
  if (token.listed && isCount(after)) return undefined;
  if (what.kind === 'mobile') return unlessSum(what, token, before, after);
  // No sum has so many digits without its fen.
  if (what.kind === 'bank_card') return orders.test(before) || /^\.\d{1,2}(?!\d)/.test(after) ? undefined : what;
  return isAmount(before, after) ? undefined : what;
}

/** Words before a number that say whose it is. */
const label = /电话|手机|联系|致电|账号|帐号|账户|卡号|身份证|证号|tel|phone|mobile|card|account/i;

/** Words before a number of a shop, a parcel or a payment. */
const orders = /(?:订单|单号|流水|运单|快递|交易|商户|合同|项目|备案)[^\d\n]{0,6}$/;

/** Groups with different marks between them are neighbours by chance, unless a check digit or a very common form says otherwise. */
function isPart({ sizes, mixed, digits }: Token): boolean {
  if (!mixed || sizes === '3,4,4' || isSingles(sizes)) return false;
  return !(digits.length >= 18 && isCard(digits.slice(0, 18)));
}

/** A name of a file or a record, a code of an organisation, or a long mixed code: letters and digits by turns. */
function isName({ start, end, sizes, digits }: Token, before: string, after: string): boolean {
  const head = wordBefore(before, before.length, alphanumeric);
  const tail = /^[A-Za-z0-9]*/.exec(after)?.[0] ?? '';
  const code = `${head}${digits}${tail}`;
  const turns = code.match(/[A-Za-z]+/g)?.filter((part) => !/^x$/i.test(part)).length ?? 0;
  if (code.length === 18 && /[A-Z]/i.test(`${head}${tail}`) && isOrganization(code)) return true;
  const hash = turns >= 2 || /^(?=(?:.*[a-f]){3})[\da-f]+$/i.test(code);
  if (end - start === digits.length && code.length >= 16 && hash) return true;
  if (!sizes.includes(',')) return /(?:^|\D)0\.$/.test(before) && digits.length !== 11;
  return /[A-Za-z][A-Za-z0-9]*[-_/.]$/.test(before) ? !label.test(before) : /^[-_][A-Za-z]/.test(after);
}

const alphanumeric = /[A-Za-z0-9]/;

const unit = '(?:元|万|亿|分|份|yuan|rmb|cny|fen)';

const money = new RegExp(`^(?:\\.\\d{1,2}(?!\\d))?\\s?${unit}`, 'i');

/** A sum of money. */
function isAmount(before: string, after: string): boolean {
  return /[¥￥$]\s?$/.test(before) || money.test(after);
}

/** The members of a list are counted: `135、1200、1500 人`. */
function isCount(after: string): boolean {
  return /^ ?(?:[元人户次个名位件套份本台盏张辆]|平方|余|多|小时|公里|千米|米|kg)/.test(after);
}

/**
 * A telephone number before or behind a sign of money: `万` and `亿` never follow so many digits, and `元` may begin a word. Only round sums, and those with
 * their fen, are believed.
 */
function unlessSum(what: What, { digits, sizes }: Token, before: string, after: string): What | undefined {
  if (/^\.\d{1,2}(?!\d)/.test(after)) return undefined;
  if (/^\s?[万亿]/.test(after)) return what;
  const sum = isAmount(before, after) || /(?:^|\D)0\.$/.test(before);
  if (!sum || sizes.includes(',')) return sum ? undefined : what;
  return /0000$/.test(digits) ? undefined : { ...what, certainty: 'warning' };
}

const cardSizes = new Set([
  ...['6,8,4', '6,4,4,4', '6,4,2,2,4', '4,4,4,4,2', '3,3,4,4,4', '6,12', '14,4', '6,8,3,1', '17,1', '6,6,6', '3,3,8,4'],
  ...['2,4,8,4', '2,2,2,4,2,2,4', '10,8', '3,3,3,3,3,3', '2,2,2,8,4', '2,2,2,2,2,2,2,2,2', '9,9', '8,10', '5,5,8'],
]);

/** Identity card, or the number of a disability card: an identity card and two digits more. */
function card({ digits, sizes }: Token, before: string): What | undefined {
  const single = !sizes.includes(',');
  const code = digits.slice(0, 18);
  if (digits.length < 18 || digits.length > 20 || !looksLikeCard(code)) return undefined;
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
  ...['4,7', '2,3,3,3', '3,3,3,2', '3,6,2', '2,2,2,2,3', '2,2,2,2,2,1', '1,2,2,2,2,2', '3,1,3,1,3', '2,2,3,4'],
  '3,3,1,4',
]);

/** Groups that are a telephone number even where marks of a list stand between them. */
const listedMobile = new Set(['3,4,4', '3,8', '7,4']);

function mobile({ digits, sizes, gap, listed }: Token): What | undefined {
  if (!sizes.includes(',')) {
    if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'mobile', certainty: 'error' };
    return /^(?:0{0,2}86)1[3-9]\d{9}$/.test(digits) ? { kind: 'mobile', certainty: 'error' } : undefined;
  }
  // A year, a day and a number of the day: a file number.
  const dated = /^19/.test(digits) && sizes.startsWith('4,') && gap === '-';
  if (!/^1[3-9]\d{9}$/.test(digits) || dated) return undefined;
  const known = listed ? listedMobile : mobileSizes;
  return isSingles(sizes) || known.has(sizes) ? { kind: 'mobile', certainty: 'error' } : undefined;
}

const bankSizes = new Set([
  ...['4,4,4,4', '4,4,4,4,1', '4,4,4,4,2', '4,4,4,4,3', '6,13', '6,12', '6,10', '6,11', '4,15', '4,12', '8,8', '6,4,6'],
  ...['6,4,4,2', '6,4,4,5', '6,4,4,4,1', '5,5,5,4', '4,6,9', '4,4,4,7', '4,4,8', '4,4,11', '4,8,4', '8,4,4', '6,6,7'],
]);

function bank({ digits, sizes }: Token): What | undefined {
  if (/^3[47]\d{13}$/.test(digits) && passesLuhn(digits)) {
    if (sizes === '15') return { kind: 'bank_card', certainty: 'warning' };
    return sizes === '4,6,5' ? { kind: 'bank_card', certainty: 'error' } : undefined;
  }
  const known = !sizes.includes(',') || isSingles(sizes) || bankSizes.has(sizes);
  if (!known || !/^\d{16,19}$/.test(digits)) return undefined;
  if (digits.startsWith('62')) return { kind: 'bank_card', certainty: 'error' };
  const issuer =
    digits.length === 16 ? /^(?:35|4|5[1-5]|6[05]|2[2-7]|9)/.test(digits) : /^(?:60|955[89]|9[0-6])/.test(digits);
  return issuer && passesLuhn(digits) && !isOrganization(digits)
    ? { kind: 'bank_card', certainty: 'error' }
    : undefined;
}

const announcing =
  /(?:账号|帐号|[账帐]户|卡号|银行卡|存折|a\/c|\baccount(?: no\.?| number)?) ?(?:账号|号码?|为|是|no\.?)? ?[:为是]? ?(?=\d)/gi;

/** Whatever an account is said to be; passbooks and company accounts have no check digit. */
function isAccount({ digits }: Token, after: string): boolean {
  // A day, or the time of day beside it, is no account.
  const other = /^20\d\d(?:0[1-9]|1[0-2])[0-3]\d|^1[3-9]\d{9}$/.test(digits);
  return digits.length <= 24 && !other && !isAmount('', after);
}

const grouped = new Set([...mobileSizes, ...bankSizes, '6,6,3', '3,3,3,3,3', '5,5,5', '6,9', '4,6,5']);

const dialled = /^(?:010|02[0-57-9]|0[3-9]\d{2})[2-8]\d{6,7}$/;

/** A number with its area code. Written together it may be any number, so a word before it must say what it is. */
function landline({ digits, sizes }: Token, before: string): What | undefined {
  if (/^(?:00)?86[1-9]/.test(digits) && (/\+ ?\(?$/.test(before) || sizes.startsWith('4,')))
    return (!sizes.includes(',') || area.test(sizes)) && dialled.test(digits.replace(/^(?:00)?86/, '0'))
      ? { kind: 'landline', certainty: 'warning' }
      : undefined;
  const told = /(?:电话|座机|固话|宅电|致电|拨打|tel|phone)\D{0,6}$/i.test(before);
  const known = sizes.includes(',') ? /^[34],(?:[78]|4,[34]|3,4)$/.test(sizes) : told;
  return known && dialled.test(digits) ? { kind: 'landline', certainty: 'warning' } : undefined;
}

/** Groups in which some kind of number is written; an identity card may be in any, for its date and its check digit tell. */
const isKnown: IsWorthToken = (sizes, length, at, single) => {
  if (!mayFit(length, at)) return false;
  return single || groupedKeys.has(sizes) || (length >= 18 && centuries.has(at(6) + at(7)));
};

const centuries = new Set(['18', '19', '20']);

/** A quick no for most rows of digits: by how they begin, the short ones are a telephone or nothing. */
function mayFit(length: number, at: (index: number) => string): boolean {
  if (length >= 15) return length <= 20;
  const head = at(0);
  if (head === '1') return length === 11;
  if (head === '0') return at(1) !== '0' || (at(2) === '8' && at(3) === '6');
  return head === '8' && at(1) === '6';
}

/** The country, the area, the number: `2,3,4,4`. */
const area = /^(?:(?:2|4),)?[234],(?:[78]|4,[34]|3,4)$/;

const areaSizes = ['', '2,', '4,'].flatMap((country) =>
  ['2', '3', '4'].flatMap((code) => ['7', '8', '4,3', '4,4', '3,4'].map((own) => `${country}${code},${own}`)),
);
const groupedKeys = new Set([...grouped, ...areaSizes].map(sizesKey));

function isSingles(sizes: string): boolean {
  return /^1(?:,1)+$/.test(sizes);
}

/** The country code and an opening bracket belong to the number. */
function prefixLength(kind: PrivateKind, text: string, start: number): number {
  if (kind !== 'mobile' && kind !== 'landline') return 0;
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:(?:\+|00)\s?\(?86\)?[\s.·-]*)?\($|(?:\+|00)\s?\(?86\)?[\s.·-]*$|\+$/.exec(before)?.[0].length ?? 0;
}
