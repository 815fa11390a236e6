import type { Term } from './portal.ts';

/** The code lists of a portal by the name of their table, to which category columns refer: each code with its Chinese name. */
export type CodeLists = Readonly<Record<string, readonly { code: string; zh: string }[]>>;

/** What holds the code lists: the joined records, or the published view. */
type Holder = Readonly<
  Record<'incomeTerms' | 'spendingTerms' | 'needTerms' | 'resourceTerms', ReadonlyMap<string, Term>>
>;

/** The code lists of a portal. */
export function codeLists(portal: Holder): CodeLists {
  return {
    income_category: [...portal.incomeTerms.values()],
    spending_category: [...portal.spendingTerms.values()],
    need_category: [...portal.needTerms.values()],
    resource_category: [...portal.resourceTerms.values()],
  };
}
