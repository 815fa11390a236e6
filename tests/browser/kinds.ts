import { readdirSync } from 'node:fs';
import { type Checked, checkData } from '../../src/check.ts';
import { yearsOf } from '../../src/domain/ledger/book.ts';
import { payeeAccounts, payeePages } from '../../src/domain/ledger/payee.ts';
import { governedPlaces } from '../../src/domain/neighbourhood/governance.ts';
import { newsOf } from '../../src/domain/news/news.ts';
import { commonDataKind, latestNews, newsPages } from '../../src/domain/news/page.ts';
import { dataKindOf, homeRoots } from '../../src/domain/portal/rollup.ts';
import { paidUnder, stateOf } from '../../src/domain/project/application.ts';
import type { PublicPlace, Site } from '../../src/domain/published/public.ts';
import { publish } from '../../src/domain/published/public.ts';
import { scoresOf } from '../../src/domain/score/score.ts';
import { frozen } from '../frozen.ts';

/** A kind of page, with the path of one example without base and language, and what its bar must say. */
export type PageKind = { kind: string; path: string | undefined; standing?: 'fictional' | 'reported' | undefined };

const checked = new Map<string, Checked>();
const sites = new Map<string, Site>();

/** What the check says of a data folder; it is asked once for all files of a worker. */
export function checkedOf(data: string): Checked {
  const known = checked.get(data) ?? frozen(checkData(data));
  checked.set(data, known);
  return known;
}

/** The published view of a data folder. */
export function siteOf(data: string): Site {
  const site = sites.get(data) ?? publish(checkedOf(data).portal);
  sites.set(data, site);
  return site;
}

/** One example of every kind of page, chosen from the data. A kind without an example has no path. */
export function kindsOf(site: Site): PageKind[] {
  return [
    {
      kind: 'home',
      path: '',
      standing: marked(homeRoots(site)[0] && dataKindOf(site, homeRoots(site)[0] as PublicPlace)),
    },
    { kind: 'places', path: 'places/' },
    ...placeKinds(site),
    ...fundKinds(site),
    ...applicationKinds(site),
    ...projectKinds(site),
    ...councilKinds(site),
    ...roundKinds(site),
    ...wishKinds(site),
    {
      kind: 'disclosure',
      path: 'disclosure/',
      standing: marked(homeRoots(site)[0] && dataKindOf(site, homeRoots(site)[0] as PublicPlace)),
    },
    {
      kind: 'trace',
      path: 'trace/',
      standing: marked(homeRoots(site)[0] && dataKindOf(site, homeRoots(site)[0] as PublicPlace)),
    },
    ...payeeKinds(site),
    ...changesKinds(site),
    { kind: 'verify', path: 'verify/' },
    scoreKind(site),
    { kind: 'search', path: 'search/' },
    { kind: 'staff', path: 'staff/' },
    { kind: 'cover', path: 'staff/cover/' },
    { kind: 'manual', path: 'staff/manual/' },
    { kind: 'recipe', path: 'staff/manual/refund/' },
    { kind: 'fields', path: 'data/fields/' },
    { kind: 'fields of a file', path: 'data/fields/spending/' },
    { kind: 'data', path: 'data/' },
    { kind: 'columns', path: 'data/columns/' },
    { kind: 'column', path: 'data/columns/money/' },
    { kind: 'api', path: 'data/api/' },
    { kind: 'standards', path: 'data/standards/' },
    ...proseKinds('about', 'reading'),
    ...proseKinds('help', 'date-invalid'),
  ];
}

/** The list of payees, and the registered organisation with the most payments. */
function payeeKinds(site: Site): PageKind[] {
  const [id] = [...payeeAccounts(site)].toSorted(([, a], [, b]) => b.rows - a.rows)[0] ?? [];
  const root = homeRoots(site)[0];
  const standing = root && marked(dataKindOf(site, root));
  return [
    { kind: 'payees', path: payeePages(site) > 0 ? 'payees/' : undefined, standing },
    { kind: 'payee', path: id && `payees/${id}/`, standing },
  ];
}

