import type { Certainty, Hit } from './kind.ts';

/** Finds rooms: a building with a room, a unit with a room, in any order. Buildings and units alone name works, and are fine. */
export function findRooms(text: string): Hit[] {
  if (!(hint.test(text) && /\d/.test(text))) return [];
  return forms.flatMap(({ certainty, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index, groups }): Hit => {
      const told = groups?.own ?? found;
      const start = index + found.lastIndexOf(told);
      return { kind: 'room', certainty, start, end: start + told.trimEnd().length };
    }),
  );
}

/** Nearly every text has none of these words. */
const hint =
  /[\d十] ?(?:室|房|单元|门|号楼|号房|栋|幢|棟|座|#|弄|组|队|楼.{0,6}\d|层.{0,2}[东西南北中])|[A-Za-z甲乙丙东西南北] ?(?:号楼|栋|幢|棟|座)|[东西南北中][边侧头]?户|\d-\d{1,2}-\d|(?:住|地址|门牌|房号|address).{0,24}\d|\b(?:room|rm|flat|apt|apartment)\b/i;

const figure = '[\\d十]{1,4}';
const gap = '[ ,，\\-—·/]{0,2}';
const building = `(?:[\\dA-Za-z十甲乙丙东西南北]{1,4} ?(?:号楼|#楼|号院?楼|号院|栋|幢|棟|座|[#＃]|楼(?=${gap}${figure} ?(?:单元|门))))`;
const unit = `(?:${figure} ?(?:单元|门洞|门(?!口|前|面|头|诊|店)))`;
const floor = `(?:${figure} ?(?:层|楼))`;
/** Floor and door: 101, 1203; never a year, a sum or a count. */
const door = '(?:[1-9]\\d?[0-3]\\d)';
const counted =
  '(?!\\d|[.,]\\d| ?(?:年|月|日|平|米|元|万|人|个|次|盏|天|余|多|名|件|套|份|辆|户|块|级|台|只|把|根|棵|株|处|kg|m|㎡|%|yuan|个|kW))';

/** The door on a landing, told by its side. */
const side = '(?:[东西南北中][边侧头]?户)';
/** Building, unit and door by dashes; never a day. */
const dashes = '\\d{1,3}[-—]\\d{1,2}[-—](?!(?:19|20)\\d\\d)[1-9]\\d?[0-3]\\d(?![\\d-]|\\.\\d| ?(?:mm|cm|米|厘米|毫米))';

/** Building and unit, or either, and then the door. */
const forms: readonly { certainty: Certainty; pattern: RegExp }[] = [
  {
    certainty: 'error',
    pattern: new RegExp(`${building}${gap}(?:${unit}${gap})?(?:${floor}${gap})?\\d{1,4} ?(?:室|房(?!间)|号房)`, 'g'),
  },
  {
    certainty: 'error',
    pattern: new RegExp(
      `(?:${building}${gap})?${unit}${gap}(?:${floor}${gap})?\\d{1,4} ?(?:室|房(?!间)|号(?!楼|线))`,
      'g',
    ),
  },
  {
    certainty: 'error',
    pattern: new RegExp(`${building}${gap}${unit}${gap}(?:${floor}${gap})?(?:${door} ?户|${door}${counted})`, 'g'),
  },
  { certainty: 'warning', pattern: new RegExp(`${building}${gap}(?:${floor}${gap})?${door}${counted}`, 'g') },
  { certainty: 'warning', pattern: new RegExp(`${unit}${gap}${door}${counted}`, 'g') },
  // Backwards, as on envelopes of the West.
  {
    certainty: 'error',
    pattern: new RegExp(`\\d{3,4} ?(?:室|房|号房)${gap}(?:(?:${unit})${gap})?${building}`, 'g'),
  },
  { certainty: 'error', pattern: new RegExp(`\\d{3,4} ?(?:室|房)${gap}${unit}`, 'g') },
  // Numbers with dashes: building-unit-door.
  { certainty: 'error', pattern: /(?<![\d-])\d{1,3}[-—]\d{1,2}[-—]\d{3,4} ?(?:室|房|户)/g },
  { certainty: 'error', pattern: /(?<![\d-])\d{1,3}[-—]\d{3,4} ?室/g },
  {
    certainty: 'warning',
    pattern:
      /(?:住在?|住址|地址|家庭住址|门牌号?|房号|address)[^\n\d。；]{0,14}(?<own>(?<![\d-])\d{1,3}-\d{1,2}-\d{3,4})(?![\d-])/g,
  },
  { certainty: 'error', pattern: new RegExp(`(?<=[苑园区庭府城村里寓家])${dashes}`, 'g') },
  { certainty: 'warning', pattern: new RegExp(`(?<![\\w.\\-—/])${dashes}`, 'g') },
  { certainty: 'error', pattern: /\d{1,3} ?(?:#楼?|栋|幢|棟|号楼)[-— ]?\d{1,2}[-—]\d{3,4}(?!\d)/g },
  // A landing and a side of it.
  { certainty: 'error', pattern: new RegExp(`(?:${building}${gap})?${unit}${gap}(?:${floor}${gap})?${side}`, 'g') },
  { certainty: 'error', pattern: new RegExp(`${building}${gap}(?:${floor}${gap})?${side}(?:${gap}${door})?`, 'g') },
  { certainty: 'error', pattern: new RegExp(`${building}${gap}${building}${gap}${door}${counted}`, 'g') },
  { certainty: 'error', pattern: new RegExp(`\\d{3,4} ?(?:室|房) ?\\(${building}\\)`, 'g') },
  // Lanes, courts, village groups.
  {
    certainty: 'error',
    pattern: new RegExp(`\\d{1,5} ?弄${gap}\\d{1,4} ?号${gap}(?:${floor}${gap})?${door}(?: ?室|${counted})`, 'g'),
  },
  { certainty: 'error', pattern: /\d{3,4} ?室[, ]{0,3}\d{1,4} ?号[, ]{0,3}\d{1,5} ?弄/g },
  {
    certainty: 'error',
    pattern: new RegExp(`\\d{1,4} ?号院${gap}${figure} ?(?:门|单元|号楼)${gap}${door}${counted}`, 'g'),
  },
  {
    certainty: 'warning',
    pattern:
      /村(?:委会)?第? ?[\d十]{1,3} ?(?:村民小|村民)?[组队社] ?\d{1,4} ?号(?!线|楼|桥|灯|井|机|泵|塘|车|地|田|段|点)/g,
  },
  // Someone's home, told as far as the entrance.
  {
    certainty: 'warning',
    pattern: new RegExp(
      `(?:家住|住在|住址|居住(?:在|于)|[户家]住)[^\\n。；]{0,16}?(?<own>${building}${gap}${unit})`,
      'g',
    ),
  },
  { certainty: 'warning', pattern: /(?:家住|住在|住址|居住(?:在|于)|[户家]住)[^\n。；]{0,20}?(?<own>\d{3,4} ?室)/g },
  // Street number and room.
  {
    certainty: 'error',
    pattern: /[路街巷弄里道][\d十]{1,5} ?(?:弄 ?\d{1,4} ?)?号 ?(?:[\d十]{1,2} ?[楼层] ?)?\d{3,4} ?室/g,
  },
  // English.
  {
    certainty: 'error',
    pattern:
      /\b(?:flat|room|rm\.?|unit) ?\d{1,4}[A-Z]?, ?\d{1,2}\/F\b|\b\d{1,2}\/F, ?(?:flat|room|unit) ?\d{1,4}[A-Z]?\b/gi,
  },
  {
    certainty: 'error',
    pattern:
      /\b(?:building|block|bldg\.?|tower) ?(?:no\.? ?)?[\dA-Z]{1,3}\b[, ]{0,3}(?:unit ?\d{1,2}[, ]{0,3})?(?:room|rm\.?|flat|apt\.?|apartment|no\.?) ?\d{1,4}\b/gi,
  },
  {
    certainty: 'error',
    pattern:
      /\b(?:room|rm\.?|flat|apt\.?|apartment) ?(?:no\.? ?)?\d{1,4}\b[, ]{0,3}(?:unit ?\d{1,2}[, ]{0,3})?(?:building|block|bldg\.?|tower) ?(?:no\.? ?)?[\dA-Z]{1,3}\b/gi,
  },
  { certainty: 'error', pattern: /\bunit ?\d{1,2}[, ]{0,3}(?:room|rm\.?|flat|apt\.?|apartment) ?\d{1,4}\b/gi },
];
