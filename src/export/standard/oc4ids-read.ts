import { progressFor } from '../../domain/ledger/fund.ts';
import { topicsFor } from '../../domain/neighbourhood/meeting.ts';
import { pictureFile, sides } from '../../domain/portal/picture.ts';
import type { Project } from '../../domain/portal/portal.ts';
import type { Site } from '../../domain/published/public.ts';
import { fictionNote, fictionTag } from '../../texts/standard.ts';
import { terms } from '../../texts/terms.ts';
import { value } from './oc4ids-money.ts';
import { instant, type Publisher } from './party.ts';

type Values = Record<string, unknown>;

/** Whether a project is invented: it says so itself, or its place does. */
export function isFictional(site: Site, { fictional, home }: Pick<Project, 'fictional' | 'home'>): boolean {
  return fictional ?? site.places.get(home)?.fictional === true;
}

export function projectTitle(project: Project, { site }: Publisher): string {
  return `${isFictional(site, project) ? `【${fictionTag.zh}】` : ''}${project.name.zh}`;
}

export function projectDescription(project: Project, { site }: Publisher): string | undefined {
  const note = isFictional(site, project) ? [fictionNote.zh, fictionNote.en] : [];
  return [...note, ...(project.summary ? [project.summary.zh] : [])].join(' ') || undefined;
}

/** The kind of the project, which no list of the standard has, and the mark of what is fictional. */
export function projectClasses(project: Project, { site, prefix }: Publisher): Values[] {
  return [
    { scheme: `${prefix}-kind`, id: project.kind, description: terms.project[project.kind].zh },
    ...(isFictional(site, project)
      ? [{ scheme: `${prefix}-standing`, id: 'fictional', description: `${fictionTag.zh} ${fictionTag.en}` }]
      : []),
  ];
}

/** First and last day, as far as they are known. */
export function periodOf(plan: Project['planned']): Values | undefined {
  if (!plan?.start && !plan?.end) return undefined;
  return {
    ...(plan.start ? { startDate: instant(plan.start) } : {}),
    ...(plan.end ? { endDate: instant(plan.end) } : {}),
  };
}

export function locationsOf(project: Project, { site }: Publisher): Values[] {
  const places = (project.places ?? [project.home]).flatMap((id) => site.places.get(id) ?? []);
  return [
    ...places.map(({ id, name }) => ({ id, description: name.zh })),
    ...(project.location ? [{ id: 'where', description: project.location.zh }] : []),
  ];
}

/** A milestone is met, missed on the day of the data, or still to come. */
export function milestonesOf({ milestones = [] }: Project, { site }: Publisher): Values[] {
  return milestones.map(({ name, due, met }, index) => ({
    id: `milestone-${index + 1}`,
    title: name.zh,
    ...(due ? { dueDate: instant(due) } : {}),
    ...(met ? { dateMet: instant(met), status: 'met' } : { status: due && due < site.asOf ? 'notMet' : 'scheduled' }),
  }));
}

/** Outputs of the project, either what was promised or what came of it. */
export function indicatorsOf({ outputs = [] }: Project, _: Publisher, which: 'target' | 'actual'): Values[] {
  return outputs.flatMap((output, index) => {
    const measure = output[which];
    if (measure === undefined) return [];
    const observation = { id: `output-${index + 1}-${which}`, measure, unit: { name: output.unit.zh } };
    return [{ id: `output-${index + 1}`, title: output.indicator.zh, observations: [observation] }];
  });
}

/** How it ended, once it has ended. */
export function completionOf({ actual, explanation }: Project): Values | undefined {
  if (!actual?.end) return undefined;
  return {
    endDate: instant(actual.end),
    ...(actual.cost === undefined ? {} : { finalValue: value(actual.cost) }),
    ...(actual.scope ? { finalScope: actual.scope.zh } : {}),
    ...(explanation ? { finalScopeDetails: explanation.zh } : {}),
  };
}

/** Pages and pictures that prove it. */
export function projectDocuments(project: Project, { site, link }: Publisher): Values[] {
  const { source } = project;
  const approvals = progressFor(site, project.id).filter(
    ({ application }) => application.approval && !application.retracted,
  );
  const images = sides.flatMap((side) => {
    const picture = project[side];
    const shown = picture && site.pictures.get(pictureFile(project, picture.file));
    return picture && shown
      ? [{ id: side, title: picture.alt.zh, url: link((to) => to.file(`files/${shown.name}`)) }]
      : [];
  });
  return [
    {
      id: 'page',
      title: project.name.zh,
      url: link((to) => to.project(project.id)),
      format: 'text/html',
      language: 'zh',
    },
    ...approvals.map(({ application: { id, purpose, approval } }) => ({
      id,
      documentType: 'budgetApproval',
      title: purpose.zh,
      url: link((to) => to.application(id)),
      ...(approval ? { datePublished: instant(approval.on) } : {}),
      format: 'text/html',
      language: 'zh',
    })),
    ...images,
    ...(source?.url ? [{ id: 'source', title: source.title.zh, url: source.url }] : []),
  ];
}

/** Whom it serves; few people are never counted. */
export function benefitsOf({ beneficiaries }: Project): Values[] {
  if (!beneficiaries) return [];
  const { who, count } = beneficiaries;
  return [{ beneficiaries: [{ description: who.zh, ...(count === undefined ? {} : { numberOfPeople: count }) }] }];
}

/** Meetings about the project until the works began. */
export function consultationsOf(project: Project, { site }: Publisher): Values | undefined {
  const began = project.actual?.start ?? project.planned?.start;
  const meetings = new Map(topicsFor(site, project.id).map(({ meeting }) => [meeting.id, meeting]));
  const held = [...meetings.values()].filter(({ date }) => !began || date < began);
  if (held.length === 0) return undefined;
  return {
    consultationMeetings: held.map(({ id, date, present }) => ({
      id,
      date: instant(date),
      numberOfParticipants: present,
    })),
  };
}
