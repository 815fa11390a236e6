import { paymentsFor, paymentsUnder } from '../../domain/ledger/fund.ts';
import { bankDay, netOf } from '../../domain/ledger/movement.ts';
import type { PublicApplication, PublicFund, PublicSpending, Site } from '../../domain/published/public.ts';
import type { Frame } from './frame.ts';
import { pageOf } from './link.ts';
import { type ApiValue, type Held, recordValue } from './record.ts';
import { amount, day, object, ref, type Schema, string, titled } from './shape.ts';

/** A payment with the fund it came from; a reversal and a retracted row count as the ledger has them. */
export const paymentSchema: Schema = object(
  {
    fund: string('付款基金', 'Fund that paid'),
    on: day('出账日期', 'Day on which the account moved'),
    net: amount('净额（冲销为负，已撤回为零）', 'Net: below zero for a reversal, zero where it was taken back', true),
    record: { ...titled('记录', 'Record'), anyOf: [ref('Spending'), ref('Transfer')] },
    links: ref('Links'),
  },
  titled('一笔付款', 'Payment'),
);

/** Payments for a project, from any fund, in bank order. */
export function projectPayments(frame: Frame, project: string): ApiValue[] {
  return paymentsFor(frame.site, project).map(({ fund, row }) => paymentValue(frame, fund, row.id, row));
}

/** Payments under an application, transfers included, in bank order. */
export function applicationPayments(frame: Frame, application: PublicApplication): ApiValue[] {
  return paymentsUnder(frame.site, application).map(({ fund, row }) => paymentValue(frame, fund, row.id, row));
}

type Paid = { date: string; banked_on?: string | undefined; amount: number } & Pick<
  PublicSpending,
  'reverses' | 'retracted_on'
>;

function paymentValue(frame: Frame, fund: PublicFund, id: string, row: Paid): ApiValue {
  const on = bankDay(row);
  return {
    fund: fund.id,
    on,
    net: netOf(row),
    record: recordOf(frame, fund, id),
    links: { page: pageOf(frame, (to) => to.row(fund.id, on, id)) },
  };
}

/** The row as it stands in the data: spending, or a transfer that an application allowed. */
function recordOf(frame: Frame, fund: PublicFund, id: string): ApiValue | undefined {
  const own = (row: Held) => row.id === id;
  const spending = fund.spending.find(own);
  if (spending) return recordValue(frame, 'spending', spending);
  const transfer = fund.transfers.find(own);
  return transfer && recordValue(frame, 'transfer', transfer);
}

/** Reported figures that speak of a subject. */
export function reportedFigureValues(frame: Frame, part: 'project' | 'round', id: string): ApiValue[] {
  const figures: Site['aggregates'] = frame.site.aggregates.filter(({ subject }) => subject[part] === id);
  return figures.map((figure) => recordValue(frame, 'aggregate', figure));
}
