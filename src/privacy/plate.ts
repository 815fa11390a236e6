import type { Form } from './form.ts';

const province = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Names of provinces written out, of which a plate shows the first or last letter. */
const long =
  '(?:浙江|江苏|山东|山西|河南|河北|湖南|湖北|广东|广西|江西|安徽|福建|四川|贵州|云南|海南|陕西|甘肃|青海|西藏|宁夏|新疆|辽宁|吉林|黑龙江|内蒙古|北京|上海|天津|重庆)';
const mark = '[ ·•・.\\-—]?';
const letter = '[A-HJ-NP-Z]';
const sign = '[A-HJ-NP-Z0-9]';
const three = `(?=(?:${mark}${sign})*?\\d(?:${mark}${sign})*?\\d(?:${mark}${sign})*?\\d)`;

/** Ordinary plates have five signs, those of new-energy cars six with a letter at one end; three are digits at least. */
const ordinary =
  `(?:[${province}]|${long})${mark}[A-HJ-PR-Z]${mark}${three}` +
  `(?:[A-HJK]${mark}${sign}(?:${mark}\\d){4}|\\d(?:${mark}\\d){4}${mark}[A-HJK]|${sign}(?:${mark}${sign}){3}${mark}[A-HJ-NP-Z0-9挂学警港澳领使])` +
  '(?![A-Z0-9])';

/** Plates of cars, of the army, the armed police, embassies and airports. */
export const plateForms: readonly Form[] = [
  { kind: 'plate', certainty: 'error', pattern: new RegExp(ordinary, 'gi') },
  // Less than three digits are a plate where a word says so.
  {
    kind: 'plate',
    certainty: 'error',
    pattern: new RegExp(
      `(?:车牌号?|牌照|号牌|车号|牌号)[:为是]? ?(?<own>[${province}]${mark}${letter}${mark}(?=[A-Z ]*\\d)${sign}(?:${mark}${sign}){4,5})(?![A-Z0-9])`,
      'gi',
    ),
  },
  {
    kind: 'plate',
    certainty: 'error',
    pattern: new RegExp(`(?<![A-Z0-9])WJ${mark}(?:[${province}]|\\d{2})${mark}\\d{4}[\\dXBTSHJD]?(?![A-Z0-9])`, 'gi'),
  },
  {
    kind: 'plate',
    certainty: 'error',
    pattern: /(?:军车?|军牌|武警|警车|车牌|牌照|号牌|车号)[:车牌号为是 ]{0,4}(?<own>[A-Z]{2}[ ·-]?\d{5})(?![A-Z0-9])/g,
  },
  // Plates of the army begin so.
  { kind: 'plate', certainty: 'warning', pattern: /(?<![A-Za-z0-9-])V[A-PRT-VXY][ ·]?\d{5}(?![A-Za-z0-9-])/g },
  { kind: 'plate', certainty: 'error', pattern: /使 ?\d{3}[·• ]?\d{3}(?!\d)/g },
  { kind: 'plate', certainty: 'error', pattern: /[沪京粤川鄂辽陕渝]领 ?\d{4,5}(?!\d|年|号)/g },
  { kind: 'plate', certainty: 'error', pattern: /民航 ?[A-Z]\d{4,5}(?![A-Z0-9])/g },
];
