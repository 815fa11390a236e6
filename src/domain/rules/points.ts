import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { pointKinds } from '../../schemas/points.ts';
import { daysBetween, quarterOf } from '../common/day.ts';
import {
  type CatalogueItem,
  inOrder,
  isValidOn,
  lapsed,
  overdrawn,
  type PointRow,
  type PointRule,
  roundExactly,
  type Scheme,
} from '../neighbourhood/points.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';
import { checkScheme, checkWishPoints } from './scheme.ts';
import { personal } from './wishes.ts';

/** The points ledger: identity 9. Rows of a place that cannot all be read are not added up. */
export function checkPoints(portal: Portal): Draft[] {
  const places = Map.groupBy(portal.records.point, ({ home }) => home);
  return [
    ...portal.records.scheme.flatMap(checkScheme),
    ...[...places].flatMap(([home, all]) => {
      const rows = inOrder(all);
      const whole = !portal.broken.tables.has(`point ${home}`);
      const scheme = portal.broken.ids.has(`scheme ${home}`) ? undefined : portal.schemes.get(home);
      return [
        // Rows that were taken back are published too.
        ...all.flatMap((row) => [...account(row), ...personal(row, 'note', row.note)]),
        ...rows.flatMap((row) => [...hours(row), ...reason(row)]),
        ...(scheme ? rows.flatMap((row) => byRule(scheme, row)) : []),
        ...(whole ? balances(rows) : []),
        ...(whole && scheme ? [...stock(scheme, rows), ...often(scheme, rows), ...expiry(scheme, rows)] : []),
      ];
    }),
    ...checkWishPoints(portal),
  ];
}

/** A letter or two and three to five digits: no name and no telephone number has that form. */
const pseudonym = /^[A-Za-z]{1,2}-?\d{3,5}$/;

function account(row: PointRow): Draft[] {
  if (pseudonym.test(row.account)) return [];
  return [{ ...place(row, 'account'), code: 'points-account' }];
}

function hours(row: PointRow): Draft[] {
  if (row.hours === undefined || row.kind === 'earn' || row.kind === 'adjust_up') return [];
  const why = {
    zh: `这一行是“${pointKinds[row.kind]}”，写了 ${row.hours} 小时`,
    en: `This row is a "${row.kind}" and carries ${row.hours} hours`,
  };
  return [{ ...place(row, 'hours'), code: 'points-hours', params: { why } }];
}

function reason(row: PointRow): Draft[] {
  if (row.note || !['deduct', 'adjust_up', 'adjust_down'].includes(row.kind)) return [];
  return [{ ...place(row, 'note'), code: 'points-note', params: { kind: { zh: pointKinds[row.kind], en: row.kind } } }];
}

/** What the cited rule demands of one row. */
function byRule(scheme: Scheme, row: PointRow): Draft[] {
  const rule = scheme.rules.find(({ id }) => id === row.rule);
  if (!rule) return [];
  if (rule.kind !== row.kind)
    return [
      {
        ...place(row, 'rule'),
        code: 'points-rule',
        params: { rule: rule.id, why: misfit(rule, row), fix: instead(scheme, row) },
      },
    ];
  if (!isValidOn(rule, row.date)) {
    const what = { zh: `规则“${rule.id}”`, en: `rule "${rule.id}"` };
    return [outside(row, 'rule', what, rule, instead(scheme, row))];
  }
  return row.kind === 'redeem' ? redeemed(scheme, row) : [...noItem(row), ...counted(rule, row)];
}

function misfit(rule: PointRule, { kind }: PointRow): Both {
  return {
    zh: `是“${pointKinds[rule.kind]}”的规则，这一行却是“${pointKinds[kind]}”`,
    en: `is for "${rule.kind}", and this row is "${kind}"`,
  };
}

