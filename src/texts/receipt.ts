/** Words of the command that derives the keys by which donors find their gifts. */
export const receiptCommandWords = {
  number: { zh: '票据号码', en: 'Receipt number' },
  code: { zh: '校验码（直接回车，由程序给一个）', en: 'Check code (Enter: one is drawn)' },
  drawn: {
    zh: '校验码（写在票据上交给捐赠人，这里不留底）',
    en: 'check code (write it on the receipt, it is kept nowhere)',
  },
  later: {
    zh: '下一次发布（npm run snapshot）以后可以查',
    en: 'the gift can be looked up after the next npm run snapshot',
  },
  key: { zh: 'trace_key（填进收入表“查询密钥”一栏）', en: 'for the column "trace_key"' },
  noList: {
    zh: '没有找到票据清单：表头要有“编号”和“票据号”，可以有“校验码”。',
    en: 'No list of receipts was found: its heads must name the id of the gift and the number of the receipt, and may name a check code.',
  },
  plan: {
    zh: '清单里 {count} 张票据：要生成密钥 {fresh}，已有密钥 {known}，不能用 {faults}。',
    en: '{count} receipts: {fresh} get a key, {known} have one, {faults} cannot be used.',
  },
  'fault-unknown': {
    zh: '第 {row} 行：这只基金的收入里没有这个编号。',
    en: 'Row {row}: the fund has no gift of this id.',
  },
  'fault-twice': {
    zh: '第 {row} 行：编号或票据号在清单里出现过了。',
    en: 'Row {row}: the id or the number stands in the list before.',
  },
  'fault-number': {
    zh: '第 {row} 行：票据号码应有 8 至 24 位数字或字母。',
    en: 'Row {row}: a receipt number has 8 to 24 digits or letters.',
  },
  'fault-code': {
    zh: '第 {row} 行：校验码太容易被猜出，空着就由程序给一个。',
    en: 'Row {row}: the check code is too easy to guess; leave it blank and one is drawn.',
  },
  ready: { zh: '没有写。确认以后加 --apply。', en: 'Nothing was written. Add --apply to write.' },
  written: {
    zh: '已写入 {count} 个密钥。校验码在 {file}，写到票据上交给捐赠人以后，把这个文件删掉。',
    en: '{count} keys written. The check codes are in {file}: put them on the receipts, hand those to the donors, and delete the file.',
  },
} as const;
