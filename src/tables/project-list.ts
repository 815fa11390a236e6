import { projectsUnder } from '../domain/ledger/fund.ts';
import { projectsAt, viewOf } from '../domain/portal/place-view.ts';
import type { Project } from '../domain/portal/portal.ts';
import { joint } from '../texts/joint.ts';
import { projectWords } from '../texts/project.ts';
import { terms } from '../texts/terms.ts';
import { localize, numberText, read } from '../texts/text.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { Layout } from './shape/layout.ts';
import { allFunds, allPlaces } from './shape/owner.ts';
import type { Page } from './shape/shown.ts';

/** A project and the net payments for it, integer fen; unknown where no ledger tells of them. */
type Listed = { project: Project; fen: number | undefined };

/** Projects of a fund, with what it paid. */
export const fundProjects = defineTable({
  name: 'fund_project',
  title: { zh: '各基金的项目', en: 'Projects by fund' },
  subject: 'projects',
  owner: allFunds,
  key: ['project'],
  rows: (site, fund): readonly Listed[] => projectsUnder(site, fund),
  columns: (make) => [...listColumns(make), make.money('paid', '该基金已付', 'Paid by the fund', (row) => row.fen)],
  page: listPage,
});

/** Projects at a place, with what all funds paid. */
export const placeProjects = defineTable({
  name: 'place_project',
  title: { zh: '各地的项目', en: 'Projects by place' },
  subject: 'projects',
  owner: allPlaces,
  key: ['project'],
  rows: (site, place): readonly Listed[] => {
    const known = viewOf(site, place) !== 'reported';
    return projectsAt(site, place).map(({ project, fen }) => ({ project, fen: known ? fen : undefined }));
  },
  columns: (make) => [...listColumns(make), make.money('paid', '各基金已付', 'Paid by all funds', (row) => row.fen)],
  page: listPage,
});

function listColumns({ id, bilingual, code, text, money }: Makers<Listed>): RecordColumn<Listed>[] {
  const did = ({ project: { outputs = [] } }: Listed) =>
    outputs.flatMap(({ indicator, unit, actual }) =>
      actual === undefined ? [] : [`${indicator.zh} ${actual} ${unit.zh}`],
    );
  return [
    id('project', 'project', '项目', 'Project', (row) => row.project.id),
    ...bilingual('name', '名称', 'Name', (row) => row.project.name),
    code('kind', '种类', 'Kind', terms.project, (row) => row.project.kind),
    text('stage', '阶段', 'Stage', (row) => row.project.stage),
    text('outputs', '已有产出', 'What was done', (row) => did(row).join('; ') || undefined),
    money('planned', '计划费用', 'Planned cost', (row) => row.project.planned?.cost),
  ];
}

/** How many outputs of a project the list names. */
const most = 2;

function listPage({ locale, to }: Page, rows: readonly Listed[]): Layout<Listed> {
  const words = localize(projectWords, locale);
  const gap = ({ project }: Listed) =>
    ({ missing: project.coverage === 'reported' ? 'unreported' : 'unpublished' }) as const;
  const did = ({ project: { outputs = [] } }: Listed) =>
    outputs
      .flatMap(({ indicator, unit, actual }) =>
        actual === undefined
          ? []
          : [`${read(indicator, locale).text} ${numberText(actual)} ${read(unit, locale).text}`],
      )
      .slice(0, most)
      .join(joint.semicolon[locale]);
  const planned = (row: Listed) => row.project.planned?.cost;
  return {
    caption: words.projects,
    quiet: true,
    fold: 'stack',
    columns: [
      {
        head: words.projects,
        role: 'key',
        show: ({ project }) => [
          { href: to.project(project.id), text: { words: project.name } },
          { small: terms.project[project.kind][locale] },
        ],
      },
      {
        ...{ of: 'stage', head: words.stage, role: 'state' },
        show: (row) => (row.project.stage ? terms.stageNow[row.project.stage][locale] : gap(row)),
      },
      ...(rows.some(did)
        ? [{ head: words.did, role: 'small', show: (row: Listed) => did(row) || gap(row) } as const]
        : []),
      {
        ...{ of: 'planned', head: words.planned, role: 'small' },
        show: (row) => {
          const fen = planned(row);
          return fen === undefined ? gap(row) : { fen };
        },
      },
      ...(rows.some(({ fen }) => fen !== undefined) ? [{ of: 'paid', head: words.paid, role: 'amount' } as const] : []),
    ],
  };
}
