import type { Words } from './text.ts';

/** Words that stand on every page, and the words of the shared components. */
export const common = {
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  mainNav: { zh: '主导航', en: 'Main' },
  crumbs: { zh: '当前位置', en: 'You are here' },
  reading: { zh: '阅读方式', en: 'Reading' },
  large: { zh: '大字', en: 'Large' },
  dark: { zh: '夜间', en: 'Dark' },
  otherLanguage: { zh: 'English', en: '中文' },

  /** A file that holds the rows of others too. */
  csvAll: { zh: 'CSV（全表）', en: 'CSV (whole table)' },

  home: { zh: '首页', en: 'Home' },
  places: { zh: '社区', en: 'Communities' },
  disclosure: { zh: '该公开什么', en: 'What is due' },
  trace: { zh: '查我的捐赠', en: 'Follow my gift' },
  search: { zh: '搜索', en: 'Search' },
  data: { zh: '数据下载', en: 'Data' },
  about: { zh: '怎么看账本', en: 'Guide' },
  help: { zh: '填报帮助', en: 'Help for staff' },

  fictional: { zh: '虚构示范数据', en: 'Fictional demonstration' },
  fictionalNote: {
    zh: '这里的地名、机构、人名和金额都是虚构的，只用来演示怎样公开账目。',
    en: 'The places, organisations, names and amounts here are invented; they only show how disclosure works.',
  },
  reported: { zh: '报道数据', en: 'Reported figures' },
  reportedNote: {
    zh: '这里的数字来自公开报道，不是账本，每个都注明出处；报道没有提到的写“未报道”。',
    en: 'These figures come from published reports, not from a ledger, each with its source; what was not reported says so.',
  },

  heldBy: { zh: '资金由', en: 'The money is held by' },
  heldEnd: {
    zh: '专账管理，基金没有独立账户。',
    en: 'in a sub-account of its own; the fund has no bank account.',
  },
  uscc: { zh: '统一社会信用代码', en: 'USCC' },
  certificate: { zh: '公开募捐资格证书', en: 'public fundraising certificate' },
  invented: { zh: '虚构', en: 'fictional' },
  custodianUnreported: {
    zh: '托管的慈善组织、统一社会信用代码和募捐资格：未报道。',
    en: 'Host charity, its USCC and fundraising certificate: not reported.',
  },
  official: {
    zh: '公开内容如与“慈善中国”不一致，以“慈善中国”为准。本站不收款。',
    en: 'Where this page differs from Charity in China (慈善中国), Charity in China prevails. This site takes no money.',
  },
  excluded: {
    zh: '账本只记进出银行账户的钱：认捐、实物、服务、积分、志愿时长不计入。',
    en: 'A ledger holds only money that passed the bank account: pledges, goods, services, points and volunteer hours are not in it.',
  },
  asOf: { zh: '数据截至', en: 'Data as of' },
  books: { zh: '账目记到', en: 'Accounts up to' },
  booksNone: { zh: '还没有账目', en: 'No accounts yet' },
  booksEntry: { zh: '最后一笔在 {day}', en: 'last entry on {day}' },
  booksBank: { zh: '银行余额核对到 {day}', en: 'balance confirmed by the bank on {day}' },
  booksBankThen: { zh: '余额与银行核对过', en: 'balance confirmed by the bank' },
  booksNoBank: { zh: '还没有银行对账单', en: 'no bank statement yet' },
  ageOne: { zh: '，距今天 1 天', en: ', 1 day ago' },
  ageMore: { zh: '，距今天 {n} 天', en: ', {n} days ago' },
  passed: { zh: '{day}已过，数据还没有到那一天', en: '{day} has passed; the data do not reach it yet' },
  publisher: { zh: '发布', en: 'Published by' },
  icpFiling: { zh: '备案号', en: 'ICP filing' },
  policeFiling: { zh: '公安备案号', en: 'Police filing' },
  pageCode: { zh: '本页指纹', en: 'Code of this page' },
  verify: { zh: '核对这一页', en: 'Check this page' },
  past: { zh: '变动和更正', en: 'What changed' },
  stateChanged: { zh: '状态改为“{state}”', en: 'State changed to “{state}”' },
  retracted: { zh: '已撤回', en: 'Retracted' },
  takenBack: { zh: '撤回，金额按零算', en: 'Retracted; counts zero' },
  complaint: { zh: '投诉与监督', en: 'Complaints' },
  phone: { zh: '电话', en: 'Telephone' },

  share: { zh: '转发这三句话', en: 'Share these sentences' },
  shared: { zh: '已复制，可以粘贴到微信', en: 'Copied: paste it where you like' },

  brief: { zh: '摘要', en: 'Item' },
  sign: { zh: '加减', en: 'Sign' },
  amountYuan: { zh: '金额（元）', en: 'Amount (yuan)' },
  yuan: { zh: '元', en: 'yuan' },

  unpublished: { zh: '未公布', en: 'Not published' },
  unreported: { zh: '未报道', en: 'Not reported' },
  inapplicable: { zh: '不适用', en: 'Not applicable' },
  unverified: { zh: '汉字待核', en: 'Chinese characters not verified' },

  source: { zh: '来源', en: 'Source' },
  asReported: { zh: '报道原文', en: 'As reported' },
  unitUncertain: {
    zh: '单位存疑：报道译文里的单位可能有误，不计入任何合计',
    en: 'Unit uncertain: the translation of the report may have it wrong; the figure is in no total',
  },

  receipt: { zh: '票据', en: 'Receipt' },
  bank: { zh: '银行回单', en: 'Bank slip' },
  minutes: { zh: '会议决议', en: 'Minutes' },
  acceptance: { zh: '验收单', en: 'Acceptance record' },
  photo: { zh: '照片', en: 'Photograph' },
  contract: { zh: '合同', en: 'Contract' },
  other: { zh: '其他凭证', en: 'Other evidence' },
  evidence: { zh: '凭证', en: 'Evidence' },

  onTime: { zh: '按时', en: 'On time' },
  late: { zh: '迟了 {days} 天', en: '{days} {days:day|days} late' },
  overdue: { zh: '逾期 {days} 天', en: '{days} {days:day|days} overdue' },
  overdueCount: { zh: '逾期 {count} 项', en: '{count} overdue' },
  noneOverdue: { zh: '没有逾期', en: 'None overdue' },
  noneDue: { zh: '还没有到期事项', en: 'Nothing due yet' },
  isOverdue: { zh: '逾期', en: 'Overdue' },
  ahead: { zh: '未到期', en: 'Not due yet' },
  inDays: { zh: '还有 {days} 天', en: 'In {days} {days:day|days}' },
} as const satisfies Words;

/** The seal of each kind of evidence, one character in both languages. */
export const seals = {
  receipt: '票',
  bank: '单',
  minutes: '议',
  acceptance: '验',
  photo: '照',
  contract: '约',
  other: '其',
} as const;
