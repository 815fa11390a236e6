/** What visitors of the data page want, each with the way to it. */
export const doors = {
  sheet: {
    name: { zh: '用 Excel 看', en: 'Look in Excel' },
    text: { zh: '下载 CSV，双击就能打开，WPS 也行。', en: 'Download a CSV and open it; WPS works too.' },
  },
  analyse: {
    name: { zh: '用程序分析', en: 'Analyse by program' },
    text: { zh: 'Python、R、DuckDB 按网址直接读。', en: 'Python, R and DuckDB read it by address.' },
  },
  accounting: {
    name: { zh: '用记账软件对账', en: 'Reconcile the books' },
    text: {
      zh: 'hledger、Beancount 的完整账本，余额自动核对。',
      en: 'Full books for hledger and Beancount; balances check themselves.',
    },
  },
  api: {
    name: { zh: '调用接口', en: 'Call the interface' },
    text: { zh: 'JSON 文档，编号不变，金额以分为单位。', en: 'JSON documents with lasting ids; amounts in fen.' },
  },
  standards: {
    name: { zh: '标准格式', en: 'Standard formats' },
    text: { zh: 'Data Package、360Giving、OC4IDS、DCAT。', en: 'Data Package, 360Giving, OC4IDS, DCAT.' },
  },
  changes: {
    name: { zh: '订阅更新', en: 'Follow changes' },
    text: {
      zh: '有新公示、更正或逾期，阅读器会告诉你。',
      en: 'A feed reader tells of disclosures, corrections and delays.',
    },
  },
  embed: {
    name: { zh: '嵌入网页', en: 'Embed' },
    text: { zh: '把一只基金的余额卡片放进自己的网页。', en: 'Put the card of a fund on your own page.' },
  },
  whole: {
    name: { zh: '整套下载', en: 'Take everything' },
    text: { zh: '一个压缩包，公开的数据文件和说明都在里面。', en: 'One archive with all published data files.' },
  },
} as const;

/** Programs for which the page has an example, with the file that holds it. `steps` come before it. */
export const examples = [
  {
    id: 'spreadsheet',
    file: 'years.pq',
    tested: false,
    name: { zh: 'Excel 和 WPS', en: 'Excel and WPS' },
    steps: {
      zh: '只看一次：下载 CSV，双击打开，选中 calc_fund、calc_banked_on 和 calc_banked 三列做数据透视表。想要随时刷新：在 Excel 里选“数据”→“自网站”，再在“高级编辑器”里换成下面这段。',
      en: 'For one look: download the CSV, open it, and make a pivot table of calc_fund, calc_banked_on and calc_banked. To refresh at any time: in Excel choose Data → From Web, then put this into the Advanced Editor.',
    },
  },
  {
    id: 'python',
    file: 'years.py',
    tested: true,
    name: { zh: 'Python（pandas）', en: 'Python (pandas)' },
    steps: { zh: '不用先下载，按网址读。', en: 'Nothing to download: it reads by address.' },
  },
  {
    id: 'r',
    file: 'years.R',
    tested: true,
    name: { zh: 'R', en: 'R' },
    steps: { zh: '不用装任何包。', en: 'No package is needed.' },
  },
  {
    id: 'duckdb',
    file: 'years.sql',
    tested: true,
    name: { zh: 'DuckDB', en: 'DuckDB' },
    steps: {
      zh: '把两个 CSV 下载到 data 文件夹里，去掉网址只留 data/，答案一样；测试就是这样运行的。按网址读时，DuckDB 会先装上 httpfs 扩展。',
      en: 'With the two CSV files in a folder data, take the address away and leave data/: that is how the test runs it. To read by address DuckDB first installs its extension httpfs.',
    },
  },
  {
    id: 'hledger',
    file: 'balances.sh',
    tested: true,
    name: { zh: 'hledger', en: 'hledger' },
    steps: {
      zh: '先核对账本里的每一个余额，再列出每只基金每年年末的余额。',
      en: 'First it checks every balance in the books, then it lists what each fund had at the end of each year.',
    },
  },
] as const;

/** Files beside the tables, and the page that explains each. */
export const forms = {
  zip: {
    zh: '公开的全部数据文件，连同图片和说明；解压后不联网也能看，也能用它重建同样的网站。',
    en: 'All published data files with pictures and a description: readable without a network, and enough to build the same site again.',
  },
  package: {
    zh: 'Data Package 2.0：每张表每一列的类型、取值、主键和表间关系，附文件大小和校验值。package 文件夹里是不带 BOM 的同样的表，供程序读。',
    en: 'Data Package 2.0: types, choices, keys and relations of every column, with size and hash of each file. The folder package holds the same tables without a byte order mark, for programs.',
  },
  api: { zh: '接口的入口，另有 OpenAPI 说明。', en: 'Entry of the interface; described in OpenAPI.' },
  giving: { zh: '360Giving：批准的资助。', en: '360Giving: grants.' },
  oc4ids: { zh: 'OC4IDS：改造和建设项目。', en: 'OC4IDS: building projects.' },
  catalog: { zh: 'DCAT 3：供其他数据目录收录。', en: 'DCAT 3: for other catalogues to harvest.' },
  journal: { zh: 'hledger 账本，也可用 ledger 打开。', en: 'Books for hledger, and for ledger.' },
  beancount: { zh: 'Beancount 账本。', en: 'Books for Beancount.' },
  feed: {
    zh: 'Atom 订阅：全站的新公示、更正和逾期。',
    en: 'Atom feed: disclosures, corrections and delays of the whole site.',
  },
  index: { zh: '有哪些文件、各多少行。', en: 'Which files there are, and their rows.' },
} as const;
