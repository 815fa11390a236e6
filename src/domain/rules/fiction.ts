import type { Draft, Path } from '../../issues/issue.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

type Rec = Parameters<typeof place>[0];

/** Fictional and real never touch: not as parent and child, not by money, not by a reported figure. */
export function checkFiction(portal: Portal): Draft[] {
  const { records, places, funds, custodians, campaigns, projects } = portal;
  const ofPlace = (id: string | undefined) => flag(places.get(id ?? ''));
  const ofFund = (id: string | undefined) => ofPlace(funds.get(id ?? '')?.home);
  const ofProject = (id: string | undefined) => {
    const project = projects.get(id ?? '');
    return project && (project.fictional ?? ofPlace(project.home));
  };
  const found: Draft[] = [];
  const compare = (
    record: Rec,
    own: boolean | undefined,
    other: string | undefined,
    its: boolean | undefined,
    ...path: Path
  ) => {
    if (own === undefined || its === undefined || other === undefined || own === its) return;
    found.push({ ...place(record, ...path), code: 'fictional-mixed', params: { found: record.id, other } });
  };
  for (const record of records.place) {
    compare(record, flag(record), record.parent, ofPlace(record.parent), 'fictional');
    compare(record, flag(record), record.served_by, ofFund(record.served_by), 'served_by');
  }
  for (const record of records.campaign) {
    compare(record, flag(record), record.custodian, flag(custodians.get(record.custodian)), 'custodian');
    for (const [index, fund] of record.funds.entries())
      compare(record, flag(record), fund, ofFund(fund), 'funds', index);
  }
  for (const record of records.project)
    for (const [index, id] of (record.places ?? []).entries())
      compare(record, ofProject(record.id), id, ofPlace(id), 'places', index);
  for (const record of records.aggregate) {
    const { subject, home } = record;
    compare(record, ofPlace(home), subject.place, ofPlace(subject.place), 'subject', 'place');
    compare(record, ofPlace(home), subject.fund, ofFund(subject.fund), 'subject', 'fund');
    compare(record, ofPlace(home), subject.project, ofProject(subject.project), 'subject', 'project');
  }
  for (const fund of funds.values()) {
    const own = ofPlace(fund.home);
    compare(fund, own, fund.custodian, flag(custodians.get(fund.custodian ?? '')), 'custodian');
    for (const row of fund.income)
      if (row.campaign) compare(row, own, row.campaign, flag(campaigns.get(row.campaign)), 'campaign');
    for (const row of fund.spending) if (row.project) compare(row, own, row.project, ofProject(row.project), 'project');
    for (const row of fund.transfers) compare(row, own, row.to_fund, ofFund(row.to_fund), 'to_fund');
  }
  return found;
}

/** A record without the flag is real; a record that does not exist is neither. */
function flag(record: { fictional?: boolean | undefined } | undefined): boolean | undefined {
  return record && record.fictional === true;
}
