import type { Locale } from '../domain/portal/address.ts';

/** Words of the search page. */
export const searchWords = {
  title: { zh: '搜索', en: 'Search' },
  description: {
    zh: '按社区、项目、基金、申请或任何词语查找。',
    en: 'Find communities, projects, funds, applications, or any words.',
  },
  label: { zh: '搜什么', en: 'Search for' },
  hint: { zh: '如：停车场、微心愿、助餐', en: 'e.g. parking, canteen, lamp' },
  button: { zh: '搜索', en: 'Search' },
  within: { zh: '搜到哪里', en: 'Where to search' },
  names: { zh: '全部地点、基金和项目，按名称', en: 'All places, funds and projects, by name' },
  everyWord: { zh: '全部，连正文（要多下载一些）', en: 'Everything, every word (a longer download)' },
  namesOnly: {
    zh: '这里按名称找，没有搜各地点页面的正文。',
    en: 'These are found by name; the words of the pages of each place were not searched. ',
  },
  deeper: { zh: '连正文一起找', en: 'Search every word' },
  narrow: { zh: '缩小范围', en: 'Narrow the results' },
  any: { zh: '全部', en: 'All' },
  place: { zh: '地点', en: 'Place' },
  kind: { zh: '种类', en: 'Kind' },
  year: { zh: '年份', en: 'Year' },
  category: { zh: '类别', en: 'Category' },
  state: { zh: '状态', en: 'State' },
  amount: { zh: '金额', en: 'Amount' },
  band1: { zh: '1 千元以下', en: 'under 1,000 yuan' },
  band2: { zh: '1 千至 1 万元', en: '1,000 to 10,000 yuan' },
  band3: { zh: '1 万至 10 万元', en: '10,000 to 100,000 yuan' },
  band4: { zh: '10 万元以上', en: '100,000 yuan and over' },
  busy: { zh: '正在搜索……', en: 'Searching…' },
  found: { zh: '找到 {n} 个页面', en: 'Pages found: {n}' },
  also: { zh: '也搜了：', en: 'Also searched: ' },
  some: {
    zh: '没有一个页面含有全部词语；含有其中一些的有 {n} 个页面',
    en: 'No page has all these words; pages with some of them: {n}',
  },
  none: {
    zh: '网页里没有找到。换一个说法，或去掉一个筛选条件。',
    en: 'Nothing found on the pages. Try other words, or drop a filter.',
  },
  rows: {
    zh: '这里只搜网页，不搜账本里的每一笔。收款方、捐赠人、金额和日期，请到账本里筛选：',
    en: 'This searches pages, not the rows of the books. Payees, donors, amounts and days are found with the filter of a book: ',
  },
  rowsFile: { zh: '全部支出（CSV）', en: 'all payments (CSV)' },
  incomeFile: { zh: '全部收入（CSV）', en: 'all income (CSV)' },
  receipt: { zh: '这像是票据号码。', en: 'This looks like a receipt number: ' },
  toTrace: { zh: '到“查我的捐赠”里查', en: 'follow it there' },
  failed: {
    zh: '搜索没有加载成功，请用下面的目录查找。',
    en: 'The search could not be loaded; please use the list below.',
  },
  more: { zh: '再看一些', en: 'Show more' },
  keys: {
    zh: '按上下键在结果里移动，按 Esc 键回到输入框。',
    en: 'Arrow keys move through the results, Esc returns to the field.',
  },
  noScript: {
    zh: '没有打开 JavaScript，不能搜索。请在下面的目录里按名称找；要找别的词语，可以下载全部数据，在表格里查。',
    en: 'The search needs JavaScript. Find names in the list below; for other words, download all data and look in the tables.',
  },
  directory: { zh: '全部目录', en: 'Everything, by name' },
  directoryText: {
    zh: '所有地点、基金和项目，按名称排列。',
    en: 'All places, funds and projects by name.',
  },
  directoryParted: {
    zh: '地点很多，这里只列上面几级；点名称，再看下面的社区、基金和项目。',
    en: 'There are many places: only the upper levels stand here. Open a name for the communities, funds and projects below it.',
  },
  places: { zh: '地点', en: 'Places' },
  funds: { zh: '基金', en: 'Funds' },
  projects: { zh: '项目', en: 'Projects' },
} as const;

/** The facet of an amount in fen; each band begins with its lower end. */
export function amountBand(fen: number, locale: Locale): string {
  const band = fen < 1_000_00 ? 'band1' : fen < 10_000_00 ? 'band2' : fen < 100_000_00 ? 'band3' : 'band4';
  return searchWords[band][locale];
}
