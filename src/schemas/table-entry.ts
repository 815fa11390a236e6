/** Subjects of the open data, in the order of the page. */
export const subjects = {
  money: { zh: '资金往来', en: 'Money' },
  decisions: { zh: '申请与决策', en: 'Applications and decisions' },
  projects: { zh: '项目与成效', en: 'Projects and results' },
  rounds: { zh: '公益创投', en: 'Venture-philanthropy rounds' },
  alliance: { zh: '共享联盟', en: 'Sharing alliance' },
  life: { zh: '邻里生活', en: 'Neighbourhood life' },
  disclosure: { zh: '公开与更正', en: 'Disclosure and corrections' },
  base: { zh: '地点、基金和词表', en: 'Places, funds and code lists' },
  more: { zh: '其他表', en: 'Other tables' },
} as const;

export type Subject = keyof typeof subjects;

/** How the records of a kind, or the items of a list in a document, are published as a table. */
export type TableEntry = {
  title: { zh: string; en: string };
  /** Where it stands on the data page. */
  subject: Subject;
  /** What one row is, in a sentence. */
  says: { zh: string; en: string };
  /** Its place among the tables of its subject, 0 where nothing is said; equal ones stand in the order of all tables. */
  rank?: number;
  /** Rows may agree in the key of their kind, as a retracted one and its successor do: the table promises no key. */
  repeats?: true;
};

/** What a kind or a list says of its table: the subject, the title and the sentence, each in Chinese and English. */
export function asTable(
  subject: Subject,
  [zh, en]: readonly [zh: string, en: string],
  says: readonly [zh: string, en: string],
  more: Pick<TableEntry, 'rank' | 'repeats'> = {},
): TableEntry {
  return { subject, title: { zh, en }, says: { zh: says[0], en: says[1] }, ...more };
}

/** What is said of all records of a kind as one list. */
export type CollectionEntry = Pick<TableEntry, 'title'> & { text: TableEntry['says'] };

/** Title and sentence of a list, each in Chinese and English. */
export function asCollection(
  [zh, en]: readonly [zh: string, en: string],
  text: readonly [zh: string, en: string],
): CollectionEntry {
  return { title: { zh, en }, text: { zh: text[0], en: text[1] } };
}
