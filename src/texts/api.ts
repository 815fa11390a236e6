/** Words of the page that explains the programming interface. */
export const apiWords = {
  title: { zh: '数据接口', en: 'API' },
  description: {
    zh: '程序可以直接读取本站的全部公开数据：静态 JSON，不用密钥，附 OpenAPI 3.1 描述。',
    en: 'Programs can read all published data of this site: static JSON, no key, with an OpenAPI 3.1 description.',
  },
  lede: {
    zh: '页面上的记录，程序都能读到：一个地址一份 JSON，与页面同时更新。',
    en: 'The records that the pages show, programs can read: one JSON document at each address, published together with the pages.',
  },
  answer: {
    zh: '现有 {n} 份文件，数据截至 {day}。不用注册，不用密钥，不限次数。',
    en: 'There {n:is|are} {n} {n:document|documents} with data up to {day}. No registration, no key, no limits.',
  },
  begin: { zh: '从入口开始', en: 'Begin at the entry point' },
  openapi: { zh: 'OpenAPI 3.1 描述', en: 'OpenAPI 3.1 description' },
  openapiText: {
    zh: '写明每种文件的地址和全部字段，可以用来生成程序、核对数据。',
    en: 'Address and fields of every document, to generate clients from and to check data with.',
  },
  know: { zh: '先知道三件事', en: 'Three things to know' },
  fen: { zh: '金额是整数分', en: 'Amounts are integer fen' },
  fenText: {
    zh: '{fen} 表示 {yuan} 元。OpenAPI 描述里，凡是金额都标有 x-unit: fen。报道数字（aggregates）不换算，单位写在 unit 里。',
    en: '{fen} means {yuan} yuan. Every amount is marked x-unit: fen in the OpenAPI description. Reported figures (aggregates) are not converted: their unit stands in unit.',
  },
  absent: { zh: '不知道，就不出现', en: 'What is unknown is absent' },
  absentText: {
    zh: '没有出现的字段是不知道，不是零；零就写 0。为保护个人而不公布的，写明 few: true 或 suppressed: true；付款的用途是“微心愿支出”、收款方是“（不公布）”的，用途限定也不公布，各项合计里算作非限定。',
    en: 'A missing field is unknown, not zero; zero is written 0. What is withheld to protect people says so: few: true or suppressed: true. A payment whose purpose is “微心愿支出” and whose payee is “（不公布）” has its restriction withheld too, and counts as unrestricted in all sums.',
  },
  standing: { zh: '虚构的、逐笔的、报道的，不要相加', en: 'Fictional, recorded and reported: never add them up' },
  standingText: {
    zh: '每条记录都写明 fictional（是否为演示而虚构），属于某个地点的还写明 standing：fictional 是虚构的，ledger 是逐笔记录，reported 只有报道数字。',
    en: 'Every record says whether it is fictional, invented for demonstration; what belongs to a place also has a standing: fictional, ledger (recorded row by row), or reported (only figures from reports).',
  },
  names: {
    zh: '字段名与数据文件、CSV 一致；calc_ 开头的由本站算出。编号长期有效，不会改派给别的记录；账目、需求、微心愿等的编号只在同一基金或地点内不重复，OpenAPI 描述里的 x-key 写明由哪些字段确定一条记录。',
    en: 'Fields have the names of the data files and the CSV; those that begin with calc_ were computed by this site. Ids stay for good and are never given to another record; those of rows are unique within their fund or place, and x-key in the OpenAPI description names the fields that tell a record from all others.',
  },
  first: { zh: '先试一次', en: 'A first request' },
  firstNote: { zh: '下面的地址都能直接用。', en: 'These addresses work as they stand.' },
  curl: { zh: '在终端里：', en: 'In a terminal:' },
  returns: { zh: '返回的内容里有这一段：', en: 'The answer holds, among others:' },
  program: { zh: '用 JavaScript（Node.js 18 以上）：', en: 'In JavaScript (Node.js 18 or later):' },
  browserOpen: { zh: '在任何网站的网页里也能这样读取。', en: 'It works in the pages of any website too.' },
  browserClosed: {
    zh: '浏览器不允许别的网站的网页直接读取本站，请从自己的服务器或程序里读取。',
    en: 'Browsers do not let pages of other websites read this one: read it from your own server or program.',
  },
  documents: { zh: '全部文件', en: 'All documents' },
  documentsNote: {
    zh: '地址从 {root} 算起，花括号换成编号。本表与 OpenAPI 描述出自同一份清单。',
    en: 'Addresses begin at {root}; put an id in place of the braces. The OpenAPI description is made of the same list.',
  },
  address: { zh: '地址', en: 'Address' },
  content: { zh: '内容', en: 'What it holds' },
  files: { zh: '份数', en: 'Documents' },
  example: { zh: '例子', en: 'Example' },
  open: { zh: '打开', en: 'Open' },
  links: {
    zh: '每份文件的 links 里有相关文件、对应的网页（page，中英文各一）和同样内容的表（tables，CSV 和 JSON）。',
    en: 'Each document links to related ones, to its page in both languages (page), and to the same rows as tables (tables, CSV and JSON).',
  },
  paging: { zh: '分页', en: 'Paging' },
  pagingText: {
    zh: '列表每页最多 {rows} 条；有单独文件的记录内容较多，每页最多 {large} 条。total 是总条数；links.next 是下一页，到了最后一页就不出现。一年超过 500 笔的账本按月分开，年度文件里有各月合计和链接。',
    en: 'A list has at most {rows} items to a page; records that have a document of their own are long, and come {large} to a page. total counts them all; links.next is absent on the last page. An account book of more than 500 rows a year is split by month, and the document of the year links to the months.',
  },
  pagingCode: { zh: '读完一个列表：', en: 'To read a whole list:' },
  errors: { zh: '出错和更新', en: 'Errors and updates' },
  errorsText: {
    zh: '这是静态网站：地址不对，返回 404 和一个网页，不是 JSON。没有其他错误代码。',
    en: 'This is a static site: a wrong address gives 404 and a web page, not JSON. There are no other errors.',
  },
  freshText: {
    zh: '目录和名录里的 as_of 是数据截至日期；基金、地点、项目等各自的文件里，as_of 是相关账目记到的那一天，还没有账目的不写。index.json 里的 data_root 是数据指纹，由全部数据文件加密钥算出：它没有变，数据就没有变，不必重新读取。',
    en: 'In indexes and lists as_of is the day up to which the data are complete; in the files of a fund, place, project or the like it is the day up to which their books reach, and absent where there are none. data_root, in index.json, is a keyed hash over all data files: while it is the same, the data are the same and need not be read again.',
  },
  limitText: {
    zh: '读取不限次数。要读全部数据，整套下载更快：{link}。',
    en: 'There are no rate limits. To read everything, downloading the whole is faster: {link}.',
  },
  packageLink: { zh: '数据下载', en: 'data downloads' },
  versions: { zh: '版本承诺', en: 'Versions' },
  versionsNote: {
    zh: '接口会增加内容，但不会让你的程序突然失效。',
    en: 'The interface grows, and your program goes on working.',
  },
  promise1: {
    zh: '第 1 版（/api/v1/）只增不改：可以增加文件、字段、链接，以及代码表里的新代码。读到不认识的字段或代码，请略过。',
    en: 'Version 1 (/api/v1/) only grows: documents, fields, links, and new codes in lists of codes may be added. Ignore those you do not know.',
  },
  promise2: {
    zh: '删除字段、改名、改变含义或单位，都算第 2 版，放在 /api/v2/；第 1 版继续保留并更新至少 12 个月。',
    en: 'To remove or rename a field, or change its meaning or unit, takes version 2 at /api/v2/. Version 1 stays beside it, kept up to date, for at least 12 months.',
  },
  promise3: {
    zh: '版本有变化，会提前写在本页，并写明旧版的停用日期；数据有变化，看{link}。',
    en: 'A change of version is announced on this page beforehand, with the day on which the old one ends; changes of the data are in the {link}.',
  },
  promise4: {
    zh: '编号不重复使用：记录撤回后，编号仍然保留，写明撤回日期，不再计入合计。',
    en: 'Ids are never used again: a retracted record keeps its id, tells the day, and counts as zero.',
  },
  feed: { zh: '更新订阅', en: 'feed' },
} as const;
