import type { Site } from '../domain/published/public.ts';
import { ofList } from './shape/record.ts';
import type { Table } from './shape/table.ts';

/** Rules and catalogues of the points of every place. No price stands here: points are not money. */
export function pointsTables(site: Site): Table[] {
  const schemes = [...site.schemes];
  const rules = schemes.flatMap(([place, { rules }]) => rules.map((rule) => ({ place, ...rule })));
  const items = schemes.flatMap(([place, { catalogue = [] }]) => catalogue.map((item) => ({ place, ...item })));
  return [
    ofList('point_rule', rules, [
      ...(['id', 'kind', 'name', 'from', 'to', 'points_per_hour'] as const),
      { of: 'points', zh: '每次积分', en: 'Points' },
      ...(['cap', 'per_quarter', 'months', 'basis'] as const),
    ]),
    ofList('point_item', items, ['id', 'name', 'points', 'stock', 'from', 'to']),
  ];
}
