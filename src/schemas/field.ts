import { z } from 'zod';
import type { Both } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { proposeDate, readDate } from './date.ts';
import { optional, refine, type Trouble, trouble } from './reader.ts';
import { usccCheck } from './uscc.ts';
import { proposeYuan, readYuan } from './yuan.ts';

export { changes, forward, guarded, privateField, several } from './declare.ts';
export { month, period, span } from './period.ts';
export {
  type FieldKind,
  type FieldMeta,
  fieldMeta,
  fieldReader,
  isTrouble,
  optional,
  type Reader,
  type Trouble,
} from './reader.ts';

/**
 * The vocabulary of which every schema is made. YAML and CSV both hand over text (YAML is read without guessing types), so a field turns text
 * into its value, or tells why it cannot, with the fix. Blank means absent: it never reaches a field.
 */

/** Amount in yuan as text → integer fen. */
export const money = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'money', aliases, (text): number | Trouble => {
    const fen = readYuan(text);
    if (fen !== undefined && fen < 0)
      return trouble('amount-negative', { found: text, fix: text.replace(/^\s*[-－−]\s*/, '') });
    if (fen !== undefined) return fen;
    const fix = proposeYuan(text);
    return trouble('amount-invalid', {
      found: text,
      fix: fix ? { zh: `，例如改成“${fix}”`, en: `, for example "${fix}"` } : '',
    });
  });

/** A day, `YYYY-MM-DD`; year-first forms that Excel writes are read too. */
export const date = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'date', aliases, (text): string | Trouble => {
    const day = readDate(text);
    if (day) return day;
    const { why, fix } = proposeDate(text);
    return trouble('date-invalid', { found: text, why, fix });
  });

/** A whole number of things or people, never negative. */
export const count = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'count', aliases, (text): number | Trouble =>
    /^\d{1,3}(,\d{3}){1,3}$|^\d{1,12}$/.test(text)
      ? Number(text.replaceAll(',', ''))
      : notNumber(text, '整数', 'a whole number'),
  );

/** A measured quantity, never negative, decimals allowed (not money). */
export const quantity = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'quantity', aliases, (text): number | Trouble =>
    /^(\d{1,3}(,\d{3}){1,3}|\d{1,12})(\.\d{1,6})?$/.test(text)
      ? Number(text.replaceAll(',', ''))
      : notNumber(text, '数量', 'a quantity'),
  );

/** A percentage, 0 to 100, with or without the sign. */
export const percent = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'percent', aliases, (text): number | Trouble => {
    const value = readPercent(text);
    return value !== undefined ? value : notNumber(text, '百分数（0 到 100）', 'a percentage from 0 to 100');
  });

/** An exact share such as `2/3`, or a percentage. */
export const ratio = (zh: string, en: string) => refine(zh, en, 'ratio', [], readRatio);

/** Reads a share such as `2/3` or a percentage. */
export function readRatio(text: string): Ratio | Trouble {
  const parts = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text);
  if (parts && Number(parts[2]) > 0 && Number(parts[1]) <= Number(parts[2]))
    return { of: Number(parts[1]), in: Number(parts[2]) };
  const value = readPercent(text);
  return value !== undefined
    ? { of: value, in: 100 }
    : notNumber(text, '比例（如 2/3 或 50）', 'a share such as 2/3 or 50');
}

function readPercent(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d{1,6})?)[%％]?$/.exec(text)?.[1];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

/** `of` out of `in`. */
export type Ratio = { of: number; in: number };

/** yes or no. */
export const flag = (zh: string, en: string) =>
  refine(zh, en, 'flag', [], (text): boolean | Trouble =>
    /^(true|yes|是|有)$/i.test(text)
      ? true
      : /^(false|no|否|无)$/i.test(text)
        ? false
        : trouble('choice-invalid', { found: text, nearest: '', choices: 'true, false' }),
  );

/** Id that becomes an address: lower-case letters, digits, hyphens. */
export const id = (zh = '编号', en = 'Id') =>
  refine(zh, en, 'id', [], (text): string | Trouble =>
    isId(text) ? text : trouble('id-invalid', { found: text, fix: slug(text) }),
  );

/** Id of a ledger row, unique within its fund; capitals allowed (`S-0012`). */
export const row = (zh = '编号', en = 'Id', ...aliases: string[]) =>
  refine(zh, en, 'row', aliases, (text): string | Trouble =>
    text.length <= longest && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text)
      ? text
      : trouble('id-invalid', { found: text, fix: slug(text) }),
  );

/** Id of another record, or several separated by `;`. Whether it exists is asked later. */
export const reference = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'reference', aliases, (text): string => text);

/** Last four characters of a receipt or voucher number; zeros that Excel stripped come back. */
export const digits = (zh: string, en: string, ...aliases: string[]) =>
  refine(zh, en, 'digits', aliases, (text): string | Trouble =>
    /^\d{1,4}$/.test(text)
      ? text.padStart(4, '0')
      : /^[0-9A-Za-z]{4}$/.test(text)
        ? text
        : trouble('code-invalid', { found: text }),
  );

/** One of a closed list; the Chinese word may be written instead of the code. */
export const choice = <const T extends Record<string, string>>(
  zh: string,
  en: string,
  words: T,
  ...aliases: string[]
) => {
  const codes = Object.keys(words) as Extract<keyof T, string>[];
  const read = new Map(
    codes.flatMap((code) => [[code as string, code] as const, [words[code] as string, code] as const]),
  );
  return refine(
    zh,
    en,
    'choice',
    aliases,
    (text): Extract<keyof T, string> | Trouble =>
      read.get(text) ??
      trouble('choice-invalid', {
        found: text,
        nearest: nearest(text, read.keys()),
        choices: { zh: codes.map((code) => `${words[code]}（${code}）`).join('、'), en: codes.join(', ') },
      }),
    words,
  );
};

/** Unified Social Credit Code, GB 32100, with its check character. */
export const uscc = (zh = '统一社会信用代码', en = 'USCC') =>
  refine(zh, en, 'uscc', [], (text): string | Trouble => {
    if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text))
      return trouble('uscc-invalid', {
        found: text,
        why: { zh: '应为 18 位数字和大写字母', en: 'needs 18 digits and capitals' },
      });
    return usccCheck(text) === text[17]
      ? text
      : trouble('uscc-invalid', {
          found: text,
          why: { zh: '校验位不符，有一位录错了', en: 'fails its check character: one of them is wrong' },
        });
  });

/** A complete web address. */
export const url = (zh: string, en: string) =>
  refine(zh, en, 'url', [], (text): string | Trouble =>
    /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text) ? text : trouble('url-invalid', { found: text }),
  );

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

/** The nearest text that can be an id. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-|-$/g, '') || 'id-1'
  );
}

/** A fix is proposed only where nothing but a unit stands after the digits; anything else would invent a value. */
export function notNumber(found: string, zh: string, en: string): Trouble {
  const fix = /^(\d+(?:\.\d+)?)\s*(?:[个名位人次户份件套盏场节天元%％]|人次|平方米|m²)?$/.exec(
    found.normalize('NFKC').trim(),
  )?.[1];
  const both: Both | '' = fix && fix !== found ? { zh: `，例如“${fix}”`, en: `, for example "${fix}"` } : '';
  return trouble('number-invalid', { found, expected: { zh, en }, fix: both });
}

function clean(text: string): string | Trouble {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/.exec(text);
  return control
    ? trouble('text-control', { found: `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` })
    : text;
}
