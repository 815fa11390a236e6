import type { Term } from '../domain/portal/portal.ts';
import type { Site } from '../domain/published/public.ts';
import { make, type Reader, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';

/** The lists of terms whose codes stand in the category columns. */
export function vocabularyTables(site: Site): Table[] {
  return [
    make('income_category', '收入类别', 'Income categories', [...site.incomeTerms.values()], [...words, ...money]),
    make(
      'spending_category',
      '支出类别',
      'Spending categories',
      [...site.spendingTerms.values()],
      [...words, ...money],
    ),
    make('need_category', '需求类别', 'Categories of needs', [...site.needTerms.values()], words),
    make('resource_category', '资源类别', 'Categories of resources', [...site.resourceTerms.values()], words),
  ];
}

const words: readonly Reader<Term>[] = [
  text('code', '代码', 'Code', (term) => term.code),
  text('zh', '中文', 'Chinese', (term) => term.zh),
  text('en', '英文', 'English', (term) => term.en),
];

const money: readonly Reader<Term>[] = [
  text('class', '会计分类', 'Accounting class', (term) => term.class),
  text('exempt', '免申请', 'Exempt from application', (term) => flag(term.exempt)),
  text('to_person', '可付个人', 'Payable to a person', (term) => flag(term.to_person)),
  text('basis', '依据', 'Basis', (term) => term.basis?.zh),
  text('basis_en', '依据（英文）', 'Basis (English)', (term) => term.basis?.en),
];

/** Absent in the file means no. */
function flag(value: boolean | undefined): string {
  return String(value === true);
}
