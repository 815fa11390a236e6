import { z } from 'zod';
import { choiceReader } from './choice.ts';
import { dateFault, readDate } from './date.ts';
import { notNumber, numeric, readPercent, readRatio } from './number.ts';
import { comparable } from './plain.ts';
import { optional, type Reread, refine, reread, type Trouble, trouble } from './reader.ts';
import { clean } from './text.ts';
import { usccCheck } from './uscc.ts';
import { bareYuan, negativeYuan, readYuan, yuanFault } from './yuan.ts';

export { changes, fact, forward, guardedField, privateField, refersTo, several, tabled } from './declare.ts';
export { notNumber, type Ratio, readRatio } from './number.ts';
export { month, period, reportPeriod, span } from './period.ts';
export {
  type CellReader,
  cellReader,
  type FieldKind,
  type FieldMeta,
  fieldMeta,
  fieldReader,
  isReread,
  isTrouble,
  optional,
  type Reread,
  required,
  type Trouble,
} from './reader.ts';
export { asTable } from './table-entry.ts';

/**
 * The fields of which every schema is made. YAML and CSV both give text (YAML is read without guessing types), and a field reads it as its value or returns
 * the problem with a fix. Blank means absent and never reaches a field.
 */

/** Amount in yuan as text → integer fen. */
export const money = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'money', aliases, (text): number | Trouble | Reread<number> => {
    const fen = readYuan(text);
    if (fen !== undefined && fen >= 0) return fen;
    const positive = negativeYuan(text);
    if (positive !== undefined) return trouble('amount-negative', { found: text, fix: positive }, positive);
    const digits = bareYuan(text);
    if (digits !== undefined) return reread(readYuan(digits) as number, text, digits);
    const { why, how, fix } = yuanFault(text);
    return trouble('amount-invalid', { found: text, why, how }, fix);
  });

/** A day, `YYYY-MM-DD`; any other form that begins with the year is read too. */
export const date = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'date', aliases, (text): string | Trouble | Reread<string> => {
    const day = readDate(text);
    if (day) return day === text ? day : reread(day, text, day, 'date-rewritten');
    const { why, how, fix } = dateFault(text);
    return trouble('date-invalid', { found: text, why, how }, fix);
  });

/** A whole number of things or people, never negative. */
export const count = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'count', aliases, numeric(/^\d{1,3}(,\d{3}){1,3}$|^\d{1,12}$/, '整数', 'a whole number'));

/** A measured quantity, never negative, decimals allowed (not money). */
export const quantity = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'quantity', aliases, numeric(/^(\d{1,3}(,\d{3}){1,3}|\d{1,12})(\.\d{1,6})?$/, '数量', 'a quantity'));

/** A percentage, 0 to 100, with or without the sign. */
export const percent = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'percent', aliases, (text): number | Trouble | Reread<number> => {
    const value = readPercent(text);
    if (value !== undefined) return value;
    const writing = text.normalize('NFKC').replace(/\s+/g, '');
    const read = writing === text ? undefined : readPercent(writing);
    return read !== undefined
      ? reread(read, text, writing)
      : notNumber(text, '百分数（0 到 100）', 'a percentage from 0 to 100');
  });

/** An exact share such as `2/3`, or a percentage. */
export const ratio = (zh: string, en: string) => refine(zh, en, 'ratio', [], readRatio);

/** yes or no. */
export const flag = (zh: string, en: string) =>
  refine(zh, en, 'flag', [], (found): boolean | Trouble | Reread<boolean> => {
    if (/^(true|yes|是|有)$/i.test(found)) return true;
    if (/^(false|no|否|无)$/i.test(found)) return false;
    const text = comparable(found);
    if (/^(true|yes|y|是|有|√|✓|✔)$/.test(text)) return reread(true, found, 'true');
    if (/^(false|no|n|否|无|×|✗|✘)$/.test(text)) return reread(false, found, 'false');
    return trouble('choice-invalid', {
      found,
      nearest: '',
      choices: { zh: '是（true）、否（false）', en: 'true, false' },
    });
  });

/** Id that becomes an address: lower-case letters, digits, hyphens. */
export const id = (zh = '编号', en = 'Id') => refine(zh, en, 'id', [], idReader(isId));

/** Id of a ledger row, unique within its fund; capitals allowed (`S-0012`). */
export const row = (zh = '编号', en = 'Id', ...aliases: string[]) =>
  refine(
    zh,
    en,
    'row',
    aliases,
    idReader((text) => text.length <= longest && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text)),
  );

