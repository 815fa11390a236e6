/** Files beside the tables: `text` says on the data page what each is, `title` names it in catalogues. */
export const formatWords = {
  zip: {
    title: { zh: '全部数据（压缩包）', en: 'All data (archive)' },
    text: {
      zh: '公开的全部数据文件，连同图片和说明；解压后不联网也能看，还能用来重新生成同样的网页。',
      en: 'All published data files with pictures and a description: readable without a network, and enough to make the same pages again.',
    },
  },
  package: {
    title: { zh: 'Data Package 说明', en: 'Data package' },
    text: {
      zh: 'Data Package 2.0：每张表每一列的类型、取值、主键和表间关系，附文件大小和哈希值。package 文件夹里是同样的表，只是文件开头没有字节顺序标记，便于程序读取。',
      en: 'Data Package 2.0: types, choices, keys and relations of every column, with size and hash of each file. The folder package holds the same tables without a byte order mark, for programs.',
    },
  },
  api: {
    title: { zh: '数据接口', en: 'API' },
    text: { zh: '接口的入口，另有 OpenAPI 说明。', en: 'Entry point of the API; described in OpenAPI.' },
  },
  giving: {
    title: { zh: '360Giving 资助数据', en: '360Giving grants' },
    text: { zh: '360Giving：批准的用资、创投资助和基金间划转。', en: '360Giving: grants.' },
  },
  oc4ids: {
    title: { zh: 'OC4IDS 项目数据', en: 'OC4IDS projects' },
    text: { zh: 'OC4IDS：小微改造和场地设施项目。', en: 'OC4IDS: small works and facilities.' },
  },
  catalog: { text: { zh: 'DCAT 3：供其他数据目录收录。', en: 'DCAT 3: for other catalogues to harvest.' } },
  journal: {
    title: { zh: 'hledger 记账文件', en: 'hledger journal' },
    text: {
      zh: 'hledger 总文件，包含（include）各基金、各地点的账本；稍作删减，Ledger 也能读。',
      en: 'Books for hledger: a whole that includes those of each fund and place; with some lines taken out, Ledger reads them too.',
    },
  },
  beancount: {
    title: { zh: 'Beancount 记账文件', en: 'Beancount ledger' },
    text: {
      zh: 'Beancount 总文件，包含（include）各基金、各地点的账本。',
      en: 'Books for Beancount: a whole that includes those of each fund and place.',
    },
  },
  feed: {
    text: {
      zh: 'Atom 订阅：全站新公开的事项、更正和逾期。',
      en: 'Atom feed: disclosures, corrections and delays of the whole site.',
    },
  },
  templates: {
    text: {
      zh: '给填报人员的空白表格，带下拉列表和填写说明；每种表一个，都列在数据文件手册里。',
      en: 'Blank tables for staff, with lists to choose from and a guide; one for each kind of table, all listed in the manual of the data files.',
    },
  },
  schemas: {
    text: {
      zh: 'JSON Schema：编辑器据此提示和检查数据文件；每种文件一个，都列在数据文件手册里。',
      en: 'JSON Schemas by which editors help with the data files; one for each kind of file, all listed in the manual of the data files.',
    },
  },
  summary: {
    title: { zh: '汇总数据', en: 'Summary' },
    text: {
      zh: '全门户的合计：各地区今年的收支和余额、按类别的收支、按时公开的情况和新近公开的事项，金额以分为单位。上级用它把几个门户汇总在一起。',
      en: 'The portal in sums: what each area received, spent and has this year, by category; whether it discloses on time; its newest disclosures. Amounts in fen. Overviews of several portals are made of it.',
    },
  },
  index: { text: { zh: '有哪些表、各有多少行。', en: 'Which tables there are, and how many rows each has.' } },
} as const;
