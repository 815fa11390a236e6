/** Stands before the title of everything fictional that leaves the site. */
export const fictionTag = { zh: '虚构示范', en: 'Fictional demonstration' } as const;

/** Stands in every description of something fictional. */
export const fictionNote = {
  zh: '虚构示范数据，不是真实发生的事，不对应任何真实的人、机构和款项。',
  en: 'Fictional demonstration data: it did not happen and stands for no real person, organisation or money.',
} as const;

/** Sentences of the grant package. */
export const givingWords = {
  package: {
    zh: '社区公益基金批准的用资、公益创投的资助，以及基金之间的注资、配捐和资助。直接付给个人的不在内。',
    en: 'Uses of money approved by community funds, awards of venture-philanthropy rounds, and injections, matching and awards between funds. What is paid to persons directly is not in it.',
  },
  application: {
    zh: '{fund}于 {day}批准的用资：{purpose}。款项由托管慈善组织直接支付给供应方，受助方是提出并办理此事的单位。',
    en: 'A use of money approved by {fund} on {day}: {purpose}. The host charity pays the suppliers directly; the recipient is the body that proposed it and carries it out.',
  },
  award: {
    zh: '{fund}资助的公益创投项目：{purpose}。结果于 {day}公示。',
    en: 'A project awarded by {fund} in a venture-philanthropy round: {purpose}. The result was posted on {day}.',
  },
  transfer: {
    zh: '{fund}于 {day}决定划给另一只基金：{purpose}。那只基金用这笔钱批准的用资另列，合计时不要重复相加。',
    en: 'Money that {fund} decided on {day} to pass on to another fund: {purpose}. What that fund approves with it is listed too; do not add it twice.',
  },
} as const;

/** Words of the things that pages describe for machines. */
export const thingWords = {
  ledger: { zh: '账本', en: 'ledger' },
  ledgerText: {
    zh: '{fund}的逐笔收支和每笔之后的余额，与账本页完全一致。',
    en: 'Every row of {fund} and the balance after it, exactly as on the pages.',
  },
  data: { zh: '开放数据', en: 'open data' },
  dataText: {
    zh: '社区公益基金的收入、支出、用资申请、项目、创投、议事、需求、积分和志愿服务，每张表都有 CSV 和 JSON，并附各列说明。',
    en: 'Income, spending, applications, projects, rounds, meetings, needs, points and volunteering of community funds: every table as CSV and JSON, with its columns explained.',
  },
} as const;

/** Words of the page on standards. */
export const standardWords = {
  title: { zh: '数据标准对照', en: 'How the data map to standards' },
  description: {
    zh: '本站的数据按哪些国际标准导出，每个字段对应什么，哪些内容标准写不下、要到哪里找。',
    en: 'In which international standards the data are exported, which field stands for what, what the standards cannot express, and where to find it.',
  },
  lead: {
    zh: '同一份数据按七类标准和通用格式导出，各有所长，也各有写不下的内容。最全的是本站自己的表。',
    en: 'The same data are exported in seven kinds of standards and common formats. Each is good at something and leaves something out; the tables of this site hold the most.',
  },
  overview: { zh: '各标准一览', en: 'The standards at a glance' },
  overviewText: {
    zh: '自己的工具认哪一种，就下载哪一种。',
    en: 'Take the one that your tools can read.',
  },
  standard: { zh: '标准', en: 'Standard' },
  file: { zh: '在哪里', en: 'Where' },
  good: { zh: '适合做什么', en: 'Good for' },
  gaps: { zh: '标准写不下的', en: 'What the standards cannot express' },
  gapsText: {
    zh: 'Data Package 和 DCAT 描述的就是本站的表，下表不再列它们。Atom 订阅的全文里也有表决、公示、更正等内容，但只是文字，没有字段，不算写得下。',
    en: 'Data Package and DCAT describe the tables of this site themselves; they are left out here. The full texts of the Atom feeds tell of votes, notices and corrections too, but as text without fields; that does not count as holding it.',
  },
  what: { zh: '内容', en: 'What' },
  held: { zh: '写得下的标准', en: 'Can hold it' },
  nowhere: { zh: '没有', en: 'none' },
  instead: { zh: '到这里找', en: 'Where to find it' },
  theirs: { zh: '标准的字段', en: 'Field of the standard' },
  ours: { zh: '本站的内容', en: 'What stands there' },
  fieldsOf: { zh: '{name} 的字段', en: 'Fields of {name}' },
  stage: { zh: '本站的阶段', en: 'Stage here' },
  status: { zh: 'OC4IDS 的 status', en: 'Status in OC4IDS' },
  stages: { zh: '阶段对照', en: 'Stages' },
  noStatus: { zh: '没有对应，不写', en: 'no equivalent, left out' },
  leftOut: { zh: '已批准、但不在资助数据里的', en: 'Approved, but not among the grants' },
  reason: { zh: '原因', en: 'Reason' },
  count: { zh: '笔数', en: 'Number' },
  sum: { zh: '金额（元）', en: 'Amount (yuan)' },
  grants: {
    zh: '现有资助 {all} 笔：用资申请 {application} 笔，公益创投 {award} 笔，基金间划转 {transfer} 笔。',
    en: 'There are {all} grants: {application} applications, {award} awards of rounds, {transfer} transfers between funds.',
  },
  works: {
    zh: '现有小微改造和场地设施项目 {n} 个。',
    en: 'There {n:is|are} {n} {n:project|projects} of small works and facilities.',
  },
  inPages: { zh: '在每个页面里', en: 'in every page' },
  empty: { zh: '目前没有，所以没有这个文件。', en: 'There is none at present, so there is no file.' },
} as const;

