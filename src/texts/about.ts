import type { Words } from './text.ts';

/** Words of the prose pages: about, help, not found. */
export const aboutWords = {
  about: { zh: '关于', en: 'About' },
  pages: { zh: '关于本站的各页', en: 'Pages about this site' },
  missing: { zh: '这一页正在写。', en: 'This page is being written.' },
  untranslated: { zh: '', en: 'This page exists only in Chinese.' },

  help: { zh: '填报帮助', en: 'Help for staff' },
  helpLede: {
    zh: '检查时报出的每个问题，在这里都有原因和改法。',
    en: 'Every problem that the check reports, with its cause and how to put it right.',
  },
  helpDescription: {
    zh: '数据检查报出的全部问题：是什么意思、怎样改、正确和错误的写法。',
    en: 'All problems the data check can report: what they mean, how to put them right, wrong and right examples.',
  },
  code: { zh: '问题代码', en: 'Code' },
  severity: { zh: '级别', en: 'Severity' },
  error: { zh: '错误：不改就不能发布', en: 'Error: publication stops until it is put right' },
  breach: {
    zh: '未按规定办理：日期录错的改正，属实的公开说明',
    en: 'Not done by the rules: correct what was mistyped, explain in public what is true',
  },
  warning: { zh: '警告：改正，或者公开说明', en: 'Warning: put it right or explain it in public' },
  notice: { zh: '提示：建议改', en: 'Notice: worth putting right' },
  others: { zh: '同类问题', en: 'Problems of this kind' },
  remedy: { zh: '怎样改', en: 'Remedy' },
  inFile: { zh: '文件 {file}：', en: 'File {file}:' },

  file: { zh: '文件', en: 'Files' },
  yaml: { zh: 'YAML 写法', en: 'YAML' },
  csv: { zh: '表格', en: 'Tables' },
  value: { zh: '日期、金额和代码', en: 'Dates, amounts and codes' },
  reference: { zh: '编号和引用', en: 'Ids and references' },
  ledger: { zh: '账目', en: 'Ledger' },
  decision: { zh: '表决、公示和审批', en: 'Votes, notices and approvals' },
  disclosure: { zh: '公开和隐私', en: 'Disclosure and privacy' },
  round: { zh: '公益创投', en: 'Venture-philanthropy rounds' },
  alliance: { zh: '伙伴、心愿和积分', en: 'Partners, wishes and points' },
  council: { zh: '议事、满意度和志愿服务', en: 'Councils, satisfaction and volunteers' },

  lost: { zh: '没有这一页', en: 'This page does not exist' },
  lostText: {
    zh: '网址可能写错了，也可能这一页换了地方。公开过的记录不会删掉，请从搜索或社区列表里找。',
    en: 'The address may be mistyped, or the page may have moved. Records are never deleted: search or the list of communities will find it.',
  },
  lostData: {
    zh: '旧的数据文件？各表、账本和订阅的新网址都在数据页；一只基金、一个地点或一个项目的表，在它自己的页面上。',
    en: 'An old data file? The data page has the addresses of all tables, books and feeds; the tables of a fund, place or project stand on its own page.',
  },
  lostDataLink: { zh: '数据下载', en: 'Data' },
  lostHome: { zh: '回首页', en: 'Home' },
  lostPlaces: { zh: '社区和街道', en: 'Communities and streets' },
} as const satisfies Words;
