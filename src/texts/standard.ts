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
    zh: '社区公益基金批准的用资、公益创投的资助，以及基金之间的注资、配捐和资助。付给个人的救助不在内。',
    en: 'Uses of money approved by community funds, awards of venture-philanthropy rounds, and injections, matching and awards between funds. Aid paid to persons is not in it.',
  },
  application: {
    zh: '{fund}于 {day} 批准的用资：{purpose}。款项由托管慈善组织直接支付给供应方，受助方是提出并办理此事的单位。',
    en: 'A use of money approved by {fund} on {day}: {purpose}. The host charity pays the suppliers directly; the recipient is the body that proposed it and carries it out.',
  },
  award: {
    zh: '{fund}资助的公益创投项目：{purpose}。结果于 {day} 公示。',
    en: 'A project awarded by {fund} in a venture-philanthropy round: {purpose}. The result was posted on {day}.',
  },
  transfer: {
    zh: '{fund}于 {day} 决定转给另一只基金：{purpose}。那只基金用这笔钱批准的用资另列，合计时不要重复相加。',
    en: 'Money that {fund} decided on {day} to pass on to another fund: {purpose}. What that fund approves with it is listed too; do not add it twice.',
  },
} as const;
