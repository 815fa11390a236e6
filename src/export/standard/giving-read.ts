import { bankDay } from '../../domain/ledger/movement.ts';
import { compare } from '../../issues/order.ts';
import { joint } from '../../texts/joint.ts';
import { fictionNote, fictionTag, givingWords } from '../../texts/standard.ts';
import { dayText, fill } from '../../texts/text.ts';
import type { Grant } from './giving-grant.ts';
import { holderOf, localParty, type Party, type Publisher, registeredParty, yuanNumber } from './party.ts';

/** A grant's id: the site's prefix, and ids of ours. An underscore, which no id of ours has, keeps the parts apart. */
export function grantId(grant: Grant, { prefix }: Publisher): string {
  return `${prefix}-${localId(grant)}`;
}

function localId(grant: Grant): string {
  if (grant.kind === 'award') return `${grant.round.id}_${grant.entry.id}`;
  if (grant.kind === 'application') return grant.application.id;
  const { application, transfers, fund, to } = grant;
  return application ? `${application.id}_${to.id}` : `${fund.id}_${transfers[0]?.id ?? ''}`;
}

/** The title, with the mark of what is fictional before it. The standard allows 140 characters. */
export function grantTitle(grant: Grant): string {
  const tag = grant.fund.fictional ? `【${fictionTag.zh}】` : '';
  const to = grant.kind === 'transfer' ? `${joint.open.zh}${grant.to.name.zh}${joint.close.zh}` : '';
  return [...`${tag}${purposeOf(grant).zh}${to}`].slice(0, 140).join('');
}

/** One sentence in Chinese, and in English where English was written. */
export function grantDescription(grant: Grant): string {
  const { name, fictional } = grant.fund;
  const { zh, en } = purposeOf(grant);
  const day = (locale: 'zh' | 'en') => dayText(grant.on, locale);
  const words = givingWords[grant.kind];
  return [
    ...(fictional ? [fictionNote.zh, fictionNote.en] : []),
    fill(words.zh, { fund: name.zh, day: day('zh'), purpose: zh }),
    ...(en && name.en ? [fill(words.en, { fund: name.en, day: day('en'), purpose: en })] : []),
  ].join(' ');
}

function purposeOf(grant: Grant): { zh: string; en?: string | undefined } {
  if (grant.kind === 'award') return { zh: grant.entry.title, en: grant.entry.title_en };
  if (grant.application) return grant.application.purpose;
  return { zh: grant.kind === 'transfer' ? (grant.transfers[0]?.reason ?? '') : '' };
}

/** Yuan asked for, where it is on record. */
export function appliedFor(grant: Grant): number | undefined {
  const asked =
    grant.kind === 'award' ? grant.entry.asked : grant.kind === 'application' ? grant.application.amount : undefined;
  return asked === undefined ? undefined : yuanNumber(asked);
}

/** Where a reader finds the whole story. */
export function urlOf(grant: Grant, { link }: Publisher): string {
  if (grant.kind === 'award') return link((to) => to.round(grant.round.id));
  const { application } = grant;
  if (application) return link((to) => to.application(application.id));
  const [row] = grant.kind === 'transfer' ? grant.transfers : [];
  return link((to) => (row ? to.row(grant.fund.id, bankDay(row), row.id) : to.fund(grant.fund.id)));
}

/** Dates of an awarded project. Of other grants only decision and payments are on record, which are not when the work took place. */
export function datesOf(grant: Grant, { site }: Publisher, which: 'planned' | 'actual'): Record<string, string>[] {
  const project = grant.kind === 'award' ? site.projects.get(grant.entry.project ?? '') : undefined;
  const { start, end } = project?.[which] ?? {};
  return start ? [{ startDate: start, ...(end ? { endDate: end } : {}) }] : [];
}

/** Who gives: the host charity, which is the legal person, with the fund as its department. */
export function funderOf({ fund }: Grant, publisher: Publisher): Record<string, string> {
  return { ...organisation(holderOf(publisher, fund)), department: fund.name.zh };
}

