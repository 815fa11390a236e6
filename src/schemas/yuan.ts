import { readAmountInWords } from './numeral.ts';
import { type Fault, officeFault, unreadable } from './office.ts';

/** Amount in yuan as staff write it (`1234.5`, `1,234.50`, full-width digits) → integer fen; undefined where it cannot be read. */
export function readYuan(text: string): number | undefined {
  // The usual form. A double holds so many digits to far less than half a fen.
  if (/^\d{1,12}(?:\.\d{1,2})?$/.test(text)) return Math.round(Number(text) * 100);
  const plain = text.normalize('NFKC').trim();
  const match = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  const fen = Number((match[2] as string).replaceAll(',', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? (match[1] && fen ? -fen : fen) : undefined;
}

const before = /^(?:人民币|RMB|CNY|[¥￥])\s*/i;
const behind = /\s*(?:\(元\)|元整?|圆整?|人民币|RMB|CNY|¥)$/i;

/** The plain digits of an amount with its currency, a plus sign or zeros below the fen (`￥1,234.50`, `100 元`, `12.500`); undefined for any other. */
export function bareYuan(text: string): string | undefined {
  let plain = text.normalize('NFKC').trim();
  // The sign may stand before or behind the currency.
  const minus = /^[-−]\s*[¥人RC]/i.test(plain) ? '-' : '';
  if (minus) plain = plain.slice(1).trim();
  plain = plain
    .replace(before, '')
    .replace(behind, '')
    .replace(/^\+\s*/, '');
  plain = minus + plain.replace(/(\.\d\d)0+$/, '$1');
  const fen = readYuan(plain);
  return fen === undefined ? undefined : inDigits(fen);
}

/** Why an amount cannot be read, and what to do. A value is proposed only where there is exactly one. */
export function yuanFault(text: string): Fault {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(before, '')
    .replace(/(?:元整?|RMB|CNY)$/i, '');
  return officeFault(text) ?? scaled(plain) ?? powered(plain) ?? long(plain) ?? worded(text) ?? unreadable;
}

function scaled(plain: string): Fault | undefined {
  const [, digits, unit] = /^([\d.]+)(亿|千万|百万|十万|万|千|百|[wWkK])$/.exec(plain) ?? [];
  const fix = digits && unit ? scale(digits, zeros[unit.toLowerCase()] as number) : undefined;
  if (!fix) return undefined;
  return {
    why: { zh: `带了单位“${unit}”`, en: `is written in "${unit}"` },
    how: {
      zh: `是准确数的，改成“${fix}”；是约数的，查原始单据，约数不能记账。`,
      en: `If it is exact, write "${fix}"; if it is rounded, look it up in the document. `,
    },
    fix,
  };
}

const zeros: Record<string, number> = {
  ...{ 亿: 10, 千万: 9, 百万: 8, 十万: 7, 万: 6, 千: 5, 百: 4 },
  ...{ w: 6, k: 5 },
};

function powered(plain: string): Fault | undefined {
  const [, digits, power] = /^(\d+(?:\.\d+)?)e\+?(\d{1,2})$/i.exec(plain) ?? [];
  const fix = digits && power ? scale(digits, Number(power) + 2) : undefined;
  if (!fix) return undefined;
  return {
    why: { zh: '是科学记数法，后面的数字可能已经丢了', en: 'is in scientific notation; its last digits may be lost' },
    how: {
      zh: `对照原始单据；一位也没有丢的，改成“${fix}”。`,
      en: `Look at the document; if no digit was lost, write "${fix}". `,
    },
    fix,
  };
}

/** The problem of an amount with more than two decimals: both neighbours are named, and the document decides, because nobody may invent half a fen. */
function long(plain: string): Fault | undefined {
  const [, whole, part] = /^(\d{1,3}(?:,\d{3})+|\d{1,12})\.(\d{3,})$/.exec(plain) ?? [];
  if (!whole || !part) return undefined;
  const fen = Number(whole.replaceAll(',', '')) * 100 + Number(part.slice(0, 2));
  const [less, more] = [inDigits(fen), inDigits(fen + 1)];
  return {
    why: { zh: `不到分：在 ${less} 和 ${more} 之间`, en: `goes below the fen: between ${less} and ${more}` },
    how: { zh: '看原始单据写的是多少，不要自己四舍五入。', en: 'Look at the document; do not round it yourself. ' },
  };
}

function worded(text: string): Fault | undefined {
  const fen = readAmountInWords(text.normalize('NFKC'));
  if (fen === undefined) return undefined;
  const fix = inDigits(fen);
  return {
    why: { zh: '是大写金额', en: 'is written in words' },
    how: { zh: `改成“${fix}”。`, en: `Write "${fix}". ` },
    fix,
  };
}

/** A negative amount in the signs of accountants: `(500.00)`, `500-`; its digits without the sign. */
export function negativeYuan(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const inner = /^\((.+)\)$/.exec(plain)?.[1] ?? /^(.+?)\s*[-−]$/.exec(plain)?.[1] ?? /^[-−]\s*(.+)$/.exec(plain)?.[1];
  return inner === undefined ? undefined : bareYuan(inner);
}

function scale(digits: string, places: number): string | undefined {
  const [whole = '', part = '', more] = digits.split('.');
  if (more !== undefined || part.length > places || places > 14 || !/^\d+$/.test(whole)) return undefined;
  const fen = BigInt(whole + part.padEnd(places, '0'));
  return `${fen / 100n}${fen % 100n ? `.${String(fen % 100n).padStart(2, '0')}` : ''}`;
}

function inDigits(fen: number): string {
  const [sign, left] = fen < 0 ? ['-', -fen] : ['', fen];
  return `${sign}${Math.floor(left / 100)}.${String(left % 100).padStart(2, '0')}`;
}

/** Whether a reported figure counts yuan. */
export const isYuan = (unit: { zh: string }): boolean => unit.zh === '元';
