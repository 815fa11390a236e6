import type { Site } from '../domain/published/public.ts';
import type { Area } from './shape/area.ts';
import { ofList } from './shape/record.ts';
import type { Source } from './shape/source.ts';

/** Rules and catalogues of the points of every place. No price stands here: points are not money. */
export const pointsTables: readonly Source[] = [
  ofList(
    'point_rule',
    (area: Area, site: Site) =>
      schemesIn(site, area).flatMap(({ id: place, rules }) => rules.map((rule) => ({ place, ...rule }))),
    [
      ...(['id', 'kind', 'name', 'from', 'to', 'points_per_hour'] as const),
      { of: 'points', zh: '每次积分', en: 'Points' },
      ...(['cap', 'per_quarter', 'months', 'basis'] as const),
    ],
  ),
  ofList(
    'point_item',
    (area: Area, site: Site) =>
      schemesIn(site, area).flatMap(({ id: place, catalogue = [] }) => catalogue.map((item) => ({ place, ...item }))),
    ['id', 'name', 'points', 'stock', 'from', 'to'],
  ),
];

function schemesIn({ schemes }: Site, { places }: Area) {
  return places.flatMap(({ id }) => schemes.get(id) ?? []);
}
