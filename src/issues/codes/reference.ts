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
