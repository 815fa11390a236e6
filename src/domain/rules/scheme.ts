import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { kinds } from '../../schemas/kinds.ts';
import { pointKinds } from '../../schemas/points.ts';
import { type PointRule, roundExactly, type Scheme } from '../neighbourhood/points.ts';
import { isLive } from '../neighbourhood/wish.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** The rules and the catalogue of a place: each rule says how it counts, and each period begins before its end. */
export function checkScheme(scheme: Scheme): Draft[] {
  const rules = scheme.rules.flatMap((rule, index): Draft[] => {
    const why = gap(rule);
    return [
      ...(why
        ? [{ ...place(scheme, 'rules', index), code: 'points-scheme', params: { rule: rule.id, why } } as const]
        : []),
      ...upright(scheme, rule, 'rules', index),
    ];
  });
  return [...rules, ...(scheme.catalogue ?? []).flatMap((item, index) => upright(scheme, item, 'catalogue', index))];
}

function gap({ kind, points, points_per_hour, months }: PointRule): Both | undefined {
  if (kind === 'earn' && (points === undefined) === (points_per_hour === undefined))
    return {
      zh: '是获得规则，“每小时积分”和“每次积分”要写而且只写一个',
      en: 'earns points: it needs either points_per_hour or points, not both',
    };
  if (kind === 'expire' && months === undefined)
    return {
      zh: '是过期规则，没有写满几个月过期（months）',
      en: 'lets points lapse and does not say after how many months',
    };
  if (kind !== 'earn' && points_per_hour !== undefined)
    return {
      zh: `是“${pointKinds[kind]}”规则，不能按小时算`,
      en: `is a rule of the kind "${kind}" and cannot count by the hour`,
    };
  return undefined;
}

function upright(
  scheme: Scheme,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  list: string,
  index: number,
): Draft[] {
  if (!from || !to || from <= to) return [];
  const params = {
    later: { zh: '终止', en: 'The end' },
    later_on: to,
    earlier: { zh: '起始', en: 'the start' },
    earlier_on: from,
  };
  return [{ ...place(scheme, list, index, 'to'), code: 'date-order', params }];
}

/** Points that a wish brought its claimer are in the ledger, row by row. */
export function checkWishPoints({ records, broken }: Portal): Draft[] {
  return [...Map.groupBy(records.point, ({ home }) => home)].flatMap(([home, rows]): Draft[] => {
    if (broken.tables.has(`point ${home}`) || broken.tables.has(`wish ${home}`)) return [];
    const wishes = new Map(records.wish.filter((wish) => wish.home === home).map((wish) => [wish.id, wish]));
    // Points whose wish a publication withheld make up for the wishes for which nothing is found, all together or not at all.
    const told = records.withheld.find((one) => one.home === home)?.points ?? 0;
    const lost = rows.filter(({ wish }) => wish !== undefined && !wishes.has(wish));
    const gained = new Map<string, number>();
    for (const { wish, kind, points } of rows.filter(isLive))
      if (wish && kind === 'earn') gained.set(wish, roundExactly((gained.get(wish) ?? 0) + points));
    const live = [...wishes.values()].filter(isLive);
    const bare = live.filter(({ id }) => !gained.has(id));
    const withheld = told > 0 && roundExactly(bare.reduce((sum, { points = 0 }) => sum + points, 0)) === told;
    return [
      ...lost.map((row): Draft => {
        const params = {
          found: row.wish ?? '',
          kind: kinds.wish.words,
          nearest: nearest(row.wish ?? '', wishes.keys()),
        };
        return { ...place(row, 'wish'), code: 'reference-unknown', params };
      }),
      ...live.flatMap((wish): Draft[] => {
        const [expected, found] = [wish.points ?? 0, gained.get(wish.id) ?? 0];
        if (expected === found || (withheld && bare.includes(wish))) return [];
        return [{ ...place(wish, 'points'), code: 'points-wish', params: { wish: wish.id, expected, found } }];
      }),
    ];
  });
}
