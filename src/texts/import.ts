import type { Question, SkipReason } from '../import/result.ts';
import type { ColumnRole } from '../import/role.ts';
import type { RefusalCode } from '../import/sheet.ts';
import type { Both } from '../issues/both.ts';

/** Why a file cannot be read, and what to do. */
export const refusalText: Readonly<Record<RefusalCode, Both>> = {
  password: {
    zh: '文件设了打开密码。在 Excel 或 WPS 里取消密码，另存一份再导入。',
    en: 'The file needs a password to open. Save a copy without it and import that.',
  },
  'too-large': {
    zh: '文件太大，或者压缩得不正常。只留下账目那张表，另存一份再导入。',
    en: 'The file is too large, or packed in an unusual way. Save a copy with the ledger sheet alone.',
  },
  damaged: {
    zh: '文件打不开，可能没有下载完整，也可能改过扩展名。用 Excel 或 WPS 打开原文件，另存为 .xlsx 再导入。',
    en: 'The file cannot be opened: it may be cut off or renamed. Open the original and save it as .xlsx.',
  },
  empty: { zh: '文件是空的，没有一格有内容。', en: 'The file is empty: no cell holds anything.' },
  encoding: {
    zh: '认不出文字编码。用 Excel 或 WPS 打开原文件，另存为 .xlsx 再导入。',
    en: 'The encoding of the text is not known. Open the original and save it as .xlsx.',
  },
  picture: {
    zh: '这是 PDF 或图片，不是表格。向托管慈善组织要 .xlsx 或 .csv 文件。',
    en: 'This is a PDF or a picture, not a sheet. Ask the host charity for .xlsx or .csv.',
  },
};

/** Why a row moved no money. */
export const skipText: Readonly<Record<SkipReason, Both>> = {
  head: { zh: '重复的表头', en: 'the head again' },
  total: { zh: '合计行，用来核对，不记账', en: 'totals, compared and not booked' },
  carried: { zh: '承前、结转、余额行', en: 'balances carried over' },
  signature: { zh: '签字栏', en: 'signatures' },
  remark: { zh: '没有日期也没有金额的说明', en: 'remarks without day and amount' },
  zero: { zh: '金额是零', en: 'an amount of zero' },
  'not-paid': { zh: '没有付成（关闭、失败、待支付）', en: 'not paid (closed, failed, pending)' },
  'taken-before': { zh: '以前导入过', en: 'imported before' },
  duplicate: { zh: '重复，决定不要', en: 'duplicates, left out by decision' },
};

/** What a column of a source holds. */
export const roleText: Readonly<Record<ColumnRole, Both>> = {
  date: { zh: '日期', en: 'day' },
  year: { zh: '年', en: 'year' },
  month: { zh: '月', en: 'month' },
  day: { zh: '日', en: 'day of the month' },
  amount: { zh: '金额（正数收入，负数支出）', en: 'amount (income; spending below zero)' },
  income: { zh: '收入金额', en: 'income' },
  spending: { zh: '支出金额', en: 'spending' },
  debit: { zh: '借方', en: 'debit' },
  credit: { zh: '贷方', en: 'credit' },
  balance: { zh: '余额，用来逐行核对', en: 'balance, compared row by row' },
  direction: { zh: '收支方向', en: 'direction' },
  person: { zh: '姓名或名称', en: 'name' },
  counterparty: { zh: '对方', en: 'counterparty' },
  giver: { zh: '捐赠人', en: 'donor' },
  payee: { zh: '收款单位', en: 'payee' },
  purpose: { zh: '用途', en: 'purpose' },
  note: { zh: '摘要或备注（收入行不录）', en: 'note (not taken from income)' },
  method: { zh: '方式', en: 'method' },
  category: { zh: '类别', en: 'category' },
  project: { zh: '项目（不录，导入后补）', en: 'project (not taken)' },
  status: { zh: '状态，没付成的不记', en: 'status; what was not paid is left out' },
  fee: { zh: '手续费', en: 'fee' },
  receipt: { zh: '票据号（不录）', en: 'receipt number (not taken)' },
  number: { zh: '编号（不录）', en: 'number (not taken)' },
  private: { zh: '个人信息（不录）', en: 'personal data (never taken)' },
  ignore: { zh: '不用', en: 'not used' },
};

