import type { Bilingual } from '../../schemas/field.ts';
import { derived } from '../common/derived.ts';
import type { Site } from '../published/public.ts';

/** To what a record belongs, as far as that has pages of its own. */
export type RecordOwner = {
  fund?: string | undefined;
  project?: string | undefined;
  application?: string | undefined;
  round?: string | undefined;
  meeting?: string | undefined;
};

/** The owner of the record that a correction or explanation names; nothing where it belongs to its place alone. */
export function ownerOf(
  site: Site,
  {
    home,
    record,
    fund,
    ...one
  }: { home: string; record: string; fund?: string | undefined; round?: string | undefined },
): RecordOwner {
  const found = owners(site).get(`${home} ${record}`) ?? [];
  const book = one.round ?? fund;
  return found.find((owner) => book === undefined || owner.fund === book || owner.round === book) ?? found[0] ?? {};
}

/** What a record is called, where it has a name and not only a number. */
export function ownerTitle(
  { applications, projects, funds, rounds }: Site,
  { home, record }: { home: string; record: string },
): Bilingual | undefined {
  const here = <T extends { home: string }>(one: T | undefined) => (one?.home === home ? one : undefined);
  const named = here(projects.get(record)) ?? here(funds.get(record)) ?? here(rounds.get(record));
  return here(applications.get(record))?.purpose ?? named?.name;
}

/** Owners by `<place> <record>`: two funds of a place may number their rows alike. */
const owners = derived('owners of records', (site: Site) => {
  const map = new Map<string, RecordOwner[]>();
  const put = (home: string, id: string, owner: RecordOwner) =>
    map.set(`${home} ${id}`, [...(map.get(`${home} ${id}`) ?? []), owner]);
  for (const fund of site.funds.values()) {
    put(fund.home, fund.id, { fund: fund.id });
    for (const { id, project } of fund.applications) put(fund.home, id, { fund: fund.id, project, application: id });
    for (const { id, project, application } of fund.spending)
      put(fund.home, id, { fund: fund.id, project, application });
    for (const { id, application } of fund.transfers) put(fund.home, id, { fund: fund.id, application });
    const others = [
      fund.income,
      fund.reallocations,
      fund.pledges,
      fund.advances,
      fund.balances,
      fund.goods,
      fund.documents,
    ];
    for (const { id } of others.flat()) put(fund.home, id, { fund: fund.id });
  }
  for (const { id, home } of site.projects.values()) put(home, id, { project: id });
  for (const { id, home } of site.meetings.values()) put(home, id, { meeting: id });
  for (const { id, home, fund, entries, scores } of site.rounds.values()) {
    const owner = { round: id, fund };
    const judged = scores.map(({ entry, judge, criterion }) => `${entry}/${judge}/${criterion}`);
    for (const name of [id, ...entries.map((entry) => entry.id), ...judged]) put(home, name, owner);
  }
  return map;
});
