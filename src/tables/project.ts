import { type AccountLine, projectAccount } from '../domain/ledger/account.ts';
import { paidFor, projectsUnder } from '../domain/ledger/fund.ts';
import { projectsAt, viewOf } from '../domain/portal/place-view.ts';
import type { Project } from '../domain/portal/portal.ts';
import { percentOf, ratesFor } from '../domain/project/survey.ts';
import { differenceOf, type PlanDay, planDays, type Target, targetsOf } from '../domain/project/target.ts';
import type { Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { projectWords } from '../texts/project.ts';
import { terms } from '../texts/terms.ts';
import { bilingual, code, date, id, make, money, number, type Reader, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';
import { pick } from './shape/words.ts';

/** What the pages of projects tell row by row: the plan and what became of it, other money, surveys; and the projects of a fund or place. */
export function projectTables(site: Site): Table[] {
  return [...planTables(site), otherFunding(site), ...surveyTables(site), ...listTables(site)];
}

const { otherPaid: other_paid } = projectWords;
const sumItems = { ...pick(projectWords, 'planned', 'paid', 'rest', 'over'), other_paid };
const events = pick(projectWords, 'start', 'end');

/** The project that a row belongs to. */
export function projectColumn<T extends { project: string }>(): Reader<T> {
  return id('project', 'project', '项目', 'Project', (row: T) => row.project);
}

/** Rows of every project that has any, each with the project's id. */
export function ofProjects<T extends object>(site: Site, rows: (project: Project) => readonly T[]) {
  return [...site.projects.values()].flatMap((project) =>
    rows(project).map((row) => ({ ...row, project: project.id })),
  );
}

/** A table of rows by project, each project with a file of its own. */
export function byProject(table: Table, ...key: string[]): Table {
  return { ...table, key: ['project', ...key], parts: { projects: 'project' } };
}

function planTables(site: Site): Table[] {
  const ledger = [...site.projects.values()].filter(({ coverage }) => coverage === 'ledger');
  const lines = ledger.flatMap((project) =>
    projectAccount(site, project)
      .filter(({ sign }) => sign !== '=')
      .map((line) => ({ ...line, project: project.id })),
  );
  const days = ofProjects(site, planDays);
  const targets = ofProjects(site, (project) => targetsOf(project, knownPaid(site, project)));
  type Line = AccountLine<keyof typeof sumItems> & { project: string };
  return [
    byProject(
      make<Line>('project_sum', '项目收支小结', 'Project account summaries', lines, [
        projectColumn(),
        code('item', '摘要', 'Item', sumItems, (line) => line.item),
        money('amount', '金额', 'Amount', (line) => line.fen ?? undefined),
      ]),
      'item',
    ),
    byProject(
      make<PlanDay & { project: string }>('schedule', '项目进度（计划与实际）', 'Project schedules', days, [
        projectColumn(),
        code('event', '事项', 'Event', events, (day) => day.event),
        date('planned', '计划', 'Planned', (day) => day.planned),
        date('actual', '实际', 'Actual', (day) => day.actual),
        number('days_late', '晚于计划（天）', 'Days later than planned', (day) => day.days),
      ]),
      'event',
    ),
    byProject(make('target', '项目指标（计划与实际）', 'Project targets', numbered(targets), targetColumns()), 'no'),
  ];
}

type Numbered<T> = T & { project: string; no: number };

/** Rows with their number within the project, from 1. */
export function numbered<T extends { project: string }>(rows: readonly T[]): Numbered<T>[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const no = (counts.get(row.project) ?? 0) + 1;
    counts.set(row.project, no);
    return { ...row, no };
  });
}

/** Money stands in columns of its own: a number of things never stands below an amount. */
function targetColumns(): Reader<Numbered<Target>>[] {
  const fen = (target: Target, value: number | undefined) => (target.kind === 'cost' ? value : undefined);
  const count = (target: Target, value: number | undefined) => (target.kind === 'cost' ? undefined : value);
  const name = (target: Target): Bilingual => (target.kind === 'cost' ? { zh: '费用', en: 'Cost' } : target.indicator);
  const unit = (target: Target): Bilingual => (target.kind === 'cost' ? { zh: '元', en: 'yuan' } : target.unit);
  return [
    projectColumn(),
    number('no', '序号', 'No.', (target) => target.no),
    ...bilingual('indicator', '指标', 'Indicator', name),
    ...bilingual('unit', '单位', 'Unit', unit),
    money('planned_amount', '计划金额', 'Planned amount', (target) => fen(target, target.planned)),
    money('actual_amount', '实际金额', 'Actual amount', (target) => fen(target, target.actual)),
    money('difference_amount', '金额之差', 'Difference of amounts', (target) => fen(target, differenceOf(target))),
    number('planned', '计划', 'Planned', (target) => count(target, target.planned)),
    number('actual', '实际', 'Actual', (target) => count(target, target.actual)),
    number('difference', '差', 'Difference', (target) => count(target, differenceOf(target))),
  ];
}

