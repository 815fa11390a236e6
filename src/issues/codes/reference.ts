import type { CodeEntry } from '../entry.ts';

/** How records name each other. */
export const referenceCodes = {
  'id-duplicate': {
    severity: 'error',
    group: 'reference',
    title: { zh: '编号重复', en: 'Id used twice' },
    message: {
      zh: '编号“{found}”已经用在 {other}。{scope}',
      en: 'The id "{found}" is already used in {other}.{scope}',
    },
    remedy: {
      zh: '先看是不是同一笔：重复录入的，删掉一行；不是同一笔的，给后录的换一个没有用过的编号。',
      en: 'See whether it is the same record: if it was entered twice, delete one; otherwise give the later one an unused id.',
    },
  },
  'reference-unknown': {
    severity: 'error',
    group: 'reference',
    title: { zh: '找不到所指的记录', en: 'Record not found' },
    message: { zh: '找不到{kind}“{found}”。{nearest}', en: 'There is no {kind} "{found}".{nearest}' },
    remedy: {
      zh: '核对编号；所指的记录确实有、只是还没有录入的，先录入。',
      en: 'Check the id; if that record exists and was not entered yet, enter it first.',
    },
  },
  'term-unknown': {
    severity: 'error',
    group: 'reference',
    title: { zh: '类别不在词表里', en: 'Category not in the vocabulary' },
    message: { zh: '词表里没有类别“{found}”。{nearest}', en: 'The vocabulary has no category "{found}".{nearest}' },
    remedy: {
      zh: '写类别的编号或名称，从这些里选：{choices}。',
      en: 'Write the code or the name of a category, one of: {choices}.',
    },
  },
  'organisation-duplicate': {
    severity: 'error',
    group: 'reference',
    title: { zh: '机构的名称或代码重复', en: 'Organisation registered twice' },
    message: {
      zh: '“{found}”已经写在 {other} 的“{name}”那一行。',
      en: '"{found}" already belongs to "{name}" in {other}.',
    },
    remedy: {
      zh: '同一家只登记一行，别的写法写进“其他名称”（other_names），用“;”隔开；真是两家的，写出各自的全称，核对信用代码。',
      en: 'Enter an organisation in one row and its other names in "other_names", separated by ";". If there are two of them, write out the full name of each and check the codes.',
    },
  },
  'organisation-trade-name': {
    severity: 'error',
    group: 'reference',
    title: { zh: '个体工商户没有写明字号不含人名', en: 'Trade name not read for names of people' },
    message: {
      zh: '“{found}”是个体工商户，还没有写明字号里没有人名。',
      en: '"{found}" is an individually owned business, and nothing says that its trade name is not the name of a person.',
    },
    remedy: {
      zh: '看营业执照：字号里没有经营者或别人的姓名的，“字号不含人名”（trade_name）填“是”；有的，删掉这一行，不要登记，收款照旧只计合计。',
      en: 'Read the business licence. If the trade name is not the name of the owner or of anybody else, write yes into "trade_name". If it is, delete the row: such payments are only added up.',
    },
  },
  'payee-type-mismatch': {
    severity: 'warning',
    group: 'reference',
    title: { zh: '收款方类型与登记的机构不同', en: 'Payee type differs from the registered organisation' },
    message: {
      zh: '“{found}”在 {other} 登记为“{type}”，这一笔写的是“{written}”。',
      en: '"{found}" is registered as {type} in {other}; this payment says {written}.',
    },
    remedy: {
      zh: '对照发票和登记证书：这一笔写错的，改“收款方类型”（payee_type）；登记错的，改 organisations.csv 的“类型”（type）；是同名的另一家或者个人的，把收款单位写得能区分开。',
      en: 'Compare the invoice and the certificate. Correct "payee_type" of the payment or "type" in organisations.csv, whichever is wrong; if it was somebody else of the same name, write the payee so that both can be told apart.',
    },
  },
  'reference-loop': {
    severity: 'error',
    group: 'reference',
    title: { zh: '互相引用，形成循环', en: 'References in a circle' },
    message: {
      zh: '从“{found}”一级一级往上，又回到了它自己。',
      en: 'Followed step by step, "{found}" leads back to itself.',
    },
    remedy: {
      zh: '改正“上级”（parent）或“被取代”（superseded_by）里的编号。',
      en: 'Correct the id in "parent" or "superseded_by".',
    },
  },
  'fictional-mixed': {
    severity: 'error',
    group: 'reference',
    title: { zh: '虚构与真实混在一起', en: 'Fictional and real mixed' },
    message: {
      zh: '“{found}”与“{other}”一个虚构、一个真实，不能相连。',
      en: '"{found}" and "{other}": one is fictional, the other real; they cannot be joined.',
    },
    remedy: {
      zh: '查清是哪一边写错：虚构的标 fictional: true，真实的不标；所指的编号写错的，改正编号。',
      en: 'Find out which side is wrong: mark the invented one with fictional: true and the real one not, or correct the id.',
    },
  },
  'coverage-conflict': {
    severity: 'error',
    group: 'reference',
    title: { zh: '报道数据的基金不能有账目', en: 'Reported fund with ledger rows' },
    message: {
      zh: '基金“{found}”标为“{coverage}”，却有账目行。',
      en: 'The fund "{found}" is marked as "{coverage}", yet it has ledger rows.',
    },
    remedy: {
      zh: '账目是逐笔原始记录的，把 coverage 改成 ledger；是从报道里抄来的合计，删掉账目，数字写进 aggregates.yaml。',
      en: 'Set coverage to ledger if the rows are original entries; if they are sums taken from a report, delete them and use aggregates.yaml.',
    },
  },
  'aggregate-range': {
    severity: 'error',
    group: 'reference',
    title: { zh: '报道数字的上下限颠倒', en: 'Range upside down' },
    message: { zh: '下限 {from} 大于上限 {to}。', en: 'The lower end {from} is above the upper end {to}.' },
    remedy: { zh: '对照报道原文改正 value 和 value_to。', en: 'Correct value and value_to from the report.' },
  },
  'asked-twice': {
    severity: 'error',
    group: 'reference',
    title: { zh: '同一个说法写给两个词', en: 'One saying for two terms' },
    message: {
      zh: '“{found}”已经是“{other}”的说法，搜索不知道该换成哪一个。',
      en: '"{found}" already stands for "{other}"; the search cannot tell which is meant.',
    },
    remedy: {
      zh: '只留在一个词的 asked 里，另一处删掉。',
      en: 'Keep it in "asked" of one term and delete it from the other.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
