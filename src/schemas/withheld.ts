import { z } from 'zod';
import { list, optional, quantity, row, table } from './field.ts';

/**
 * `withheld.yaml`: what a publication of the place kept back, as far as it is told at all. The exported data folder has it, so that the folder can be read
 * again and gives the same pages; nobody writes it by hand. It tells nothing that cannot be worked out from the published pages.
 */
export const withheldSchema = z.strictObject({
  /** Points earned by wishes whose rows do not say by which. */
  points: optional(quantity('心愿积分合计', 'Points for wishes')),
  /** Income rows that look like an earlier one and are told apart by their receipts, by fund; the receipts stay with the publisher. */
  apart: optional(table('票据不同的收入', 'Rows told apart', list('行', 'Rows', row()))),
});
