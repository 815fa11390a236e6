import type { Words } from './text.ts';

/** Words of the completeness self-score. */
export const scoreWords = {
  title: { zh: '披露完整度自评', en: 'Completeness self-score' },
  of: { zh: '{fund}：披露完整度自评', en: '{fund}: completeness self-score' },
  ours: { zh: '本站自拟，用公布的数据算出', en: 'Criteria of this site, worked out from the published data' },
  asOf: { zh: '数据截至 {day}', en: 'Data to {day}' },
  note: {
    zh: '这是本站用自己公布的数据算出来的自评。它看的是该公开的公开了没有，不评价慈善组织，也不是任何机构的评级。保护隐私不扣分。',
    en: 'The portal works this out itself from its own data. It looks at what has been disclosed; it does not judge the charity and is nobody’s rating. Protecting privacy costs no point.',
  },
  sum: {
    zh: '{points} 分里有 {applicable} 分适用，得 {earned} 分，折合百分制 {score} 分，{level}。',
    en: 'Of {points} points {applicable} apply and {earned} were earned: {score} of a hundred, {level}.',
  },
  gapsSum: { zh: '没有得满分的有 {n} 项：{names}。', en: 'What falls short ({n}): {names}.' },
  gapsNone: { zh: '适用的条目都得了满分。', en: 'Every item that applies has its full points.' },
  brief: {
    zh: '披露完整度自评 {score} 分，{level}{term}。',
    en: 'Completeness self-score {score} of 100, {level}{term}.',
  },
  each: { zh: '逐项看', en: 'Item by item' },

  levels: { zh: '一二三四五六七八九', en: '123456789' },
  level: { zh: '{n}级', en: 'Level {n}' },
  noLevel: { zh: '不定级', en: 'No level' },
  levelHead: { zh: '等级', en: 'Level' },
  validUntil: { zh: '有效至 {day}', en: 'valid until {day}' },
  validWhy: { zh: '这一天到期的是：{name}', en: 'on that day falls due: {name}' },
  valid: { zh: '没有待到期的事项', en: 'nothing more falls due' },
  expiredSince: { zh: '{day}后失效', en: 'expired after {day}' },
  expiredWhy: { zh: '到期没有公开：{name}', en: 'not disclosed when due: {name}' },
  passed: {
    zh: '有效期已过：这一页是按 {day}的数据算的，等级不再有效，要等数据更新后重算。',
    en: 'This level has run out: the page was worked out from data to {day} and waits for new data.',
  },

  gaps: { zh: '差在哪里', en: 'What falls short' },
  gapsNote: {
    zh: '少得多的在前，都写明在哪个文件里补。',
    en: 'The largest loss first, each with the file that supplies it.',
  },
  gapsTable: { zh: '没有得满分的条目', en: 'Items that fall short' },
  item: { zh: '条目', en: 'Item' },
  lost: { zh: '少得', en: 'Lost' },
  why: { zh: '原因', en: 'Reason' },
  supply: { zh: '在哪里补', en: 'Where to supply it' },
  there: { zh: '应当在这里看到', en: 'It should stand here' },
  more: { zh: '还有 {n} 处', en: 'and {n} more' },
  lateMet: { zh: '{name}迟了 {days} 天', en: '{days} {days:day|days} late: {name}' },
  lateOpen: { zh: '{name}逾期 {days} 天', en: '{days} {days:day|days} overdue: {name}' },
  form: { zh: '只能当文件看，不能当网页和表格用', en: 'A document to look at, not a page or a table' },

  parts: { zh: '五组加起来', en: 'Five groups and their sum' },
  partsNote: { zh: '不适用的条目不进分母。', en: 'Items that do not apply leave the denominator.' },
  group: { zh: '组', en: 'Group' },
  points: { zh: '满分', en: 'Points' },
  applicable: { zh: '适用', en: 'Applicable' },
  earned: { zh: '得分', en: 'Earned' },
  length: { zh: '得分占适用分的比例', en: 'Earned out of applicable' },
  total: { zh: '合计', en: 'Total' },
  formula: {
    zh: '{earned} ÷ {applicable} × 100 ＝ {score}，不足 0.1 的舍去。',
    en: '{earned} ÷ {applicable} × 100 = {score}, rounded down to a tenth.',
  },

  lines: { zh: '逐项的结果', en: 'Item by item' },
  linesNote: {
    zh: '得分＝满分×及时×易得，每项不足 0.1 的舍去。',
    en: 'Earned = points × timeliness × access, each rounded down to a tenth.',
  },
  found: { zh: '查到的', en: 'Found' },
  time: { zh: '及时', en: 'Timeliness' },
  access: { zh: '易得', en: 'Access' },
  present: { zh: '已公开', en: 'Disclosed' },
  missing: { zh: '缺', en: 'Missing' },
  document: { zh: '打开文件', en: 'Open the document' },

  method: { zh: '怎么算，凭什么', en: 'Method and basis' },
  methodNote: { zh: '条目和分值都是本站自拟的。', en: 'Items and points are this site’s own.' },
  methodText: {
    zh: '条目按法律法规要求公开的内容和居民最常问的事选定，分值按居民和捐赠人的关心程度分配。及时按近 12 个月到期的事项算：按时 1，迟 30 天以内 0.6，再迟 0.3。易得按形式算：网页和表格 1，文字版文件 0.8，图片和扫描件 0.5。',
    en: 'The items are what law asks to be disclosed and what residents ask most; the points follow what residents and donors care about. Timeliness looks at what came due within twelve months: on time 1, up to 30 days late 0.6, later 0.3. Access looks at the form: page and table 1, text document 0.8, picture or scan 0.5.',
  },
  bands: {
    zh: '等级从高到低：{bands}；再低不定级。等级到下一个到期日为止。',
    en: 'Levels from the top: {bands}; below that none. A level holds until the next due day.',
  },
  band: { zh: '{from} 分起{level}', en: '{level} from {from}' },
  basis: { zh: '依据：{text}', en: 'Basis: {text}' },
  about: { zh: '全部条目和算法', en: 'All items and the method' },

  fund: { zh: '基金', en: 'Fund' },
  score: { zh: '得分', en: 'Score' },
  short: { zh: '没有得满分的', en: 'What falls short' },
  none: { zh: '没有', en: 'None' },
  tableNote: {
    zh: '本站自拟，只看披露，不评价慈善组织。',
    en: 'Criteria of this site; about disclosure, not about the charity.',
  },
  reported: {
    zh: '只有报道数据、没有逐笔账目的基金无法自评：',
    en: 'Funds of which only reports are known cannot be scored: ',
  },

  basic: { zh: '基本信息', en: 'Basic facts' },
  governance: { zh: '治理', en: 'Governance' },
  finance: { zh: '财务', en: 'Finance' },
  projects: { zh: '项目', en: 'Projects' },
  residents: { zh: '捐赠人和居民', en: 'Donors and residents' },
} as const satisfies Words;
