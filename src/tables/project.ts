import { projectAccount } from '../domain/ledger/account.ts';
import { paidFor } from '../domain/ledger/fund.ts';
import type { Project } from '../domain/portal/portal.ts';
import { fewestAnswers } from '../domain/portal/threshold.ts';
import { percentOf, type Rated, ratesFor } from '../domain/project/survey.ts';
import { differenceOf, isRunning, planDays, type Target, targetsOf } from '../domain/project/target.ts';

import type { Bilingual } from '../schemas/field.ts';
import { chartWords } from '../texts/charts.ts';
import { projectWords } from '../texts/project.ts';
import { surveyWords } from '../texts/survey.ts';
import { fill, localize } from '../texts/text.ts';
import { fundProjects, placeProjects } from './project-list.ts';
import { defineTable } from './shape/define.ts';
import { allProjects, numbered } from './shape/owner.ts';
import type { Gap } from './shape/shown.ts';
import { pick } from './shape/words.ts';

/** Why a number of a project is not there. */
function gapOf({ coverage }: Project): { missing: Gap } {
  return { missing: coverage === 'reported' ? 'unreported' : 'unpublished' };
}

/** `+3`, `−2`, `0`. */
function signed(value: number, text: (size: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${text(Math.abs(value))}`;
}

const { otherPaid: other_paid } = projectWords;
const sumItems = { ...pick(projectWords, 'planned', 'paid', 'rest', 'over'), other_paid };

const projectSums = defineTable({
  name: 'project_sum',
  title: { zh: '项目收支小结', en: 'Project account summaries' },
  subject: 'projects',
  owner: allProjects,
  key: ['item'],
  rows: (site, project) =>
    project.coverage === 'ledger' ? projectAccount(site, project).filter(({ sign }) => sign !== '=') : [],
  columns: ({ code, money }) => [
    code('item', '摘要', 'Item', sumItems, (line) => line.item),
    money('amount', '金额', 'Amount', (line) => line.fen ?? undefined),
  ],
});

/** First and last day, planned and actual. */
export const schedules = defineTable({
  name: 'schedule',
  title: { zh: '项目进度（计划与实际）', en: 'Project schedules' },
  subject: 'projects',
  owner: allProjects,
  key: ['event'],
  rows: (_, project) => planDays(project),
  columns: ({ code, date, number }) => [
    code('event', '事项', 'Event', pick(projectWords, 'start', 'end'), (day) => day.event),
    date('planned', '计划', 'Planned', (day) => day.planned),
    date('actual', '实际', 'Actual', (day) => day.actual),
    number('days_late', '晚于计划（天）', 'Days later than planned', (day) => day.days),
  ],
  page: ({ locale }, _, project) => {
    const words = localize(projectWords, locale);
    const blank = gapOf(project);
    const open = isRunning(project) ? { lack: chartWords.notYet[locale] } : blank;
    return {
      caption: words.plan,
      quiet: true,
      fold: 'fold',
      columns: [
        { head: chartWords.day[locale], role: 'key', show: ({ event }) => words[event] },
        { of: 'planned', head: words.planned, role: 'small', num: true, blank },
        { of: 'actual', head: words.actual, role: 'day', num: true, blank: open },
        {
          ...{ of: 'days_late', head: words.difference, role: 'amount' },
          show: ({ days }) => (days === undefined ? undefined : signed(days, (n) => fill(words.days, { n }))),
        },
      ],
    };
  },
});

/** Money stands in columns of its own: a number of things never stands below an amount. */
const targets = defineTable({
  name: 'target',
  title: { zh: '项目指标（计划与实际）', en: 'Project targets' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (site, project) =>
    numbered(targetsOf(project, project.coverage === 'ledger' ? paidFor(site, project.id) : undefined)),
  columns: ({ number, money, bilingual }) => {
    const fen = (target: Target, value: number | undefined) => (target.kind === 'cost' ? value : undefined);
    const count = (target: Target, value: number | undefined) => (target.kind === 'cost' ? undefined : value);
    const name = (target: Target): Bilingual =>
      target.kind === 'cost' ? { zh: '费用', en: 'Cost' } : target.indicator;
    const unit = (target: Target): Bilingual => (target.kind === 'cost' ? { zh: '元', en: 'yuan' } : target.unit);
    return [
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
  },
});

/** Money that did not come from the funds of the portal. */
export const otherFunding = defineTable({
  name: 'other_funding',
  title: { zh: '项目的其他资金', en: 'Other funding of projects' },
  subject: 'projects',
  owner: allProjects,
  key: ['no'],
  rows: (_, { other_funding = [] }) => numbered(other_funding),
  columns: ({ number, bilingual, money }) => [
    number('no', '序号', 'No.', (row) => row.no),
    ...bilingual('source', '来源', 'Source', (row) => row.source),
    money('planned', '计划', 'Planned', (row) => row.planned),
    money('actual', '实际', 'Actual', (row) => row.actual),
  ],
  page: ({ locale }, _, project) => {
    const words = localize(projectWords, locale);
    const blank = gapOf(project);
    return {
      caption: words.other,
      columns: [
        { of: 'source', head: words.source, role: 'key' },
        { of: 'planned', head: words.planned, role: 'small', blank },
        { of: 'actual', head: words.actual, role: 'amount', blank },
      ],
    };
  },
});

/** How the rate moved where people were asked more than once. Surveys with too few answers stand here without their numbers. */
export const surveyRates = defineTable({
  name: 'survey_rate',
  title: { zh: '项目历次满意率', en: 'Satisfaction with projects over time' },
  subject: 'projects',
  owner: allProjects,
  key: ['survey'],
  rows: (site, project) => {
    const rates = ratesFor(site, project);
    return rates.length > 1 ? rates : [];
  },
  columns: ({ text, date, number }) => [
    text('survey', '调查', 'Survey', (row) => row.survey.id),
    date('date', '日期', 'Date', (row) => row.survey.date),
    number('valid', '有效答卷', 'Valid answers', (row) => row.counts?.valid),
    number('rate', '满意率（%）', 'Satisfied (%)', (row) => row.rate),
    number('change', '比上次（百分点）', 'Change (percentage points)', ({ change }) =>
      change === undefined ? undefined : change / 10,
    ),
  ],
  page: ({ locale, site }) => {
    const words = localize(surveyWords, locale);
    const step = (tenths: number) => fill(words.points, { n: signed(tenths, (n) => (n / 10).toFixed(1)) });
    return {
      caption: words.times,
      fold: 'fold',
      columns: [
        {
          head: words.date,
          role: 'key',
          show: ({ survey }) => ({ href: `#survey-${survey.id}`, text: { whole: survey.date } }),
        },
        {
          ...{ of: 'valid', head: words.valid, role: 'small' },
          blank: { lack: fill(words.suppressed, { n: fewestAnswers(site.settings) }) },
        },
        {
          ...{ of: 'rate', head: words.rate, role: 'amount' },
          show: ({ rate }) => (rate === undefined ? { missing: 'unpublished' } : `${rate.toFixed(1)}%`),
        },
        {
          ...{ of: 'change', head: words.change, role: 'small' },
          show: ({ change }) => (change === undefined ? undefined : step(change)),
        },
      ],
    };
  },
});

/** The answers of every survey. */
const surveyAnswers = defineTable({
  name: 'survey_answer',
  title: { zh: '满意度调查各选项份数', en: 'Survey answers by option' },
  subject: 'projects',
  owner: allProjects,
  key: ['survey', 'answer'],
  rows: (site, project) => ratesFor(site, project).flatMap(answersOf),
  columns: ({ text, number }) => [
    text('survey', '调查', 'Survey', (row) => row.survey),
    text('answer', '选项', 'Answer', (row) => row.answers.join('; ')),
    number('count', '份数', 'Answers', (row) => row.count),
    number('share', '占有效答卷（%）', 'Share of valid answers (%)', (row) => percentOf(row.count, row.valid)),
  ],
});

function answersOf({ survey: { id: survey }, counts }: Rated) {
  return (counts?.parts ?? []).map((part) => ({ ...part, survey, valid: counts?.valid ?? 0 }));
}

/** What the pages of projects tell row by row: the plan and what became of it, other money, surveys; and the projects of a fund or place. */
export const projectTables = [
  ...[projectSums, schedules, targets, otherFunding, surveyRates, surveyAnswers],
  ...[fundProjects, placeProjects],
];
