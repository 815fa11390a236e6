import type { PublicPlace, Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { bilingual, date, make, number, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';

/** Rules and catalogues of the points of every place. No price stands here: points are not money. */
export function pointsTables(site: Site): Table[] {
  const schemes = [...site.schemes];
  const rules = schemes.flatMap(([place, { rules }]) => rules.map((rule) => ({ place, ...rule })));
  const items = schemes.flatMap(([place, { catalogue = [] }]) => catalogue.map((item) => ({ place, ...item })));
  const place = text('place', '地点', 'Place', (row: { place: PublicPlace['id'] }) => row.place);
  return [
    make('point_rule', '积分规则', 'Points rules', rules, [
      place,
      text('id', '编号', 'Id', (rule) => rule.id),
      text('kind', '类型', 'Kind', (rule) => rule.kind),
      ...bilingual('name', '名称', 'Name', (rule: { name: Bilingual }) => rule.name),
      date('from', '起', 'From', (rule) => rule.from),
      date('to', '止', 'To', (rule) => rule.to),
      number('points_per_hour', '每小时积分', 'Points per hour', (rule) => rule.points_per_hour),
      number('points', '每次积分', 'Points', (rule) => rule.points),
      number('cap', '单次时长上限', 'Cap in hours', (rule) => rule.cap),
      number('per_quarter', '每季次数', 'Times a quarter', (rule) => rule.per_quarter),
      number('months', '有效月数', 'Valid months', (rule) => rule.months),
      ...bilingual('basis', '依据', 'Basis', (rule: { basis: Bilingual }) => rule.basis),
    ]),
    make('point_item', '积分兑换目录', 'Points catalogue', items, [
      place,
      text('id', '编号', 'Id', (item) => item.id),
      ...bilingual('name', '名称', 'Name', (item: { name: Bilingual }) => item.name),
      number('points', '所需积分', 'Points', (item) => item.points),
      number('stock', '库存', 'Stock', (item) => item.stock),
      date('from', '上架', 'From', (item) => item.from),
      date('to', '下架', 'To', (item) => item.to),
    ]),
  ];
}