/** Why approved money is not among the grants. */
export const leftOutWords = {
  persons: { zh: '钱直接付给了个人', en: 'paid to persons directly' },
  own: { zh: '基金自己的管理费用', en: 'cost of running the fund itself' },
  withdrawn: { zh: '批准后又撤回', en: 'withdrawn after approval' },
  unallocated: { zh: '批准的额度还有剩余，剩下的没有受助方', en: 'the rest of an approval that has no recipient yet' },
  undated: { zh: '没有登记决定日期', en: 'day of the decision not on record' },
} as const;

/** Names of the pages where something stands that no standard holds. */
export const gapPages = {
  trace: { zh: '查我的捐赠', en: 'Follow my gift' },
  disclosure: { zh: '该公开什么', en: 'What is due' },
  changes: { zh: '新近公开', en: 'What is new' },
  wishes: { zh: '微心愿', en: 'Micro-wishes' },
  points: { zh: '积分', en: 'Points' },
  alliance: { zh: '共享联盟', en: 'Sharing alliance' },
  meetings: { zh: '议事', en: 'Meetings' },
  'about/privacy': { zh: '隐私保护', en: 'Privacy' },
} as const;

/** A text in both languages. */
type Both = { zh: string; en: string };

/** A standard as the page tells it: files below the root of the site, what it is good for, what must be known about our use of it, and its fields where no maker lists them. */
type Standard = {
  id: 'package' | 'dcat' | 'giving' | 'oc4ids' | 'schema' | 'journal' | 'feed';
  name: Both;
  /** Addresses below the root of the site; `*` stands for an id. */
  files: readonly string[];
  good: Both;
  /** `invented`: said only where the portal has invented places. */
  notes: readonly (Both & { invented?: true })[];
  fields: readonly { field: string; zh: string; en: string }[];
};

