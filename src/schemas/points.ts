import { z } from 'zod';
import { commonColumns, commonKeys } from './common.ts';
import {
  asTable,
  both,
  changes,
  choice,
  count,
  date,
  fact,
  group,
  id,
  list,
  optional,
  privateField,
  quantity,
  reference,
  refersTo,
  row,
  tabled,
  text,
} from './field.ts';

/** What a row of the points ledger does. */
export const pointKinds = {
  earn: '获得',
  redeem: '兑换',
  deduct: '扣减',
  expire: '过期',
  adjust_up: '调增',
  adjust_down: '调减',
} as const;

/** `points.csv`: the points ledger, one row a movement. Accounts are pseudonyms. */
export const pointSchema = z.strictObject({
  id: row(),
  date: fact(date('日期', 'Date')),
  /** A pseudonym such as `A017`; whose it is, is kept outside the repository. */
  account: row('账户', 'Account', '账户号'),
  kind: choice('类型', 'Kind', pointKinds),
  /** The rule in force on that day. */
  rule: refersTo('point_rule', reference('规则', 'Rule', '规则编号')),
  hours: optional(quantity('时长', 'Hours', '时长(小时)', '时长（小时）')),
  points: quantity('积分', 'Points'),
  item: optional(refersTo('point_item', reference('兑换品', 'Item'))),
  /** The micro-wish for which the points were earned; never published, because the wish names its claimer. */
  wish: privateField(optional(reference('心愿', 'Wish'))),
  note: changes('free', optional(text('备注', 'Note', '事项'))),
  evidence: commonColumns.evidence,
  retracted_on: commonColumns.retracted_on,
  retracted_reason: commonColumns.retracted_reason,
});

/** `points.yaml`: how points are earned and spent in a place. Points are never worth money. */
export const schemeSchema = z.strictObject({
  name: optional(both('名称', 'Name')),
  rules: tabled(
    'point_rule',
    asTable('life', ['积分规则', 'Points rules'], ['一行是一条积分规则。', 'One row per points rule.']),
    list(
      '规则',
      'Rules',
      group('规则', 'Rule', {
        id: id(),
        kind: choice('类型', 'Kind', pointKinds),
        name: both('名称', 'Name'),
        from: date('起', 'From'),
        to: optional(date('止', 'To')),
        points_per_hour: optional(quantity('每小时积分', 'Points per hour')),
        /** Fixed points a time. */
        points: optional(quantity('每次积分', 'Points')),
        /** Most hours that count at one time. */
        cap: optional(quantity('单次时长上限', 'Cap in hours')),
        /** How often an account may use it in a quarter. */
        per_quarter: optional(count('每季次数', 'Times a quarter')),
        /** Points lapse after so many months. */
        months: optional(count('有效月数', 'Valid months')),
        basis: both('依据', 'Basis'),
      }),
    ),
  ),
  catalogue: optional(
    tabled(
      'point_item',
      asTable(
        'life',
        ['积分兑换目录', 'Points catalogue'],
        ['一行是积分能换的一样东西。', 'One row per thing that points can be exchanged for.'],
      ),
      list(
        '兑换目录',
        'Catalogue',
        group('兑换品', 'Item', {
          id: id(),
          name: both('名称', 'Name'),
          points: quantity('所需积分', 'Points'),
          /** Pieces at the start; none where a service has no limit. */
          stock: optional(count('库存', 'Stock')),
          from: optional(date('上架', 'From')),
          to: optional(date('下架', 'To')),
        }),
      ),
    ),
  ),
  ...commonKeys,
});
