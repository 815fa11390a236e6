import { bookSums, monthSums, quarterSums } from './book-sum.ts';
import { flowPurposes, flowSources, flowUses } from './flow.ts';
import { fundSums, reconciliations } from './fund.ts';
import { fundAdvances } from './fund-advance.ts';
import { fundBalances } from './fund-balance.ts';
import { fundGiveBacks, fundReportedGiveBacks } from './fund-give-back.ts';
import { giftsInKind, goodsInStock } from './fund-goods.ts';
import { committeeTable, fundCampaigns } from './fund-terms.ts';
import { groups } from './group.ts';
import { payeeTotals } from './payee.ts';
import { payeeAccountTables } from './payee-account.ts';
import { payeePayments } from './payee-payment.ts';
import { placeSums, portalSum, servedSums } from './place.ts';
import { placeFunds, portalFunds } from './place-fund.ts';
import { placePayments } from './place-payment.ts';
import type { Source } from './shape/source.ts';

/** What the pages of funds, their account books, places and the home page compute from the rows, table by table as they show it. */
export const moneyTables: readonly Source[] = [
  ...[bookSums, quarterSums, monthSums],
  ...[flowSources, flowUses, flowPurposes],
  ...groups,
  ...[fundSums, fundBalances, reconciliations, giftsInKind, fundAdvances, goodsInStock],
  ...[committeeTable, fundCampaigns, fundGiveBacks, fundReportedGiveBacks],
  ...[placeSums, portalSum, servedSums, placeFunds, portalFunds, placePayments],
  ...[payeeTotals, ...payeeAccountTables, payeePayments],
];
