import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { sum, yuan } from '../common/money.ts';
import { dueOf } from '../neighbourhood/alliance-give.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

type Activity = Sourced<'activity'>;

/** Sales whose proceeds are promised: agreed before, published after (Charity Law Art 37), paid as agreed, and found again in the fund. */
export function checkMarkets(portal: Portal): Draft[] {
  const agreements = new Map(portal.records.agreement.map((row) => [`${row.home} ${row.id}`, row]));
  const live = portal.records.activity.filter(({ retracted_on }) => !retracted_on);
  return [
    ...live.flatMap((row): Draft[] => {
      const agreement = agreements.get(`${row.home} ${row.agreement}`);
      // A reference that leads nowhere is told by its own name.
      const lost = row.agreement !== undefined && !agreement;
      return [
        ...(row.kind === 'market' && row.give_back && !lost ? promised(row, agreement) : []),
        ...(agreement ? low(row, agreement) : []),
      ];
    }),
    ...worded(portal, live),
    ...incomes(portal, live),
  ];
}

function promised(row: Activity, agreement: Sourced<'agreement'> | undefined): Draft[] {
  const tell = (zh: string, en: string): Draft[] => [
    { ...place(row, 'agreement'), code: 'give-back-unagreed', params: { on: row.date, why: { zh, en } } },
  ];
  return [
    ...(!agreement
      ? tell('没有写依据哪份协议', 'but names no agreement')
      : agreement.signed > row.date
        ? tell(
            `协议“${agreement.id}”却在 ${agreement.signed} 才签`,
            `but "${agreement.id}" was signed only on ${agreement.signed}`,
          )
        : []),
    ...(row.published
      ? []
      : [{ ...place(row, 'published'), code: 'give-back-unpublished', params: { on: row.date } } as const]),
  ];
}

function low(row: Activity, agreement: Sourced<'agreement'>): Draft[] {
  const due = dueOf(agreement, row);
  if (!due || row.give_back === undefined || row.give_back >= due.fen) return [];
  const rule =
    due.by === 'percent'
      ? { zh: `销售额的 ${agreement.give_back_percent}%`, en: `${agreement.give_back_percent}% of sales` }
      : { zh: '保底金额', en: 'the minimum' };
  const params = {
    agreement: agreement.id,
    agreed: yuan(due.fen),
    rule,
    found: yuan(row.give_back),
    short: yuan(due.fen - row.give_back),
  };
  return [{ ...place(row, 'give_back'), code: 'give-back-low', params }];
}

/** Agreements whose base is given only in words, though an activity has its sales: nothing is recomputed from words. */
function worded(portal: Portal, live: readonly Activity[]): Draft[] {
  const sold = new Set(
    live
      .filter(({ sales, give_back }) => sales && give_back !== undefined)
      .map((row) => `${row.home} ${row.agreement}`),
  );
  return portal.records.agreement.flatMap((row): Draft[] => {
    const { give_back_percent: percent, give_back_base: base = '', give_back_counts: counts } = row;
    if (row.retracted_on || percent === undefined || counts || !sold.has(`${row.home} ${row.id}`)) return [];
    const field = base ? 'give_back_base' : 'give_back_percent';
    return [{ ...place(row, field), code: 'give-back-words', params: { found: row.id, base } }];
  });
}

/** One income row may settle several activities: together they are its amount. */
function incomes(portal: Portal, live: readonly Activity[]): Draft[] {
  const linked = Map.groupBy(
    live.filter(({ income, home }) => income !== undefined && !portal.broken.tables.has(`activity ${home}`)),
    ({ home, income }) => `${home} ${income}`,
  );
  return [...linked].flatMap(([key, rows]): Draft[] => {
    const found = [...portal.funds.values()].flatMap((fund) =>
      fund.income.filter((row) => `${fund.home} ${row.id}` === key && !row.retracted_on),
    );
    const [income, ...others] = found;
    // Two funds of a place may number their rows alike; then it is not known which is meant.
    if (!income || others.length > 0 || rows.some(({ give_back }) => give_back === undefined)) return [];
    const total = sum(rows.map(({ give_back = 0 }) => give_back));
    if (total === income.amount) return [];
    const params = {
      found: income.id,
      amount: yuan(income.amount),
      sum: yuan(total),
      short: yuan(total - income.amount),
    };
    return [{ ...place(rows[0] as Activity, 'give_back'), code: 'give-back-mismatch', params }];
  });
}
