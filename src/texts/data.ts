/** Words of the data page. */
export const dataWords = {
  title: { zh: '数据下载', en: 'Data' },
  description: {
    zh: '本站公开的数据都可以下载：表格、接口、标准格式、记账文件和订阅，并附照抄就能用的例子。',
    en: 'All data of this site to download: tables, API, standard formats, accounting files and feeds, with examples to copy.',
  },
  lead: {
    zh: '页面上的数字都从这里的文件算出来，谁都可以再算一遍。',
    en: 'Every number on these pages is computed from these files. You can compute it again.',
  },
  leadCountParted: { zh: '共 {tables} 张表，数据截至 {day}。', en: '{tables} tables, as of {day}.' },
  leadCount: {
    zh: '共 {tables} 张表、{rows} 行，数据截至 {day}。',
    en: '{tables} tables with {rows} rows, as of {day}.',
  },
  pick: { zh: '你想怎么用？', en: 'What do you want to do?' },
  all: { zh: '按主题下载表', en: 'Tables by subject' },
  allText: {
    zh: '每张表都包含所有地点和基金。CSV 用表格软件打开，JSON 供程序读取，两者的行完全相同。',
    en: 'Each table covers all places and funds. CSV opens in spreadsheets, JSON is for programs; both have the same rows.',
  },
  allTextParted: {
    zh: '基金很多，表按街道或社区分册。CSV 和 JSON 是各册文件的清单；例子里的程序会把各册合成一张表。',
    en: 'There are many funds, so tables are published in volumes, by street or community. CSV and JSON list the files; the programs below read them as one table.',
  },
  counts: { zh: '{tables} 张表，{rows} 行', en: '{tables} {tables:table|tables}, {rows} {rows:row|rows}' },
  computed: {
    zh: '从上面各表算出的 {tables} 张表，点名称下载',
    en: '{tables} {tables:table|tables} computed from those above; their names lead to the downloads',
  },
  perFund: { zh: '每只基金的账本', en: 'Account books by fund' },
  perFundText: {
    zh: '逐笔列出，每笔之后都有余额，与账本页完全一致。只要一只基金、一个地点或一个项目的数据，按下面的规则写网址。',
    en: 'Row by row with the balance after each, exactly as on the pages. For the rows of one fund, place or project, use the addresses below.',
  },
  booksParted: {
    zh: '基金共 {n} 只。每只基金的账本文件在它自己的页面上：从下面的地方点进去，打开基金，看“账本”一节。全部文件的清单是 data/index.json。',
    en: 'There are {n} funds. The files of the account books of each stand on its own page: open a place below, then the fund, and see its books. The list of all files is data/index.json.',
  },
  naming: {
    zh: '网址有规律。整张表是 data/income.csv 和 data/income.json。每只基金的收入、支出和每年的账本各有自己的 CSV，如 data/funds/基金编号/income.csv、data/funds/基金编号/2026.csv；账本的 JSON 在接口里，如 api/v1/funds/基金编号/ledger/2026.json。一只基金（连同它的用资申请）、一个地点、一个项目或一轮创投的其他各表合成一个 JSON，如 data/funds/基金编号/tables.json；要 CSV，就从整张表里按 fund、place、project 或 round 列筛选。JSON 的每一行按 columns 的次序排列，未知的是 null，金额以分为单位。页面上的表，下面也有这两个链接。',
    en: 'Addresses follow a pattern. The whole table is data/income.csv and data/income.json. Income, spending and the account book of each year are CSV files of each fund too, such as data/funds/<id>/income.csv and data/funds/<id>/2026.csv; as JSON the books stand in the API, such as api/v1/funds/<id>/ledger/2026.json. All other tables of a fund with its applications, of a place, a project or a round are one JSON file, such as data/funds/<id>/tables.json; for CSV filter the whole table by the column fund, place, project or round. The cells of a row stand in the order of columns; what is unknown is null, money is integer fen. The tables on the pages have these two links below them.',
  },
  /** Where tables stand in volumes. */
  namingParted: {
    zh: '基金很多，整张表分册公开：data/income.csv 是各册文件的清单，part 列是街道、社区或基金的编号，file 列是 data/ 下的路径，上面的例子会全部读入。一册的各表在 data/volumes/编号/ 下，其中 datapackage.zip 是这一册的全部表格，portal.zip 是公开的数据文件；没有地点的记录在 _portal 册和 data/portal.zip。',
    en: 'There are many funds, so tables are published in volumes: data/income.csv is the list of their files, with the id of a street, community or fund in the column part and a path below data/ in the column file; the examples above read all of them. The tables of a volume stand below data/volumes/<id>/; there datapackage.zip holds all of them, portal.zip the published data files. What belongs to no place is in the volume _portal and in data/portal.zip.',
  },
  table: { zh: '表', en: 'Table' },
  rows: { zh: '行数', en: 'Rows' },
  download: { zh: '下载', en: 'Download' },
  books: { zh: '{n} 只基金', en: '{n} {n:fund|funds}' },
  examples: { zh: '照抄就能用的例子', en: 'Examples to copy' },
  examplesText: {
    zh: 'Python、R 和 DuckDB 的例子答的是同一个问题：每只基金每年收了多少、付了多少。Excel 的例子只算收入，hledger 的例子列出余额。标着“每次测试都会运行”的，只要机器上装有该软件，测试就会真的运行一遍，并与本站的数字比对。',
    en: 'Those for Python, R and DuckDB answer one question: what did each fund take in and pay out in each year? The one for Excel adds up income only; the one for hledger lists balances. Those marked as run are executed by the tests wherever the program is installed, and compared with the numbers of this site.',
  },
  run: { zh: '每次测试都会运行', en: 'Run in every test' },
  notRun: { zh: '没有在测试里运行', en: 'Not run by tests' },
  forms: { zh: '其他形式', en: 'Other forms' },
  formsText: {
    zh: '同一份数据，给不同的工具。',
    en: 'The same data for different tools.',
  },
  file: { zh: '文件', en: 'File' },
  what: { zh: '是什么', en: 'What it is' },
  accounting: { zh: '用记账软件对账', en: 'Reconcile with accounting software' },
  accountingText: {
    zh: '全部收支都写成了复式账。用 hledger 或 Beancount 打开，软件会逐一核对每只基金的月末余额和银行对账单，差一分钱也会报错。这里是总文件，只列出它包含（include）的各个文件，连同那些文件一起下载才能打开。',
    en: 'All receipts and payments are written as double-entry books. Open them in hledger or Beancount: the program checks the balance of each fund at every month end and every bank statement, to the fen. The files here are the whole: it only lists the files that it includes, and opens when those are beside it.',
  },
  accountingMore: { zh: '怎么下载、科目怎么分、怎么查询', en: 'How to fetch them, accounts and queries' },
  embed: { zh: '嵌入自己的网页', en: 'Put it on your own page' },
  embedText: {
    zh: '每只基金、每个项目都有一张卡片：余额或已付金额、最近一次公开的日期、有没有逾期。代码在各自的页面上，这里以一只基金为例。',
    en: 'Each fund and project has a card: the balance of a fund or what was paid for a project, the day of the last disclosure, and whether anything is overdue. Their pages show the code to copy; this is one of them.',
  },
  how: { zh: '读数之前', en: 'Before you add up' },
  howMoney: {
    zh: 'CSV 里金额的单位是元，两位小数；JSON 里是整数“分”。',
    en: 'Amounts are yuan with two decimals in CSV, and integer fen in JSON.',
  },
  howBlank: {
    zh: '空白表示不知道或不适用，不是零；JSON 里这样的字段不出现。',
    en: 'Blank means unknown or not applicable, never zero; in JSON such fields are absent.',
  },
  howBanked: {
    zh: '合计收支请用 calc_banked 列：实物、服务和已撤回的行记零，冲销记负数；amount 列是单据上的金额。',
    en: 'To add up money use calc_banked: goods, services and retracted rows are zero there, reversals below zero. The column amount is that of the document.',
  },
  howCalc: {
    zh: 'calc_ 开头的列由本站算出；calc_key 是全站不重复的编号，凭它可以把各表连起来。',
    en: 'Columns that begin with calc_ were computed by this site; calc_key is unique in the whole portal and joins tables.',
  },
  howFiction: {
    zh: '同一张表里既有虚构示范，也有真实地方，请按 place 和 fund 两张表的 fictional 列区分。',
    en: 'Demonstration data and real places stand in the same tables: tell them apart by the column fictional of the tables place and fund.',
  },
  howReported: {
    zh: '报道数字单独成表（aggregate），没有逐笔账目，不要与账目相加。',
    en: 'Reported figures are a table of their own (aggregate) without rows behind them: do not add them to ledgers.',
  },
  howFormula: {
    zh: '以等号、加号、减号或 @ 开头的文字（全角的、前面有空格或引号的也算），前面加了一个英文单引号，以免被当成公式。',
    en: 'Text that begins with =, +, - or @, in full width or behind blanks or quotes too, has an apostrophe in front so that it is not taken for a formula.',
  },
  howRoot: {
    zh: 'CSV 里没有数据截至日期，请看 index.json 和各个 JSON 文件；数据指纹只在 index.json 里。',
    en: 'CSV has no place for the as-of date: it stands in index.json and in every JSON file. The data root stands in index.json.',
  },
  licence: { zh: '使用许可', en: 'Licence' },
  licenceText: {
    zh: '报道数字的许可以各自的来源为准。',
    en: 'Reported figures keep the terms of their sources.',
  },
  fields: { zh: '各列的含义', en: 'What the columns mean' },
  fieldsText: {
    zh: '每张表有哪些列、怎么写、指向哪张表。账目表的列与数据文件一致。',
    en: 'The columns of each table, how they are written and which table they refer to. Tables of entries have the columns of the data files.',
  },
  fieldsLink: { zh: '{n} 张表各列的含义', en: 'The columns of all {n} tables' },
  to: { zh: '指向', en: 'Refers to' },
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
  manualOr: { zh: '或', en: 'or' },
  manualKept: { zh: '不公布', en: 'never published' },
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

/** How the columns of published tables are written. */
export const columnKinds = {
  text: { zh: '文字', en: 'text' },
  money: { zh: '金额', en: 'amount' },
  date: { zh: '日期', en: 'date' },
  number: { zh: '数字', en: 'number' },
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
