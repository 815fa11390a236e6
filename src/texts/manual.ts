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
  fill: { zh: '怎样填', en: 'How to fill it in' },
  sheetIn: { zh: '拿到的明细账', en: 'The sheet that arrived' },
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
  shown: { zh: '例子里的数字', en: 'In figures' },
  income: { zh: '今年收入', en: 'Income this year' },
  spending: { zh: '今年支出', en: 'Spending this year' },
  closing: { zh: '账上结余', en: 'Balance of the account' },
  elder: { zh: '其中“为老服务”的钱', en: 'Of it for elder services' },
  application: { zh: '用资申请的状态', en: 'State of the application' },
  duty: { zh: '这一期公示', en: 'The posting of this quarter' },
  yuan: { zh: '{amount} 元', en: '{amount} yuan' },
  opening: { zh: '年初结余 10,000.00 元。', en: 'The year began with 10,000.00 yuan.' },
  desk: { zh: '去工作台', en: 'To the staff desk' },
} as const;

/** What an example may say that the page shows. */
export type ManualFigure = 'income' | 'spending' | 'closing' | 'elder' | 'application' | 'duty';
