import {
  isLive,
  partsOf,
  tallyOf,
  type Wish,
  type WishGroup,
  type WishPart,
  type WishTally,
} from '../domain/neighbourhood/wish.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { wishGroups } from '../schemas/wish.ts';
import { wishTerms, wishWords } from '../texts/wish.ts';
import { make, number, type Reader, text } from './shape/column.ts';
import { byPlace, inTrees, placeColumns } from './shape/of.ts';
import type { Table } from './shape/table.ts';

const parts = ['open', 'under_way', 'done', 'ended', 'gathering'] as const satisfies readonly WishPart[];

/** What the pages of micro-wishes count: places side by side, kinds, groups. A group that is withheld has no number here either. */
export function wishTables(site: Site): Table[] {
  const own = Map.groupBy(site.wishes, ({ home }) => home);
  const places = inTrees(site).flatMap((place) => {
    const wishes = own.get(place.id);
    return wishes ? [{ place, wishes }] : [];
  });
  return [
    sumTable(places.map(({ place, wishes }) => ({ place, tally: tallyOf(wishes) }))),
    categoryTable(places.flatMap(({ place, wishes }) => categoriesOf(place, wishes))),
    groupTable(places.flatMap(({ place, wishes }) => groupsOf(site, place, wishes))),
  ];
}

function partColumns<T>(count: (row: T, part: WishPart) => number): Reader<T>[] {
  return parts.map((part) => number<T>(part, wishWords[part].zh, wishWords[part].en, (row) => count(row, part)));
}

function sumTable(rows: readonly { place: PublicPlace; tally: WishTally }[]): Table {
  const table = make(
    'wish_sum',
    '各地微心愿',
    'Micro-wishes by place',
    rows.filter(({ tally }) => tally.total > 0),
    [
      ...placeColumns<(typeof rows)[number]>(),
      ...partColumns<(typeof rows)[number]>(({ tally }, part) => tally[part]),
      number('total', '合计', 'Total', ({ tally }) => tally.total),
      number(
        'median_days',
        '从认领到实现的天数中位数',
        'Days from claim to fulfilment, median',
        ({ tally }) => tally.median,
      ),
    ],
  );
  return byPlace(table, ['place'], true);
}

function categoriesOf(place: PublicPlace, wishes: readonly Wish[]) {
  const lists = partsOf(wishes);
  return (Object.keys(wishTerms.category) as Wish['category'][])
    .map((category) => ({
      place: place.id,
      category,
      count: (part: WishPart) => lists[part].filter((wish) => wish.category === category).length,
      total: wishes.filter((wish) => isLive(wish) && wish.category === category).length,
    }))
    .filter(({ total }) => total > 0);
}

function categoryTable(rows: readonly ReturnType<typeof categoriesOf>[number][]): Table {
  const table = make('wish_category', '微心愿（按类别）', 'Micro-wishes by category', rows, [
    text('place', '地点', 'Place', (row) => row.place),
    text('category', '类别', 'Category', (row) => row.category),
    ...partColumns<(typeof rows)[number]>((row, part) => row.count(part)),
    number('total', '合计', 'Total', (row) => row.total),
  ]);
  return byPlace(table, ['place', 'category']);
}

/** Groups that are told, then one row for all others: withheld, or without a group. */
function groupsOf(site: Site, place: PublicPlace, wishes: readonly Wish[]) {
  const told = (Object.keys(wishGroups) as WishGroup[]).map((group) => ({
    place: place.id,
    group: group as string | undefined,
    wishes: wishes.filter((wish) => isLive(wish) && wish.group === group).length as number | undefined,
    suppressed: false,
  }));
  const rows = told.filter((row) => row.wishes !== 0);
  const book = site.wishBooks.get(place.id);
  if (!book || book.ungrouped === 0) return rows;
  const { suppressed, ungrouped } = book;
  return [...rows, { place: place.id, group: undefined, wishes: suppressed ? undefined : ungrouped, suppressed }];
}

function groupTable(rows: readonly ReturnType<typeof groupsOf>[number][]): Table {
  const table = make('wish_group', '微心愿（按人群）', 'Micro-wishes by group', rows, [
    text('place', '地点', 'Place', (row) => row.place),
    text('group', '人群', 'Group', (row) => row.group),
    number('wishes', '数量', 'Wishes', (row) => row.wishes),
    text('suppressed', '不公布', 'Withheld', (row) => (row.suppressed ? 'true' : undefined)),
  ]);
  // Wishes whose group is not told stand without one: nothing tells their row apart by name.
  return { ...table, parts: { places: 'place' } };
}
