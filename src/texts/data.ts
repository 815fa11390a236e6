/** Words of the data page. */
export const dataWords = {
  title: { zh: '数据下载', en: 'Data' },
  description: {
    zh: '网站上的每张表都可以下载，CSV 给表格软件，JSON 给程序。',
    en: 'Every table of this site for download: CSV for spreadsheets, JSON for programs.',
  },
  lead: {
    zh: '页面上的数字都从这些表里算出来，您可以自己再算一遍。',
    en: 'Every number on these pages is computed from these tables. You can compute it again.',
  },
  all: { zh: '全站的表', en: 'Tables of the whole site' },
  allText: {
    zh: '每张表包含所有基金；calc_ 开头的列是网站算出来的。',
    en: 'Each table covers all funds; columns that begin with calc_ were computed by this site.',
  },
  perFund: { zh: '每只基金的账本', en: 'Account books by fund' },
  perFundText: { zh: '逐笔、带余额，与账本页完全一致。', en: 'Row by row with the balance, exactly as on the pages.' },
  table: { zh: '表', en: 'Table' },
  rows: { zh: '行数', en: 'Rows' },
  columns: { zh: '列', en: 'Columns' },
  download: { zh: '下载', en: 'Download' },
  how: { zh: '怎么用', en: 'How to use them' },
  howCsv: {
    zh: 'CSV 是带 BOM 的 UTF-8，Excel 和 WPS 双击即可打开。金额以元为单位。以等号、加号、减号或 @ 开头的文字前面有一个单引号，防止被当成公式。',
    en: 'CSV is UTF-8 with a byte order mark and opens in spreadsheets directly. Amounts are in yuan. Text that begins with =, +, - or @ has an apostrophe in front so that it is not taken for a formula.',
  },
  howJson: {
    zh: 'JSON 里的金额是整数“分”，不知道的字段不出现。',
    en: 'In JSON amounts are integer fen, and unknown fields are absent.',
  },
  howReported: {
    zh: '虚构示范和真实地区在同一张表里时，用 fictional 列分开；报道数字单独成表，不要与账本相加。',
    en: 'Use the column "fictional" to tell demonstration data from real places. Reported figures are a table of their own; do not add them to ledgers.',
  },
  fields: { zh: '列的含义', en: 'What the columns mean' },
  fieldsText: {
    zh: '账目表的列与数据文件一致，表头也可以写成中文名。',
    en: 'The columns of row tables are those of the data files; the Chinese names may be used as headers too.',
  },
  key: { zh: '列名', en: 'Key' },
  name: { zh: '中文名', en: 'Chinese name' },
  kind: { zh: '写法', en: 'Kind' },
  english: { zh: '英文名', en: 'English name' },
} as const;
