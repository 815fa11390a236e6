import type { Draft } from '../../issues/issue.ts';
import { nearestKey } from '../../issues/nearest.ts';
import { splitList } from '../common/list.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { seekNeighbours } from './neighbours.ts';
import { place } from './place.ts';
import { idSet, lateSet, makeSeeker, type Seeker } from './seeker.ts';

/** Every reference leads to a record. What could not be read is not missed a second time. */
export function checkReferences(portal: Portal): Draft[] {
  const seeker = makeSeeker(portal);
  seekPlaces(portal, seeker);
  seekProjects(portal, seeker);
  seekNeighbours(portal, seeker);
  seekReports(portal, seeker);
  seekRelations(portal, seeker);
  for (const fund of portal.funds.values()) seekRows(portal, fund, seeker);
  return seeker.found;
}

function seekPlaces({ records, places, funds, custodians }: Portal, { seek }: Seeker): void {
  for (const record of records.place) {
    seek(record, ['parent'], record.parent, 'place', places);
    seek(record, ['served_by'], record.served_by, 'fund', funds);
  }
  for (const record of records.campaign) {
    seek(record, ['custodian'], record.custodian, 'custodian', custodians);
    for (const [index, fund] of record.funds.entries()) seek(record, ['funds', index], fund, 'fund', funds);
  }
}

function seekProjects({ records, places, funds, projects }: Portal, { seek, restriction }: Seeker): void {
  for (const record of records.project) {
    for (const [index, id] of (record.places ?? []).entries()) seek(record, ['places', index], id, 'place', places);
    for (const [id, purpose] of Object.entries(record.purposes ?? {})) {
      seek(record, ['purposes', id], id, 'fund', funds);
      restriction(record, ['purposes', id], purpose, funds.get(id));
    }
    for (const [index, { fund }] of (record.revenue_share?.shares ?? []).entries())
      seek(record, ['revenue_share', 'shares', index, 'fund'], fund, 'fund', funds);
  }
  for (const record of records.revenue) {
    const project = (record.at.file.split('/').at(-1) as string).replace('.revenue.csv', '');
    seek(record, [], project, 'project', projects);
  }
}

function seekReports({ records, places, funds, projects, rounds, campaigns }: Portal, { seek }: Seeker): void {
  for (const record of records.report) {
    if (record.kind === 'campaign') seek(record, ['period'], record.period, 'campaign', campaigns);
    if (record.kind === 'project') seek(record, ['period'], record.period, 'project', projects);
  }
  const aggregates = idSet(records.aggregate);
  for (const record of records.aggregate) {
    const { subject } = record;
    seek(record, ['subject', 'place'], subject.place, 'place', places);
    seek(record, ['subject', 'fund'], subject.fund, 'fund', funds);
    seek(record, ['subject', 'project'], subject.project, 'project', projects);
    seek(record, ['subject', 'round'], subject.round, 'round', rounds);
    seek(record, ['superseded_by'], record.superseded_by, 'aggregate', aggregates);
  }
  for (const record of records.correction) seek(record, ['fund'], record.fund, 'fund', funds);
}

/** Whose related party an organisation is: a host charity or a fund, each called by its kind and id. */
function seekRelations({ records, custodians, funds, broken }: Portal, { found }: Seeker): void {
  const known = new Set([
    ...[...custodians.keys()].map((id) => `custodian/${id}`),
    ...[...funds.keys()].map((id) => `fund/${id}`),
  ]);
  for (const record of records.organisation)
    for (const name of splitList(record.related_to ?? '').filter(Boolean))
      if (!known.has(name) && !broken.ids.has(name.replace('/', ' ')))
        found.push({
          ...place(record, 'related_to'),
          code: 'reference-unknown',
          params: { found: name, kind: { zh: '关联对象', en: 'related party' }, nearest: nearestKey(name, known) },
        });
}

function seekRows(portal: Portal, fund: Fund, { seek, restriction }: Seeker): void {
  const { places, funds, projects, custodians, campaigns, meetings, incomeTerms, spendingTerms } = portal;
  const [income, spending] = [lateSet(fund.income), lateSet(fund.spending)];
  const [pledges, received] = [idSet(fund.pledges), idSet(fund.received)];
  const applications = idSet(fund.applications);
  // What a transfer may match, by the fund that it goes to.
  const matched = new Map<string, Set<string>>();
  seek(fund, ['custodian'], fund.custodian, 'custodian', custodians);
  for (const name of Object.keys(fund.opening_balance?.restricted ?? {}))
    restriction(fund, ['opening_balance', 'restricted', name], name, fund);
  for (const row of fund.income) {
    seek(row, ['category'], row.category, 'term', incomeTerms);
    seek(row, ['campaign'], row.campaign, 'campaign', campaigns);
    seek(row, ['pledge'], row.pledge, 'pledge', pledges);
    seek(row, ['reverses'], row.reverses, 'income', income);
    restriction(row, ['restriction'], row.restriction, fund);
  }
  for (const row of fund.spending) {
    seek(row, ['category'], row.category, 'term', spendingTerms);
    seek(row, ['project'], row.project, 'project', projects);
    seek(row, ['application'], row.application, 'application', applications);
    seek(row, ['campaign'], row.campaign, 'campaign', campaigns);
    seek(row, ['reverses'], row.reverses, 'spending', spending);
    seek(row, ['place'], row.place, 'place', places);
    restriction(row, ['restriction'], row.restriction, fund);
  }
  for (const row of fund.transfers) {
    seek(row, ['to_fund'], row.to_fund, 'fund', funds);
    seek(row, ['application'], row.application, 'application', applications);
    seek(row, ['returns'], row.returns, 'transfer', received);
    restriction(row, ['from_restriction'], row.from_restriction, fund);
    restriction(row, ['to_restriction'], row.to_restriction, funds.get(row.to_fund));
    if (!row.matches) continue;
    const gifts = matched.get(row.to_fund) ?? idSet([...fund.income, ...(funds.get(row.to_fund)?.income ?? [])]);
    matched.set(row.to_fund, gifts);
    for (const id of splitList(row.matches)) seek(row, ['matches'], id, 'income', gifts);
  }
  for (const row of fund.reallocations) {
    seek(row, ['spending'], row.spending, 'spending', spending);
    seek(row, ['application'], row.application, 'application', applications);
    restriction(row, ['from_restriction'], row.from_restriction, fund);
    restriction(row, ['to_restriction'], row.to_restriction, fund);
  }
  for (const row of fund.pledges) restriction(row, ['restriction'], row.restriction, fund);
  for (const row of fund.advances)
    for (const field of ['spending', 'repaid_by'] as const)
      for (const id of row[field] ? splitList(row[field]) : []) seek(row, [field], id, 'spending', spending);
  for (const row of fund.documents) {
    for (const id of row.spending ? splitList(row.spending) : []) seek(row, ['spending'], id, 'spending', spending);
    for (const id of row.income ? splitList(row.income) : []) seek(row, ['income'], id, 'income', income);
    seek(row, ['application'], row.application, 'application', applications);
  }
  for (const row of fund.goods) {
    seek(row, ['income'], row.income, 'income', income);
    seek(row, ['spending'], row.spending, 'spending', spending);
    seek(row, ['project'], row.project, 'project', projects);
    seek(row, ['to_fund'], row.to_fund, 'fund', funds);
  }
  for (const application of fund.applications) {
    seek(application, ['project'], application.project, 'project', projects);
    for (const [index, { meeting }] of (application.votes ?? []).entries())
      seek(application, ['votes', index, 'meeting'], meeting, 'meeting', meetings);
  }
}
