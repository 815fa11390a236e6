/** Words of the documents that describe the open data. */
export const packageWords = {
  description: {
    zh: '社区公益基金的收入、决策、支出和成效，逐笔到分。金额以元为单位；空白表示不知道，不是零；calc_ 开头的列由本站算出。以等号、加号、减号或 @ 开头的文字前面加了一个英文单引号。{mixed}报道数字（aggregate）不能与账目相加。标题和说明的英文在 titles 和 descriptions 里，这是本站对标准的补充。',
    en: 'What community welfare funds take in, decide, spend and achieve, to the fen. Amounts are in yuan; blank means unknown, not zero; columns that begin with calc_ were computed by this site. Text that begins with =, +, - or @ has an apostrophe in front. {mixed}Reported figures (aggregate) must not be added to ledgers. English titles and descriptions are in "titles" and "descriptions", an addition of this site to the standard.',
  },
  /** Said only where there is anything invented. */
  mixed: {
    zh: '同一张表里既有虚构示范，也有真实地方，按 place 和 fund 两张表的 fictional 列区分；',
    en: 'Fictional demonstration data stand beside real places: tell them apart by the column "fictional" of the tables place and fund. ',
  },
  yuan: { zh: '单位：元，两位小数。', en: 'In yuan, with two decimals.' },
  period: {
    zh: '年、季度或月份：2026、2026-Q3、2026-09。',
    en: 'A year, quarter or month: 2026, 2026-Q3, 2026-09.',
  },
  reference: {
    zh: '另一条记录的编号。行编号只在本基金或本地点内不重复；全站不重复的编号见对应的 calc_ 列。',
    en: 'Id of another record. Row ids are unique within their fund or place only; the calc_ column beside it holds the key in the whole portal.',
  },
} as const;

/** The list of volumes as a table. */
export const volumeWords = {
  title: { zh: '分册', en: 'Volumes' },
  portal: { zh: '不属于任何地点的记录', en: 'What belongs to no place' },
  columns: {
    id: { zh: '编号', en: 'Id' },
    name: { zh: '地点', en: 'Place' },
    name_en: { zh: '地点（英文）', en: 'Place (English)' },
    package: { zh: '数据包', en: 'Package' },
  },
} as const;

/** What the data are about, for those who search a catalogue in either language. */
export const packageKeywords = ['社区基金', '公益慈善', '信息公开', 'community fund', 'transparency'] as const;

/** Words of the catalogue for other catalogues. */
export const catalogWords = {
  catalog: {
    zh: '社区公益基金的收入、决策、支出和成效，以及能下载的每一种形式。',
    en: 'What community welfare funds take in, decide, spend and achieve, in every form that can be downloaded.',
  },
  all: { zh: '全部数据', en: 'All data' },
  allText: {
    zh: '同一份数据的几种整套形式：压缩包、Data Package、标准格式、记账文件和接口。',
    en: 'The same data as a whole: archive, data package, standard formats, accounting files and API.',
  },
  tables: {
    zh: '本主题的各张表，包含所有地点和基金。金额在 CSV 里以元为单位，在 JSON 里以分为单位。',
    en: 'The tables of this subject over all places and funds. Amounts are in yuan in CSV, in fen in JSON.',
  },
  fund: { zh: '这只基金的逐笔账目。', en: 'Every row of this fund.' },
  fictionalFund: {
    zh: '这只基金的逐笔账目。虚构示范，不是真实的基金。',
    en: 'Every row of this fund. It is a fictional demonstration, not a real fund.',
  },
} as const;
