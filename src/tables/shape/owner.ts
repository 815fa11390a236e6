import type { PublicFund, Site } from '../../domain/published/public.ts';
import { id } from './column.ts';
import type { Owner } from './define.ts';

/** Funds with a ledger: their tables have a column `fund`, and a file for every fund. */
export const ledgerFunds: Owner<PublicFund> = {
  all: ledgersOf,
  id: (fund) => fund.id,
  column: id('fund', 'fund', '基金', 'Fund', (fund: string) => fund),
  part: 'funds',
};

/** All funds, also those of which only reported figures are known. */
export const allFunds: Owner<PublicFund> = { ...ledgerFunds, all: (site) => [...site.funds.values()] };

/** Funds whose rows are all there. */
export function ledgersOf(site: Site): PublicFund[] {
  return [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
}