/** Who receives: another fund, the applicant of a round, or the body that proposed the use and carries it out. Never a person. */
export function recipientOf(grant: Grant, publisher: Publisher): Record<string, string> {
  if (grant.kind === 'transfer')
    return { ...organisation(holderOf(publisher, grant.to)), department: grant.to.name.zh };
  if (grant.kind === 'award') return organisation(registeredParty(publisher, grant.entry.applicant));
  return organisation(localParty(publisher, grant.application.proposed.by, grant.application.home));
}

function organisation({ id, name, en }: Party): Record<string, string> {
  return { id, name, ...(en ? { alternateName: en } : {}) };
}

/** Communities that benefit. A fictional place lies in no country. */
export function grantPlaces(grant: Grant, publisher: Publisher): Record<string, string>[] {
  const { site, prefix } = publisher;
  return homesOf(grant, publisher).flatMap((id) => {
    const place = site.places.get(id);
    if (!place) return [];
    return [{ id: `${prefix}-place-${id}`, name: place.name.zh, ...(place.fictional ? {} : { countryCode: 'CN' }) }];
  });
}

function homesOf(grant: Grant, { site }: Publisher): readonly string[] {
  if (grant.kind === 'transfer') return [grant.to.home];
  if (grant.kind === 'award') return [grant.entry.place ?? grant.round.home];
  const { fund, application } = grant;
  const project = site.projects.get(application.project ?? '');
  if (project) return project.places ?? [project.home];
  const paid = fund.spending.filter((row) => row.application === application.id && !row.retracted_on);
  const places = [...new Set(paid.flatMap(({ place }) => place ?? []))].toSorted(compare);
  return places.length > 0 ? places : [application.home];
}

/** The programme: a round, or the fund itself. */
export function programmeOf(grant: Grant, { link }: Publisher): Record<string, string>[] {
  const { id, name } = grant.kind === 'award' ? grant.round : grant.fund;
  return [{ code: id, title: name.zh, url: link((to) => (grant.kind === 'award' ? to.round(id) : to.fund(id))) }];
}

/** Whether anyone could apply. Uses of money may be proposed all year: no call, so nothing is said. */
export function openCall(grant: Grant): 'Yes' | 'No' | undefined {
  if (grant.kind === 'transfer') return 'No';
  if (grant.kind === 'application') return undefined;
  return grant.round.stages?.some(({ stage }) => stage === 'call') ? 'Yes' : undefined;
}

/** Spending categories of the payments, the field of an entry, and the mark of what is fictional. */
export function grantClasses(grant: Grant, { site }: Publisher): Record<string, string>[] {
  const rows =
    grant.kind === 'application'
      ? grant.fund.spending.filter(
          ({ application, retracted_on }) => application === grant.application.id && !retracted_on,
        )
      : [];
  const codes = [...new Set(rows.map(({ category }) => category))].toSorted(compare);
  return [
    ...codes.map((code) => ({
      vocabulary: 'spending_categories',
      code,
      title: site.spendingTerms.get(code)?.zh ?? code,
    })),
    ...(grant.kind === 'award' && grant.entry.field
      ? [{ vocabulary: `${grant.round.id} fields`, title: grant.entry.field }]
      : []),
    ...(grant.fund.fictional
      ? [{ vocabulary: 'standing', code: 'fictional', title: fictionTag.zh, description: fictionTag.en }]
      : []),
  ];
}

/** Every payment under a grant; what came back is negative. No payee: suppliers and persons are not recipients of the grant. */
export function paymentsOf({ paid }: Grant, { prefix }: Publisher): Record<string, string | number>[] {
  return paid.map(({ id, on, fen }) => ({
    id: `${prefix}-${id}`,
    transactionDate: on,
    currency: 'CNY',
    value: yuanNumber(fen),
  }));
}

/** Money from fund to fund is granted again there: the code says so, that nobody counts it twice. */
export function regrantOf(grant: Grant): string | undefined {
  if (grant.kind !== 'transfer') return undefined;
  return grant.transfers.every(({ kind }) => kind === 'matching') ? 'FRG030' : 'FRG010';
}
