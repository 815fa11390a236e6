import type { Both, Draft } from '../../issues/issue.ts';
import { countDays } from '../day.ts';
import type { Fund, Portal } from '../portal.ts';
import { potName, readPot } from '../pot.ts';
import { place } from './place.ts';

/** Identity 4: money is spent from the pot it may be spent from, and changes its pot only with consent or notice. */
export function checkPots(portal: Portal): Draft[] {
  return [...portal.funds.values()].flatMap((fund) => [
    ...checkSpending(portal, fund),
    ...checkReallocations(portal, fund),
  ]);
}

function checkSpending(portal: Portal, fund: Fund): Draft[] {
  const found: Draft[] = [];
  for (const row of fund.spending) {
    const pot = readPot(row.restriction);
    if (pot.kind === 'free') continue;
    const name = potName(row.restriction, fund.purposes, portal.projects);
    const term = portal.spendingTerms.get(row.category);
    if (term?.class === 'administration' || term?.class === 'fundraising') {
      if (!feeAllowed(portal, fund, row, term.class))
        found.push({
          ...place(row, 'restriction'),
          code: 'fee-from-restricted',
          params: { category: { zh: term.zh, en: term.en }, pot: name },
        });
      continue;
    }
    if (term?.class === 'contra') continue;
    const project = row.project === undefined ? undefined : portal.projects.get(row.project);
    const wrongProject = pot.kind === 'project' && pot.project !== row.project;
    const wrongPurpose = pot.kind === 'purpose' && project !== undefined && project.purposes?.[fund.id] !== pot.purpose;
    if (wrongProject || wrongPurpose) {
      const what: Both = project
        ? { zh: `项目“${project.name.zh}”`, en: `the project "${project.name.en ?? project.name.zh}"` }
        : { zh: '没有写项目的支出', en: 'spending without a project' };
      found.push({ ...place(row, 'restriction'), code: 'pot-not-allowed', params: { pot: name, what } });
    }
  }
  return found;
}

function feeAllowed(
  portal: Portal,
  fund: Fund,
  row: Fund['spending'][number],
  kind: 'administration' | 'fundraising',
): boolean {
  if (kind === 'fundraising') {
    // A platform deducts its fee from the gifts of one settlement: the campaign of those gifts decides.
    const gift = row.settlement ? fund.income.find(({ settlement }) => settlement === row.settlement) : undefined;
    const campaign = portal.campaigns.get(row.campaign ?? gift?.campaign ?? '');
    if (campaign) return campaign.cost_allowed === true;
  }
  const on = row.banked_on ?? row.date;
  return (fund.agreements ?? []).some(
    ({ fee, from, to, signed }) =>
      fee?.from_restricted === true && (from ?? signed) <= on && (to === undefined || on <= to),
  );
}

function checkReallocations(portal: Portal, fund: Fund): Draft[] {
  const days = portal.settings?.rules.purpose_notice.days ?? 0;
  return fund.reallocations.flatMap((row): Draft[] => {
    if (row.kind !== 'change_of_purpose') return [];
    const tell = (column: string, zh: string, en: string): Draft[] => [
      { ...place(row, column), code: 'reallocation-unconsented', params: { why: { zh, en } } },
    ];
    if (row.consent === 'not_needed') return tell('consent', '写的是“无需同意”', 'says that no consent is needed');
    if (!row.decided_on || row.decided_on > row.date)
      return tell('decided_on', '没有在划转之前作出决定', 'was not decided before the money moved');
    if (row.consent !== 'notice') return [];
    if (!row.notice_start || !row.notice_end)
      return tell('notice_start', '没有写公示起止日期', 'lacks the dates of its notice');
    if (row.notice_end >= row.date)
      return tell('notice_end', '在公示结束之前就划转了', 'moved the money before its notice ended');
    const lasted = countDays(row.notice_start, row.notice_end, 'calendar', portal.holidays);
    return lasted < days
      ? tell(
          'notice_end',
          `只公示了 ${lasted} 天，规定不少于 ${days} 天`,
          `was posted for ${lasted} days; the rule asks for ${days}`,
        )
      : [];
  });
}
