import type { Code } from '../../issues/codes.ts';
import type { Draft, Path } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { type Kind, kinds, type Origin } from '../../schemas/kinds.ts';
import type { Fund, Portal } from '../portal.ts';
import { readPot } from '../pot.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

/** Every id is used once, and every reference leads to a record. */
export function checkReferences(portal: Portal): Draft[] {
  return [...duplicates(portal), ...lost(portal), ...loops(portal), ...mixtures(portal)];
}

const uniqueKinds = [
  'custodian',
  'campaign',
  'place',
  'fund',
  'project',
  'application',
  'aggregate',
] as const satisfies readonly Kind[];
const rowKinds = [
  'income',
  'spending',
  'transfer',
  'reallocation',
  'pledge',
  'goods',
  'query',
] as const satisfies readonly Kind[];

function duplicates(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const seen = new Map<string, Rec>();
  const check = (key: string, record: Rec, field: Path) => {
    const first = seen.get(key);
    if (first)
      found.push({
        ...place(record, ...field),
        code: 'id-duplicate',
        params: { found: record.id, other: first.at.line ? `${first.at.file}:${first.at.line}` : first.at.file },
      });
    else seen.set(key, record);
  };
  for (const kind of uniqueKinds)
    for (const record of portal.records[kind])
      check(`${kind} ${record.id}`, record, kind === 'aggregate' ? ['id'] : []);
  for (const kind of rowKinds)
    for (const record of portal.records[kind]) check(`row ${record.book} ${record.id}`, record, ['id']);
  for (const kind of ['partner', 'agreement'] as const)
    for (const record of portal.records[kind]) check(`${kind} ${record.home} ${record.id}`, record, ['id']);
  for (const record of portal.records.term) check(`${record.at.file} ${record.id}`, record, ['code']);
  return found;
}

function lost(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const seek = (
    record: Rec,
    path: Path,
    id: string | undefined,
    kind: Kind,
    known: { has(id: string): boolean; keys(): Iterable<string> },
    code: Code = 'reference-unknown',
  ) => {
    if (id === undefined || known.has(id) || portal.broken.ids.has(`${kind} ${id}`)) return;
    found.push({
      ...place(record, ...path),
      code,
      params: { found: id, kind: kinds[kind].words, nearest: nearest(id, known.keys()) },
    });
  };
  const { places, funds, projects, custodians, campaigns, incomeTerms, spendingTerms, records } = portal;
  const purposes = (fund: Fund | undefined) => new Set((fund?.purposes ?? []).map(({ id }) => id));
  const pot = (record: Rec, column: string, name: string | undefined, fund: Fund | undefined) => {
    const value = readPot(name);
    if (value.kind === 'project') seek(record, [column], value.project, 'project', projects);
    if (value.kind === 'purpose' && fund && !portal.broken.ids.has(`fund ${fund.id}`)) {
      const known = purposes(fund);
      if (!known.has(value.purpose))
        found.push({
          ...place(record, column),
          code: 'reference-unknown',
          params: { found: value.purpose, kind: { zh: '用途', en: 'purpose' }, nearest: nearest(value.purpose, known) },
        });
    }
  };
  for (const record of records.place) {
    seek(record, ['parent'], record.parent, 'place', places);
    seek(record, ['served_by'], record.served_by, 'fund', funds);
  }
  for (const record of records.campaign) {
    seek(record, ['custodian'], record.custodian, 'custodian', custodians);
    for (const [index, fund] of record.funds.entries()) seek(record, ['funds', index], fund, 'fund', funds);
  }
  for (const record of records.project) {
    for (const [index, id] of (record.places ?? []).entries()) seek(record, ['places', index], id, 'place', places);
    for (const [fund, purpose] of Object.entries(record.purposes ?? {})) {
      seek(record, ['purposes', fund], fund, 'fund', funds);
      if (funds.has(fund) && !purposes(funds.get(fund)).has(purpose))
        found.push({
          ...place(record, 'purposes', fund),
          code: 'reference-unknown',
          params: {
            found: purpose,
            kind: { zh: '用途', en: 'purpose' },
            nearest: nearest(purpose, purposes(funds.get(fund))),
          },
        });
    }
    for (const [index, share] of (record.revenue_share?.shares ?? []).entries())
      seek(record, ['revenue_share', 'shares', index, 'fund'], share.fund, 'fund', funds);
    const partners = idSet(records.partner.filter((partner) => partner.home === record.home));
    for (const [index, id] of (record.partners ?? []).entries())
      seek(record, ['partners', index], id, 'partner', partners);
  }
  for (const record of records.agreement) {
    seek(
      record,
      ['partner'],
      record.partner,
      'partner',
      idSet(records.partner.filter((partner) => partner.home === record.home)),
    );
    seek(record, ['project'], record.project, 'project', projects);
  }
  for (const record of records.aggregate) {
    seek(record, ['subject', 'place'], record.subject.place, 'place', places);
    seek(record, ['subject', 'fund'], record.subject.fund, 'fund', funds);
    seek(record, ['subject', 'project'], record.subject.project, 'project', projects);
    seek(record, ['superseded_by'], record.superseded_by, 'aggregate', idSet(records.aggregate));
  }
  for (const record of records.revenue)
    if (!projects.has(projectOf(record.at.file))) seek(record, [], projectOf(record.at.file), 'project', projects);
  for (const fund of funds.values()) {
    seek(fund, ['custodian'], fund.custodian, 'custodian', custodians);
    for (const name of Object.keys(fund.opening_balance?.restricted ?? {}))
      pot({ ...fund }, 'opening_balance', name, fund);
    const income = idSet(fund.income);
    const spending = idSet(fund.spending);
    const pledges = idSet(fund.pledges);
    const applications = idSet(fund.applications);
    const received = idSet(fund.received);
    for (const row of fund.income) {
      seek(row, ['category'], row.category, 'term', incomeTerms);
      seek(row, ['campaign'], row.campaign, 'campaign', campaigns);
      seek(row, ['pledge'], row.pledge, 'pledge', pledges);
      seek(row, ['reverses'], row.reverses, 'income', income);
      pot(row, 'restriction', row.restriction, fund);
    }
    for (const row of fund.spending) {
      seek(row, ['category'], row.category, 'term', spendingTerms);
      seek(row, ['project'], row.project, 'project', projects);
      seek(row, ['application'], row.application, 'application', applications);
      seek(row, ['campaign'], row.campaign, 'campaign', campaigns);
      seek(row, ['reverses'], row.reverses, 'spending', spending);
      seek(row, ['place'], row.place, 'place', places);
      pot(row, 'restriction', row.restriction, fund);
    }
    for (const row of fund.transfers) {
      seek(row, ['to_fund'], row.to_fund, 'fund', funds);
      seek(row, ['application'], row.application, 'application', applications);
      seek(row, ['returns'], row.returns, 'transfer', received);
      pot(row, 'from_restriction', row.from_restriction, fund);
      pot(row, 'to_restriction', row.to_restriction, funds.get(row.to_fund));
      const gifts = idSet([...fund.income, ...(funds.get(row.to_fund)?.income ?? [])]);
      for (const id of row.matches?.split(/[;；]\s*/) ?? []) seek(row, ['matches'], id, 'income', gifts);
    }
    for (const row of fund.reallocations) {
      seek(row, ['spending'], row.spending, 'spending', spending);
      seek(row, ['application'], row.application, 'application', applications);
      pot(row, 'from_restriction', row.from_restriction, fund);
      pot(row, 'to_restriction', row.to_restriction, fund);
    }
    for (const row of fund.pledges) pot(row, 'restriction', row.restriction, fund);
    for (const row of fund.goods) {
      seek(row, ['income'], row.income, 'income', income);
      seek(row, ['spending'], row.spending, 'spending', spending);
      seek(row, ['project'], row.project, 'project', projects);
      seek(row, ['to_fund'], row.to_fund, 'fund', funds);
    }
    for (const application of fund.applications)
      seek(application, ['project'], application.project, 'project', projects);
  }
  return [...found, ...corrections(portal)];
}

