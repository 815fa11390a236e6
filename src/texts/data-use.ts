/** What visitors of the data page want, each with the way to it. `{programs}` and `{standards}` are the names of what the portal offers. */
export const dataUses = {
  sheet: {
    name: { zh: '用 Excel 看', en: 'Look in Excel' },
    text: { zh: '下载 CSV，双击就能打开，WPS 也行。', en: 'Download a CSV and open it; WPS works too.' },
  },
  analyse: {
    name: { zh: '用程序分析', en: 'Analyse with a program' },
    text: { zh: 'Python、R、DuckDB 按网址直接读。', en: 'Python, R and DuckDB read it from its address.' },
  },
  accounting: {
    name: { zh: '用记账软件对账', en: 'Reconcile the books' },
    text: {
      zh: '{programs} 的完整账本，余额自动核对。',
      en: 'Full books for {programs}; balances are checked for you.',
    },
  },
  api: {
    name: { zh: '调用接口', en: 'Call the API' },
    text: { zh: 'JSON 文件，编号不变，金额以分为单位。', en: 'JSON documents with lasting ids; amounts in fen.' },
  },
  standards: {
    name: { zh: '标准格式', en: 'Standard formats' },
    text: { zh: '{standards}。', en: '{standards}.' },
  },
  changes: {
    name: { zh: '订阅更新', en: 'Follow changes' },
    text: {
      zh: '有新公开的事项、更正或逾期，阅读器会告诉你。',
      en: 'A feed reader tells of disclosures, corrections and delays.',
    },
  },
  embed: {
    name: { zh: '嵌入网页', en: 'Embed' },
    text: { zh: '把一只基金的余额卡片放进自己的网页。', en: 'Put the card of a fund on your own page.' },
  },
  whole: {
    name: { zh: '整套下载', en: 'Take everything' },
    text: {
      zh: '一个压缩包，公开的数据文件、图片和说明都在里面。',
      en: 'One archive with all published data files, pictures and a description.',
    },
  },
} as const;

/** The last of them, where the download is in volumes. */
export const wholeParted = {
  zh: '公开的数据文件按街道或社区分册打包；先下载这一册，里面写着其余各册的网址。',
  en: 'The published data files are packed in volumes by street or community; begin with this one, which tells where the others are.',
} as const;

/** Programs for which the page has an example, with the file that holds it. `steps` come before it. */
export const examples = [
  {
    id: 'spreadsheet',
    file: 'years.pq',
    tested: false,
    name: { zh: 'Excel 和 WPS', en: 'Excel and WPS' },
    steps: {
      zh: '只看一次：下载收入表的 CSV，双击打开，用 calc_fund、calc_banked_on 和 calc_banked 三列做数据透视表。想要随时刷新：在 Excel 里选“数据”→“自网站”，再在“高级编辑器”里换成下面这段。算支出，把 income 换成 spending。',
      en: 'For one look: download the CSV of the table of income, open it, and make a pivot table of calc_fund, calc_banked_on and calc_banked. To refresh at any time: in Excel choose Data → From Web, then put this into the Advanced Editor. For spending, write spending in place of income.',
    },
  },
  {
    id: 'python',
    file: 'years.py',
    tested: true,
    name: { zh: 'Python（pandas）', en: 'Python (pandas)' },
    steps: { zh: '不用先下载，按网址直接读。', en: 'Nothing to download: it reads the tables from their addresses.' },
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
      zh: '也可以把两个 CSV 下载到 data 文件夹，再把例子里的网址改成 data/income.csv 和 data/spending.csv，答案一样；测试就是这样运行的。按网址读时，DuckDB 会先装上 httpfs 扩展。',
      en: 'You can also download the two CSV files into a folder data and write data/income.csv and data/spending.csv in place of the addresses: the answer is the same, and that is how the test runs it. To read from the addresses DuckDB first installs its extension httpfs.',
    },
  },
  {
    id: 'hledger',
    file: 'balances.sh',
    tested: true,
    name: { zh: 'hledger', en: 'hledger' },
    steps: {
      zh: '先下载总文件和它包含的各个文件，核对账本里的每一个余额，再列出每只基金每年年末的余额。',
      en: 'It fetches the whole and the files that it includes, checks every balance in the books, then lists what each fund had at the end of each year.',
    },
  },
] as const;
