/** When a rare letter is worth a look: what its neighbours must be. `next` is a quick answer by the letter behind. */
export type LetterRule = { before?: RegExp; after?: RegExp; next?: (code: number) => boolean };

const numeral = '\\d０-９〇零一二三四五六七八九十';
const upper = (code: number) => (code >= 65 && code <= 90) || (code >= 0xff21 && code <= 0xff3a);
const letterOrMark = (code: number) => !(code >= 0x4e00 && code <= 0x9fff) && code !== 10;
const among = (letters: string) => (code: number) => letters.includes(String.fromCharCode(code)) || code > 0x7e;

/** Letters that begin or end something private, with what must stand before or behind them. */
export const letterRules: readonly (LetterRule & { letters: string })[] = [
  // Mail
  { letters: '@＠' },
  { letters: ']】}', before: /[[【{]\s?(?:at|@|dot|#)\s?$/i },
  // Rooms
  { letters: '栋幢棟', before: /[\dA-Za-z０-９十甲乙丙东西南北一二三四五六七八九]\s?$/ },
  { letters: '座#＃室弄', before: /[\dA-Za-z０-９〇零一二三四五六七八九十]\s?$/ },
  { letters: '楼', before: new RegExp(`(?:[${numeral}]|号)\\s?$`), after: new RegExp(`^.{0,6}[${numeral}]`) },
  { letters: '元', before: /[\d０-９十一二三四五六七八九]\s?单$/ },
  { letters: '户', before: /[东西南北中][边侧头]?$/ },
  { letters: '组队', before: new RegExp(`[${numeral}]\\s?$`), after: new RegExp(`^\\s?[${numeral}]{1,4}\\s?号`) },
  { letters: '门', before: new RegExp(`[${numeral}]\\s?$`), after: /^\s?\d{3,4}/ },
  { letters: '住', after: /^(?![院房建户宅])[^\n,]{0,20}[\d０-９]/ },
  { letters: '岁', before: /\d\s?周?$|[０-９]$/ },
  // Accounts of chat programs
  { letters: '微薇威徽', after: /^\s?(?:[❤♥♡]|信(?!群|公众|扫码|支付|小程序)|[:：]|\s?[A-Za-z])/ },
  { letters: '❤♥♡➕' },
  { letters: '泡', before: /绿$/, after: /^泡/ },
  { letters: '星件', before: /(?:卫|绿色软)$/, after: /^\s?[:：]/ },
  { letters: '扣球丘', after: /^[扣球丘2]/ },
  { letters: '企', after: /^鹅/ },
  { letters: '信', before: /[vVＶｖ]$/ },
  { letters: '加', after: /^我?[vVＶｖ微qQ]/ },
  {
    letters: 'vVＶｖ',
    before: /(?:^|[^A-Za-z])$/,
    after: /^\s?(?:[❤♥:：信我]|[A-Z]\s?\d{5})/,
    next: among(' :ABCDEFGHJKLMNPRTUVY'),
  },
  { letters: 'vV', before: /[+＋➕]\s?$/ },
  { letters: 'xXｘＸ', before: /(?:^|[^A-Za-z])[vwVWｖｗ]$/ },
  { letters: 'qQｑＱ', before: /(?:^|[^A-Za-z0-9])[qQｑＱ]\s?$/ },
  { letters: 'qQｑＱ', before: /(?:^|[^A-Za-z])$/, after: /^\s?[:：号]?\s?\d{5}/, next: among(' :0123456789') },
  { letters: 'wWｗＷ', after: /^(?:e ?chat|ei ?xin|xid_)/i, next: among('exEX') },
  // Hardship whose first letter is a digit
  { letters: '保', before: /五$/ },
  // Telephones with few digits, behind their word
  { letters: '话机', after: /^(?:号码?)?\s?[:：是为]?\s?[\d０-９]{3,4}[ -]?[\d０-９]{4}/ },
  // Papers
  { letters: '护台回通', after: /^(?:照|胞证|乡证|行证|湾)/ },
  { letters: '证證卡', after: /^[^\n,，。]{0,10}[\d０-９]/ },
  { letters: 'pP', after: /^assport/i, next: among('aA') },
  { letters: 'H', after: /^(?:IV|KID)/, next: among('IK') },
  // Ages and days of birth in English, coordinates
  { letters: 'yY', before: /\d[ -]$/, after: /^ear/i, next: among('eE') },
  { letters: 'bB', after: /^orn\b/, next: among('o') },
  { letters: 'D', after: /^OB\b|^ate of birth/, next: among('Oa') },
  { letters: '经纬坐定', after: /^(?:[度标位]|\s?\d)/ },
  // Plates
  {
    letters: '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼',
    after: /^[^\w\n,，。\u4e00-\u9fff]{0,3}[A-Za-zＡ-Ｚａ-ｚ]/,
    next: letterOrMark,
  },
  { letters: '江西东南北海庆古林徽建州肃疆夏', after: /^[A-Z][ ·•-]?[A-Z0-9]/, next: upper },
  { letters: '沪京使', after: /^[ ·]?领?\s?\d{3}/ },
  { letters: '航', before: /民$/, after: /^\s?[A-Z]\d{3}/, next: upper },
  {
    letters: '军武警牌号',
    after: /^[:：车牌]{0,3}\s?[A-Z]{2}\s?[A-Z0-9京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼-]/,
  },
  {
    letters: 'WＷ',
    after: /^[JＪ]\s?[\d０-９京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/,
    next: among('J'),
  },
];