/** Full-width letters and every kind of dash are those of an id; any other change would make another id. */
function idReader(fits: (text: string) => boolean) {
  return (text: string): string | Trouble | Reread<string> => {
    if (fits(text)) return text;
    const writing = asciiOf(text);
    if (fits(writing)) return reread(writing, text, writing);
    const fix = slug(text);
    const how = fix
      ? {
          zh: `例如改成“${fix}”；改了编号，别处写着它的地方也要改。`,
          en: `For example "${fix}"; change it wherever it is named. `,
        }
      : { zh: '', en: '' };
    return trouble('id-invalid', { found: text, how }, fix || undefined);
  };
}

function asciiOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑–—−]/g, '-')
    .trim();
}

/** Id of another record, or several separated by `;`. Whether it exists is asked later. */
export const reference = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'reference', aliases, (text): string | Reread<string> => {
    if (ascii.test(text)) return text;
    const writing = asciiOf(text).replaceAll('、', ';');
    return ascii.test(writing) ? reread(writing, text, writing) : text;
  });

const ascii = /^[\x20-\x7e]*$/;

/** Last four characters of a receipt or voucher number; zeros that Excel stripped come back. */
export const digits = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'digits', aliases, (text): string | Trouble | Reread<string> => {
    if (/^[0-9A-Za-z]{4}$/.test(text)) return text;
    if (/^\d{1,3}$/.test(text)) return reread(text.padStart(4, '0'), text, text.padStart(4, '0'), 'code-padded');
    const writing = asciiOf(text);
    return /^[0-9A-Za-z]{4}$/.test(writing) ? reread(writing, text, writing) : trouble('code-invalid', { found: text });
  });

/** The Chinese words of codes that are named in both languages. */
export const chineseOf = <const T extends Record<string, { zh: string }>>(words: T) =>
  Object.fromEntries(Object.entries(words).map(([code, { zh }]) => [code, zh])) as {
    readonly [K in keyof T]: T[K]['zh'];
  };

/** One of a closed list; the Chinese word may be written instead of the code. */
export const choice = <const T extends Record<string, string>>(
  zh: string,
  en: string,
  words: T,
  ...aliases: string[]
) => refine(zh, en, 'choice', aliases, choiceReader(words), words);

/** Unified Social Credit Code, GB 32100, with its check character. */
export const uscc = (zh = '统一社会信用代码', en = 'USCC', ...aliases: string[]) =>
  refine(zh, en, 'uscc', aliases, (found): string | Trouble | Reread<string> => {
    const text = found.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text))
      return trouble('uscc-invalid', {
        found,
        why: { zh: '应为 18 位数字和大写字母', en: 'needs 18 digits and capitals' },
      });
    if (usccCheck(text) === text[17]) return text === found ? text : reread(text, found, text);
    return trouble('uscc-invalid', {
      found,
      why: { zh: '校验位不符，有一位录错了', en: 'fails its check character: one of them is wrong' },
    });
  });

/** A complete web address. */
export const url = (zh: string, en: string) =>
  refine(zh, en, 'url', [], (text): string | Trouble | Reread<string> => {
    if (isUrl(text)) return text;
    const scheme = /^https?:\/\//i.exec(text)?.[0];
    const writing = scheme ? scheme.toLowerCase() + text.slice(scheme.length) : '';
    if (isUrl(writing)) return reread(writing, text, writing);
    const fix = /^[\w-]+(\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined;
    return trouble('url-invalid', { found: text }, fix);
  });

function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text);
}

/** Free text of one language. */
export const text = (zh: string, en: string, ...aliases: string[]) => refine(zh, en, 'text', aliases, clean);

/** Text in Chinese and, where there is one, English; a plain string is Chinese. */
export const both = (zh: string, en: string) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? { zh: value } : value),
      z.strictObject({ zh: text('中文', 'Chinese'), en: optional(text('英文', 'English')) }),
    )
    .meta({ kind: 'both', zh, en });

/** Text as published: Chinese always, English where someone wrote it. */
export type Bilingual = { zh: string; en?: string | undefined };

/** A list of groups or values. */
export const list = <T extends z.ZodType>(zh: string, en: string, item: T) =>
  z.array(item).meta({ kind: 'list', zh, en });

/** A group of keys. */
export const group = <T extends z.ZodRawShape>(zh: string, en: string, shape: T) =>
  z.strictObject(shape).meta({ kind: 'group', zh, en });

/** A map from ids to values. */
export const table = <T extends z.ZodType>(zh: string, en: string, value: T) =>
  z.record(z.string(), value).meta({ kind: 'group', zh, en });

/** Letters of the longest id: it becomes a part of addresses and file names. */
const longest = 64;

/** Whether the text can be an id, and so a part of an address. */
export function isId(text: string): boolean {
  return text.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** The nearest text that can be an id; blank where nothing of it can. */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
}
