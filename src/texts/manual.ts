import type { Change } from '../schemas/publication.ts';

/** Words of the manual for staff, and of the pages about the fields of a file. */
export const manualWords = {
  title: { zh: '工作手册', en: 'Manual for staff' },
  description: {
    zh: '给填报人员的十张说明，一件事一页：什么时候用、填在哪里、怎样填、页面上会看到什么、几天之内。',
    en: 'Ten pages for staff, one a task: when, where, what to write, what the page will show, and by when.',
  },
  lede1: { zh: '一件事一页', en: 'One page a task' },
  lede2: { zh: '每个例子都由程序实际检查过', en: 'Every example is run by the program' },
  recipes: { zh: '怎样办这件事', en: 'How to do it' },
  recipesNote: {
    zh: '照着填；例子里的社区和基金是虚构的。',
    en: 'Fill it in like this; place and fund of the examples are invented.',
  },
  more: { zh: '还可以查', en: 'Look up' },
  moreNote: { zh: '手册没有写到的，从这里找。', en: 'What the manual does not tell.' },
  others: { zh: '手册的各页', en: 'Pages of the manual' },
  inBring: {
    zh: '在原来的文件里改，再放进工作台“放进文件”',
    en: 'change the file that is there, then bring it to the staff desk',
  },
  inDesk: { zh: '工作台“填表”里选“{kind}”', en: 'staff desk, form “{kind}”' },
  fields: { zh: '每一项怎么写', en: 'Every field' },
  template: { zh: '空白模板', en: 'Blank template' },
  exampleOf: { zh: '{kind}：{file}', en: '{kind}: {file}' },
  item: { zh: '项', en: 'Field' },
  value: { zh: '填', en: 'Write' },
  maintainer: { zh: '维护人员', en: 'For the maintainer' },
  income: { zh: '今年收入', en: 'Income this year' },
  spending: { zh: '今年支出', en: 'Spending this year' },
  closing: { zh: '账上结余', en: 'Balance of the account' },
  elder: { zh: '其中“为老服务”的钱', en: 'Of it for elder services' },
  application: { zh: '用资申请的状态', en: 'State of the application' },
  duty: { zh: '这一期公示', en: 'The posting of this quarter' },
  yuan: { zh: '{amount} 元', en: '{amount} yuan' },
  fieldTitle: { zh: '{kind}：每一项怎么写', en: '{kind}: every field' },
  fieldText: {
    zh: '{kind}的文件放在哪里、有哪些项、怎么写、公布以后能不能改。由检查规则自动生成。',
    en: 'Where the file “{kind}” belongs, its fields, how they are written and how they may change. Generated from the rules that check it.',
  },
  where: { zh: '放在哪里', en: 'Where it is' },
  help: { zh: '填报帮助', en: 'Help for staff' },
  written: { zh: '怎么写', en: 'How it is written' },
  also: { zh: '表头也可以写 {names}', en: 'The head may also be {names}' },
  example: { zh: '例：{example}', en: 'such as {example}' },
  target: { zh: '写“{name}”的编号', en: 'an id of “{name}”' },
  once: {
    zh: '公布以后，空着的可以补，改要登记更正；不一样的在下面写明。',
    en: 'Once published, a blank may be filled and a change needs a correction, unless something else is said below.',
  },
} as const;

/** How a field may change once it is published, where that is not as usual. */
export const changeWords = {
  fixed: { zh: '公布以后补或改，都要更正', en: 'once published, to fill or change it needs a correction' },
  once: undefined,
  forward: { zh: '公布以后往前走不用更正', en: 'may go forward without a correction' },
  until_closed: { zh: '没有结束以前可以改', en: 'may change until the record is at its end' },
  free: { zh: '公布以后可以改', en: 'may change at any time' },
} as const satisfies Record<Change, { zh: string; en: string } | undefined>;

/** What an example may say that the page shows. */
export type ManualFigure = 'income' | 'spending' | 'closing' | 'elder' | 'application' | 'duty';
