import type { CodeEntry } from '../entry.ts';

/** Problems of following gifts. Keys and check codes are never quoted. */
export const traceCodes = {
  'trace-key-form': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '查询密钥的写法不对', en: 'Malformed trace key' },
    message: {
      zh: '查询密钥有 {count} 个字符，不是命令算出来的 32 个字母。这里不会显示它的内容。',
      en: 'The trace key has {count} characters and is not one of the 32 letters that the command derives. It is not shown here.',
    },
    remedy: {
      zh: '运行 npm run receipt 重新计算。填的如果是票据号码或校验码，马上删掉；已经提交过的，告诉负责数据的人。',
      en: 'Derive it again with npm run receipt. If this is a receipt number or check code, delete it at once, and tell the person in charge of the data if it has been committed.',
    },
  },
  'trace-key-twice': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '查询密钥用了两次', en: 'Trace key used twice' },
    message: {
      zh: '这个查询密钥已经用在“{found}”上，一张票据只能查一笔。',
      en: 'This trace key already belongs to "{found}"; a receipt leads to one gift.',
    },
    remedy: {
      zh: '对照两张票据，分别运行 npm run receipt 重新计算；同一张票据开了几行的，只在一行填。同一笔录了两遍的，删掉一行，已经公开过的填“撤回日期”和“撤回原因”。',
      en: 'Compare both receipts and derive each key again with npm run receipt; of several rows of one receipt only one gets the key. If one gift was entered twice, delete a row, or retract it once it was published.',
    },
  },
  'trace-key-row': {
    severity: 'error',
    group: 'disclosure',
    title: { zh: '这一行不能有查询密钥', en: 'This row cannot have a trace key' },
    message: { zh: '这一行{why}，不能填查询密钥。', en: 'This row {why} and cannot have a trace key.' },
    remedy: {
      zh: '删掉查询密钥。合并记录只能整批查；冲销的，密钥填在原来那一笔上。',
      en: 'Remove the key. A row of several givers is followed as a whole; of a reversal the key belongs to the original.',
    },
  },
  'refund-of-used': {
    severity: 'notice',
    group: 'ledger',
    recipe: 'refund',
    title: { zh: '退还的捐赠已经用掉一部分', en: 'Refund of a gift that was used' },
    message: {
      zh: '退还 {sum} 元，其中 {used} 元当时已经用掉，改由同一用途里排在后面的捐赠承担。',
      en: '{sum} yuan goes back; {used} yuan of it had been used, and the next gifts for the same purpose pay in its place.',
    },
    remedy: {
      zh: '核对退款的金额和对象。没有错就不用改，捐赠人查询时会看到这笔退款。',
      en: 'Check amount and giver of the refund. If it is right nothing has to be changed; donors will see the refund in their trace.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