/** What has to be decided, and how it is answered on the command line. */
export const questionText: Readonly<Record<Question['ask'], Both>> = {
  sheet: {
    zh: '有几张工作表像账目，导入哪一张：--sheet 名称，可以写几次。',
    en: 'Several sheets look like ledgers; name those to import: --sheet NAME, more than once if need be.',
  },
  side: {
    zh: '借方、贷方哪一边是收入：--income-side credit（贷方）或 debit（借方）。慈善组织的专项基金明细账一般贷方是收入。',
    en: 'Which side is income: --income-side credit or debit. In a charity’s ledger of a special fund it is usually credit.',
  },
  method: {
    zh: '这些词是什么方式：--word 词=现金、转账、实物、服务或未说明。',
    en: 'What these words mean as a method: --word WORD=cash, transfer, in_kind, service or unstated.',
  },
  category: {
    zh: '这些行没有类别，词表里也没有“未说明”：--income-category 代码、--spending-category 代码。',
    en: 'These rows have no category: --income-category CODE, --spending-category CODE.',
  },
  duplicate: {
    zh: '这些行和别的行一模一样，或者账上已有同日同额的一笔。确是另一笔的：--duplicates take；重复了的：--duplicates skip。',
    en: 'These rows equal another one, or the ledger has one of that day and amount. Keep them: --duplicates take; leave them out: --duplicates skip.',
  },
  column: {
    zh: '有几列都像金额，数字却不一样。哪一列不用：--column 列名=ignore。',
    en: 'Several columns look like the amount and differ. Say which one is not used: --column NAME=ignore.',
  },
  fee: {
    zh: '另有一列手续费。金额是扣费以前的：--fee spending（手续费另记支出）；金额已经扣过：--fee without（不记）。',
    en: 'There is a column of fees. If the amounts are before fees: --fee spending; if fees are already taken off: --fee without.',
  },
  reversal: {
    zh: '这些行是红字，冲的是哪一笔：--reverses 行号=被冲的行号，或账上那笔的编号。',
    en: 'These rows take another one back. Say which: --reverses ROW=ROW, or the id of the row in the ledger.',
  },
};

/** What keeps an import from being written; `{row}`, `{column}`, `{found}`, `{expected}` as far as they are known. */
export const problemText = {
  'date-missing': { zh: '没有日期', en: 'has no day' },
  'date-unclear': {
    zh: '日期“{found}”只能猜，查实后改成 2026-03-05 这样',
    en: 'its day "{found}" could only be guessed',
  },
  'amount-missing': { zh: '有日期，没有金额', en: 'has a day and no amount' },
  'amount-unreadable': { zh: '金额“{found}”读不出来', en: 'its amount "{found}" cannot be read' },
  'amount-below-fen': { zh: '金额“{found}”不到分，查原始单据', en: 'its amount "{found}" goes below the fen' },
  'amount-foreign': { zh: '金额“{found}”不是人民币', en: 'its amount "{found}" is not in yuan' },
  'amount-merged': {
    zh: '金额格和上一行合并了，一笔还是两笔看不出来：取消合并，写清每一行',
    en: 'shares a merged amount with the row above: unmerge it and write each amount',
  },
  formula: {
    zh: '“{column}”是公式，没有存下结果：在 Excel 里打开、保存，再导入',
    en: 'holds a formula without a stored result in "{column}": open and save it in a spreadsheet program',
  },
  'both-sides': { zh: '收入和支出两边都有金额：拆成两行', en: 'has amounts on both sides: split it into two rows' },
  'direction-unclear': { zh: '“{found}”看不出是收入还是支出', en: '"{found}" does not say whether it came or went' },
  'side-unknown': { zh: '借贷方向未定', en: 'the side is not known' },
  'status-unclear': {
    zh: '状态“{found}”：钱退过或说不清，先和平台核对，拆成收入和退款各一行',
    en: 'its status "{found}" speaks of a refund or is unclear: settle it first',
  },
  'payment-bill': {
    zh: '这是个人或社区的收款账单，款项未进慈善组织账户，不能记入基金。转入慈善组织账户以后，用慈善组织的明细账导入',
    en: 'This is the bill of a personal or community account; its money is not with the charity and cannot be booked to the fund',
  },
  'no-table': {
    zh: '没有找到账目：要有一行表头，写着日期和金额（或收入、支出、借方、贷方）',
    en: 'No ledger was found: a row of heads must name a day and an amount',
  },
  'file-encoding': {
    zh: '{found} 不是 UTF-8 编码：先用 Excel 或 WPS 打开，另存为“CSV UTF-8”，再导入',
    en: '{found} is not in UTF-8: open it in a spreadsheet program and save it as "CSV UTF-8" first',
  },
  'control-differs': { zh: '各行合计 {found} 元，应为 {expected} 元', en: 'the rows give {found}, not {expected}' },
  'total-differs': {
    zh: '合计行写 {found} 元，上面各行合计 {expected} 元',
    en: 'this total says {found}, the rows give {expected}',
  },
  'balance-differs': {
    zh: '余额写 {found} 元，按上一行应为 {expected} 元',
    en: 'its balance says {found}; by the row before it is {expected}',
  },
  'not-equal': { zh: '写出的和读到的不等，什么也没有写', en: 'what would be written does not equal what was read' },
} as const satisfies Record<string, Both>;

/** Words of the report. */
export const importWords = {
  ready: { zh: '可以导入。确认后加 --apply 写入。', en: 'Ready. Add --apply to write it.' },
  open: { zh: '还不能导入：', en: 'Not yet:' },
  nothing: { zh: '没有新的行：都导入过了。', en: 'Nothing new: every row was imported before.' },
  later: { zh: '导入以后，检查会指出：', en: 'With these rows the check will say:' },
  applied: { zh: '已写入。撤销：--undo', en: 'Written. To take it back: --undo' },
  noTemplate: {
    zh: '表头对不上：要有这种表的全部必填列，不能有它没有的列',
    en: 'the head does not fit: it must name every required column of this table, and no other column',
  },
} as const satisfies Record<string, Both>;
