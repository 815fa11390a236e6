import { z } from 'zod';
import { list, optional, quantity, row, table } from './field.ts';

/**
 * `withheld.yaml`: what must be known of withheld values so that the published data folder can be checked again and gives the same pages. Nobody writes it by
 * hand, and it holds nothing that could not be worked out from the published pages.
 */
export const withheldSchema = z.strictObject({
  /** Points earned by wishes whose published rows do not say so. */
  points: optional(quantity('心愿积分合计', 'Points for wishes')),
  /** Income rows that look like an earlier one and differ by their receipts, by fund; the receipts are not published. */
  apart: optional(table('票据不同的收入', 'Rows told apart', list('行', 'Rows', row()))),
});
