import { quarterEnd, quarterOf } from '../domain/common/day.ts';
import {
  holdingOf,
  holdingsByAccount,
  inOrder,
  type Quarter,
  roundExactly,
  statementOf,
} from '../domain/neighbourhood/points.ts';
import { isPast, thisQuarter } from '../domain/portal/today.ts';
import type { Site } from '../domain/published/public.ts';
import { periodText } from '../texts/period.ts';
import { pointWords } from '../texts/points.ts';
import { signedPointsText } from '../texts/points-phrase.ts';
import { dayText, fill, localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace, sideBySide } from './shape/owner.ts';
import { placeColumns, placeLink } from './shape/place.ts';
import type { ShownValue } from './shape/shown.ts';
import { totalOf } from './shape/total.ts';

/** Points of several places, side by side. Only accounts and hours are added up: points of different rules are not the same thing. */
export const pointSums = defineTable({
  name: 'point_sum',
  title: { zh: '各地积分', en: 'Points by place' },
  subject: 'life',
  owner: sideBySide,
  key: ['place'],
  rows: (site, { places }) =>
    places.flatMap((place) => {
      const rows = pointsAt(site, place);
      if (rows.length === 0 && !site.schemes.has(place.id)) return [];
      const live = inOrder(rows);
      const now = holdingOf(live.filter(({ date }) => quarterOf(date) === thisQuarter(site)));
      return [{ place, accounts: holdingsByAccount(live).size, all: holdingOf(live), now }];
    }),
  columns: ({ number }) => [
    ...placeColumns(),
    number('accounts', '账户数', 'Accounts', ({ accounts }) => accounts),
    number('held', '流通积分', 'Points held', ({ all }) => all.held),
    number('earned_this_quarter', '本季发放', 'Earned this quarter', ({ now }) => now.earned),
    number('redeemed_this_quarter', '本季兑换', 'Redeemed this quarter', ({ now }) => now.redeemed),
    number('hours', '服务时长（小时）', 'Hours served', ({ all }) => all.hours),
  ],
  page: (page, rows) => {
    const words = localize(pointWords, page.locale);
    const apart: ShownValue = { lack: words.notAdded };
    return {
      caption: words.tableCaption,
      fold: 'four',
      columns: [
        { head: words.place, role: 'key', show: ({ place }) => placeLink(page, place, 'points') },
        { of: 'accounts', head: words.accounts, role: 'small' },
        { of: 'held', head: words.held, role: 'amount' },
        { of: 'earned_this_quarter', head: words.quarter, role: 'small' },
        { of: 'redeemed_this_quarter', head: words.redeemed, role: 'small' },
        { of: 'hours', head: words.hours, role: 'small' },
      ],
      foot: [
        {
          label: words.all,
          cells: {
            ...{ held: apart, earned_this_quarter: apart, redeemed_this_quarter: apart },
            accounts: rows.reduce((sum, { accounts }) => sum + accounts, 0),
            hours: roundExactly(rows.reduce((sum, { all }) => sum + all.hours, 0)),
          },
        },
      ],
    };
  },
});

/** What moved in each quarter, adding up in sight, with the points in circulation as a bar. */
export const pointStatement = defineTable({
  name: 'point_statement',
  title: { zh: '积分收支（按季度）', en: 'Points statement by quarter' },
  subject: 'life',
  owner: eachPlace,
  key: ['quarter'],
  rows: (site, place) =>
    statementOf(pointsAt(site, place), thisQuarter(site)).map((quarter) => {
      const end = quarterEnd(quarter.quarter);
      return { until: isPast(site, end) ? end : inOrder(pointsAt(site, place)).at(-1)?.date, ...quarter };
    }),
  columns: ({ text, date, number }) => [
    text('quarter', '季度', 'Quarter', (row) => row.quarter),
    date('until', '截至', 'Until', (row) => row.until),
    number('opening', '期初', 'Opening', (row) => row.opening),
    number('earned', '发放', 'Earned', (row) => row.earned),
    number('redeemed', '兑换', 'Redeemed', (row) => row.redeemed),
    number('deducted', '扣减', 'Deducted', (row) => row.deducted),
    number('expired', '过期', 'Expired', (row) => row.expired),
    number('adjusted', '调整', 'Adjusted', (row) => row.adjusted),
    number('closing', '期末', 'Closing', (row) => row.closing),
    number('hours', '服务时长（小时）', 'Hours served', (row) => row.hours),
  ],
  page: ({ locale, site }, rows, place) => {
    const words = localize(pointWords, locale);
    const among = rows.map(({ closing }) => closing);
    const all = holdingOf(inOrder(pointsAt(site, place)));
    const [first] = rows;
    return {
      caption: words.statementCaption,
      fold: 'four',
      columns: [
        {
          head: words.period,
          role: 'key',
          show: ({ quarter, until }) => [
            periodText(quarter, locale),
            until && until < quarterEnd(quarter)
              ? { small: fill(words.upTo, { day: dayText(until, locale) }) }
              : undefined,
          ],
        },
        { of: 'opening', head: words.opening, role: 'small' },
        // Columns of which nothing ever happened are left out.
        ...moves
          .filter(([key]) => rows.some((row) => row[key] !== 0))
          .map(([key, sign]) => ({
            ...{ of: key, head: words[key], role: 'small' as const },
            show: (row: Quarter) => signedPointsText(row[key] * sign),
          })),
        { of: 'closing', head: words.closing, role: 'amount', show: ({ closing }) => ({ strong: closing }) },
        {
          ...{ head: words.length, hide: true, role: 'small', wide: true, bare: true, look: 'bar-cell' },
          show: ({ quarter, closing }) => (quarter ? { bar: closing, among } : undefined),
        },
        { of: 'hours', head: words.served, role: 'small' },
      ],
      foot: totalOf(
        rows,
        {
          label: words.all,
          row: { ...all, opening: first?.opening ?? 0, quarter: '' },
          cells: { closing: all.held },
        },
        1,
      ),
    };
  },
});

