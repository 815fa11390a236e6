import type { FieldKind } from '../schemas/field.ts';

/** Words of the blank tables for spreadsheet programs, of the schemas for editors, and of the places that offer them. */
export const templateWords = {
  file: { zh: '{name}模板.xlsx', en: '{name} template.xlsx' },
  guide: { zh: '填写说明', en: 'How to fill in' },
  lists: { zh: '选项', en: 'Choices' },
  column: { zh: '列名', en: 'Column' },
  english: { zh: '英文名', en: 'English name' },
  must: { zh: '必填', en: 'Required' },
  yes: { zh: '必填', en: 'yes' },
  form: { zh: '怎么写', en: 'How it is written' },
  example: { zh: '例子', en: 'Example' },
  meaning: {
    zh: '是什么、可选的词、指向什么、公布不公布',
    en: 'What it means, words to choose from, what it refers to, whether it is published',
  },
  what: {
    zh: '{says}底色是黄色的列必填，其余不知道就留空，不要写 0。填好以后，拖进网站的工作台（/staff/），或者运行 npm run import -- 文件 --to {to} --apply',
    en: '{says} Columns with a yellow head are required; leave blank what you do not know, never write 0. When it is filled in, drop it on the staff desk of the site (/staff/), or run npm run import -- FILE --to {to} --apply',
  },
  target: { zh: '写“{name}”表里的编号', en: 'an id of the table "{name}"' },
  choose: { zh: '请从下拉列表里选。', en: 'Please choose from the list.' },
  amount: { zh: '请写不小于 0 的金额，单位是元。', en: 'Please write an amount in yuan, not below 0.' },
  kept: { zh: '不公布', en: 'never published' },
  blank: { zh: '空白模板', en: 'Blank template' },
  schema: { zh: '结构（JSON Schema）', en: 'JSON Schema' },
  schemaText: {
    zh: '{file}的各项，供编辑器提示和检查用。标着“不公布”的项也列出名称，因为填报人员要写；值从不公布。',
    en: 'The fields of the file "{file}", for the help of editors. Fields that are never published are named, because staff write them; their values are not.',
  },
} as const;

/** What is written in a cell of each kind, where the spreadsheet shows it differently from a text file. */
export const cellFormText: Readonly<Partial<Record<FieldKind, { zh: string; en: string }>>> = {
  flag: { zh: '是或否', en: 'yes or no' },
  choice: { zh: '从下拉列表里选', en: 'one of the list' },
  date: { zh: '日期，年-月-日', en: 'date, YYYY-MM-DD' },
};
