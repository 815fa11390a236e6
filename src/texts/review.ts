import type { Words } from './text.ts';

/** Words of what publishing would change for readers. Amounts come with two decimals, signed differences with their sign. */
export const reviewWords = {
  title: { zh: '公布以后会变什么', en: 'What publishing would change' },
  days: { zh: '数据截至 {before} → {after}。', en: 'Data as of {before} → {after}.' },
  none: { zh: '读者看到的内容没有变化。', en: 'Nothing changes for readers.' },
  blocked: {
    zh: '有 {n} 个错误，现在不能公布。怎么改，运行 npm run check 看。',
    en: '{n} {n:error|errors}: nothing can be published yet. npm run check says what to do.',
  },
  figures: {
    zh: '新增 {added} 条，改动 {changed} 条，不再显示 {vanished} 条；涉及 {pages} 个网页（另有英文版）。',
    en: '{added} added, {changed} changed, {vanished} no longer shown; {pages} pages touched, each in both languages.',
  },
  against: { zh: '对比：{what}', en: 'Compared with: {what}' },
  more: { zh: '{title}（{n}）', en: '{title} ({n})' },

  errors: { zh: '错误', en: 'Errors' },
  sums: { zh: '合计与余额', en: 'Sums and balances' },
  records: { zh: '记录', en: 'Records' },
  ranks: { zh: '名次', en: 'Ranks' },
  duties: { zh: '该公开的事项', en: 'What is due' },
  gifts: { zh: '捐赠去向', en: 'Traces of gifts' },
  corrections: { zh: '需要先写的更正', en: 'Corrections needed first' },
  statements: { zh: '更正与说明', en: 'Corrections and explanations' },
  withheld: { zh: '不公布的数字', en: 'Withheld numbers' },
  pages: { zh: '涉及的网页', en: 'Pages touched' },

  error: { zh: '{where} {title}', en: '{where} {title}' },
  changedTo: { zh: '{what}：{old} → {new}', en: '{what}: {old} → {new}' },
  by: { zh: '{text}（{difference}）', en: '{text} ({difference})' },
  blank: { zh: '（空）', en: '(blank)' },
  whole: { zh: '全站', en: 'Whole site' },
  of: { zh: '{owner} {what}', en: '{owner}, {what}' },
  inYear: { zh: '{year} 年{what}', en: '{what} in {year}' },
  balance: { zh: '余额', en: 'balance' },
  income: { zh: '收入', en: 'income' },
  spending: { zh: '支出', en: 'spending' },
  transfers_in: { zh: '其他基金划入', en: 'from other funds' },
  transfers_out: { zh: '划给其他基金', en: 'to other funds' },
  advanced: { zh: '由人垫付', en: 'advanced by others' },
  repaid: { zh: '归还垫付', en: 'advances repaid' },
  held: { zh: '“{name}”余额', en: 'balance of “{name}”' },
  owed: { zh: '尚欠垫付款', en: 'advances still owed' },
  paid: { zh: '各基金已付', en: 'paid by all funds' },

  added: { zh: '新增', en: 'Added' },
  changed: { zh: '改动', en: 'Changed' },
  vanished: { zh: '不再显示', en: 'No longer shown' },
  record: { zh: '{change} {owner} {kind} {record}', en: '{change}: {owner}, {kind} {record}' },
  said: { zh: '{text}：{more}', en: '{text}: {more}' },
  englishText: { zh: '{label}（英文）', en: '{label} (English)' },
  joint: { zh: '；', en: '; ' },

  rank: { zh: '第 {rank} 名，{total} 分', en: 'rank {rank}, {total} points' },
  unranked: { zh: '没有名次', en: 'no rank' },

  opened: { zh: '新增期限', en: 'New' },
  gone: { zh: '不再要求', en: 'No longer due' },
  done: { zh: '已完成', en: 'Done' },
  overdue: { zh: '变为逾期', en: 'Becomes overdue' },
  moved: { zh: '期限变动', en: 'Due day moved' },
  reopened: { zh: '又成未完成', en: 'Open again' },
  duty: { zh: '{change} {owner} {what}，期限 {due}', en: '{change}: {owner}, {what}, due {due}' },
  dutyMoved: { zh: '{change} {owner} {what}，期限 {old} → {due}', en: '{change}: {owner}, {what}, due {old} → {due}' },

  giftsMoved: {
    zh: '{owner}：{n} 笔捐赠原来说过的去向变了：{ids}',
    en: '{owner}: {n} {n:gift is|gifts are} told to have paid for something else than before: {ids}',
  },
  giftsFurther: {
    zh: '{owner}：{n} 笔捐赠又用了或退了一部分，原来说过的不变：{ids}',
    en: '{owner}: {n} {n:gift|gifts} used or given back further; what was told holds: {ids}',
  },

  needed: { zh: '{file}：{record} 的 {field}', en: '{file}: {field} of {record}' },
  neededHow: {
    zh: '有改动要先写更正：原值、新值用 npm run correct 看，也用它写。',
    en: 'Some changes need a correction first: npm run correct shows the values and writes the entries.',
  },
  wholeRecord: { zh: '整条记录', en: 'the whole record' },
  correction: { zh: '更正', en: 'correction' },
  explanation: { zh: '说明', en: 'explanation' },
  breach: { zh: '未按规定办理的说明', en: 'explanation of a broken rule' },
  statement: { zh: '{change}{sort}：{owner} {record}，{about}', en: '{change} {sort}: {owner}, {record}, {about}' },
  closes: { zh: '不再公布', en: 'Withheld from now on' },
  opens: { zh: '开始公布', en: 'Told from now on' },
} as const satisfies Words;
