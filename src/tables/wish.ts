import {
  isLive,
  type WishGroup,
  type WishPart,
  type WishTally,
  wishesByPart,
  wishTally,
} from '../domain/neighbourhood/wish.ts';
import { smallestGroup } from '../domain/portal/threshold.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { wishGroups } from '../schemas/wish.ts';
import { fill, localize } from '../texts/text.ts';
import { wishTerms, wishWords } from '../texts/wish.ts';
import { numberColumn as count, type RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace, sideBySide } from './shape/owner.ts';
import { placeColumns, placeLink } from './shape/place.ts';
import { totalOf } from './shape/total.ts';

const parts = ['open', 'under_way', 'done', 'ended', 'gathering'] as const satisfies readonly WishPart[];

/** Wishes of several places in one table that adds up in sight. */
export const wishSums = defineTable({
  name: 'wish_sum',
  title: { zh: '各地微心愿', en: 'Micro-wishes by place' },
  subject: 'life',
  owner: sideBySide,
  key: ['place'],
  rows: (site, { places }) =>
    places.map((place) => ({ place, tally: tallyAt(site, [place]) })).filter(({ tally }) => tally.total > 0),
  columns: ({ number }) => [
    ...placeColumns(),
    ...partColumns(),
    number('total', '合计', 'Total', ({ tally }) => tally.total),
    number(
      'median_days',
      '从认领到实现的天数中位数',
      'Days from claim to fulfilment, median',
      ({ tally }) => tally.median,
    ),
  ],
  page: (page, rows, { places }) => {
    const words = localize(wishWords, page.locale);
    return {
      caption: words.tableCaption,
      fold: 'four',
      columns: [
        { head: words.place, role: 'key', show: ({ place }) => placeLink(page, place, 'wishes') },
        ...parts.map((part) => ({ of: part, head: words[part], role: 'small' as const })),
        { of: 'total', head: words.total, role: 'amount' },
        { of: 'median_days', head: words.medianShort, role: 'small', blank: { missing: 'inapplicable' } },
      ],
      foot: totalOf(rows, { label: words.total, row: { tally: tallyAt(page.site, places) } }, 1),
    };
  },
});

/** Wishes of a place by kind. */
export const wishCategories = defineTable({
  name: 'wish_category',
  title: { zh: '微心愿（按类别）', en: 'Micro-wishes by category' },
  subject: 'life',
  owner: eachPlace,
  key: ['category'],
  rows: (site, place) => {
    const wishes = wishesAt(site, [place]);
    return (Object.keys(wishTerms.category) as (keyof typeof wishTerms.category)[])
      .map((category) => ({ category, tally: wishTally(wishes.filter((wish) => wish.category === category)) }))
      .filter(({ tally }) => tally.total > 0);
  },
  columns: ({ text, number }) => [
    text('category', '类别', 'Category', ({ category }) => category),
    ...partColumns(),
    number('total', '合计', 'Total', ({ tally }) => tally.total),
  ],
  page: ({ locale, site }, rows, place) => {
    const words = localize(wishWords, locale);
    const all = tallyAt(site, [place]);
    return {
      caption: words.byCategory,
      fold: 'four',
      columns: [
        { head: words.category, role: 'key', show: ({ category }) => wishTerms.category[category][locale] },
        ...(Object.keys(wishesByPart([])) as WishPart[])
          .filter((part) => all[part] > 0)
          .map((part) => ({ of: part, head: words[part], role: 'small' as const })),
        { of: 'total', head: words.total, role: 'amount' },
      ],
      foot: totalOf(rows, { label: words.total, row: { tally: all } }, 1),
    };
  },
});

/** Wishes of a place by group: those that are told, then one row for all others, withheld or without a group. A group that is withheld has no number here either. */
export const wishesByGroup = defineTable({
  name: 'wish_group',
  title: { zh: '微心愿（按人群）', en: 'Micro-wishes by group' },
  subject: 'life',
  owner: eachPlace,
  rows: (site, place) => {
    const wishes = wishesAt(site, [place]).filter(isLive);
    const told = (Object.keys(wishGroups) as WishGroup[])
      .map((group) => ({ group, wishes: wishes.filter((wish) => wish.group === group).length, suppressed: false }))
      .filter((row) => row.wishes > 0);
    const { suppressed = false, ungrouped = 0 } = site.wishBooks.get(place.id) ?? {};
    return ungrouped === 0
      ? told
      : [...told, { group: undefined, wishes: suppressed ? undefined : ungrouped, suppressed }];
  },
  columns: ({ text, number }) => [
    text('group', '人群', 'Group', ({ group }) => group),
    number('wishes', '数量', 'Wishes', (row) => row.wishes),
    text('suppressed', '不公布', 'Withheld', ({ suppressed }) => (suppressed ? 'true' : undefined)),
  ],
  page: ({ locale, site }, _, place) => {
    const words = localize(wishWords, locale);
    const rest = (suppressed: boolean) => (suppressed ? words.restGroups : words.noGroup);
    return {
      caption: words.byGroup,
      columns: [
        {
          head: words.group,
          role: 'key',
          show: ({ group, suppressed }) => (group ? wishTerms.group[group][locale] : rest(suppressed)),
        },
        {
          of: 'wishes',
          head: words.number,
          role: 'amount',
          blank: { lack: fill(words.withheldMany, { n: smallestGroup(site.settings) }) },
        },
      ],
      foot: [{ label: words.total, cells: { wishes: tallyAt(site, [place]).total } }],
    };
  },
});

function wishesAt(site: Site, places: readonly PublicPlace[]): Site['wishes'] {
  const ids = new Set(places.map(({ id }) => id));
  return site.wishes.filter(({ home }) => ids.has(home));
}

function tallyAt(site: Site, places: readonly PublicPlace[]) {
  return wishTally(wishesAt(site, places));
}

function partColumns<T extends { tally: WishTally }>(): RecordColumn<T>[] {
  return parts.map((part) => count(part, wishWords[part].zh, wishWords[part].en, ({ tally }: T) => tally[part]));
}
