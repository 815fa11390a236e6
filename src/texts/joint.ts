import type { Words } from './text.ts';

/** What joins words, as each language writes it. English keeps the blank that follows a mark; Chinese has none. */
export const joint = {
  /** Between the things of a list. */
  list: { zh: '、', en: ', ' },
  /** Between the things of a list where a name may hold commas. */
  items: { zh: '、', en: '; ' },
  /** Between two things. */
  and: { zh: '、', en: ' and ' },
  comma: { zh: '，', en: ', ' },
  /** Between parts of a sentence that hold commas in English. */
  clause: { zh: '，', en: '; ' },
  semicolon: { zh: '；', en: '; ' },
  colon: { zh: '：', en: ': ' },
  /** Between two sentences; `end` closes the last one, `gap` stands between sentences that have their own. */
  stop: { zh: '。', en: '. ' },
  end: { zh: '。', en: '.' },
  gap: { zh: '', en: ' ' },
  /** Between a place or subject and what is said of it in a title. */
  of: { zh: '·', en: ': ' },
  open: { zh: '（', en: ' (' },
  close: { zh: '）', en: ')' },
} as const satisfies Words;
