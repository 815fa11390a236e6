import type { Form } from './form.ts';

/** `号`, a colon, the name of a series: what may stand between a paper and its number. */
const lead = '(?:[^\\d\\n,。;]{0,10}?)';

/** Papers other than the identity card: passports, permits, cards of officers and of patients. */
export const paperForms: readonly Form[] = [
  {
    kind: 'passport',
    certainty: 'error',
    pattern: /(?:护照|旅行证|通行证|台胞证|回乡证|passport)[^\d\n,。]{0,10}?(?<own>[A-Z]{1,2} ?\d{7,10})(?!\d)/gi,
  },
  {
    kind: 'passport',
    certainty: 'error',
    pattern: new RegExp(`(?:台胞证|台湾居民来往大陆通行证|来往大陆通行证)${lead}(?<own>\\d{8}(?:\\d{2})?)(?!\\d)`, 'g'),
  },
  {
    kind: 'passport',
    certainty: 'warning',
    // Digits that begin like a year make a file number.
    pattern: /(?<![A-Za-z0-9_-])(?:[EGDSPH](?!20[0-4]\d)\d{8}|E[A-HJ-NP-Z]\d{7})(?![\dA-Za-z_-])/g,
  },
  // Home return permits: ten digits, the last two of which count the issues.
  { kind: 'passport', certainty: 'error', pattern: /(?<![A-Za-z0-9_-])[HM](?!20[0-4]\d)\d{8}\d{2}(?![\dA-Za-z_-])/g },
  // Identity cards of Hong Kong and Macau end with a check digit in brackets.
  { kind: 'id_card', certainty: 'error', pattern: /(?<![A-Za-z0-9])[A-Z]{1,2}\d{6} ?\([\dA]\)/g },
  { kind: 'id_card', certainty: 'error', pattern: /澳门[^\d\n]{0,12}(?<own>[1578]\/?\d{6}[/(]\d\)?)/g },
  {
    kind: 'id_card',
    certainty: 'error',
    pattern: /(?:台湾|身份证|身分證)[^\d\nA-Z]{0,10}(?<own>[A-Z][1289]\d{8})(?!\d)/g,
  },
  {
    kind: 'passport',
    certainty: 'error',
    pattern: new RegExp(
      `(?:军官|士兵|义务兵|士官|警官|警察|文职干部|离休干部|军人|武警)(?:身份)?证(?:件)?${lead}(?<own>\\d{5,12})(?!\\d)`,
      'g',
    ),
  },
  { kind: 'passport', certainty: 'error', pattern: /永久居留(?:身份)?证?[^\d\nA-Z]{0,8}(?<own>[A-Z]{3}\d{12})(?!\d)/g },
  // Three letters of a country, and a day of birth among twelve digits.
  {
    kind: 'passport',
    certainty: 'warning',
    pattern: /(?<![A-Za-z0-9_-])[A-Z]{3}\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}(?![\dA-Za-z_-])/g,
  },
  {
    kind: 'passport',
    certainty: 'error',
    pattern:
      /(?:住院号|病历号|病案号|门诊号|就诊卡号?|医保卡号?|社保卡号?|驾驶证(?:号|档案编号))[:为是 ]{0,2}(?<own>[A-Z]?\d{5,18})(?!\d)/g,
  },
  // The day of birth is left to be read, whatever is hidden behind it.
  {
    kind: 'id_card',
    certainty: 'warning',
    pattern: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[*xX]{4}(?![*\w])/g,
  },
  {
    kind: 'landline',
    certainty: 'error',
    pattern:
      /(?:宅电|住宅电话|家(?:里|中|庭|用)?(?:的)?(?:电话|座机|固话))(?:号码?)?\.? ?[:是为]? ?(?<own>(?:0\d{2,3}[- ]?)?[2-8]\d{2,3}[- ]?\d{4})(?![\d-])/g,
  },
  {
    kind: 'landline',
    certainty: 'warning',
    pattern:
      /(?:电话|座机|固话|致电|(?<![a-z])tel|phone)(?:号码?)?\.? ?[:是为]? ?(?<own>(?:0\d{2,3} )?[2-8]\d{2,3}[- ]?\d{4})(?![\d-])/gi,
  },
  { kind: 'landline', certainty: 'warning', pattern: /(?<!\d)0(?:10|2\d|[3-9]\d\d)[/,][2-8]\d{6,7}(?!\d)/g },
];