/** The standards in the order of the page. */
export const standards: readonly Standard[] = [
  {
    id: 'package',
    name: { zh: 'Data Package', en: 'Data Package' },
    files: ['data/datapackage.json', 'data/package/*.csv'],
    good: {
      zh: '用程序整套读入：列的类型、取值范围、表与表的关联都写明',
      en: 'Reading everything by program, with types, limits and relations of all columns',
    },
    notes: [
      {
        zh: '按 Data Package 2.0。里面的 CSV 与页面上可下载的 CSV 行完全相同，只是开头没有字节顺序标记。基金超过六十只时，每一册是一个数据包 data/volumes/编号/datapackage.zip，这里是它们的清单。',
        en: 'Data Package 2.0. Its CSV files have the same rows as those offered on the pages, only without the byte order mark. Beyond sixty funds each volume is a package, data/volumes/<id>/datapackage.zip, and this file lists them.',
      },
      {
        zh: '标准只认一种语言：title、description 写中文，英文写在本站增加的 titles、descriptions 里。',
        en: 'The standard knows one language: title and description are Chinese, English stands in titles and descriptions, which are our own.',
      },
      {
        zh: '标准能查单个值和表间关联，不能查账：余额不为负、账面与银行相符、各项票数相加等于到会人数，这些由本站检查。',
        en: 'It can check values and relations, but not books: that no balance is negative, that the book equals the bank and that votes add up is checked by this site.',
      },
    ],
    fields: [
      { field: 'name', zh: '网站域名', en: 'host of the site' },
      { field: 'title', zh: '门户名称', en: 'title of the portal' },
      { field: 'version', zh: '数据指纹', en: 'data root' },
      { field: 'created', zh: '数据截至日期', en: 'day of the data' },
      { field: 'contributors', zh: '发布单位', en: 'publisher' },
      { field: 'licenses', zh: '数据许可', en: 'licence' },
      { field: 'sources', zh: '报道数字的出处（aggregate 表）', en: 'sources of reported figures (table aggregate)' },
      { field: 'resources[].name', zh: '表名', en: 'name of the table' },
      { field: 'resources[].hash', zh: '文件的 SHA-256', en: 'SHA-256 of the file' },
      { field: 'resources[].schema.fields', zh: '各列：类型、单位、取值', en: 'columns: type, unit, values' },
      { field: 'resources[].schema.primaryKey', zh: '能认出每一行的列', en: 'columns that tell the rows apart' },
      { field: 'resources[].schema.foreignKeys', zh: '指向其他表的编号', en: 'ids of other tables' },
    ],
  },
  {
    id: 'dcat',
    name: { zh: 'DCAT', en: 'DCAT' },
    files: ['data/catalog.jsonld'],
    good: { zh: '让别的数据目录收录本站', en: 'Being harvested by other catalogues' },
    notes: [
      {
        zh: '按 DCAT 3，用 JSON-LD 写。它只说有哪些数据、在哪里下载，不含数据本身。',
        en: 'DCAT 3 in JSON-LD. It says which data there are and where, and holds none itself.',
      },
    ],
    fields: [
      { field: 'Catalog.title', zh: '门户名称', en: 'title of the portal' },
      { field: 'Catalog.publisher', zh: '发布单位', en: 'publisher' },
      { field: 'Catalog.modified', zh: '数据截至日期', en: 'day of the data' },
      { field: 'Catalog.license', zh: '数据许可', en: 'licence' },
      { field: 'Catalog.spatial', zh: '最上一级的地点', en: 'topmost places' },
      {
        field: 'Dataset',
        zh: '全部数据、各主题的表、各基金的账',
        en: 'all data, the tables of a subject, the books of a fund',
      },
      { field: 'Dataset.version', zh: '数据指纹', en: 'data root' },
      { field: 'Dataset.temporal', zh: '账本的起止日期', en: 'first and last day of the ledger' },
      { field: 'Distribution', zh: '每个 CSV、JSON 和整套文件', en: 'every CSV, JSON and whole file' },
      { field: 'DataService', zh: '数据接口', en: 'API' },
    ],
  },
  {
    id: 'giving',
    name: { zh: '360Giving', en: '360Giving' },
    files: ['data/360giving.json'],
    good: { zh: '与其他资助方的资助放在一起分析', en: 'Comparing grants with those of other funders' },
    notes: [
      {
        zh: '按 360Giving 1.4。三种决定算作资助：批准的用资申请、公益创投的资助、基金之间的注资、配捐和资助。退回不算，从原来那笔的已付金额里减去。',
        en: '360Giving 1.4. Three kinds of decisions count as grants: approved applications, awards of rounds, and injections, matching and awards between funds. A return is none: it is taken from what the grant paid.',
      },
      {
        zh: '社区基金没有法人资格，批准的钱一般由托管慈善组织直接付给供应方。所以资助方写托管慈善组织，基金写成它的一个部门；受助方写提出申请并负责办理的单位，不写收款的供应方。',
        en: 'Community funds are not legal persons, and the host charity usually pays suppliers directly. So the funder is the host charity with the fund as its department, and the recipient is the body that applied and carries it out, not the supplier.',
      },
      {
        zh: '提出人是一个职务（例如楼栋长）或个人的，受助方写所在社区。个人从不写成受助方；有钱直接付给个人的申请，整笔不列，见下面的表。标准允许用“Individual Recipient”（个人受助者）代替姓名，但要一人一笔，在小社区里仍可能认出人来。',
        en: 'Where an office holder or a person applied, the recipient is the community. Persons are never recipients; applications from which persons were paid directly are left out as a whole (see below). The standard allows “Individual Recipient” instead of a name, but wants one grant for each person, which could still identify people in a small community.',
      },
      {
        zh: '带 regrantType 的是基金之间的划转，对方基金用这笔钱批准的用资也会列出。算总数时，只加没有 regrantType 的。',
        en: 'Grants with a regrantType go from fund to fund, and what the other fund approves with the money is listed too. For totals add only those without.',
      },
      {
        zh: '编号本应以在 360Giving 登记的前缀开头。本站没有登记，用网站域名代替，不冒用 360G- 前缀。',
        en: 'Ids should begin with a prefix registered with 360Giving. This site has none and uses its host name; it does not make up a 360G- prefix.',
      },
      {
        zh: '机构有统一社会信用代码的，用 org-id.guide 名录里的 CN-USCI 加代码；没有的，用域名加本站编号。',
        en: 'Organisations with a unified social credit code have the id CN-USCI and the code, after org-id.guide; others have the host name and an id of this site.',
      },
      {
        zh: '只有报道数字的地方没有逐笔记录，不列。',
        en: 'Places known from reports only have no records of decisions and are not in it.',
      },
      {
        invented: true,
        zh: '虚构示范的每一笔，标题、说明和分类里都写明。',
        en: 'Every fictional grant says so in title, description and classifications.',
      },
    ],
    fields: [],
  },
  {
    id: 'oc4ids',
    name: { zh: 'OC4IDS', en: 'OC4IDS' },
    files: ['data/oc4ids.json'],
    good: { zh: '公开小微改造和场地设施的建设过程', en: 'Disclosing how small works and facilities are built' },
    notes: [
      {
        zh: '按 OC4IDS 0.9，这是公开基础设施项目的标准。只列小微改造和场地设施；助餐、课堂、邻里节、帮扶不是建设项目，不列，请看项目表。',
        en: 'OC4IDS 0.9, a standard for the disclosure of infrastructure projects. Only small works and facilities are in it; meals, classes, festivals and aid build nothing and stand in the table of projects.',
      },
      {
        zh: '没有 publicAuthority：款项和合同由慈善组织经手，它不是政府部门。没有 sector：标准的行业分类太粗，楼道灯这样的小改造归不进去。',
        en: 'There is no publicAuthority: money and contracts are in the hands of a charity, which is not a public body. There is no sector: the list of the standard is too coarse for the lamps of a stairway.',
      },
      {
        zh: '没有 contractingProcesses：小额采购不招标，本站不登记合同。付款写在 transactions 里；收款方只写企业、社会组织和事业单位，个体工商户和个人不写。',
        en: 'There are no contractingProcesses: small purchases are not tendered, and contracts are not recorded here. Payments stand in transactions; payees are named only where they are companies, social organisations or public institutions, not sole traders or persons.',
      },
      {
        zh: '编号本应以登记的前缀开头；本站没有登记，用网站域名代替。',
        en: 'Ids should begin with a registered prefix; this site has none and uses its host name.',
      },
    ],
    fields: [],
  },
  {
    id: 'schema',
    name: { zh: 'schema.org', en: 'schema.org' },
    files: [],
    good: { zh: '让搜索引擎看懂页面', en: 'Letting search engines understand the pages' },
    notes: [
      {
        zh: '写在每个页面的代码里（JSON-LD），只写页面上有的事实，不写任何个人。',
        en: 'In the code of each page (JSON-LD). It tells only what the page tells, and names no person.',
      },
    ],
    fields: [
      { field: 'BreadcrumbList', zh: '每个页面：上级页面', en: 'every page: the pages above it' },
      {
        field: 'Organization',
        zh: '基金页、社区页和街道页：名称、上级、设立日期',
        en: 'funds, communities and streets: name, what they belong to, founding day',
      },
      { field: 'NGO', zh: '基金页：托管慈善组织和统一社会信用代码', en: 'funds: the host charity and its code' },
      { field: 'AdministrativeArea', zh: '区、县、市的页面', en: 'districts, counties, cities' },
      {
        field: 'MonetaryGrant',
        zh: '申请页、项目页：批准的用途和金额',
        en: 'applications and projects: approved use and amount',
      },
      { field: 'Project', zh: '项目页：名称和获批的资金', en: 'projects: name and approved money' },
      {
        field: 'Dataset',
        zh: '基金页、账本页、数据下载页：起止日期、许可',
        en: 'funds, account books, data page: period, licence',
      },
      { field: 'DataDownload', zh: '上述数据的文件', en: 'files of these data' },
      {
        field: 'Event',
        zh: '会议页、联盟活动：日期和地点',
        en: 'meetings and activities of the alliance: day and place',
      },
    ],
  },
  {
    id: 'journal',
    name: { zh: 'hledger、Beancount', en: 'hledger, Beancount' },
    files: ['data/ledger.journal', 'data/ledger.beancount'],
    good: { zh: '在自己的电脑上把账重算一遍', en: 'Adding up the books on your own computer' },
    notes: [
      {
        zh: '这两种是记账软件的格式，不是标准组织制定的。表决和公示不是记账内容，这里只有用资申请的编号和网页地址。',
        en: 'These are formats of accounting programs, not made by a standards body. Votes and notices are not bookkeeping: only the ids of applications and the addresses of pages are given.',
      },
    ],
    fields: [
      { field: 'date', zh: '账户变动的日期', en: 'day on which the account moved' },
      { field: 'payee', zh: '捐赠人公示名、收款方', en: 'public name of the donor, payee' },
      { field: 'description', zh: '用途、备注', en: 'purpose, note' },
      { field: 'Assets:Bank:…', zh: '基金和限定用途的余额', en: 'balance of a fund and its purposes' },
      { field: 'Income:… Expenses:…', zh: '会计分类、类别和基金', en: 'accounting class, category and fund' },
      { field: 'Equity:Transfers:…', zh: '基金之间的划转', en: 'transfers between funds' },
      {
        field: 'balance',
        zh: '银行对账单，以及本站算出的月末余额',
        en: 'bank statements, and month-end balances as computed here',
      },
      { field: 'commodity', zh: '人民币、物资、志愿时长、积分', en: 'yuan, goods, volunteer hours, points' },
    ],
  },
  {
    id: 'feed',
    name: { zh: 'iCalendar、Atom', en: 'iCalendar, Atom' },
    files: [
      'calendar.ics',
      'funds/*/calendar.ics',
      'feed.xml',
      'funds/*/feed.xml',
      'places/*/feed.xml',
      'projects/*/feed.xml',
    ],
    good: { zh: '在手机日历和订阅阅读器里跟进', en: 'Following along in calendars and feed readers' },
    notes: [
      {
        zh: '日历写还没公开的事项和最晚日期，订阅写新公开的事项、更正和逾期。订阅里的金额写在文字里，没有单独的字段；要计算，请用表。',
        en: 'Calendars tell what is still to be published and by when; feeds tell what is new, corrected or overdue. Amounts in feeds stand in the text, without fields of their own; to calculate, use the tables.',
      },
    ],
    fields: [
      { field: 'VEVENT.DTSTART', zh: '最晚公开日期', en: 'day by which it is due' },
      { field: 'VEVENT.SUMMARY', zh: '该公开的事项', en: 'what is due' },
      { field: 'VEVENT.DESCRIPTION', zh: '依据，逾期天数', en: 'basis, days overdue' },
      { field: 'entry.id', zh: '事项编号，永不改变', en: 'id of the item, which never changes' },
      {
        field: 'entry.updated',
        zh: '发生、公布或到期的日期',
        en: 'day on which it happened, was published or fell due',
      },
      { field: 'entry.content', zh: '全文', en: 'full text' },
      { field: 'entry.link', zh: '页面地址', en: 'address of the page' },
    ],
  },
];

