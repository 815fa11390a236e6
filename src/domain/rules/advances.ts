import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { sum, yuan } from '../common/money.ts';
import { type Advance, advancesOf, owedFrom, repaymentsOf } from '../ledger/advance.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Fund } from '../portal/portal.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

type FundAdvance = Advance<Fund['advances'][number]>;

/** What somebody paid for a fund covers no more than its payment, is repaid once, after it was paid, and is no expense a second time. */
export const checkAdvances = eachFund((_, fund) => {
  const { list } = advancesOf(fund);
  return [...list.flatMap((advance) => checkAdvance(fund, advance)), ...checkRepayments(fund, list)];
});

function mismatch({ row }: FundAdvance, field: 'amount' | 'spending' | 'repaid_by', why: Both): Draft {
  return { ...place(row, field), code: 'advance-mismatch', params: { found: row.id, why } };
}

function checkAdvance(fund: Fund, advance: FundAdvance): Draft[] {
  const { row, covered, repaid } = advance;
  const payment = fund.spending.find(({ id }) => id === row.spending);
  if (payment && covered?.fen !== row.amount)
    return [
      mismatch(advance, 'amount', {
        zh: `写 ${yuan(row.amount)} 元，支出“${payment.id}”里只有 ${yuan(covered?.fen ?? 0)} 元可以是他付的`,
        en: `is ${yuan(row.amount)} yuan, but only ${yuan(covered?.fen ?? 0)} of the payment "${payment.id}" can have been paid by somebody else`,
      }),
    ];
  const early = repaid.find(({ on }) => on < owedFrom(advance));
  if (!early) return [];
  return [
    mismatch(advance, 'repaid_by', {
      zh: `是 ${owedFrom(advance)} 垫付的，归还它的支出“${early.id}”却在 ${early.on}，更早`,
      en: `was paid on ${owedFrom(advance)}, but the payment "${early.id}" that repays it is earlier: ${early.on}`,
    }),
  ];
}

/** Each payment that gives advances back: no more than was owed, and, where the purchase is in the ledger already, nothing but that. */
function checkRepayments(fund: Fund, list: readonly FundAdvance[]): Draft[] {
  const named = Map.groupBy(
    list.flatMap((advance) => repaymentsOf(advance.row).map((id) => ({ id, advance }))),
    ({ id }) => id,
  );
  return [...named].flatMap(([id, of]): Draft[] => {
    const payment = fund.spending.find((row) => row.id === id && !row.retracted_on);
    const last = of.at(-1)?.advance;
    if (!payment || !last) return [];
    const why = whyWrong(
      payment,
      of.map(({ advance }) => advance),
    );
    return why ? [mismatch(last, 'repaid_by', why)] : [];
  });
}

function whyWrong(payment: Fund['spending'][number], advances: readonly FundAdvance[]): Both | undefined {
  const { id, amount } = payment;
  if (payment.reverses)
    return { zh: `写由“${id}”归还，那一行是冲销，不是付款`, en: `names "${id}" as its repayment, which is a reversal` };
  const given = sum(advances.flatMap(({ repaid }) => repaid.filter((part) => part.id === id).map(({ fen }) => fen)));
  if (given < amount)
    return {
      zh: `由“${id}”归还，${bankDay(payment)} 付了 ${yuan(amount)} 元，比还欠的多 ${yuan(amount - given)} 元`,
      en: `is repaid by "${id}": ${yuan(amount)} yuan on ${bankDay(payment)}, ${yuan(amount - given)} more than was owed`,
    };
  const booked = advances.filter(({ row }) => row.spending !== undefined);
  if (booked.length > 0 && booked.length < advances.length)
    return {
      zh: `和另一笔垫付由同一行“${id}”归还，一笔的花费已经入账，另一笔还没有，要分成两行付款`,
      en: `is repaid by the same row "${id}" as another one whose purchase is not in the ledger: use a row for each`,
    };
  if (booked.length > 0 && (payment.project || payment.application))
    return {
      zh: `的花费已经记在“${booked[0]?.row.spending}”，归还它的“${id}”再写项目或用资申请，就算了两遍`,
      en: `stands in the ledger as "${booked[0]?.row.spending}"; its repayment "${id}" names a project or application again, which counts it twice`,
    };
  return undefined;
}