/** What moves points, and whether it gives or takes them. */
const moves = [
  ['earned', 1],
  ['redeemed', -1],
  ['deducted', -1],
  ['expired', -1],
  ['adjusted', 1],
] as const;

/** What was redeemed in each quarter, the newest first. */
export const pointsRedeemed = defineTable({
  name: 'point_redeemed',
  title: { zh: '积分兑换（按季度和兑换品）', en: 'Points redeemed by quarter and item' },
  subject: 'life',
  owner: eachPlace,
  key: ['quarter', 'item'],
  rows: (site, place) =>
    statementOf(pointsAt(site, place), thisQuarter(site))
      .toReversed()
      .flatMap(({ quarter, items }) => items.map((item) => ({ quarter, ...item }))),
  columns: ({ text, number }) => [
    text('quarter', '季度', 'Quarter', (row) => row.quarter),
    text('item', '兑换品', 'Item', (row) => row.item),
    number('count', '件数', 'Pieces', (row) => row.count),
    number('points', '积分', 'Points', (row) => row.points),
  ],
  page: ({ locale, site }, rows, { id }) => {
    const words = localize(pointWords, locale);
    const items = site.schemes.get(id)?.catalogue ?? [];
    const sum = (key: 'count' | 'points') => roundExactly(rows.reduce((all, row) => all + row[key], 0));
    return {
      caption: words.redeemedItems,
      quiet: true,
      columns: [
        {
          ...{ head: words.period, role: 'key', share: ({ quarter }) => quarter },
          show: ({ quarter }) => periodText(quarter, locale),
        },
        {
          ...{ of: 'item', head: words.item, role: 'small' },
          show: ({ item }) => ({ words: items.find((one) => one.id === item)?.name ?? item }),
        },
        { of: 'count', head: words.pieces, role: 'small' },
        { of: 'points', head: words.points, role: 'amount' },
      ],
      foot: [{ label: words.all, cells: { count: sum('count'), points: sum('points') } }],
    };
  },
});

/** Every account by its code: no ranking, because nobody agreed to one. */
export const pointAccounts = defineTable({
  name: 'point_account',
  title: { zh: '积分账户', en: 'Points accounts' },
  subject: 'life',
  owner: eachPlace,
  key: ['account'],
  rows: (site, place) =>
    [...holdingsByAccount(pointsAt(site, place))].map(([account, holding]) => ({ account, ...holding })),
  columns: ({ text, number }) => [
    text('account', '账户', 'Account', (row) => row.account),
    number('earned', '发放', 'Earned', (row) => row.earned),
    number('redeemed', '兑换', 'Redeemed', (row) => row.redeemed),
    number('other', '扣减、过期与调整', 'Deducted, expired, adjusted', (row) =>
      roundExactly(row.adjusted - row.deducted - row.expired),
    ),
    number('held', '余额', 'Held', (row) => row.held),
    number('hours', '服务时长（小时）', 'Hours served', (row) => row.hours),
  ],
  page: ({ locale, site }, rows, place) => {
    const words = localize(pointWords, locale);
    const all = holdingOf(inOrder(pointsAt(site, place)));
    return {
      caption: words.accountsTitle,
      quiet: true,
      fold: 'fold',
      id: ({ account }) => account,
      columns: [
        { of: 'account', head: words.account, role: 'key' },
        { of: 'earned', head: words.earned, role: 'small', show: ({ earned }) => signedPointsText(earned) },
        { of: 'redeemed', head: words.redeemed, role: 'small', show: ({ redeemed }) => signedPointsText(-redeemed) },
        {
          ...{ of: 'other', head: words.less, role: 'small' },
          show: ({ adjusted, deducted, expired }) => signedPointsText(roundExactly(adjusted - deducted - expired)),
        },
        { of: 'held', head: words.balance, role: 'amount', show: ({ held }) => ({ strong: held }) },
        { of: 'hours', head: words.served, role: 'small' },
      ],
      foot: totalOf(rows, { label: words.all, row: all, cells: { held: all.held } }, 1),
    };
  },
});

function pointsAt(site: Site, { id }: { id: string }): Site['points'] {
  return site.points.filter(({ home }) => home === id);
}
