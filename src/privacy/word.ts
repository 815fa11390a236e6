import type { Certainty, Hit, PrivateKind } from './kind.ts';

const province = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** Finds what is private by its form and the words around it: plates, mail, accounts of chat programs, passports. The text is plain already. */
export function findWords(text: string): Hit[] {
  if (!hint.test(text)) return [];
  return forms.flatMap(({ kind, certainty, pattern, except }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const told = found.groups?.own ?? found[0];
      const start = found.index + found[0].lastIndexOf(told);
      if (except?.test(told) || isPage(text, start) || isKey(text, start)) return [];
      return [{ kind, certainty, start, end: start + told.length }];
    }),
  );
}

/** Nearly every text has none of these. */
const hint = new RegExp(
  `@|信|we ?chat|weixin|vx|wx|qq|扣扣|企鹅|加v|护照|证|passport|[A-Z]\\d{7}|电话|座机|固话|致电|tel|phone|[${province}][^\\n]{0,2}[A-Z]`,
  'i',
);

/** Whether an offset stands in a web address. */
function isPage(text: string, at: number): boolean {
  return /(?:https?:\/\/|www\.)[^\s<>"'，。；、]*$/i.test(text.slice(Math.max(0, at - 300), at));
}

/** Whether an offset stands in a long row of letters and digits without meaning: a key, a hash, packed data. */
function isKey(text: string, at: number): boolean {
  const before = /[\w+/=-]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  const after = /^[\w+/=-]*/.exec(text.slice(at, at + 80))?.[0] ?? '';
  const key = before + after;
  return key.length >= 23 && /\d/.test(key) && /[a-z]/.test(key) && /[A-Z]/.test(key);
}

type Form = { kind: PrivateKind; certainty: Certainty; pattern: RegExp; except?: RegExp };

const mark = '[ ·•・.\\-—]?';
const plateLetter = '[A-HJ-NP-Z]';
const plateSign = '[A-HJ-NP-Z0-9]';

/** Ordinary plates have five signs, those of new-energy cars six with a letter at one end; three are digits at least. */
const plate = new RegExp(
  `[${province}]${mark}${plateLetter}${mark}(?=(?:${mark}${plateSign})*?\\d(?:${mark}${plateSign})*?\\d(?:${mark}${plateSign})*?\\d)` +
    `(?:[A-HJK]${mark}${plateSign}(?:${mark}\\d){4}|\\d(?:${mark}\\d){4}${mark}[A-HJK]|${plateSign}(?:${mark}${plateSign}){3}${mark}[A-HJ-NP-Z0-9挂学警港澳领使])` +
    `(?![A-Z0-9])`,
  'gi',
);

/** Names of programs are nobody's. */
const program = /^(?:wechat|weixin|android|iphone|windows)$/i;

const forms: readonly Form[] = [
  { kind: 'plate', certainty: 'error', pattern: plate },
  {
    kind: 'email',
    certainty: 'error',
    pattern: /[\w.%+-]{1,64} ?@ ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\w@])/gi,
    // Pictures of double size are named so.
    except: /\.(?:png|jpe?g|webp|svg|gif|css|js|ts|json)$/i,
  },
  {
    kind: 'wechat',
    certainty: 'error',
    pattern:
      /(?:(?:微信|薇信|威信|v信)(?:号|id)?|(?<![a-z])(?:we ?chat|weixin|vx|wx)(?: ?(?:号|id))?) ?[:=是为] ?(?<own>[a-z][-_a-z0-9]{5,19})(?![a-z0-9])/gi,
    except: program,
  },
  {
    kind: 'wechat',
    certainty: 'error',
    pattern:
      /(?:(?:加?微信|薇信|威信|加v|v信)(?:号|id)?|(?<![a-z])(?:we ?chat(?: ?id)?|weixin|vx|wx)号?)[ ,，]?(?<own>(?=[-_a-z]*\d|[a-z0-9]+_)[a-z][-_a-z0-9]{5,19})(?![a-z0-9])/gi,
  },
  {
    kind: 'wechat',
    certainty: 'warning',
    pattern: /(?:微信号|加微信|薇信|威信) ?(?<own>[a-z][-_a-z0-9]{5,19})(?![a-z0-9])/gi,
    except: program,
  },
  { kind: 'wechat', certainty: 'error', pattern: /(?<![a-z0-9])wxid_[a-z0-9]{8,20}(?![a-z0-9])/gi },
  {
    kind: 'qq',
    certainty: 'error',
    pattern: /(?:(?<![a-z0-9])qq|扣扣|企鹅)(?:号码?|群号?|群)? ?[:=是为]? ?(?<own>[1-9]\d{4,10})(?!\d)/gi,
  },
  {
    kind: 'passport',
    certainty: 'error',
    pattern: /(?:护照|通行证|台胞证|回乡证|passport)[^\d\n,，。]{0,10}?(?<own>[A-Z]{1,2} ?\d{7,9})(?!\d)/gi,
  },
  {
    kind: 'passport',
    certainty: 'warning',
    // Digits that begin like a year make a file number.
    pattern: /(?<![A-Za-z0-9_-])(?:[EGDSPH](?!20[0-4]\d)\d{8}|E[A-HJ-NP-Z]\d{7})(?![\dA-Za-z_-])/g,
  },
  {
    kind: 'landline',
    certainty: 'warning',
    pattern:
      /(?:电话|座机|固话|致电|(?<![a-z])tel|phone)(?:号码?)?\.? ?[:是为]? ?(?<own>[2-8]\d{2,3}[- ]?\d{4})(?![\d-])/gi,
  },
];
