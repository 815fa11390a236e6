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
    zh: '{fund}于 {day}批准的用资：{purpose}。款项由托管慈善组织直接支付给供应方，受助方是提出并办理此事的单位。',
    en: 'A use of money approved by {fund} on {day}: {purpose}. The host charity pays the suppliers directly; the recipient is the body that proposed it and carries it out.',
  },
  award: {
    zh: '{fund}资助的公益创投项目：{purpose}。结果于 {day}公示。',
    en: 'A project awarded by {fund} in a venture-philanthropy round: {purpose}. The result was posted on {day}.',
  },
  transfer: {
    zh: '{fund}于 {day}决定转给另一只基金：{purpose}。那只基金用这笔钱批准的用资另列，合计时不要重复相加。',
    en: 'Money that {fund} decided on {day} to pass on to another fund: {purpose}. What that fund approves with it is listed too; do not add it twice.',
  },
} as const;

/** Words of the things that pages describe for machines. */
export const thingWords = {
  ledger: { zh: '账本', en: 'ledger' },
  ledgerText: {
    zh: '{fund}的逐笔收支：日期、金额、类别、项目、用途限定、公示名和每笔之后的余额，与账本页完全一致。',
    en: 'Every row of {fund}: day, amount, category, project, restriction, public name and the balance after it, exactly as on the pages.',
  },
  data: { zh: '开放数据', en: 'open data' },
  dataText: {
    zh: '社区公益基金的收入、支出、用资申请、项目、创投、议事、需求、积分和志愿服务，每张表都有 CSV 和 JSON，并附各列说明。',
    en: 'Income, spending, applications, projects, rounds, meetings, needs, points and volunteering of community funds: every table as CSV and JSON, with its columns explained.',
  },
} as const;
