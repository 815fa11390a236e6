import type { CodeEntry } from '../entry.ts';

/** Single values: what is missing, cannot be read, or was read from another form than the standard one. */
export const valueCodes = {
  'key-unknown': {
    severity: 'error',
    group: 'value',
    title: { zh: '不认识的字段', en: 'Unknown field' },
    message: { zh: '不认识字段名“{found}”。{nearest}', en: 'The field "{found}" is not known.{nearest}' },
    remedy: {
      zh: '改成约定的字段名；想补充说明，写进备注（note）。',
      en: 'Use a known field name; put remarks into "note".',
    },
  },
  'value-missing': {
    severity: 'error',
    group: 'value',
    title: { zh: '必填项没有填', en: 'Required value missing' },
    message: { zh: '缺少必填的内容：{expected}{choices}。', en: 'A required value is missing: {expected}{choices}.' },
    remedy: {
      zh: '对照原始单据填上；一时查不到的，先不要录，不要编，也不要写 0。',
      en: 'Fill it in from the original document; if it cannot be found yet, leave the record out. Never invent it and never write 0.',
    },
  },
  'value-merged': {
    severity: 'error',
    group: 'value',
    title: { zh: '合并单元格下面空着', en: 'Blank below a merged cell' },
    message: {
      zh: '空着的格子上面有内容，像是表格里用了合并单元格。',
      en: 'Blank below a filled cell: it looks as if cells were merged in the spreadsheet.',
    },
    remedy: {
      zh: '回到原来的表格，取消合并单元格，每一行都填全，再另存为 CSV；别的列（如项目、用途限定）也合并过的，一并补全。金额合并过的，按单据逐行写，不要每行都抄。不是合并单元格的，对照原始单据填，不要照抄上面一行。',
      en: 'In the spreadsheet, unmerge the cells, fill every row and save as CSV again; do the same in other columns that were merged, such as project or restriction, but never repeat an amount: write that of each row from its document. If nothing was merged, fill it in from the document and do not copy the row above.',
    },
  },
  'value-ditto': {
    severity: 'error',
    group: 'value',
    title: { zh: '写了“同上”', en: 'Cell says "as above"' },
    message: {
      zh: '这一格写的是“{found}”；排序或筛选以后就不知道指哪一行了。',
      en: 'The cell says "{found}"; once the table is sorted or filtered nobody knows which row is meant.',
    },
    remedy: {
      zh: '照上面一行写全；上面一行也不是原始单据上的内容的，对照单据填。',
      en: 'Write out what the row above says, as the document of this row has it.',
    },
  },
  'value-shape': {
    severity: 'error',
    group: 'value',
    title: { zh: '内容格式不对', en: 'Wrong kind of value' },
    message: { zh: '这里应该是{expected}，现在是{found}。', en: 'Here {expected} is needed, not {found}.' },
    remedy: { zh: '参照帮助页的正确例子改写。', en: 'Write it as in the right example of the help page.' },
  },
  'value-rewritten': {
    severity: 'notice',
    group: 'value',
    title: { zh: '按标准写法读取', en: 'Read in the standard form' },
    message: { zh: '“{found}”按“{fix}”读取。', en: '"{found}" was read as "{fix}".' },
    remedy: { zh: '没有读错就不用改。', en: 'Nothing to do if that is right.' },
  },
  'amount-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '金额写法不对', en: 'Amount not readable' },
    message: { zh: '金额“{found}”{why}。', en: 'The amount "{found}" {why}.' },
    remedy: {
      zh: '{how}金额以元为单位，只写数字，最多两位小数。',
      en: '{how}Write yuan in digits with at most two decimals.',
    },
  },
  'amount-negative': {
    severity: 'error',
    group: 'value',
    recipe: 'bounced-payment',
    title: { zh: '金额写成了负数', en: 'Negative amount' },
    message: {
      zh: '金额“{found}”是负数，账本里的金额一律写正数。',
      en: 'The amount "{found}" is negative; amounts in the ledger are always positive.',
    },
    remedy: {
      zh: '先查清是什么钱。退款或冲销：写“{fix}”，并在“冲销”（reverses）列写原来那一行的编号；收入表里的支出：移到支出表，写“{fix}”；只是多打了负号的，才直接改成“{fix}”。',
      en: 'Find out what it is. A refund or reversal: write "{fix}" and name the original row in "reverses"; spending in an income table: move it to the spending table as "{fix}"; only if the sign is a slip, just write "{fix}".',
    },
  },
  'date-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '日期写法不对', en: 'Date not readable' },
    message: { zh: '日期“{found}”{why}。', en: 'The date "{found}" {why}.' },
    remedy: {
      zh: '{how}日期写成“年-月-日”：四位年份、两位月、两位日。',
      en: '{how}Write year-month-day: four, two and two digits.',
    },
  },
  'date-rewritten': {
    severity: 'notice',
    group: 'value',
    title: { zh: '日期已换成标准写法', en: 'Date read in another form' },
    message: { zh: '日期“{found}”按 {fix} 读取。', en: 'The date "{found}" was read as {fix}.' },
    remedy: { zh: '没有读错就不用改。', en: 'Nothing to do if that is right.' },
  },
  'date-future': {
    severity: 'error',
    group: 'value',
    recipe: 'monthly-routine',
    title: { zh: '日期在数据截至日之后', en: 'Date after the as-of date' },
    message: {
      zh: '{found} 晚于数据截至日 {as_of}，还没有发生的事不能记账。',
      en: '{found} is later than the as-of date {as_of}; what has not happened cannot be recorded.',
    },
    remedy: {
      zh: '检查年份是否写错；确实已经发生的，先更新 portal.yaml 的 as_of；还没有发生的，先不要录。',
      en: 'Check the year; if it has happened, update as_of in portal.yaml first; if it has not, do not enter it yet.',
    },
  },
  'number-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '数字写法不对', en: 'Number not readable' },
    message: { zh: '“{found}”不是{expected}。', en: '"{found}" is not {expected}.' },
    remedy: {
      zh: '只写数字{fix}；不知道就留空，不要写 0。',
      en: 'Write digits only{fix}; leave it blank when unknown, never 0.',
    },
  },
  'period-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '期间写法不对', en: 'Period not readable' },
    message: { zh: '“{found}”不是{expected}。', en: '"{found}" is not {expected}.' },
    remedy: {
      zh: '{day}按上面例子的样子写，年份在最前面，四位数。{part}',
      en: '{day}Write it like the example, the year first, in four digits.{part}',
    },
  },
  'id-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '编号写法不对', en: 'Id not allowed' },
    message: {
      zh: '编号“{found}”只能有小写字母、数字和连字符，最多 64 个字符（账本行的编号可以用大写）。',
      en: 'The id "{found}" may only have lower-case letters, digits and hyphens, at most 64 (ledger rows may use capitals).',
    },
    remedy: {
      zh: '{how}这一行不是一笔记录的（合计、制表人等），不要编编号，删掉整行。',
      en: '{how}If the row is no record (a total, a signature), give it no id: delete the row.',
    },
  },
  'code-padded': {
    severity: 'notice',
    group: 'value',
    title: { zh: '补回了开头的零', en: 'Leading zeros restored' },
    message: {
      zh: '“{found}”不足四位，已按 {fix} 读取；Excel 会去掉开头的零。',
      en: '"{found}" has fewer than four digits and was read as {fix}; Excel strips leading zeros.',
    },
    remedy: {
      zh: '没有读错就不用改；把这一列设为“文本”格式可以避免。',
      en: 'Nothing to do if that is right; format the column as text to avoid it.',
    },
  },
  'code-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '票据号或凭证号写法不对', en: 'Receipt or voucher digits not allowed' },
    message: {
      zh: '“{found}”应该是号码的最后四位。',
      en: '"{found}" should be the last four characters of the number.',
    },
    remedy: {
      zh: '对照票据，只写最后四位数字或字母，完整号码不要公开。',
      en: 'Write the last four characters from the document; the full number is not for publication.',
    },
  },
  'choice-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '不在可选范围内', en: 'Not one of the choices' },
    message: { zh: '“{found}”不在可选范围内。{nearest}', en: '"{found}" is not one of the choices.{nearest}' },
    remedy: { zh: '从这些里选一个：{choices}。', en: 'Choose one of: {choices}.' },
  },
  'uscc-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '统一社会信用代码不对', en: 'USCC not valid' },
    message: { zh: '统一社会信用代码“{found}”{why}。', en: 'The Unified Social Credit Code "{found}" {why}.' },
    remedy: {
      zh: '对照登记证书重新录入 18 位代码。',
      en: 'Copy the 18 characters from the registration certificate again.',
    },
  },
  'url-invalid': {
    severity: 'error',
    group: 'value',
    title: { zh: '网址不对', en: 'Web address not allowed' },
    message: { zh: '“{found}”不是完整的网址。', en: '"{found}" is not a complete web address.' },
    remedy: {
      zh: '从浏览器的地址栏复制完整的网址，以 https:// 或 http:// 开头，中间没有空格。',
      en: 'Copy the complete address from the browser; it begins with https:// or http:// and has no blanks.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
