/** Words of the data page. */
export const dataWords = {
  title: { zh: '数据下载', en: 'Data' },
  description: {
    zh: '本站的每张表都可以下载：CSV 用表格软件打开，JSON 供程序使用。',
    en: 'Every table of this site for download: CSV for spreadsheets, JSON for programs.',
  },
  lead: {
    zh: '页面上的数字都从这些表里算出来，谁都可以再算一遍。',
    en: 'Every number on these pages is computed from these tables. You can compute it again.',
  },
  all: { zh: '全站的表', en: 'Tables of the whole site' },
  allText: {
    zh: '每张表包含所有基金；calc_ 开头的列是本站算出来的。',
    en: 'Each table covers all funds; columns that begin with calc_ were computed by this site.',
  },
  perFund: { zh: '每只基金的账本', en: 'Account books by fund' },
  perFundText: {
    zh: '逐笔列出，带余额，与账本页完全一致。',
    en: 'Row by row with the balance, exactly as on the pages.',
  },
  table: { zh: '表', en: 'Table' },
  rows: { zh: '行数', en: 'Rows' },
  columns: { zh: '列', en: 'Columns' },
  download: { zh: '下载', en: 'Download' },
  how: { zh: '怎么用', en: 'How to use them' },
  howCsv: {
    zh: 'CSV 用 Excel 或 WPS 双击即可打开（编码为带 BOM 的 UTF-8）。金额以元为单位。以等号、加号、减号或 @ 开头的文字，前面加了一个英文单引号，以免被当成公式。',
    en: 'CSV is UTF-8 with a byte order mark and opens in spreadsheets directly. Amounts are in yuan. Text that begins with =, +, - or @ has an apostrophe in front so that it is not taken for a formula.',
  },
  howJson: {
    zh: 'JSON 里的金额是整数“分”，不知道的字段不出现。',
    en: 'In JSON amounts are integer fen, and unknown fields are absent.',
  },
  howReported: {
    zh: '同一张表里既有虚构示范，也有真实地方，请按 fictional 列区分；报道数字单独成表，不要与账本相加。',
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
  manual: { zh: '数据文件手册', en: 'Manual of the data files' },
  manualText: {
    zh: '每种文件放在哪里、有哪些项、怎么写。手册由检查规则自动生成，与实际检查完全一致。',
    en: 'Where each file belongs, its fields, and how to write them. Generated from the rules that check the files.',
  },
  manualLink: { zh: '给填报人员的数据文件手册', en: 'Manual of the data files, for staff' },
  manualBoth: {
    zh: '表格的表头可以写列名，也可以写任意一个中文名。双语文字写成 {zh: …, en: …}；只写一段文字，就按中文处理。不知道的留空，不要写 0。',
    en: 'A table header may be the key or any of its Chinese names. Bilingual text is written {zh: …, en: …}; plain text is taken as Chinese. Leave blank what is unknown; never write 0 for it.',
  },
  shapeOne: { zh: '一个文件一条记录。', en: 'One record per file.' },
  shapeList: { zh: '一个文件是一个列表，每项以“- ”开头。', en: 'A list; each item begins with "- ".' },
  shapeTable: { zh: 'CSV 表格，一行一条记录。', en: 'A CSV table, one record per row.' },
  fieldsOf: { zh: '{file}的各项', en: 'Fields: {file}' },
  must: { zh: '必填', en: 'Required' },
  yes: { zh: '是', en: 'yes' },
} as const;

/** How each kind of field is written. */
export const fieldKinds = {
  money: { zh: '金额，元，最多两位小数', en: 'amount in yuan, at most two decimals' },
  date: { zh: '日期，年-月-日', en: 'date, YYYY-MM-DD' },
  month: { zh: '月份，年-月', en: 'month, YYYY-MM' },
  period: { zh: '年、季度或月份', en: 'year, quarter or month' },
  count: { zh: '整数', en: 'whole number' },
  quantity: { zh: '数量，可有小数', en: 'quantity, decimals allowed' },
  percent: { zh: '百分数，0 到 100', en: 'percentage, 0 to 100' },
  ratio: { zh: '比例，如 2/3 或 50', en: 'share, such as 2/3 or 50' },
  flag: { zh: 'true 或 false', en: 'true or false' },
  id: { zh: '编号：小写字母、数字、连字符', en: 'id: lower-case letters, digits, hyphens' },
  row: { zh: '行编号，同一基金或地点内不重复', en: 'row id, unique within the fund or place' },
  reference: { zh: '另一条记录的编号', en: 'id of another record' },
  digits: { zh: '号码最后四位', en: 'last four of a number' },
  choice: { zh: '从中选一个', en: 'one of' },
  uscc: { zh: '18 位统一社会信用代码', en: '18-character USCC' },
  url: { zh: '完整网址', en: 'complete web address' },
  text: { zh: '文字', en: 'text' },
  both: { zh: '双语文字', en: 'bilingual text' },
  list: { zh: '列表', en: 'list' },
  group: { zh: '一组', en: 'group' },
} as const;