/** What the standards cannot express: which of them can, the tables that hold it, and the pages that show it. */
export const gaps: readonly {
  what: Both;
  held: readonly Standard['id'][];
  tables: readonly string[];
  page?: keyof typeof gapPages;
}[] = [
  {
    what: {
      zh: '表决：应到、实到、同意、反对、弃权、回避的人数',
      en: 'Votes: due, present, for, against, abstaining, recused',
    },
    held: [],
    tables: ['vote'],
    page: 'meetings',
  },
  {
    what: { zh: '公示期，居民的异议和处理结果', en: 'Notice periods, objections and how they were settled' },
    held: [],
    tables: ['notice', 'objection'],
  },
  {
    what: { zh: '没有批准的申请和原因', en: 'Applications that were turned down, and why' },
    held: [],
    tables: ['application'],
  },
  {
    what: {
      zh: '用途限定：哪笔钱只能花在哪里，改用途经谁同意',
      en: 'Restrictions: which money may pay what, and who agreed to a change',
    },
    held: ['journal'],
    tables: ['purpose', 'reallocation', 'fund_pot'],
  },
  {
    what: { zh: '银行核对：哪一天账面与银行相符', en: 'Bank assertions: on which days book and bank agreed' },
    held: ['journal'],
    tables: ['balance', 'fund_reconciliation'],
  },
  {
    what: { zh: '一笔捐款付了哪几笔支出', en: 'Which payments a gift paid for' },
    held: [],
    tables: [],
    page: 'trace',
  },
  {
    what: { zh: '更正：原来写什么，改成什么，为什么', en: 'Corrections: what stood there, what stands now, and why' },
    held: [],
    tables: ['correction'],
    page: 'changes',
  },
  {
    what: { zh: '该公开的事项、期限和依据', en: 'What must be disclosed, by when and on what basis' },
    held: ['feed'],
    tables: ['duty', 'disclosure_rule'],
    page: 'disclosure',
  },
  {
    what: { zh: '评委打分、回避和排名', en: 'Scores, recusals and rankings of rounds' },
    held: [],
    tables: ['score', 'judge', 'ranking'],
  },
  {
    what: { zh: '需求、资源和共建协议', en: 'Needs, resources and agreements' },
    held: [],
    tables: ['need', 'resource', 'agreement'],
    page: 'alliance',
  },
  {
    what: { zh: '微心愿', en: 'Micro-wishes' },
    held: [],
    tables: ['wish', 'wish_sum'],
    page: 'wishes',
  },
  {
    what: { zh: '积分、志愿时长、物资', en: 'Points, volunteer hours, goods' },
    held: ['journal'],
    tables: ['point', 'volunteer', 'goods'],
    page: 'points',
  },
  {
    what: { zh: '认捐（答应了还没到账）', en: 'Pledges, promised but not received' },
    held: [],
    tables: ['pledge'],
  },
  {
    what: { zh: '满意度调查', en: 'Satisfaction surveys' },
    held: [],
    tables: ['survey'],
  },
  {
    what: { zh: '只有报道、没有账本的数字和出处', en: 'Figures known from reports only, with their sources' },
    held: [],
    tables: ['aggregate'],
  },
  {
    what: {
      zh: '“不公布”“不知道”和“零”的区别：人数太少不公布时，标准里只能空着',
      en: 'The difference between withheld, unknown and zero: what is withheld because so few people are concerned is just absent there',
    },
    held: [],
    tables: ['need', 'survey', 'wish'],
    page: 'about/privacy',
  },
];
