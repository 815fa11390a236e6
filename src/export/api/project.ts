import { progressFor } from '../../domain/ledger/fund.ts';
import { topicsFor } from '../../domain/neighbourhood/meeting.ts';
import type { Project } from '../../domain/portal/portal.ts';
import type { Frame } from './frame.ts';
import { documentLink, documentLinks, type Links, pageOf, tablesOf } from './link.ts';
import { projectPayments, reportedFigureValues } from './payment.ts';
import { type ApiValue, recordValue } from './record.ts';
import { type ApiResource, ofEach } from './resource.ts';
import { array, ref } from './shape.ts';

/** One project with what was paid for it, its surveys and its shared income. */
export const projectResource: ApiResource = {
  name: 'project',
  path: '/projects/{project}.json',
  group: 'work',
  title: { zh: '一个项目', en: 'One project' },
  text: {
    zh: '计划与实际、产出、节点、逐笔付款、满意度调查和收益分成。',
    en: 'Plan and result, outputs, milestones, each payment, surveys, and income shared.',
  },
  schema: 'ProjectDocument',
  content: {
    project: ref('Project'),
    'payments?': array(ref('Payment'), '付款', 'Payments'),
    surveys: array(ref('Survey'), '满意度调查', 'Surveys'),
    'revenue?': array(ref('Revenue'), '收益分成', 'Income shared'),
    aggregates: array(ref('Aggregate'), '报道数字', 'Reported figures'),
  },
  ...ofEach('projects', (frame, project) => [
    {
      values: { project: project.id },
      make: () => ({ links: projectLinks(frame, project), body: projectBody(frame, project) }),
    },
  ]),
};

function projectBody(frame: Frame, project: Project): ApiValue {
  const { site } = frame;
  // Rows of a revenue table lie beside the project's own file.
  const revenue = site.revenue.filter(
    ({ at, home }) => home === project.home && at.file.endsWith(`/${project.id}.revenue.csv`),
  );
  return {
    project: recordValue(frame, 'project', project),
    payments: project.coverage === 'ledger' ? projectPayments(frame, project.id) : undefined,
    surveys: site.surveys
      .filter((survey) => survey.project === project.id)
      .map((survey) => recordValue(frame, 'survey', survey)),
    revenue: revenue.length > 0 ? revenue.map((row) => recordValue(frame, 'revenue', row)) : undefined,
    aggregates: reportedFigureValues(frame, 'project', project.id),
  };
}

function projectLinks(frame: Frame, project: Project): Links {
  const { site, zh } = frame;
  const progress = progressFor(site, project.id).map(({ application }) => application);
  return {
    collection: zh.api('projects.json'),
    place: documentLink(frame, 'places', project.home),
    places: documentLinks(frame, 'places', project.places ?? []),
    funds: documentLinks(frame, 'funds', [...Object.keys(project.purposes ?? {}), ...progress.map(({ book }) => book)]),
    applications: documentLinks(
      frame,
      'applications',
      progress.map(({ id }) => id),
    ),
    meetings: documentLinks(
      frame,
      'meetings',
      topicsFor(site, project.id).map(({ meeting }) => meeting.id),
    ),
    round: documentLink(frame, 'rounds', project.round),
    page: pageOf(frame, (to) => to.project(project.id)),
    tables: tablesOf(frame, 'projects', project.id),
  };
}