function knownPaid(site: Site, { id, coverage }: Project): number | undefined {
  return coverage === 'ledger' ? paidFor(site, id) : undefined;
}

function otherFunding(site: Site): Table {
  const rows = numbered(ofProjects(site, ({ other_funding = [] }) => other_funding));
  return byProject(
    make('other_funding', '项目的其他资金', 'Other funding of projects', rows, [
      projectColumn(),
      number('no', '序号', 'No.', (row) => row.no),
      ...bilingual('source', '来源', 'Source', (row: (typeof rows)[number]) => row.source),
      money('planned', '计划', 'Planned', (row) => row.planned),
      money('actual', '实际', 'Actual', (row) => row.actual),
    ]),
    'no',
  );
}

/** Surveys with too few answers stand here without their numbers; those of one survey are a file of its own. */
function surveyTables(site: Site): Table[] {
  const rates = ofProjects(site, (project) => ratesFor(site, project));
  const several = Map.groupBy(rates, ({ project }) => project);
  const repeated = rates.filter(({ project }) => (several.get(project)?.length ?? 0) > 1);
  const parted = rates.flatMap(({ project, survey: { id }, counts }) =>
    counts
      ? counts.parts.map(({ answers, count }) => ({ project, survey: id, answers, count, valid: counts.valid }))
      : [],
  );
  return [
    byProject(
      make('survey_rate', '项目历次满意率', 'Satisfaction with projects over time', repeated, [
        projectColumn(),
        text('survey', '调查', 'Survey', (row) => row.survey.id),
        date('date', '日期', 'Date', (row) => row.survey.date),
        number('valid', '有效答卷', 'Valid answers', (row) => row.counts?.valid),
        number('rate', '满意率（%）', 'Satisfied (%)', (row) => row.rate),
        number('change', '比上次（百分点）', 'Change (percentage points)', (row) =>
          row.change === undefined ? undefined : row.change / 10,
        ),
      ]),
      'survey',
    ),
    {
      ...make('survey_answer', '满意度调查各选项份数', 'Survey answers by option', parted, [
        projectColumn(),
        text('survey', '调查', 'Survey', (row) => row.survey),
        text('answer', '选项', 'Answer', (row) => row.answers.join('; ')),
        number('count', '份数', 'Answers', (row) => row.count),
        number('share', '占有效答卷（%）', 'Share of valid answers (%)', (row) => percentOf(row.count, row.valid)),
        text('calc_subject', '项目／调查', 'Project/survey', (row) => `${row.project}/${row.survey}`),
      ]),
      key: ['project', 'survey', 'answer'],
      parts: { projects: 'calc_subject' },
    },
  ];
}

type Listed = { project: Project; fen: number | undefined };

function listTables(site: Site): Table[] {
  const funds = [...site.funds.values()].flatMap((fund) =>
    projectsUnder(site, fund).map((row) => ({ ...row, fund: fund.id })),
  );
  const places = [...site.places.values()].flatMap((place) => {
    const known = viewOf(site, place) !== 'reported';
    return projectsAt(site, place).map(({ project, fen }) => ({
      project,
      fen: known ? fen : undefined,
      place: place.id,
    }));
  });
  return [
    {
      ...make('fund_project', '各基金的项目', 'Projects by fund', funds, [
        id('fund', 'fund', '基金', 'Fund', (row) => row.fund),
        ...listColumns<(typeof funds)[number]>(),
        money('paid', '该基金已付', 'Paid by the fund', (row) => row.fen),
      ]),
      key: ['fund', 'project'],
      parts: { funds: 'fund' },
    },
    {
      ...make('place_project', '各地的项目', 'Projects by place', places, [
        id('place', 'place', '地点', 'Place', (row) => row.place),
        ...listColumns<(typeof places)[number]>(),
        money('paid', '各基金已付', 'Paid by all funds', (row) => row.fen),
      ]),
      key: ['place', 'project'],
      parts: { places: 'place' },
    },
  ];
}

function listColumns<T extends Listed>(): Reader<T>[] {
  const did = ({ project: { outputs = [] } }: T) =>
    outputs.flatMap(({ indicator, unit, actual }) =>
      actual === undefined ? [] : [`${indicator.zh} ${actual} ${unit.zh}`],
    );
  return [
    id('project', 'project', '项目', 'Project', (row) => row.project.id),
    ...bilingual('name', '名称', 'Name', (row: T): Bilingual => row.project.name),
    code('kind', '种类', 'Kind', terms.project, (row) => row.project.kind),
    text('stage', '阶段', 'Stage', (row) => row.project.stage),
    text('outputs', '已有产出', 'What was done', (row) => did(row).join('; ') || undefined),
    money('planned', '计划费用', 'Planned cost', (row) => row.project.planned?.cost),
  ];
}
