/** Under what condition a guarded field is withheld, or what is published in its place. */
export const guards = {
  /** Published is only that there is one. */
  on_file: { zh: '只公布“有”', en: 'published is only that there is one' },
  /** Few people are concerned. */
  few: { zh: '人数少时不公布', en: 'withheld where they are few' },
  /** The group of a wisher, where the group is small. */
  group: { zh: '人群小时不公布', en: 'withheld where the group is small' },
  /** What points at a wisher whose group is withheld. */
  wisher: { zh: '人群不公布时不公布', en: 'withheld with the group' },
  /** A field of a payment that may be that of a wish with a withheld group: its words, its purpose, and what would single it out. */
  payment: {
    zh: '可能属于人群不公布的微心愿时，不公布，或换成统一的写法',
    en: 'withheld, or replaced by a common word, where it may be that of a wish whose group is withheld',
  },
  /** A row that leads to such a payment, or to such a wish. */
  row: {
    zh: '写到可能属于人群不公布的微心愿的，整行不公布',
    en: 'the whole row is withheld where it names what may be that of a wish whose group is withheld',
  },
  /** Few answered. */
  answers: { zh: '有效份数少时不公布', en: 'withheld where few answered' },
} as const;

export type Guard = keyof typeof guards;

/** Whether the value of a field is not published: always, or under a condition. */
export type Privacy = 'private' | Guard;

/** Whether nothing of the value of a field is published, under no condition. */
export function isUnpublished(privacy: Privacy | undefined): boolean {
  return privacy === 'private' || privacy === 'on_file';
}

/**
 * How a field may change after publication without a correction. `fixed`: not at all. `once`: a blank may be filled. `forward`: a step forward of its state or
 * day, also in a closed period. `until_closed`: freely while its record is open. `free`: freely; it is plain prose.
 */
export type Change = 'fixed' | 'once' | 'forward' | 'until_closed' | 'free';
