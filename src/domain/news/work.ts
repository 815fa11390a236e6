import { paymentsFor, paymentsUnder } from '../ledger/fund.ts';
import type { Meeting } from '../neighbourhood/meeting.ts';
import { ownerOf } from '../portal/owner.ts';
import type { Project, Round } from '../portal/portal.ts';
import { trackOf } from '../project/project.ts';
import { numberOf } from '../published/correction.ts';
import type { PublicApplication, Site } from '../published/public.ts';
import type { News, NewsContent } from './item.ts';
import { type TimelineStep, timelineOf } from './timeline.ts';

type About = Omit<News, keyof NewsContent>;

/** What was decided and done: applications, projects, rounds, meetings. */
export function workNews(site: Site): News[] {
  return [
    ...[...site.applications.values()].flatMap((one) => applicationNews(site, one)),
    ...[...site.projects.values()].flatMap((one) => projectNews(site, one)),
    ...[...site.rounds.values()].flatMap(roundNews),
    ...[...site.meetings.values()].flatMap((one) => meetingNews(site, one)),
  ];
}

/** What was corrected, and what was explained. */
export function changeNews(site: Site): News[] {
  return [
    ...paths(site.corrections, correctionPath).map(([correction, path]): News => {
      return { ...ofRecord(site, correction, path), kind: 'correction', correction };
    }),
    ...paths(site.explanations, (one) => `${folderOf(one)}explanations/${one.record}/${one.code}/${one.on}`).map(
      ([explanation, path]): News => ({ ...ofRecord(site, explanation, path), kind: 'explanation', explanation }),
    ),
  ];
}

/** A path of its own for each, by its turn where several have the same. */
function paths<T>(list: readonly T[], pathOf: (one: T) => string): (readonly [T, string])[] {
  const turns = new Map<string, number>();
  return list.map((one) => {
    const path = pathOf(one);
    const turn = (turns.get(path) ?? 0) + 1;
    turns.set(path, turn);
    return [one, turn === 1 ? path : `${path}/${turn}`] as const;
  });
}

/** The address of a correction; one without a number is named by what it corrects and when. */
function correctionPath(correction: Site['corrections'][number]): string {
  return `${folderOf(correction)}corrections/${numberOf(correction) ?? `${correction.record}/${correction.on}`}`;
}

/** The portal, host charities and campaigns lie in the folder of no place. */
const folderOf = ({ home }: { home: string }) => (home ? `places/${home}/` : '');

/**
 * Reports whose day of publication is known: one item for a report and its subject, with its figures; and projects that a report names without any figure.
 * Reports without a day are in no feed.
 */
export function reportedNews(site: Site): News[] {
  const dated = site.aggregates.filter(({ source }) => source.date !== undefined);
  const key = ({ home, subject, source }: (typeof dated)[number]) =>
    [home, subject.fund ?? '', subject.project ?? '', subject.place ?? '', source.date, source.title.zh].join(' ');
  const figures = [...Map.groupBy(dated, key).values()].flatMap((group): News[] => {
    const [first] = group;
    if (!first?.source.date) return [];
    const { id, home, subject, source } = first;
    return [
      {
        ...ofReport(`${home}/reported/${id}`, first.source.date, home, subject),
        kind: 'figures',
        figures: group,
        source,
      },
    ];
  });
  const told = new Set(figures.flatMap(({ projects }) => projects));
  const projects = [...site.projects.values()].flatMap(({ id, home, coverage, source }): News[] => {
    if (coverage !== 'reported' || !source?.date || told.has(id)) return [];
    const about = ofReport(`${home}/reported/project/${id}`, source.date, home, { project: id });
    return [{ ...about, kind: 'figures', figures: [], source }];
  });
  return [...figures, ...projects];
}

function ofReport(path: string, on: string, home: string, subject: Site['aggregates'][number]['subject']): About {
  const { fund, project, place } = subject;
  return {
    id: `places/${path}`,
    on,
    place: home,
    places: [...new Set([home, ...(place ? [place] : [])])],
    fund,
    funds: fund ? [fund] : [],
    projects: project ? [project] : [],
  };
}

