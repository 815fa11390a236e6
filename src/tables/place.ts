import { sumLines, totalsOf } from '../domain/ledger/totals.ts';
import { homeRollup, servedSum, viewOf } from '../domain/portal/place-view.ts';
import { ledgersUnder, yearToDate } from '../domain/portal/rollup.ts';
import { defineTable } from './shape/define.ts';
import { allPlaces, portal } from './shape/owner.ts';
import { aboveTotal, sumColumns } from './shape/sum.ts';

/** The account sum of a place: its own funds and those below it, this year so far. */
export const placeSums = defineTable({
  name: 'place_sum',
  title: { zh: '各地本年账目小结', en: 'This year’s account summary, by place' },
  subject: 'money',
  owner: allPlaces,
  key: ['item'],
  rows: (site, { id }) => {
    const funds = ledgersUnder(site, id);
    return funds.length > 0 ? aboveTotal(sumLines(totalsOf(funds, yearToDate(site)))) : [];
  },
  columns: () => sumColumns(),
});

/** The account sum of all funds of the home page. */
export const portalSum = defineTable({
  name: 'portal_sum',
  title: { zh: '全部基金本年账目小结', en: 'This year’s account summary, all funds together' },
  subject: 'money',
  owner: portal,
  key: ['item'],
  rows: (site) => aboveTotal(sumLines(homeRollup(site).totals)),
  columns: () => sumColumns(),
});

const servedItems = {
  earlier: { zh: '以前年度', en: 'Earlier years' },
  current: { zh: '本年', en: 'This year' },
} as const;

/** What other funds paid for a place that has none of its own. */
export const servedSums = defineTable({
  name: 'place_served',
  title: { zh: '各地由其他基金支出的款项小结', en: 'Summary of payments by other funds, by place' },
  subject: 'money',
  owner: { ...allPlaces, all: (site, { places }) => places.filter((place) => viewOf(site, place) === 'served') },
  key: ['item'],
  rows: (site, place) => {
    const { earlier, current } = servedSum(site, place);
    return [
      { item: 'earlier' as const, ...earlier },
      { item: 'current' as const, ...current },
    ];
  },
  columns: ({ code, number, money }) => [
    code('item', '摘要', 'Item', servedItems, (row) => row.item),
    number('rows', '笔数', 'Rows', (row) => row.rows),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ],
});
