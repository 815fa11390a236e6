import type { Term } from '../../domain/portal/portal.ts';
import type { Site } from '../../domain/published/public.ts';
import { portalSchema } from '../../schemas/portal.ts';
import { recordValue } from './record.ts';
import type { ApiResource } from './resource.ts';
import { fieldSchema } from './schema.ts';
import { array, ref } from './shape.ts';

const lists = {
  income_categories: { zh: '收入类别', en: 'Income categories', of: (site: Site) => site.incomeTerms },
  spending_categories: { zh: '支出类别', en: 'Spending categories', of: (site: Site) => site.spendingTerms },
  needs: { zh: '需求类别', en: 'Categories of needs', of: (site: Site) => site.needTerms },
  resources: { zh: '资源类别', en: 'Categories of resources', of: (site: Site) => site.resourceTerms },
} as const satisfies Record<string, { zh: string; en: string; of: (site: Site) => ReadonlyMap<string, Term> }>;

/** The codes that records use, and the rules of the portal by which duties are computed. */
export const vocabularyResource: ApiResource = {
  name: 'vocabularies',
  path: '/vocabularies.json',
  group: 'trust',
  title: { zh: '词表和规则', en: 'Vocabularies and rules' },
  text: {
    zh: '收支、需求、资源的类别代码，以及计算时限所用的规则和节假日。',
    en: 'Codes of income, spending, needs and resources, and the rules and holidays by which duties are computed.',
  },
  schema: 'VocabulariesDocument',
  content: {
    ...Object.fromEntries(Object.entries(lists).map(([name, { zh, en }]) => [name, array(ref('Term'), zh, en)])),
    rules: fieldSchema('portal', portalSchema.shape.rules, 'rules'),
    'holidays?': fieldSchema('portal', portalSchema.shape.holidays, 'holidays'),
  },
  documents: (frame) => [
    {
      values: {},
      make: () => ({
        links: {},
        body: {
          ...Object.fromEntries(
            Object.entries(lists).map(([name, { of }]) => [
              name,
              [...of(frame.site).values()].map((term) => recordValue(frame, 'term', term)),
            ]),
          ),
          rules: frame.site.settings.rules,
          holidays: frame.site.settings.holidays,
        },
      }),
    },
  ],
};
