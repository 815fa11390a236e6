import type { Both } from '../issues/both.ts';

/** Why a text cannot be the address of the site; undefined where it can. */
export function siteAddressFault(text: string): Both | undefined {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text) || !URL.canParse(text))
    return { zh: '要写完整，以 https:// 开头', en: 'it has to be complete and begin with https://' };
  const { username, password } = new URL(text);
  if (username || password) return { zh: '不能带用户名和密码', en: 'it may not hold a user name or password' };
  if (/[?#]/.test(text)) return { zh: '不能带“?”或“#”', en: 'it may not hold "?" or "#"' };
  const path = text.replace(/^[^/]*\/\/[^/]*/, '');
  // Hosts in Chinese work; a path in Chinese has two spellings, which servers and links do not agree on.
  if (!/^(\/[A-Za-z0-9._~-]+)*\/?$/.test(path) || /\/\.{1,2}(\/|$)/.test(path))
    return {
      zh: '网址里域名后面的路径只能用英文字母、数字、“-”、“_”和“.”',
      en: 'the path after the host may hold only Latin letters, digits, "-", "_" and "."',
    };
  return undefined;
}