function changesKinds(site: Site): PageKind[] {
  const latest = commonDataKind(site, latestNews(newsOf(site)));
  const last = newsPages(newsOf(site)).at(-1);
  const standing = last && commonDataKind(site, last.news);
  return [
    { kind: 'changes', path: 'changes/', standing: latest && marked(latest) },
    { kind: 'older changes', path: last && `changes/${last.period}/`, standing: standing && marked(standing) },
  ];
}

function scoreKind(site: Site): PageKind {
  const [id] = scoresOf(site).keys();
  const standing = id === undefined ? undefined : site.funds.get(id)?.fictional ? 'fictional' : 'ledger';
  return { kind: 'score', path: id && `disclosure/${id}/`, standing: standing && marked(standing) };
}

function placeKinds(site: Site): PageKind[] {
  const all = [...site.places.values()];
  const kind = (name: string, fits: (place: PublicPlace) => boolean): PageKind => {
    const place = all.find(fits);
    return { kind: name, path: place && `places/${place.id}/`, standing: place && marked(dataKindOf(site, place)) };
  };
  return [
    kind('community', (place) => place.kind === 'community' && place.fund_status === 'own' && place.fictional === true),
    kind('street', (place) => place.kind === 'street' && place.fictional === true),
    kind('district', (place) => place.kind === 'district' && place.fictional === true),
    kind('reported place', (place) => place.kind === 'community' && dataKindOf(site, place) === 'reported'),
    kind('served community', (place) => place.kind === 'community' && place.fund_status === 'served_by'),
  ];
}

function fundKinds(site: Site): PageKind[] {
  const funds = [...site.funds.values()];
  const ledger = funds.find(
    ({ coverage, home }) => coverage === 'ledger' && site.places.get(home)?.kind === 'community',
  );
  const street = funds.find(({ coverage, home }) => coverage === 'ledger' && site.places.get(home)?.kind === 'street');
  const reported = funds.find(({ coverage }) => coverage === 'reported');
  const year = ledger && yearsOf(site, ledger)[1];
  const [governed] = governedPlaces(site);
  const paper = site.records.document.find(({ file, retracted_on }) => file && !retracted_on);
  const standing = ledger?.fictional ? 'fictional' : undefined;
  return [
    { kind: 'fund', path: ledger && `funds/${ledger.id}/`, standing },
    { kind: 'fund accounts', path: ledger && `funds/${ledger.id}/accounts/`, standing },
    {
      kind: 'street fund',
      path: street && `funds/${street.id}/`,
      standing: street?.fictional ? 'fictional' : undefined,
    },
    { kind: 'reported fund', path: reported && `funds/${reported.id}/`, standing: 'reported' },
    { kind: 'fund year', path: ledger && year && `funds/${ledger.id}/${year}/`, standing },
    {
      kind: 'governance',
      path: governed && `places/${governed}/governance/`,
      standing: marked(governed ? dataKindOf(site, site.places.get(governed) as PublicPlace) : undefined),
    },
    { kind: 'reports of a year', path: ledger && year && `funds/${ledger.id}/${year}/reports/`, standing },
    {
      kind: 'documents of a year',
      path: paper && `funds/${paper.book}/${paper.date.slice(0, 4)}/documents/`,
      standing: paper && site.funds.get(paper.book)?.fictional ? 'fictional' : undefined,
    },
    { kind: 'further page of a fund year', path: ledger && year && `funds/${ledger.id}/${year}/p2/`, standing },
  ];
}

const states = ['proposed', 'voted', 'noticed', 'objected', 'approved', 'paying', 'accepted', 'rejected', 'withdrawn'];

function applicationKinds(site: Site): PageKind[] {
  return states.map((state) => {
    const application = [...site.applications.values()].find((one) => {
      const fund = site.funds.get(one.book);
      return fund && stateOf(one, paidUnder(fund, one.id)) === state;
    });
    const fund = site.funds.get(application?.book ?? '');
    return {
      kind: `application ${state}`,
      path: application && `applications/${application.id}/`,
      standing: fund?.fictional ? 'fictional' : undefined,
    };
  });
}

