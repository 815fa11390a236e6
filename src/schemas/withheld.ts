import { z } from 'zod';
import { choice, count, group, list, money, optional, quantity, row, table } from './field.ts';
import { wishGroups } from './wish.ts';

/**
 * `withheld.yaml`: what a publication of the place kept back, as far as it is told at all. The exported data folder has it, so that the folder can be read
 * again and gives the same pages; nobody writes it by hand. It tells nothing that cannot be worked out from the published pages.
 */
export const withheldSchema = z.strictObject({
  /** Micro-wishes of small groups stand in the table without group and amounts. */
  wishes: optional(
    group('微心愿', 'Micro-wishes', {
      /** Groups that are named though it is not told which wishes are theirs; none where even the names would say too much. */
      groups: optional(list('不公布的人群', 'Groups withheld', choice('人群', 'Group', wishGroups))),
      /** What the wishes without a group cost together, and how many of them that is; blank where it would tell of a single one. */
      spent: optional(money('金额合计', 'Cost together')),
      priced: optional(count('有金额的件数', 'Wishes with a cost')),
    }),
  ),
  /** Points earned by wishes whose rows do not say by which. */
  points: optional(quantity('心愿积分合计', 'Points for wishes')),
  /** How many gifts with a giver's public name have a key for the donor trace, by fund; the keys stay with the publisher. */
  trace_keys: optional(table('查询密钥份数', 'Trace keys', count('份数', 'Number'))),
  /** Income rows that look like an earlier one and are told apart by their receipts, by fund; the receipts stay with the publisher. */
  apart: optional(table('票据不同的收入', 'Rows told apart', list('行', 'Rows', row()))),
});
