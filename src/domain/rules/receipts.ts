import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { periodDays } from '../common/day.ts';
import { sum, yuan } from '../common/money.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { giveBackCodes, incomeOf } from '../project/proceeds.ts';
import { projectOf } from '../project/recovery.ts';
import { isParty, type RevenueRow, type ShareTerm, termsIn } from '../project/share.ts';
import { tooEarly } from './early.ts';
import { place } from './place.ts';
import { idSet, makeSeeker } from './seeker.ts';

/** Identity 7, the fund's side: shares are paid after their period, and the fund's income rows hold them to the fen. */
export function checkShareIncome(portal: Portal): Draft[] {
  const { records, broken } = portal;
  const rows = records.revenue.filter(
    (row) =>
      !row.retracted_on && !broken.tables.has(`revenue ${row.home}`) && !broken.ids.has(`project ${projectOf(row)}`),
  );
  const linked = rows.map((row) => ({ row, ...partyOf(portal, row) }));
  return [...linked.flatMap(({ row }) => paidEarly(row)), ...links(portal, linked), ...sums(linked)];
}

/** A line with the term it falls under and the fund that gets it, where that fund's rows are all known. */
type Linked = { row: RevenueRow; term: ShareTerm | undefined; fund: Fund | undefined };

function partyOf(portal: Portal, row: RevenueRow): Omit<Linked, 'row'> {
  const shares = portal.projects.get(projectOf(row))?.revenue_share?.shares ?? [];
  const term =
    termsIn(shares, periodDays(row.period)).find((one) => isParty(row.party, one)) ??
    shares.find((one) => isParty(row.party, one));
  const fund = term?.fund ? portal.funds.get(term.fund) : undefined;
  const known = fund && fund.coverage === 'ledger' && !portal.broken.funds.has(fund.id);
  return { term, fund: known ? fund : undefined };
}

function paidEarly(row: RevenueRow): Draft[] {
  const { to } = periodDays(row.period);
  if (!row.paid_on || row.paid_on > to) return [];
  const params = { found: row.period, paid: row.paid_on, last: to };
  return [{ ...place(row, 'paid_on'), code: 'share-paid', params }];
}

function links(portal: Portal, linked: readonly Linked[]): Draft[] {
  const seeker = makeSeeker(portal);
  const found = linked.flatMap(({ row, term, fund }): Draft[] => {
    const tell = (column: string, zh: string, en: string): Draft[] => [
      { ...place(row, column), code: 'share-income', params: { party: row.party ?? '', why: { zh, en } } },
    ];
    if (row.income && term && !term.fund)
      return tell(
        'income',
        '写了对应收入，可约定里它不是基金',
        'names an income row, but in the agreement it is no fund',
      );
    if (!fund) return [];
    if (!row.income)
      return row.paid_on && row.share_amount
        ? tell(
            'income',
            `已于 ${row.paid_on} 支付，没有写对应收入`,
            `was paid on ${row.paid_on} but names no income row`,
          )
        : [];
    const income = incomeOf(fund, row.income);
    if (!income) seeker.seek(row, ['income'], row.income, 'income', idSet(fund.income));
    if (!income) return [];
    if (
      !giveBackCodes.has(income.category) &&
      linked.find((one) => one.fund === fund && one.row.income === row.income)?.row === row
    )
      return tell(
        'income',
        `对应的收入“${income.id}”不是分成或反哺类`,
        `names the income "${income.id}", which is no give-back`,
      );
    const on = bankDay(income);
    const [arrived, paid] = [
      { zh: '到账', en: 'The arrival' },
      { zh: '支付', en: 'the payment' },
    ];
    return tooEarly(row, ['paid_on'], arrived, on, paid, row.paid_on);
  });
  return [...found, ...seeker.found];
}

/** One income row may settle several periods or projects; the problem is at the last line that names it. */
function sums(linked: readonly Linked[]): Draft[] {
  const groups = Map.groupBy(
    linked.filter(({ row, fund }) => row.income && fund),
    ({ row, fund }) => `${fund?.id} ${row.income}`,
  );
  return [...groups.values()].flatMap((lines): Draft[] => {
    const { row, fund } = lines.at(-1) as Linked;
    const income = row.income ? incomeOf(fund, row.income) : undefined;
    if (!income || lines.some((line) => line.row.share_amount === undefined)) return [];
    const [got, stated] = [
      income.retracted_on ? 0 : income.amount,
      sum(lines.map((line) => line.row.share_amount ?? 0)),
    ];
    if (got === stated) return [];
    const why: Both = {
      zh: `合计 ${yuan(stated)} 元，基金收入“${income.id}”是 ${yuan(got)} 元`,
      en: `sums to ${yuan(stated)} yuan, but the income "${income.id}" is ${yuan(got)}`,
    };
    return [{ ...place(row, 'income'), code: 'share-income', params: { party: row.party ?? '', why } }];
  });
}
