import type { Form } from './form.ts';

/** Names of programs are nobody's. */
const program = /^(?:wechat|weixin|android|iphone|windows|official|account)$/i;

const heart = '[❤♥♡💗]';
/** How WeChat is called so that no one reads it. */
const named = `(?:[微薇威徽] ?${heart}? ?信|v信|w${heart}x|绿泡泡|绿色软件|卫星)`;
const short = `(?:(?:[加➕]|(?<![\\w+/=])\\+)我?(?:[v微薇]|vx|wx)|(?<![a-z])v ?${heart}|(?<![a-z])v ?我|[微薇威徽] ?${heart}|(?<=^|[^\\u4e00-\\u9fff])[薇徽微威](?= ?:))`;
const account = '(?<own>[a-z][-_a-z0-9]{5,19})(?![a-z0-9])';
/** A name with a digit or a low line is an account; a word alone may be a word. */
const marked = '(?<own>(?=[-_a-z]*\\d|[a-z0-9]+_)[a-z][-_a-z0-9]{5,19})(?![a-z0-9])';

/** Accounts of WeChat and QQ, by their own names and by those that hide them. */
export const chatForms: readonly Form[] = [
  {
    kind: 'wechat',
    certainty: 'error',
    pattern: new RegExp(
      `(?:${named}(?:号码?|id)?|(?<![a-z])(?:we ?chat|weixin|vx|wx)(?: ?(?:号码?|id))?) ?${heart}? ?[:=是为] ?${account}`,
      'gi',
    ),
    except: program,
  },
  { kind: 'wechat', certainty: 'error', pattern: new RegExp(`${short} ?[:=是为]? ?${account}`, 'gi'), except: program },
  {
    kind: 'wechat',
    certainty: 'error',
    pattern: new RegExp(
      `(?:加?${named}(?:号码?|id)?|(?<![a-z])(?:we ?chat(?: ?id)?|weixin|vx|wx)号?) ?${heart}?[ ,]?${marked}`,
      'gi',
    ),
  },
  {
    kind: 'wechat',
    certainty: 'warning',
    pattern: new RegExp(`(?:[微薇威徽]信号|加我?微信|薇信|威信|徽信) ?${account}`, 'gi'),
    except: program,
  },
  { kind: 'wechat', certainty: 'error', pattern: /(?<![a-z0-9])wxid_[a-z0-9]{8,20}(?![a-z0-9])/gi },
  {
    kind: 'qq',
    certainty: 'error',
    pattern:
      /(?:(?<![a-z0-9])q ?q|扣扣|扣2|企鹅|球球|丘丘|加q)(?: ?号码?| ?群号?)? ?[:=是为]? ?(?<own>[1-9]\d{4,10})(?!\d)/gi,
  },
  {
    kind: 'qq',
    certainty: 'error',
    pattern: /(?:qq|扣扣|企鹅)[^\n\d,，。;；]{1,6}号码?[:是为 ]{0,2}(?<own>[1-9]\d{4,10})(?!\d)/gi,
  },
  { kind: 'qq', certainty: 'warning', pattern: /(?<![a-z0-9&])q(?: ?: ?| ?号[:是为]? ?)(?<own>[1-9]\d{4,10})(?!\d)/gi },
];

const at = '(?: ?@ ?| ?[[({【（] ?(?:@|at|a) ?[\\])}】）] ?)';
const dot = '(?: ?[.。,] ?| ?[[({【（] ?dot ?[\\])}】）] ?|点| dot )';

/** Mail, also where the signs are written in words. */
export const mailForms: readonly Form[] = [
  {
    kind: 'email',
    certainty: 'error',
    pattern: /[\w.%+-]{1,64} ?@ ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\w@])/gi,
    // Pictures of double size are named so.
    except: /\.(?:png|jpe?g|webp|svg|gif|css|js|ts|json)$/i,
  },
  {
    kind: 'email',
    certainty: 'error',
    pattern: new RegExp(
      `[\\w.%+-]{2,64}${at}[a-z0-9-]{2,63}(?:${dot}[a-z0-9-]{2,63}){0,2}${dot}(?:com|cn|net|org|edu|gov)(?!\\w)`,
      'gi',
    ),
  },
  {
    kind: 'email',
    certainty: 'warning',
    pattern: /[a-z0-9][\w.-]{2,40} at [a-z0-9-]{2,63}\.(?:com|cn|net|org)(?!\w)/gi,
  },
  // `#` is to be read as the sign of mail.
  {
    kind: 'email',
    certainty: 'warning',
    pattern: /(?<own>[a-z0-9][\w.-]{2,40}#[a-z0-9-]{2,63}\.(?:com|cn|net|org))(?=[^\n]{0,12}@)/gi,
  },
];
