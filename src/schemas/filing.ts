import { refine, type Trouble, trouble } from './reader.ts';

/** Number under which a site in mainland China is filed with the Ministry of Industry and Information Technology: `京ICP备12345678号-1`. */
export const icpFiling = (zh: string, en: string) =>
  refine(zh, en, 'text', [], (found): string | Trouble => {
    const text = plain(found);
    return /^\p{Script=Han}ICP备\d{8}(?:\d\d)?号(?:-\d{1,4})?$/u.test(text)
      ? text
      : trouble('filing-number', {
          found,
          kind: { zh: 'ICP 备案号', en: 'ICP filing number' },
          example: '京ICP备12345678号-1',
        });
  });

/** Number under which the police keep a site, with its fourteen digits: `京公网安备 11010502030143号`. */
export const policeFiling = (zh: string, en: string) =>
  refine(zh, en, 'text', [], (found): string | Trouble => {
    const [, before, digits] = /^(\p{Script=Han}公网安备)(\d{14})号$/u.exec(plain(found)) ?? [];
    return before && digits
      ? `${before} ${digits}号`
      : trouble('filing-number', {
          found,
          kind: { zh: '公安备案号', en: 'police filing number' },
          example: '京公网安备 11010502030143号',
        });
  });

/** Where the number of a filing can be looked up; `icp` and `police` as the settings have them. */
export const filingRegisters = {
  icp: () => 'https://beian.miit.gov.cn/',
  police: (number: string) => `https://beian.mps.gov.cn/#/query/webSearch?code=${/\d{14}/.exec(number)?.[0] ?? ''}`,
} as const;

/** Letters and digits of full width, other dashes and blanks: all mean the same here. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[—–－]/g, '-')
    .replace(/icp/i, 'ICP');
}