function applicationNews(site: Site, application: PublicApplication): News[] {
  const { id, home, book, project, notices = [], retracted } = application;
  const about = (path: string, on: string): About => ({
    id: `applications/${id}/${path}`,
    on,
    place: home,
    places: [...new Set([home, ...placesOf(site, project)])],
    fund: book,
    funds: [book],
    projects: project ? [project] : [],
  });
  const payments = paymentsUnder(site, application).filter(({ row }) => !row.retracted_on);
  const steps = timelineOf(application, payments).filter(({ kind }) => kind !== 'consulted');
  return [
    ...steps.map((step): News => ({ ...about(stepName(step), step.on), kind: 'application', application, step })),
    ...notices.map(
      ({ start, end }): News => ({ ...about(`notice_end/${end}`, end), kind: 'notice_end', application, start }),
    ),
    ...(retracted ? [{ ...about('retracted', retracted.on), kind: 'retracted' as const, record: application }] : []),
  ];
}

/** Steps that may come again carry their day, payments the number of their row. */
function stepName(step: TimelineStep): string {
  if (step.kind === 'payment') return `payment/${step.payment.row.id}`;
  return step.kind === 'vote' || step.kind === 'notice' ? `${step.kind}/${step.on}` : step.kind;
}

/** Stages that begin without an application or a meeting that would show it. */
const ownStages = new Set(['building', 'operation', 'closed']);

function projectNews(site: Site, project: Project): News[] {
  const { id, home, updates = [], milestones = [], follow_ups: questions = [], retracted } = project;
  const paying = [...new Set(paymentsFor(site, id).map(({ fund }) => fund.id))];
  const about = (path: string, on: string): About => ({
    id: `projects/${id}/${path}`,
    on,
    place: home,
    places: [...new Set([home, ...placesOf(site, id)])],
    fund: undefined,
    funds: paying,
    projects: [id],
  });
  return [
    ...updates.map(({ on }, index): News => ({ ...about(`updates/${on}`, on), kind: 'update', project, index })),
    ...milestones.flatMap(({ met }, index): News[] =>
      met ? [{ ...about(`milestones/${met}`, met), kind: 'milestone', project, index }] : [],
    ),
    ...questions.flatMap(({ answered }, index): News[] =>
      answered ? [{ ...about(`answers/${answered}`, answered), kind: 'answer', project, index }] : [],
    ),
    ...trackOf(site, project).flatMap(({ stage, on }): News[] =>
      on && ownStages.has(stage) ? [{ ...about(`stages/${stage}`, on), kind: 'stage', project, stage }] : [],
    ),
    ...(retracted ? [{ ...about('retracted', retracted.on), kind: 'retracted' as const, record: project }] : []),
  ];
}

function roundNews(round: Round): News[] {
  const funds = round.fund ? [round.fund] : [];
  const about = (path: string, on: string): About => ({
    id: `rounds/${round.id}/${path}`,
    on,
    place: round.home,
    places: [round.home],
    fund: round.fund,
    funds,
    projects: [],
  });
  return [
    ...(round.stages ?? []).map(
      (stage): News => ({ ...about(`${stage.stage}/${stage.start}`, stage.start), kind: 'round', round, stage }),
    ),
    ...(round.retracted
      ? [{ ...about('retracted', round.retracted.on), kind: 'retracted' as const, record: round }]
      : []),
  ];
}

function meetingNews(site: Site, meeting: Meeting): News[] {
  const applications = meeting.topics.flatMap(({ application }) => site.applications.get(application ?? '') ?? []);
  const projects = [...meeting.topics, ...applications].flatMap(({ project }) => project ?? []);
  const about = (path: string, on: string): About => ({
    id: `meetings/${meeting.id}${path}`,
    on,
    place: meeting.home,
    places: [meeting.home],
    fund: undefined,
    funds: [...new Set(applications.map(({ book }) => book))],
    projects: [...new Set(projects)],
  });
  const { retracted } = meeting;
  return [
    { ...about('', meeting.date), kind: 'meeting', meeting },
    ...(retracted ? [{ ...about('/retracted', retracted.on), kind: 'retracted' as const, record: meeting }] : []),
  ];
}

/** A correction or explanation concerns the fund and the project whose record it names. */
function ofRecord(site: Site, { on, ...named }: Parameters<typeof ownerOf>[1] & { on: string }, id: string): About {
  const { home } = named;
  const owner = ownerOf(site, named);
  const fund = named.fund ?? owner.fund;
  const { project } = owner;
  const places = [...new Set([home, ...placesOf(site, project)])];
  return { id, on, place: home, places, fund, funds: fund ? [fund] : [], projects: project ? [project] : [] };
}

function placesOf(site: Site, project: string | undefined): readonly string[] {
  const found = site.projects.get(project ?? '');
  return found ? [found.home, ...(found.places ?? [])] : [];
}
