import { allianceOf } from '../domain/neighbourhood/alliance.ts';
import { unclaimedNeeds } from '../domain/neighbourhood/alliance-sum.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { allianceWords } from '../texts/alliance.ts';
import { joint } from '../texts/joint.ts';
import { fill, localize, numberText } from '../texts/text.ts';
import { rowHref } from './alliance-link.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace, eachTree, type TableOwner } from './shape/owner.ts';
import { joined } from './shape/shown.ts';

/** Needs of a place that nobody has claimed, by category. */
export const needGaps = gaps(
  'need_gap',
  { zh: '无人认领的需求（按类别）', en: 'Unclaimed needs by category' },
  eachPlace,
  (place) => [place],
);

/** The same of a place and those below it. */
export const needGapsBelow = gaps(
  'need_gap_below',
  { zh: '无人认领的需求（按类别，含下级）', en: 'Unclaimed needs by category, with the places below' },
  eachTree,
  ({ places }) => places,
);

function gaps<Of>(name: string, title: Both, owner: TableOwner<Of>, placesOf: (of: Of) => readonly PublicPlace[]) {
  const rows = (site: Site, of: Of) => unclaimedNeeds(allianceOf(site, placesOf(of)).needs, site.asOf);
  return defineTable<ReturnType<typeof unclaimedNeeds>[number], Of>({
    ...{ name, title, subject: 'alliance', owner, key: ['category'], rows },
    columns: ({ text, number }) => [
      text('category', '类别', 'Category', ({ category }) => category),
      number('needs', '需求数', 'Needs', ({ needs }) => needs.length),
      number('median_days', '已等天数中位数', 'Days waited, median', ({ median }) => median),
      number('longest_days', '最长已等天数', 'Longest wait in days', ({ longest }) => longest),
      text('need', '需求编号', 'Ids of the needs', ({ needs }) => needs.map(({ id }) => id).join('; ')),
    ],
    page: (page) => {
      const { locale, site } = page;
      const words = localize(allianceWords, locale);
      const days = (n: number) => fill(words.days, { n: numberText(n) });
      return {
        caption: words.waiting,
        quiet: true,
        fold: 'fold',
        columns: [
          {
            ...{ head: words.category, role: 'key' },
            show: ({ category }) => site.needTerms.get(category)?.[locale] ?? category,
          },
          { of: 'needs', head: words.count, role: 'amount' },
          { of: 'median_days', head: words.median, role: 'small', show: ({ median }) => days(median) },
          { of: 'longest_days', head: words.longest, role: 'small', show: ({ longest }) => days(longest) },
          {
            ...{ head: words.which, role: 'small', wide: true },
            show: ({ needs }) =>
              joined(
                needs.map((need) => ({ href: rowHref(page, 'need', need), text: need.description, lang: 'zh-CN' })),
                joint.list[locale],
              ),
          },
        ],
      };
    },
  });
}
