import type { Term } from '../domain/portal/portal.ts';
import type { Site } from '../domain/published/public.ts';
import { asTable } from '../schemas/table-entry.ts';
import type { Area } from './shape/area.ts';
import { ofEntry, type Said } from './shape/record.ts';
import type { Source } from './shape/source.ts';

const words: readonly Said<Term>[] = ['code', 'zh', 'en'];

/** Absent in the file means no. */
const money: readonly Said<Term>[] = [
  ...words,
  'class',
  { of: 'exempt', read: ({ exempt }) => String(exempt === true) },
  { of: 'to_person', read: ({ to_person }) => String(to_person === true) },
  'basis',
];

const lists = [
  {
    name: 'income_category',
    terms: 'incomeTerms',
    columns: money,
    ...list(['收入类别', 'Income categories'], ['收入类别的代码和名称。', 'Codes and names of income categories.']),
  },
  {
    name: 'spending_category',
    terms: 'spendingTerms',
    columns: money,
    ...list(['支出类别', 'Spending categories'], ['支出类别的代码和名称。', 'Codes and names of spending categories.']),
  },
  {
    name: 'need_category',
    terms: 'needTerms',
    columns: words,
    ...list(['需求类别', 'Categories of needs'], ['需求类别的代码和名称。', 'Codes and names of categories of needs.']),
  },
  {
    name: 'resource_category',
    terms: 'resourceTerms',
    columns: words,
    ...list(
      ['资源类别', 'Categories of resources'],
      ['资源类别的代码和名称。', 'Codes and names of categories of resources.'],
    ),
  },
] as const;

function list(title: readonly [string, string], says: readonly [string, string]) {
  return asTable('base', title, says, { rank: 1 });
}

/** The lists of terms whose codes stand in the category columns. */
export const vocabularyTables: readonly Source[] = lists.map(({ terms, columns, ...entry }) =>
  ofEntry('term', entry, (_: Area, site: Site) => [...site[terms].values()], columns, { over: true }),
);
