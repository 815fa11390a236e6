import { derived } from '../../domain/common/derived.ts';
import { progressFor } from '../../domain/ledger/fund.ts';
import type { TablePart } from '../../domain/portal/address.ts';
import type { Project, Round } from '../../domain/portal/portal.ts';
import type { PublicApplication, PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import { ownerId, ownerKindOf } from '../../schemas/home.ts';
import { type Kind, kinds, type Records, type Sourced } from '../../schemas/kinds.ts';

/** Of what the rows of a table are made: of all there is, of a place with those below it, or of one subject with what belongs to it. */
export type Area = {
  /** All there is. */
  whole?: true;
  /** One subject of this kind alone. */
  subject?: TablePart;
  places: readonly PublicPlace[];
  /** The ids of these places; the blank id stands for what belongs to no place. */
  homes: readonly string[];
  funds: readonly PublicFund[];
  projects: readonly Project[];
  applications: readonly PublicApplication[];
  rounds: readonly Round[];
  meetings: readonly Sourced<'meeting'>[];
  /** The records that belong to no fund or round: all, or those of some places and projects. */
  records: <K extends Kind>(kind: K) => readonly Sourced<K>[];
};

/** All there is. What is not asked for is not read. */
export function wholeArea(site: Site): Area {
  const of = (name: 'places' | 'funds' | 'projects' | 'applications' | 'rounds' | 'meetings') => ({
    [name]: { enumerable: true, get: () => [...site[name].values()] },
  });
  const area = { whole: true, homes: [], records: (kind: Kind) => site.records[kind] };
  const lists = [of('places'), of('funds'), of('projects'), of('applications'), of('rounds'), of('meetings')];
  return Object.defineProperties(area, Object.assign({}, ...lists)) as unknown as Area;
}

/** Some places, with what is theirs. */
export function areaOf(site: Site, ids: readonly string[]): Area {
  const at = <T>(map: (site: Site) => ReadonlyMap<string, readonly T[]>) =>
    ids.flatMap((id) => map(site).get(id) ?? []);
  const funds = at(fundsAt).flatMap((id) => site.funds.get(id) ?? []);
  return {
    ...{ homes: ids, places: ids.flatMap((id) => site.places.get(id) ?? []), funds },
    applications: funds.flatMap(({ applications }) => applications),
    projects: at(projectsAt).flatMap((id) => site.projects.get(id) ?? []),
    rounds: at(roundsAt).flatMap((id) => site.rounds.get(id) ?? []),
    meetings: at(meetingsAt).flatMap((id) => site.meetings.get(id) ?? []),
    records: recordsOf(site, 'places', ids),
  };
}

/** One place, fund, project … with what its files tell of. */
export function areaOfSubject(site: Site, part: TablePart, id: string): Area {
  const one = <T>(map: ReadonlyMap<string, T>) => {
    const found = map.get(id);
    return found === undefined ? [] : [found];
  };
  const none = { homes: [], places: [], funds: [], projects: [], applications: [], rounds: [], meetings: [] };
  const records = recordsOf(site, part, part === 'places' || part === 'projects' ? [id] : []);
  const area: Area = { ...none, subject: part, records, [part]: one(site[part] as ReadonlyMap<string, object>) };
  if (part === 'funds') return { ...area, applications: area.funds.flatMap(({ applications }) => applications) };
  if (part !== 'projects') return area;
  return { ...area, applications: progressFor(site, id).map(({ application }) => application) };
}

const byHome = (map: ReadonlyMap<string, { id: string; home: string }>) =>
  new Map([...Map.groupBy(map.values(), ({ home }) => home)].map(([home, own]) => [home, own.map(({ id }) => id)]));
const fundsAt = derived('funds of places', ({ funds }: Site) => byHome(funds));
const projectsAt = derived('projects of places', ({ projects }: Site) => byHome(projects));
const roundsAt = derived('rounds of places', ({ rounds }: Site) => byHome(rounds));
const meetingsAt = derived('meetings of places', ({ meetings }: Site) => byHome(meetings));

function recordsOf(site: Site, part: TablePart, ids: readonly string[]): Area['records'] {
  return (kind) => ids.flatMap((id) => recordsBySubject(site).get(`${part}/${id}`)?.[kind] ?? []) as never;
}

/** The records that lie in the folder of a place and of no fund or round, by `places/<id>`; what belongs to a project, by `projects/<id>` too. */
const recordsBySubject = derived('records by subject', ({ records }: Site) => {
  const found = new Map<string, Partial<Record<Kind, object[]>>>();
  const put = (key: string, kind: Kind, record: object) => {
    const own = found.get(key) ?? {};
    found.set(key, own);
    const list = own[kind] ?? [];
    own[kind] = list;
    list.push(record);
  };
  for (const [kind, list] of Object.entries(records) as [Kind, Records[Kind]][]) {
    const owner = ownerKindOf(kind);
    if (kinds[kind].shape === 'one' || owner === 'fund' || owner === 'round') continue;
    for (const record of list) {
      put(`places/${record.home}`, kind, record);
      if (owner === 'project') put(`projects/${ownerId(kind, record)}`, kind, record);
    }
  }
  return found;
});
