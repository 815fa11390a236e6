import { quarterEnd, quarterOf } from '../domain/common/day.ts';
import {
  accountsOf,
  exact,
  holdingOf,
  holds,
  type Item,
  inOrder,
  type PointRule,
  type Quarter,
  statementOf,
  takenOf,
} from '../domain/neighbourhood/points.ts';
import type { Site } from '../domain/published/public.ts';
import { compare } from '../issues/order.ts';
import type { Bilingual } from '../schemas/field.ts';
import { bilingual, date, make, number, text } from './shape/column.ts';
import { byPlace, inTrees, placeColumns } from './shape/of.ts';
import type { Table } from './shape/table.ts';

type Of<T> = T & { place: string };

/** What the pages of points compute: places side by side, the statement by quarter, what was redeemed, accounts, catalogue, rules. */
export function pointsSums(site: Site): Table[] {
  const rowsOf = Map.groupBy(site.points, ({ home }) => home);
  const places = inTrees(site)
    .filter(({ id }) => site.schemes.has(id) || rowsOf.has(id))
    .map((place) => {
      const rows = rowsOf.get(place.id) ?? [];
      return { place, rows, quarters: statementOf(rows, site.asOf) };
    });
  const quarters = places.flatMap((one) =>
    one.quarters.map((quarter) => {
      const end = quarterEnd(quarter.quarter);
      return { place: one.place.id, until: compare(end, site.asOf) < 0 ? end : site.asOf, ...quarter };
    }),
  );
  const redeemed = places.flatMap((one) =>
    one.quarters
      .toReversed()
      .flatMap(({ quarter, items }) => items.map((item) => ({ place: one.place.id, quarter, ...item }))),
  );
  return [
    sumTable(site, places),
    statementTable(quarters),
    byPlace(
      make('point_redeemed', '积分兑换（按季度和兑换品）', 'Points redeemed by quarter and item', redeemed, [
        text('place', '地点', 'Place', (row) => row.place),
        text('quarter', '季度', 'Quarter', (row) => row.quarter),
        text('item', '兑换品', 'Item', (row) => row.item),
        number('count', '件数', 'Pieces', (row) => row.count),
        number('points', '积分', 'Points', (row) => row.points),
      ]),
      ['place', 'quarter', 'item'],
    ),
    accountTable(places.flatMap(({ place, rows }) => accountsAt(place.id, rows))),
    stockTable(site, rowsOf),
    ...(['point_rule_now', 'point_rule_then'] as const).map((name) => ruleTable(site, name)),
  ];
}

function sumTable(
  site: Site,
  places: readonly { place: Site['places'] extends ReadonlyMap<string, infer P> ? P : never; rows: Site['points'] }[],
): Table {
  const lines = places.map(({ place, rows }) => {
    const live = inOrder(rows);
    const now = holdingOf(live.filter(({ date }) => quarterOf(date) === quarterOf(site.asOf)));
    return { place, accounts: accountsOf(live).size, all: holdingOf(live), now };
  });
  const table = make('point_sum', '各地积分', 'Points by place', lines, [
    ...placeColumns<(typeof lines)[number]>(),
    number('accounts', '账户数', 'Accounts', ({ accounts }) => accounts),
    number('held', '流通积分', 'Points held', ({ all }) => all.held),
    number('earned_this_quarter', '本季发放', 'Earned this quarter', ({ now }) => now.earned),
    number('redeemed_this_quarter', '本季兑换', 'Redeemed this quarter', ({ now }) => now.redeemed),
    number('hours', '服务时长（小时）', 'Hours served', ({ all }) => all.hours),
  ]);
  return byPlace(table, ['place'], true);
}

function statementTable(quarters: readonly Of<Quarter & { until: string }>[]): Table {
  const table = make('point_statement', '积分收支（按季度）', 'Points statement by quarter', quarters, [
    text('place', '地点', 'Place', (row) => row.place),
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
  ]);
  return byPlace(table, ['place', 'quarter']);
}

function accountsAt(place: string, rows: Site['points']) {
  return [...accountsOf(rows)].map(([account, holding]) => ({ place, account, ...holding }));
}

function accountTable(rows: readonly ReturnType<typeof accountsAt>[number][]): Table {
  const table = make('point_account', '积分账户', 'Points accounts', rows, [
    text('place', '地点', 'Place', (row) => row.place),
    text('account', '账户', 'Account', (row) => row.account),
    number('earned', '发放', 'Earned', (row) => row.earned),
    number('redeemed', '兑换', 'Redeemed', (row) => row.redeemed),
    number('other', '扣减、过期与调整', 'Deducted, expired, adjusted', (row) =>
      exact(row.adjusted - row.deducted - row.expired),
    ),
    number('held', '余额', 'Held', (row) => row.held),
    number('hours', '服务时长（小时）', 'Hours served', (row) => row.hours),
  ]);
  return byPlace(table, ['place', 'account']);
}

function stockTable(site: Site, rowsOf: ReadonlyMap<string, Site['points']>): Table {
  const items = [...site.schemes].flatMap(([place, { catalogue = [] }]) =>
    catalogue.map(
      (item): Of<Item & { taken: number }> => ({ place, ...item, taken: takenOf(rowsOf.get(place) ?? [], item.id) }),
    ),
  );
  const table = make('point_stock', '积分兑换库存', 'Stock of the points catalogue', items, [
    text('place', '地点', 'Place', (row) => row.place),
    text('item', '兑换品', 'Item', (row) => row.id),
    ...bilingual('name', '名称', 'Name', (row: { name: Bilingual }) => row.name),
    number('points', '所需积分', 'Points', (row) => row.points),
    number('stock', '库存', 'Stock', (row) => row.stock),
    number('taken', '已兑换', 'Taken', (row) => row.taken),
    number('left', '剩余', 'Left', (row) => (row.stock === undefined ? undefined : row.stock - row.taken)),
    date('from', '上架', 'From', (row) => row.from),
    date('to', '下架', 'To', (row) => row.to),
  ]);
  return byPlace(table, ['place', 'item']);
}

function ruleTable(site: Site, name: 'point_rule_now' | 'point_rule_then'): Table {
  const now = name === 'point_rule_now';
  const rules = [...site.schemes].flatMap(([place, scheme]) =>
    scheme.rules.filter((rule) => holds(rule, site.asOf) === now).map((rule): Of<PointRule> => ({ place, ...rule })),
  );
  const [zh, en] = now ? ['现行积分规则', 'Points rules in force'] : ['以前的积分规则', 'Earlier points rules'];
  const table = make(name, zh, en, rules, [
    text('place', '地点', 'Place', (rule) => rule.place),
    text('rule', '规则', 'Rule', (rule) => rule.id),
    text('kind', '类型', 'Kind', (rule) => rule.kind),
    ...bilingual('name', '名称', 'Name', (rule: { name: Bilingual }) => rule.name),
    number('points_per_hour', '每小时积分', 'Points per hour', (rule) => rule.points_per_hour),
    number('points', '每次积分', 'Points', (rule) => rule.points),
    date('from', '起', 'From', (rule) => rule.from),
    date('to', '止', 'To', (rule) => rule.to),
    ...bilingual('basis', '依据', 'Basis', (rule: { basis: Bilingual }) => rule.basis),
  ]);
  return byPlace(table, ['place', 'rule']);
}
