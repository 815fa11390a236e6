import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { countDays } from '../common/day.ts';
import { bankDay } from '../ledger/movement.ts';
import { readRestriction, restrictionName } from '../ledger/restriction.ts';
import type { Fund } from '../portal/portal.ts';
import { type Common, eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** Identity 4: money is spent from the restriction it may be spent from, and changes its restriction only with consent or notice. */
export const checkRestrictions = eachFund((common, fund) => [
  ...checkSpending(common, fund),
  ...fund.reallocations.flatMap((row) => checkReallocation(common, row)),
]);

type Row = Fund['spending'][number];

function checkSpending(portal: Common, fund: Fund): Draft[] {
  const gifts = new Map(
    fund.income.flatMap((row) => (row.settlement ? [[row.settlement, row.campaign] as const] : [])),
  );
  return fund.spending.flatMap((row): Draft[] => {
    if (!row.restriction || row.retracted_on || row.reverses) return [];
    const restriction = restrictionName(row.restriction, fund.purposes, portal.projects);
    const term = portal.spendingTerms.get(row.category);
    if (term?.class === 'contra') return [];
    if (term?.class === 'administration' || term?.class === 'fundraising') {
      // A platform deducts its fee from the gifts of one settlement: the campaign of those gifts decides.
      const campaign = portal.campaigns.get(row.campaign ?? gifts.get(row.settlement ?? '') ?? '');
      const allowed =
        term.class === 'fundraising' && campaign ? campaign.cost_allowed === true : agreementAllows(fund, bankDay(row));
      const category = { zh: term.zh, en: term.en };
      return allowed
        ? []
        : [{ ...place(row, 'restriction'), code: 'fee-from-restricted', params: { category, restriction } }];
    }
    return mayPay(portal, fund, row)
      ? []
      : [{ ...place(row, 'restriction'), code: 'pot-not-allowed', params: { restriction, what: whatOf(portal, row) } }];
  });
}

function agreementAllows({ agreements = [] }: Fund, on: string): boolean {
  return agreements.some(
    ({ fee, from, to, signed }) =>
      fee?.from_restricted === true && (from ?? signed) <= on && (to === undefined || on <= to),
  );
}

/** A purpose pays its purpose and that purpose's projects; a project restriction pays only its project. */
function mayPay(portal: Common, fund: Fund, row: Row): boolean {
  const restriction = readRestriction(row.restriction);
  if (restriction.kind === 'project') return restriction.project === row.project;
  const project = row.project === undefined ? undefined : portal.projects.get(row.project);
  return restriction.kind === 'free' || !project || project.purposes?.[fund.id] === restriction.purpose;
}

function whatOf(portal: Common, row: Row): Both {
  const name = portal.projects.get(row.project ?? '')?.name;
  return name
    ? { zh: `项目“${name.zh}”`, en: `the project "${name.en ?? name.zh}"` }
    : { zh: '没有写项目的支出', en: 'spending without a project' };
}

function checkReallocation(portal: Common, row: Fund['reallocations'][number]): Draft[] {
  if (row.retracted_on) return [];
  const fault = row.kind === 'change_of_purpose' || row.consent === 'notice' ? consentFault(portal, row) : undefined;
  if (!fault) return [];
  const [column, zh, en] = fault;
  return [{ ...place(row, column), code: 'reallocation-unconsented', params: { why: { zh, en } } }];
}

type Fault = [column: string, zh: string, en: string];

function consentFault(portal: Common, row: Fund['reallocations'][number]): Fault | undefined {
  if (row.consent === 'not_needed') return ['consent', '写的是“无需同意”', 'says that no consent is needed'];
  if (row.kind === 'change_of_purpose' && (!row.decided_on || row.decided_on > row.date))
    return ['decided_on', '没有在调整之前作出决定', 'was not decided before the money moved'];
  if (row.consent !== 'notice') return undefined;
  if (!row.notice_start || !row.notice_end)
    return ['notice_start', '没有写公示起止日期', 'lacks the dates of its notice'];
  if (row.notice_end >= row.date)
    return ['notice_end', '在公示结束之前就调整了', 'moved the money before its notice ended'];
  if (row.kind !== 'change_of_purpose') return undefined;
  const days = portal.settings?.rules.purpose_notice.days ?? 0;
  const lasted = countDays(row.notice_start, row.notice_end, 'calendar', portal.holidays);
  if (lasted >= days) return undefined;
  return [
    'notice_end',
    `只公示了 ${lasted} 天，规定不少于 ${days} 天`,
    `was posted for ${lasted} days; the rule asks for ${days}`,
  ];
}
