import type { Both, Draft } from '../../issues/issue.ts';
import { lastNotice, noticeRule } from '../application.ts';
import { countDays } from '../day.ts';
import { yuan } from '../money.ts';
import type { Application, Fund, Portal } from '../portal.ts';
import { netSpending } from '../totals.ts';
import { place } from './place.ts';

/** Identity 5: every payment has an authority; its notice ended without an open or upheld objection; payments stay within the approval. */
export function checkAuthority(portal: Portal): Draft[] {
  return [...portal.funds.values()]
    .filter(({ coverage }) => coverage === 'ledger')
    .flatMap((fund) => [
      ...fund.spending.flatMap((row) => checkRow(portal, fund, row)),
      ...fund.transfers.flatMap((row) => (row.application ? checkPayment(fund, row, row.application, row.date) : [])),
      ...fund.applications.flatMap((application) => [
        ...checkNotices(portal, fund, application),
        ...checkSum(fund, application),
      ]),
    ]);
}

function checkRow(portal: Portal, fund: Fund, row: Fund['spending'][number]): Draft[] {
  if (row.retracted_on || row.reverses) return [];
  if (row.application) return checkPayment(fund, row, row.application, row.banked_on ?? row.date);
  const term = portal.spendingTerms.get(row.category);
  const threshold = fund.rules?.application_threshold ?? portal.settings?.rules.application_threshold.amount ?? 0;
  const round =
    row.project !== undefined && portal.projects.get(row.project)?.round !== undefined && row.tranche !== undefined;
  if (!term || term.exempt || row.amount < threshold || row.campaign || round) return [];
  return [{ ...place(row, 'application'), code: 'authority-missing', params: { amount: yuan(row.amount) } }];
}

function checkPayment(fund: Fund, row: { id: string; at: Fund['at'] }, id: string, paid: string): Draft[] {
  const application = fund.applications.find((one) => one.id === id);
  if (!application) return [];
  const unapproved = (why: Both): Draft[] => [
    { ...place(row, 'application'), code: 'application-unapproved', params: { found: id, why } },
  ];
  const unfinished = (why: Both): Draft[] => [
    { ...place(row, 'application'), code: 'notice-unfinished', params: { found: id, why } },
  ];
  if (application.rejected) return unapproved({ zh: '没有通过', en: 'was rejected' });
  if (application.withdrawn && application.withdrawn.on <= paid)
    return unapproved({ zh: '已经撤回', en: 'was withdrawn' });
  if (!application.approval) return unapproved({ zh: '还没有批准', en: 'is not approved' });
  if (application.approval.on > paid)
    return unapproved({
      zh: `${application.approval.on} 才批准，付款是 ${paid}`,
      en: `was approved on ${application.approval.on}, the payment is of ${paid}`,
    });
  if (application.emergency) return [];
  const notice = lastNotice(application);
  if (!notice) return unfinished({ zh: '没有公示', en: 'was never posted' });
  if (notice.end >= paid)
    return unfinished({
      zh: `公示到 ${notice.end} 才结束，付款是 ${paid}`,
      en: `was posted until ${notice.end}, the payment is of ${paid}`,
    });
  const standing = (notice.objections ?? []).find(
    ({ outcome, closed_on }) => outcome === undefined || outcome === 'upheld' || (closed_on ?? paid) > paid,
  );
  if (!standing) return [];
  return unfinished(
    standing.outcome === 'upheld'
      ? { zh: '的异议成立，改正后要重新公示', en: 'has an upheld objection and must be posted again' }
      : { zh: `有一条异议还没有办结（${standing.on}）`, en: `has an open objection (${standing.on})` },
  );
}

/** Posted long enough, by the fund's rule or else the portal's. */
function checkNotices(portal: Portal, fund: Fund, application: Application): Draft[] {
  const rule = noticeRule(portal, fund);
  if (application.emergency || !rule) return [];
  return (application.notices ?? []).flatMap((notice, index): Draft[] => {
    const unit = notice.unit ?? rule.unit;
    const lasted = countDays(notice.start, notice.end, unit, portal.holidays);
    if (lasted >= rule.days) return [];
    const word: Both = unit === 'working' ? { zh: '个工作日', en: 'working days' } : { zh: '天', en: 'days' };
    return [
      {
        ...place(application, 'notices', index, 'end'),
        code: 'notice-short',
        params: { found: lasted, unit: word, minimum: rule.days },
      },
    ];
  });
}

function checkSum(fund: Fund, application: Application): Draft[] {
  const paid = paidUnder(fund, application.id);
  const approved = application.approval?.amount;
  if (approved === undefined || paid <= approved) return [];
  const last = fund.spending.findLast((row) => row.application === application.id && !row.reverses);
  const at = last ? place(last, 'amount') : place(application, 'approval', 'amount');
  return [
    {
      ...at,
      code: 'application-overspent',
      params: { found: application.id, paid: yuan(paid), approved: yuan(approved) },
    },
  ];
}

/** Net payments and transfers under an application, integer fen. */
export function paidUnder(fund: Pick<Fund, 'spending' | 'transfers'>, application: string): number {
  const spent = netSpending(fund.spending.filter((row) => row.application === application));
  const moved = fund.transfers
    .filter((row) => row.application === application && !row.retracted_on)
    .reduce((total, { amount }) => total + amount, 0);
  return spent + moved;
}
