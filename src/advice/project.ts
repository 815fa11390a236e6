import { addDays, daysBetween } from '../domain/common/day.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { type AdviceEntry, sift } from './entry.ts';
import { doneProjects, ownProjects } from './scope.ts';

type Project = Sourced<'project'>;

const built: ReadonlySet<string> = new Set(['works', 'facility']);
const surveyed: ReadonlySet<string> = new Set(['works', 'facility', 'service']);

/** Projects: where, for how much, what came of it, and what residents think. */
export const projectEntries = {
  'project-unlocated': {
    class: 'usefulness',
    title: { zh: '改造没有写在哪里', en: 'Works that do not say where' },
    unit: { zh: '个改造和设施项目', en: 'works and facilities' },
    why: {
      zh: '居民想去看一眼，却不知道是哪条巷、哪栋楼前。',
      en: 'Residents would like to look at it and do not know in which lane.',
    },
    todo: {
      zh: '在项目文件的 location 写一句，例如“三巷口到小学东门”；不要写到门牌。',
      en: 'Say it in "location" of the project, down to the lane and not to a door.',
    },
    look: (portal) =>
      sift(
        ownProjects(portal).filter(({ kind }) => built.has(kind)),
        ({ location }) => !location,
      ),
  },
  'project-unplanned': {
    class: 'usefulness',
    title: { zh: '项目没有写计划金额', en: 'Projects without a planned cost' },
    unit: { zh: '个项目', en: 'projects' },
    why: {
      zh: '没有计划，居民看不出是省了还是超了。',
      en: 'Without a plan residents cannot see whether it cost more or less.',
    },
    todo: {
      zh: '照立项材料填 planned.cost；事后不要照实际花的数补。',
      en: 'Enter planned.cost from the papers of the decision; never make it up from what was spent.',
    },
    look: (portal) => sift(ownProjects(portal), ({ planned }) => planned?.cost === undefined),
  },
  'project-unpictured': {
    class: 'usefulness',
    title: { zh: '改造完工了没有照片', en: 'Works done, without a picture' },
    unit: { zh: '个完工的改造和设施项目', en: 'finished works and facilities' },
    why: {
      zh: '一张完工照片，比几百字更能让居民和捐赠人相信做成了。',
      en: 'One picture of the result convinces residents and donors more than a page of text.',
    },
    todo: {
      zh: '把照片放进 files 文件夹，在 after 填文件名和替代文字；照片里不要有认得出的人和车牌。',
      en: 'Put a picture into files and name it in "after" with its alternative text; no faces, no number plates.',
    },
    look: (portal) =>
      sift(
        doneProjects(portal).filter(({ kind }) => built.has(kind)),
        ({ after }) => !after,
      ),
  },
  'project-resultless': {
    class: 'usefulness',
    title: { zh: '项目做完了没有写成果', en: 'Projects done, without results' },
    unit: { zh: '个做完的项目', en: 'finished projects' },
    why: {
      zh: '居民和捐赠人要知道做成了什么、多少人受益，不只是花了多少。',
      en: 'Residents and donors want to know what was done and for how many, not only what it cost.',
    },
    todo: {
      zh: '在 outputs 填指标的目标和实际，或者在 beneficiaries 填受益群体和人数。',
      en: 'Enter target and actual in "outputs", or whom it served and how many in "beneficiaries".',
    },
    look: (portal) =>
      sift(
        doneProjects(portal),
        ({ outputs = [], beneficiaries }) =>
          outputs.every(({ actual }) => actual === undefined) &&
          beneficiaries?.count === undefined &&
          !beneficiaries?.few,
      ),
  },
  'project-unsurveyed': {
    class: 'usefulness',
    title: { zh: '项目做完三个月，没有满意度调查', en: 'Projects done for three months, without a survey' },
    unit: { zh: '个做完的改造、设施和服务项目', en: 'finished works, facilities and services' },
    why: {
      zh: '好不好用，住在这里的人说了算。',
      en: 'Whether it is any good, those who live there know.',
    },
    todo: {
      zh: '问过的，在 surveys.csv 加一行；没有问过的，找个开放日发一次问卷。',
      en: 'If residents were asked, add a row to surveys.csv; if not, hand out a form on the next open day.',
    },
    look: (portal) => {
      const asked = new Set(portal.records.survey.map(({ project }) => project));
      return sift(
        doneProjects(portal).filter(
          ({ kind, actual }) => surveyed.has(kind) && actual?.end && daysBetween(actual.end, portal.asOf) > 90,
        ),
        ({ id }) => !asked.has(id),
      );
    },
  },
  'project-unexplained': {
    class: 'usefulness',
    title: { zh: '实际和计划差得多，没有说明', en: 'Results far from the plan, without a word' },
    unit: { zh: '个计划和实际都写了的项目', en: 'projects with plan and result' },
    why: {
      zh: '超出两成或晚了一个月，居民一定会问；先说明的，比被追问的可信。',
      en: 'A fifth more or a month later will be asked about, and an answer given first is believed more.',
    },
    todo: {
      zh: '在 explanation 写两句：为什么差、由谁定的。',
      en: 'Say in "explanation" why, and who decided.',
    },
    look: (portal) =>
      sift(
        ownProjects(portal).filter(({ planned, actual }) => planned && actual),
        (project) => differs(project) && !project.explanation,
      ),
  },
} as const satisfies Record<string, AdviceEntry>;

/** Whether the cost is a fifth away from the plan, or the end a month late. */
function differs({ planned = {}, actual = {} }: Project): boolean {
  const apart = planned.cost !== undefined && actual.cost !== undefined ? Math.abs(actual.cost - planned.cost) : 0;
  const late = planned.end !== undefined && actual.end !== undefined && actual.end > addDays(planned.end, 30);
  return late || apart * 5 > (planned.cost ?? 0);
}
