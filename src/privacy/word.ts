import { chatForms, mailForms } from './chat.ts';
import type { Form } from './form.ts';
import type { Hit } from './kind.ts';
import { paperForms } from './paper.ts';
import { wordBefore } from './part.ts';
import { plateForms } from './plate.ts';

/** Finds what is private by its form and the words around it: plates, mail, accounts of chat programs, papers. The text is plain already. */
export function findWords(text: string): Hit[] {
  const pages = /:\/\/|www\./i.test(text);
  return groups.flatMap(({ hint, forms }) =>
    hint.test(text) ? forms.flatMap((form) => findForm(text, form, pages)) : [],
  );
}

function findForm(text: string, { kind, certainty, pattern, except }: Form, pages: boolean): Hit[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const told = found.groups?.own ?? found[0];
    const start = found.index + found[0].lastIndexOf(told);
    if (except?.test(told) || (pages && isPage(text, start)) || isKey(text, start, told.length)) return [];
    return [{ kind, certainty, start, end: start + told.length }];
  });
}

/** Forms, and what stands in every text that any of them could fit. */
const groups: readonly { hint: RegExp; forms: readonly Form[] }[] = [
  {
    hint: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼东西南北州江海徽建疆夏肃林古庆][^\n]{0,2}[A-Z]|WJ|V[A-Z]|[军警牌号][^\n]{0,5}[A-Z]|使 ?\d|领 ?\d|民航/i,
    forms: plateForms,
  },
  { hint: /@|\bat\b|[[({【（] ?a/i, forms: mailForms },
  {
    hint: /信|[薇微威徽❤♥♡➕]|we ?chat|weixin|vx|wx|q ?q|q ?[:号\d]|扣扣|扣2|企鹅|球球|丘丘|加v|加我|\+v|v ?我|绿泡泡|绿色软件|卫星/i,
    forms: chatForms,
  },
  {
    hint: /护照|证|證|台湾|澳门|passport|[A-Z]{1,3}\d{6}|\d[*xX]{4}|电话|座机|固话|宅电|致电|tel|phone|院号|[历案诊]号|卡|0\d{2,3}[/,]\d/i,
    forms: paperForms,
  },
];

/** Whether an offset stands in a web address. */
function isPage(text: string, at: number): boolean {
  return /(?:https?:\/\/|www\.)[^\s<>"'，。；、]*$/i.test(text.slice(Math.max(0, at - 300), at));
}

/** Whether an offset stands in a long row of letters and digits without meaning: a key, a hash, packed data. */
function isKey(text: string, at: number, length: number): boolean {
  if (length < 23 && !/[\w+/=-]/.test(`${text[at - 1] ?? ''}${text[at + length] ?? ''}`)) return false;
  const before = wordBefore(text, at, /[\w+/=-]/);
  const after = /^[\w+/=-]*/.exec(text.slice(at, at + 80))?.[0] ?? '';
  const key = before + after;
  return key.length >= 23 && /[\d+/=]/.test(key) && /[a-z]/.test(key) && /[A-Z]/.test(key);
}