/** A rule or a thing on offer that did not hold on the day of the row. */
function outside(
  row: PointRow,
  field: 'rule' | 'item',
  what: Both,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  fix: Both | '' = '',
): Draft {
  const span: Both = {
    zh: [from && `${from} 起`, to && `${to} 止`].filter(Boolean).join('，'),
    en: [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
  };
  return { ...place(row, field), code: 'points-period', params: { what, on: row.date, span, fix } };
}

/** The one rule that can be meant, where there is only one. */
function instead(scheme: Scheme, { kind, date }: PointRow): Both | '' {
  const fitting = scheme.rules.filter((rule) => rule.kind === kind && isValidOn(rule, date));
  const [only] = fitting;
  return only && fitting.length === 1 ? { zh: `，例如“${only.id}”`, en: `, for example "${only.id}"` } : '';
}

/** Hours by the rate, up to the cap; or the fixed points of the rule. */
function counted(rule: PointRule, row: PointRow): Draft[] {
  if (rule.points_per_hour !== undefined && row.hours === undefined) {
    const why = {
      zh: `规则“${rule.id}”按小时记分，这一行没有时长`,
      en: `The rule "${rule.id}" counts by the hour, and this row has none`,
    };
    return [{ ...place(row, 'hours'), code: 'points-hours', params: { why } }];
  }
  const { hours: served = 0 } = row;
  const counts = rule.cap === undefined ? served : Math.min(served, rule.cap);
  const expected = rule.points_per_hour === undefined ? rule.points : roundExactly(counts * rule.points_per_hour);
  if (expected === undefined || expected === row.points) return [];
  const capped =
    counts < served
      ? { zh: `，${served} 小时只计 ${counts}`, en: `; of ${served} hours ${counts} count` }
      : { zh: '', en: '' };
  const sum =
    rule.points_per_hour === undefined
      ? { zh: '每次固定', en: 'fixed' }
      : {
          zh: `${counts} 小时 × 每小时 ${rule.points_per_hour} 分${capped.zh}`,
          en: `${counts} hours × ${rule.points_per_hour} points an hour${capped.en}`,
        };
  return [{ ...place(row, 'points'), code: 'points-mismatch', params: { found: row.points, expected, sum } }];
}

function redeemed(scheme: Scheme, row: PointRow): Draft[] {
  const item = scheme.catalogue?.find(({ id }) => id === row.item);
  const tell = (zh: string, en: string): Draft[] => [
    { ...place(row, 'item'), code: 'points-item', params: { why: { zh, en } } },
  ];
  if (row.item === undefined) return tell('这一行是兑换，没有写兑换品', 'This row redeems points and names no item');
  if (!item) return [];
  if (!isValidOn(item, row.date))
    return [
      outside(row, 'item', { zh: `兑换品“${item.name.zh}”`, en: `item "${item.name.en ?? item.name.zh}"` }, item),
    ];
  if (row.points === item.points) return [];
  const sum = { zh: `兑换“${item.name.zh}”`, en: `for "${item.name.en ?? item.name.zh}"` };
  return [
    { ...place(row, 'points'), code: 'points-mismatch', params: { found: row.points, expected: item.points, sum } },
  ];
}

function noItem(row: PointRow): Draft[] {
  if (row.item === undefined) return [];
  const why = {
    zh: `这一行是“${pointKinds[row.kind]}”，不该写兑换品`,
    en: `This row is "${row.kind}" and names an item`,
  };
  return [{ ...place(row, 'item'), code: 'points-item', params: { why } }];
}

function balances(rows: readonly PointRow[]): Draft[] {
  return overdrawn(rows).map(({ row, before }) => ({
    ...place(row, 'points'),
    code: 'points-negative',
    params: { account: row.account, on: row.date, before, found: row.points, short: roundExactly(row.points - before) },
  }));
}

/** The first row that takes more than there was. */
function stock(scheme: Scheme, rows: readonly PointRow[]): Draft[] {
  return (scheme.catalogue ?? []).flatMap((item: CatalogueItem): Draft[] => {
    const row = rows.filter(({ kind, item: id }) => kind === 'redeem' && id === item.id)[
      item.stock ?? Number.POSITIVE_INFINITY
    ];
    if (!row || item.stock === undefined) return [];
    const params = {
      item: { zh: item.name.zh, en: item.name.en ?? item.name.zh },
      stock: item.stock,
      count: item.stock + 1,
    };
    return [{ ...place(row, 'item'), code: 'points-stock', params }];
  });
}

function often(scheme: Scheme, rows: readonly PointRow[]): Draft[] {
  return scheme.rules.flatMap((rule): Draft[] => {
    const limit = rule.per_quarter;
    if (limit === undefined) return [];
    const uses = Map.groupBy(
      rows.filter((row) => row.rule === rule.id),
      (row) => `${row.account} ${quarterOf(row.date)}`,
    );
    return [...uses.values()].flatMap((list): Draft[] => {
      return list.slice(limit).map((row, index) => {
        const count = limit + 1 + index;
        const params = { account: row.account, quarter: quarterOf(row.date), rule: rule.id, limit, count };
        return {
          ...place(row, 'date'),
          code: 'points-often',
          cause: `${row.account} ${params.quarter} ${rule.id}`,
          params,
        };
      });
    });
  });
}

/** Only what has been held for the months of the rule lapses; what was used went first from the oldest. */
function expiry(scheme: Scheme, rows: readonly PointRow[]): Draft[] {
  const months = new Map(scheme.rules.map((rule) => [rule.id, rule.kind === 'expire' ? rule.months : undefined]));
  const accounts = Map.groupBy(rows, (row) => row.account);
  return rows.flatMap((row): Draft[] => {
    const limit = months.get(row.rule);
    if (row.kind !== 'expire' || limit === undefined) return [];
    const own = accounts.get(row.account) ?? [];
    // Everything else of that day has happened already, but for later lapses.
    const before = own.filter(
      (one) =>
        one !== row &&
        (daysBetween(one.date, row.date) > 0 ||
          (one.date === row.date && (one.kind !== 'expire' || own.indexOf(one) < own.indexOf(row)))),
    );
    const expected = lapsed(before, row.date, limit);
    if (row.points <= expected) return [];
    const params = { account: row.account, months: limit, expected, found: row.points };
    return [{ ...place(row, 'points'), code: 'points-expiry', params }];
  });
}
