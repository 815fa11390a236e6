import type { Words } from './text.ts';

/** Words of `npm run correct`. */
export const correctWords = {
  unread: {
    zh: '{file} 有错误，还说不出要写哪些更正。先运行 npm run check 改好它。',
    en: '{file} has errors, so what has to be corrected is not known yet: mend it first, as npm run check says.',
  },
  none: { zh: '没有需要写的更正。', en: 'No correction is needed.' },
  needed: {
    zh: '公布过的内容改了，要写 {n} 条更正。改错了的，改回去就不用写。',
    en: '{n} {n:correction is|corrections are} needed for what was published and changed. What was changed by mistake, change back instead.',
  },
  private: {
    zh: '因为是个人信息才去掉的，不要写更正（更正会把原值再公布一次），请维护人员清除。',
    en: 'If something private was taken out, write no correction, which would publish it again: have it purged.',
  },
  old: { zh: '原值', en: 'old' },
  new: { zh: '新值', en: 'new' },
  blank: { zh: '（空）', en: '(blank)' },
  whole: { zh: '整条记录', en: 'the whole record' },
  how: {
    zh: '写一条：npm run correct -- --record 编号 --field 字段 --reason "为什么改" --approved-by "批准人职务"；同一个原因的全部写上：--all。',
    en: 'Write one: npm run correct -- --record ID --field FIELD --reason "why" --approved-by "role"; all for one reason: --all.',
  },
  reason: { zh: '为什么更正（直接回车跳过）', en: 'Why (blank skips it)' },
  role: { zh: '谁批准的，写职务，不写姓名', en: 'Who approved it: an office, not a name' },
  unknown: { zh: '没有要更正的“{record}”。', en: 'No correction is needed for "{record}".' },
  several: {
    zh: '要写的不止一条：用 --record 指明一条，或用 --all 全部写上。',
    en: 'Several are needed: name one with --record, or write all with --all.',
  },
  placeholder: {
    zh: '“{found}”不是真实内容：写清楚为什么更正、由谁批准。没有写。',
    en: '"{found}" tells nothing: say why it is corrected and who approved it. Nothing was written.',
  },
  notOn: { zh: '--on 写成 2026-03-05 这样，“{found}”。', en: '--on: a day such as 2026-03-05, not "{found}".' },
  shape: {
    zh: '{file} 里的更正不是每条一行地往下写的，请自己加上这一条：',
    en: '{file} is not written as a list of entries one below the other; add this yourself:',
  },
  wrong: { zh: '写上以后会有新的错误，没有写：', en: 'Written, it would make new errors; nothing was written:' },
  written: {
    zh: '已写入 {n} 条。撤销：npm run correct -- --undo',
    en: '{n} written. To take them back: npm run correct -- --undo',
  },
} as const satisfies Words;