/** A correction names a record of its place; rows without an id go by a key with slashes. */
function corrections(portal: Portal): Draft[] {
  const byPlace = new Map<string, Set<string>>();
  for (const list of Object.values(portal.records) as { id: string; home: string }[][])
    for (const { id, home: owner } of list) byPlace.set(owner, (byPlace.get(owner) ?? new Set()).add(id));
  return portal.records.correction
    .filter(
      ({ record, home: owner }) =>
        !record.includes('/') &&
        !byPlace.get(owner)?.has(record) &&
        ![...portal.broken.ids].some((id) => id.endsWith(` ${record}`)),
    )
    .map((correction) => ({
      ...place(correction, 'record'),
      code: 'reference-unknown',
      params: {
        found: correction.record,
        kind: { zh: '记录', en: 'record' },
        nearest: nearest(correction.record, byPlace.get(correction.home) ?? []),
      },
    }));
}

function loops(portal: Portal): Draft[] {
  const found: Draft[] = [];
  for (const start of portal.places.values()) {
    const seen = new Set([start.id]);
    for (let parent = start.parent; parent; parent = portal.places.get(parent)?.parent) {
      if (parent === start.id)
        found.push({ ...place(start, 'parent'), code: 'reference-loop', params: { found: start.id } });
      if (seen.has(parent)) break;
      seen.add(parent);
    }
  }
  return found;
}

/** Fictional and real never touch: not as parent and child, not by money. */
function mixtures(portal: Portal): Draft[] {
  const fictional = (id: string | undefined) => portal.places.get(id ?? '')?.fictional === true;
  const found: Draft[] = [];
  for (const record of portal.places.values())
    if (record.parent && portal.places.has(record.parent) && fictional(record.parent) !== fictional(record.id))
      found.push({
        ...place(record, 'fictional'),
        code: 'fictional-mixed',
        params: { found: record.id, other: record.parent },
      });
  for (const fund of portal.funds.values())
    for (const row of fund.transfers) {
      const other = portal.funds.get(row.to_fund);
      if (other && fictional(other.home) !== fictional(fund.home))
        found.push({ ...place(row, 'to_fund'), code: 'fictional-mixed', params: { found: fund.id, other: other.id } });
    }
  return found;
}

function idSet(records: readonly { id: string }[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function projectOf(file: string): string {
  return (file.split('/').at(-1) as string).replace('.revenue.csv', '');
}