function projectKinds(site: Site): PageKind[] {
  const projects = [...site.projects.values()];
  const ledger = projects.find(({ coverage, planned }) => coverage === 'ledger' && planned?.cost);
  const reported = projects.find(({ coverage }) => coverage === 'reported');
  const fictional = site.places.get(ledger?.home ?? '')?.fictional;
  return [
    { kind: 'project', path: ledger && `projects/${ledger.id}/`, standing: fictional ? 'fictional' : undefined },
    { kind: 'reported project', path: reported && `projects/${reported.id}/`, standing: 'reported' },
  ];
}

function wishKinds(site: Site): PageKind[] {
  const [wish, point] = [site.wishes[0], site.points[0]];
  const figure = site.aggregates.find(({ topic }) => topic === 'wishes');
  const kind = (name: string, home: string | undefined, topic: string): PageKind => {
    const place = site.places.get(home ?? '');
    return {
      kind: name,
      path: place && `places/${place.id}/${topic}/`,
      standing: place && marked(dataKindOf(site, place)),
    };
  };
  const above = (home: string | undefined) => site.places.get(home ?? '')?.parent;
  return [
    { kind: 'wishes', path: wish && 'wishes/' },
    kind('wall of a place', wish?.home, 'wishes'),
    kind('wishes of a street', above(wish?.home), 'wishes'),
    kind('reported wishes', figure?.home, 'wishes'),
    { kind: 'points', path: point && 'points/' },
    kind('points of a place', point?.home, 'points'),
    kind('points of a street', above(point?.home), 'points'),
  ];
}

function roundKinds(site: Site): PageKind[] {
  const of = (coverage: string) => [...site.rounds.values()].find((round) => round.coverage === coverage);
  const kind = (name: string, round: ReturnType<typeof of>): PageKind => {
    const place = site.places.get(round?.home ?? '');
    return { kind: name, path: round && `rounds/${round.id}/`, standing: place && marked(dataKindOf(site, place)) };
  };
  return [
    { kind: 'rounds', path: site.rounds.size > 0 ? 'rounds/' : undefined },
    kind('round', of('ledger')),
    kind('reported round', of('reported')),
  ];
}

function councilKinds(site: Site): PageKind[] {
  const [meeting, survey] = [[...site.meetings.values()][0], site.surveys[0]];
  const team = site.volunteers[0];
  const [need, figure] = [site.needs[0], site.aggregates.find(({ topic }) => topic === 'alliance')];
  const standing = (home: string | undefined) => {
    const place = site.places.get(home ?? '');
    return place && marked(dataKindOf(site, place));
  };
  const at = (home: string | undefined, topic: string) => home && `places/${home}/${topic}/`;
  return [
    { kind: 'councils', path: meeting && 'meetings/' },
    { kind: 'councils of a place', path: at(meeting?.home, 'meetings'), standing: standing(meeting?.home) },
    { kind: 'meeting', path: meeting && `meetings/${meeting.id}/`, standing: standing(meeting?.home) },
    { kind: 'alliances', path: need && 'alliance/' },
    { kind: 'alliance of a place', path: at(need?.home, 'alliance'), standing: standing(need?.home) },
    {
      kind: 'alliances of a street',
      path: at(site.places.get(need?.home ?? '')?.parent, 'alliance'),
      standing: standing(need?.home),
    },
    { kind: 'reported alliance', path: at(figure?.home, 'alliance'), standing: standing(figure?.home) },
    { kind: 'volunteers', path: team && 'volunteers/' },
    { kind: 'volunteers of a place', path: at(team?.home, 'volunteers'), standing: standing(team?.home) },
    { kind: 'surveyed project', path: survey && `projects/${survey.project}/`, standing: standing(survey?.home) },
  ];
}

/** The index and one page of a prose collection. */
function proseKinds(folder: 'about' | 'help', page: string): PageKind[] {
  const known = readdirSync(`content/${folder}/zh`).includes(`${page}.mdx`);
  return [
    { kind: folder, path: `${folder}/` },
    { kind: `${folder} page`, path: known ? `${folder}/${page}/` : undefined },
  ];
}

function marked(standing: ReturnType<typeof dataKindOf> | undefined): 'fictional' | 'reported' | undefined {
  return standing === 'ledger' ? undefined : standing;
}
