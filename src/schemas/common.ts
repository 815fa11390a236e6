import {
  both,
  changes,
  choice,
  count,
  date,
  fact,
  flag,
  forward,
  group,
  guardedField,
  list,
  optional,
  several,
  text,
  url,
} from './field.ts';

/** Where a figure or a fact comes from. */
export const sourceField = group('来源', 'Source', {
  /** Title of the report or document. */
  title: both('标题', 'Title'),
  publisher: optional(both('发布者', 'Publisher')),
  /** Day of publication; left out where only a month or year is known. */
  date: optional(date('发布日期', 'Published on')),
  /** What the date is when no exact day is known, for example "about December 2023". */
  date_text: optional(both('发布时间', 'Time of publication')),
  url: changes('free', optional(url('网址', 'Address'))),
});

/** Words for kinds of papers; a cell of a table names them by their codes. */
export const evidenceKinds = {
  receipt: '票据',
  bank: '银行回单',
  minutes: '会议决议',
  acceptance: '验收单',
  photo: '照片',
  contract: '合同',
  other: '其他',
} as const;

/** A document or picture under `files/` of the place. */
const evidenceField = list(
  '证据',
  'Evidence',
  group('证据', 'Evidence', {
    /** Which paper it is: receipt, bank slip, minutes, acceptance record, photograph. */
    kind: choice('种类', 'Kind', evidenceKinds),
    title: changes('free', optional(both('标题', 'Title'))),
    file: optional(text('文件', 'File')),
    /** What a picture shows, for those who cannot see it. */
    alt: changes('free', optional(both('替代文字', 'Alternative text'))),
    on: optional(date('日期', 'Date')),
  }),
);

/** A legal step back of a life cycle, with its reason. */
const historyField = list(
  '经过',
  'History',
  group('经过', 'History', {
    state: text('状态', 'State'),
    on: date('日期', 'On'),
    reason: both('原因', 'Reason'),
  }),
);

/** When and why a record was retracted. It is still shown and counts zero. */
export const retractedField = group('撤回', 'Retracted', {
  on: date('撤回日期', 'Retracted on'),
  reason: both('撤回原因', 'Reason'),
});

/** Objections against a decision or result during its notice, and how each was settled. */
export const objectionsField = list(
  '异议',
  'Objections',
  group('异议', 'Objection', {
    on: fact(date('提出日期', 'On')),
    text: both('内容', 'Text'),
    answered: optional(both('答复', 'Answer')),
    outcome: optional(choice('结果', 'Outcome', { upheld: '成立', dismissed: '不成立', withdrawn: '撤回' })),
    closed_on: optional(fact(date('办结日期', 'Closed on'))),
  }),
);

/** Keys that every YAML record may have. */
export const commonKeys = {
  source: optional(sourceField),
  evidence: optional(evidenceField),
  history: optional(historyField),
  retracted: changes('forward', optional(retractedField)),
  note: changes('free', optional(both('备注', 'Note'))),
};

/** Columns that every CSV record may have. */
export const commonColumns = {
  /** Papers that prove the row: kinds separated by `;`. */
  evidence: several(optional(text('凭证', 'Evidence', '凭证材料'))),
  note: changes('free', optional(text('备注', 'Note'))),
  retracted_on: changes('forward', optional(fact(date('撤回日期', 'Retracted on')))),
  retracted_reason: changes('forward', optional(text('撤回原因', 'Reason of retraction'))),
};

/** The texts among them, for tables whose rows may be a payment for a wish with a withheld group, or lead to one. */
export const paymentColumns = {
  /** Of the kinds of papers only the codes are published there. */
  evidence: guardedField('payment', commonColumns.evidence),
  note: guardedField('payment', commonColumns.note),
  retracted_reason: guardedField('payment', commonColumns.retracted_reason),
};

/** Words for what is known of a place, fund or project: its rows, only reported figures, or nothing. */
export const coverageStates = { ledger: '逐笔账目', reported: '报道数据', none: '暂无数据' } as const;

export const coverageField = forward(choice('数据范围', 'Coverage', coverageStates), ['none', 'reported', 'ledger']);

/** Telephone, office and mail of an office that answers the public; never of a private person. */
export const contactField = changes(
  'free',
  group('联系方式', 'Contact', {
    office: optional(both('办公室', 'Office')),
    phone: optional(text('电话', 'Telephone')),
    email: optional(text('电子邮箱', 'E-mail')),
    address: optional(both('地址', 'Address')),
    hours: optional(both('受理时间', 'Hours')),
  }),
);

/** Head counts that may be missing. */
export const peopleKeys = {
  population: changes('until_closed', optional(count('常住人口', 'Population'))),
  households: changes('until_closed', optional(count('户数', 'Households'))),
};

/** So few people that their number is withheld, or a total of which such a part could be worked out: unlike an unknown number, and unlike none. */
export const fewField = changes('free', optional(flag('人数少不公布', 'Too few to publish')));
