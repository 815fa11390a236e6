import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { projectStages } from '../../schemas/project.ts';
import { memoize } from '../common/memoize.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Portal, Project } from '../portal/portal.ts';
import { fewestAnswers } from '../portal/threshold.ts';
import { type Measure, measureOf } from '../project/gate.ts';
import { percentOf } from '../project/survey.ts';
import { tooEarly } from './early.ts';
import { place } from './place.ts';

/** Projects: stage and dates agree, milestones and questions are in order, no works begin before residents agreed. */
export function checkProjects(portal: Portal): Draft[] {
  return portal.records.project.flatMap((project) => [
    ...order(project),
    ...stage(project),
    ...(project.satisfaction_gate && project.coverage === 'ledger' ? gate(portal, project) : []),
  ]);
}

function order(project: Project): Draft[] {
  const { milestones = [], follow_ups = [], actual, close_out } = project;
  const due = milestones.flatMap(({ due: on, name }, index) => (on ? [{ on, name, index }] : []));
  return [
    ...due.flatMap(({ on, name, index }, nth) => {
      const before = due[nth - 1];
      const path = ['milestones', index, 'due'] as const;
      return before ? tooEarly(project, path, quoted(name), on, quoted(before.name), before.on) : [];
    }),
    ...follow_ups.flatMap(({ asked, answered }, index) =>
      tooEarly(
        project,
        ['follow_ups', index, 'answered'],
        { zh: '答复', en: 'The answer' },
        answered,
        { zh: '提出', en: 'the question' },
        asked,
      ),
    ),
    ...tooEarly(
      project,
      ['close_out', 'on'],
      { zh: '结项', en: 'The close-out' },
      close_out?.on,
      { zh: '实际结束', en: 'the actual end' },
      actual?.end,
      'order-breach',
    ),
  ];
}

function quoted({ zh, en = zh }: { zh: string; en?: string | undefined }): Both {
  return { zh: `“${zh}”`, en };
}

/**
 * The stage against the dates, only where they surely contradict: a service may go on after its first end. A step that was too early can be explained; a
 * stage that lags is moved on.
 */
function stage(project: Project): Draft[] {
  const { stage: now, actual, close_out, coverage } = project;
  if (now === undefined || coverage !== 'ledger') return [];
  const tell = (code: 'status-conflict' | 'stage-early', zh: string, en: string): Draft[] => [
    {
      ...place(project, 'stage'),
      code,
      params: { why: { zh: `阶段是“${projectStages[now]}”，${zh}`, en: `The stage is "${now}", ${en}` } },
    },
  ];
  const conflict = (zh: string, en: string) => tell('status-conflict', zh, en);
  const early = (zh: string, en: string) => tell('stage-early', zh, en);
  if (now === 'closed' && !close_out) return early('却没有结项（close_out）', 'and there is no close-out');
  if (now !== 'closed' && close_out) return conflict('却已经写了结项（close_out）', 'and yet it is closed out');
  if (now === 'acceptance' && !actual?.end) return early('却没有实际结束日期', 'and there is no actual end');
  if (now === 'building' && actual?.end) return conflict('却写了实际结束日期', 'and yet there is an actual end');
  if (!actual?.start) return [];
  if (now === 'planned') return conflict('却写了实际开始日期', 'and yet there is an actual start');
  return now === 'need' || now === 'deliberation'
    ? early(`${actual.start} 却已经开工`, `and works began on ${actual.start}`)
    : [];
}

const under = new Set(['building', 'acceptance', 'operation', 'closed']);

function gate(portal: Portal, project: Project): Draft[] {
  const { passed_on, percent } = project.satisfaction_gate ?? {};
  const measure = portal.broken.tables.has(`survey ${project.home}`) ? undefined : measured(portal, project);
  const tell = (path: (string | number)[], why: Both): Draft[] => [
    { ...place(project, ...path), code: 'gate-unmet', params: { why } },
  ];
  const works = payments(portal, project, passed_on);
  if (passed_on && measure && !measure.ok)
    return tell(['satisfaction_gate', 'passed_on'], {
      zh: `写着已通过，但${short(measure, percent).zh}`,
      en: `It is marked as passed, but ${short(measure, percent).en}`,
    });
  const late =
    measure &&
    tooEarly(
      project,
      ['satisfaction_gate', 'passed_on'],
      { zh: '门槛通过', en: 'The gate' },
      passed_on,
      { zh: '调查或会议', en: 'the survey or meeting' },
      measure.on,
      'order-breach',
    );
  if (late?.length) return late;
  if (!passed_on && project.stage && under.has(project.stage))
    return [
      ...tell(['stage'], {
        zh: `开工门槛没有写通过日期，项目已经到了“${projectStages[project.stage]}”阶段`,
        en: `The gate has no day on which it was passed, and the project is at "${project.stage}"`,
      }),
      ...works,
    ];
  const start = project.actual?.start;
  if (passed_on && start && start < passed_on)
    return tell(['actual', 'start'], {
      zh: `${start} 开工，开工门槛 ${passed_on} 才通过`,
      en: `Works began on ${start}, the gate was passed on ${passed_on}`,
    });
  return works;
}

function short(measure: Measure, percent = 0): Both {
  if (measure.kind === 'topic' && measure.topic.result !== 'agreed')
    return { zh: '议题没有通过', en: 'the topic was not agreed' };
  const { share } = measure;
  if (!share) return { zh: '没有足够的答卷或票数可以证明', en: 'there are not enough answers or votes to show it' };
  const rate = percentOf(share.of, share.in) ?? 0;
  const [zh, en] = measure.kind === 'survey' ? ['满意率', 'the satisfaction rate'] : ['同意票', 'the votes for'];
  return {
    zh: `${zh} ${share.of} ÷ ${share.in} = ${rate}%，没有达到 ${percent}%`,
    en: `${en} ${share.of} ÷ ${share.in} = ${rate}%, below ${percent}%`,
  };
}

function measured(portal: Portal, project: Project): Measure | undefined {
  return measureOf(project, {
    surveys: portal.records.survey,
    meetings: portal.meetings,
    fair: portal.settings?.rules.satisfaction?.fair ?? false,
    fewest: fewestAnswers(portal.settings),
  });
}

/** Every payment for a project that is not taken back; worked out once, most projects have no gate. */
const spending = memoize((portal: Portal) =>
  Map.groupBy(
    portal.records.spending.filter(({ reverses, retracted_on }) => !reverses && !retracted_on),
    ({ project }) => project,
  ),
);

/** Payments for works before the gate was passed. */
function payments(portal: Portal, project: Project, passed: string | undefined): Draft[] {
  const allowed = new Set(project.satisfaction_gate?.allowed_before);
  const returned = new Set(
    portal.records.spending.flatMap(({ reverses, book }) => (reverses ? [`${book} ${reverses}`] : [])),
  );
  return (spending(portal).get(project.id) ?? [])
    .filter((row) => !allowed.has(row.category) && !portal.spendingTerms.get(row.category)?.exempt)
    .filter((row) => !returned.has(`${row.book} ${row.id}`) && (passed === undefined || bankDay(row) < passed))
    .map((row) => ({
      ...place(row, 'project'),
      code: 'gate-unmet' as const,
      params: {
        why: {
          zh: `${bankDay(row)} 付款时，项目“${project.name.zh}”的开工门槛还没有通过${passed ? `（${passed} 通过）` : ''}`,
          en: `When this was paid on ${bankDay(row)}, the gate of "${project.name.en ?? project.name.zh}" was not yet passed${passed ? ` (passed on ${passed})` : ''}`,
        },
      },
    }));
}
