import { documentsBehind } from '../ledger/document.ts';
import { paymentsUnder, projectsOf } from '../ledger/fund.ts';
import { entriesOf, restrictionsAt } from '../ledger/ledger.ts';
import { bankDay } from '../ledger/movement.ts';
import type { Project } from '../portal/portal.ts';
import { applicationLimit } from '../portal/threshold.ts';
import { surveysFor } from '../project/survey.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { liveApplications } from './governance.ts';
import { allShown, type Finding, inapplicable, missing, type ScoreItem, type Spot, supplied } from './item.ts';
import { byDuties } from './time.ts';

const projects = { page: 'fund', part: 'projects' } as const;
const toProject = ({ id }: { id: string }): Spot => ({ page: 'project', id });

/** D: what was decided, done and achieved with the money. 25 points. */
export const projectItems = [
  {
    id: 'trace',
    group: 'projects',
    points: 4,
    name: { zh: '申请和审批', en: 'Applications and approvals' },
    needs: {
      zh: '超过免申请限额的支出都对应用资申请，申请写明审批',
      en: 'Spending above the threshold names an application, and that its approval',
    },
    from: { kind: 'spending', field: 'application' },
    at: { page: 'fund', part: 'applications' },
    find: findTrace,
  },
  {
    id: 'budget',
    group: 'projects',
    points: 4,
    name: { zh: '预算和实际', en: 'Budget and actual cost' },
    needs: {
      zh: '每个项目写明计划费用；结束的写明实际费用',
      en: 'The planned cost; the actual cost once it has ended',
    },
    from: { kind: 'project', field: 'planned.cost' },
    at: projects,
    find: (site, fund) =>
      ofProjects(
        startedProjects(site, fund),
        (project) =>
          project.planned?.cost === undefined || (hasEnded(project, site.asOf) && project.actual?.cost === undefined),
        '{of} 个项目里有 {n} 个缺计划费用或者实际费用',
        '{n} of {of} {of:project|projects} without planned or actual cost',
      ),
  },
  {
    id: 'progress',
    group: 'projects',
    points: 4,
    name: { zh: '项目进展', en: 'Progress of projects' },
    needs: { zh: '时间长的项目按期公开进展', en: 'Long projects tell of their progress when it is due' },
    from: { kind: 'project', field: 'updates' },
    at: { page: 'fund', part: 'disclosure' },
    duties: ['project_progress'],
    find: (site, fund) =>
      byDuties(
        site,
        fund,
        ['project_progress'],
        { zh: '没有到期的项目进展', en: 'No progress came due' },
        ({ subject = '' }) => ({ page: 'project', id: subject }),
      ),
  },
  {
    id: 'acceptance',
    group: 'projects',
    points: 3,
    name: { zh: '验收和凭证', en: 'Acceptance and evidence' },
    needs: {
      zh: '结束并验收的项目，每份付过款的申请都有验收和凭证；凭证只列种类，不扣分',
      en: 'Once a project has ended and been accepted, each paid application has its acceptance and evidence; naming its kind is enough',
    },
    from: { kind: 'application', field: 'acceptance' },
    at: { page: 'fund', part: 'applications' },
    find: findAcceptance,
  },
  {
    id: 'beneficiaries',
    group: 'projects',
    points: 2,
    name: { zh: '受益群体', en: 'Who benefits' },
    needs: {
      zh: '每个项目写明受益的是哪些人；人数太少不公布，不扣分',
      en: 'The group of each project; numbers too small to show are fine',
    },
    from: { kind: 'project', field: 'beneficiaries' },
    at: projects,
    find: (site, fund) =>
      ofProjects(
        startedProjects(site, fund),
        ({ beneficiaries }) => beneficiaries === undefined,
        '{of} 个项目里有 {n} 个没有写受益群体',
        '{n} of {of} {of:project|projects} silent on who benefits',
      ),
  },
  {
    id: 'closeout',
    group: 'projects',
    points: 3,
    name: { zh: '项目结果', en: 'Results of projects' },
    needs: { zh: '项目结束后按期公开结果', en: 'The results when they are due' },
    from: { kind: 'project', field: 'close_out' },
    at: { page: 'fund', part: 'disclosure' },
    duties: ['project_results'],
    find: (site, fund) =>
      byDuties(
        site,
        fund,
        ['project_results'],
        { zh: '没有到期的项目结果', en: 'No results came due' },
        ({ subject = '' }) => ({ page: 'project', id: subject }),
      ),
  },
  {
    id: 'surplus',
    group: 'projects',
    points: 2,
    name: { zh: '结余处理', en: 'What was left' },
    needs: {
      zh: '结项写明结余，没有结余的写 0；项目专款没有剩在账上',
      en: 'The surplus at close-out, 0 where there is none; nothing stays restricted to the project',
    },
    from: { kind: 'project', field: 'close_out.surplus' },
    at: projects,
    find: findSurplus,
  },
  {
    id: 'satisfaction',
    group: 'projects',
    points: 3,
    name: { zh: '满意度和算法', en: 'Satisfaction with its formula' },
    needs: {
      zh: '结束的项目有满意度调查，算法公布；答卷太少不公布数字，不扣分',
      en: 'A survey once a project ended, with the formula; too few answers to show are fine',
    },
    from: { kind: 'survey', field: 'project' },
    at: projects,
    find: (site, fund) =>
      site.settings.rules.satisfaction === undefined
        ? supplied(
            missing('门户没有公布满意率怎么算', 'The portal does not tell how the rate is worked out'),
            'portal',
            'rules',
          )
        : ofProjects(
            endedProjects(site, fund),
            (project) => surveysFor(site, project).length === 0,
            '{of} 个结束的项目里有 {n} 个没有满意度调查',
            '{n} of {of} ended {of:project|projects} without a survey',
          ),
  },
] as const satisfies readonly ScoreItem[];

/** Projects the fund paid for whose work began. */
function startedProjects(site: Site, fund: PublicFund): Project[] {
  const before = new Set<string | undefined>(['need', 'deliberation', 'planned', 'cancelled']);
  return projectsOf(site, fund)
    .map(({ project }) => project)
    .filter(({ coverage, stage, retracted }) => coverage === 'ledger' && !before.has(stage) && !retracted);
}

function endedProjects(site: Site, fund: PublicFund): Project[] {
  return startedProjects(site, fund).filter((project) => hasEnded(project, site.asOf));
}

function hasEnded({ stage, close_out, actual }: Project, asOf: string): boolean {
  return stage === 'closed' || (close_out?.on ?? actual?.end ?? '9') <= asOf;
}

function ofProjects(list: readonly Project[], lacking: (project: Project) => boolean, zh: string, en: string): Finding {
  if (list.length === 0) return inapplicable('没有到这一步的项目', 'No project has come that far');
  return allShown(list, lacking, [zh, en], toProject);
}

/** As the check of the data asks: fees, refunds, small payments, awards of a round and costs of a campaign need none. */
function findTrace(site: Site, fund: PublicFund): Finding {
  const limit = applicationLimit(site.settings, fund);
  const rows = fund.spending.filter(
    (row) =>
      !row.retracted_on &&
      !row.reverses &&
      row.amount >= limit &&
      row.campaign === undefined &&
      row.tranche === undefined &&
      site.spendingTerms.get(row.category)?.exempt !== true,
  );
  if (rows.length === 0) return inapplicable('没有超过免申请限额的支出', 'No spending above the threshold');
  return allShown(
    rows,
    ({ application = '' }) => site.applications.get(application)?.approval === undefined,
    ['{of} 笔支出里有 {n} 笔没有对应的审批', '{n} of {of} {of:payment|payments} without an approval'],
    (row) => ({ page: 'row', id: row.id, on: bankDay(row) }),
  );
}

function findAcceptance(site: Site, fund: PublicFund): Finding {
  // What is being accepted just now has nothing to show yet.
  const ended = new Set(
    endedProjects(site, fund)
      .filter(({ stage }) => stage !== 'acceptance')
      .map(({ id }) => id),
  );
  const paid = liveApplications(fund)
    .filter(({ project = '', approval }) => approval && ended.has(project))
    .map((application) => ({ ...application, rows: paymentsUnder(site, application) }))
    .filter(({ rows }) => rows.length > 0);
  if (paid.length === 0)
    return inapplicable('没有结束的项目经过用资申请', 'No ended project went through an application');
  const papers = documentsBehind(fund);
  const proofs = new Map(fund.spending.map(({ id, evidence }) => [id, evidence !== undefined || papers.has(id)]));
  return allShown(
    paid,
    ({ id, acceptance, evidence = [], rows }) =>
      !acceptance || !(evidence.length > 0 || papers.has(id) || rows.some(({ row }) => proofs.get(row.id))),
    [
      '{of} 份申请里有 {n} 份缺验收或者凭证',
      '{n} of {of} {of:application|applications} without acceptance or evidence',
    ],
    ({ id }) => ({ page: 'application', id }),
  );
}

function findSurplus(site: Site, fund: PublicFund): Finding {
  const closed = startedProjects(site, fund).filter(({ close_out, stage }) => close_out || stage === 'closed');
  if (closed.length === 0) return inapplicable('没有结项的项目', 'No project was closed');
  const restrictions = restrictionsAt(entriesOf(fund));
  const kept = closed.filter(({ id }) => (restrictions.get(`project:${id}`) ?? 0) > 0).map(toProject);
  if (kept.length > 0)
    return missing(
      '{n} 个结项的项目还有专款没有处理',
      '{n} closed {n:project|projects} with money still restricted to it',
      { n: kept.length },
      kept,
    );
  return allShown(
    closed,
    ({ close_out }) => close_out?.surplus === undefined,
    ['{of} 个结项的项目里有 {n} 个没有写结余', '{n} of {of} closed {of:project|projects} silent on the surplus'],
    toProject,
  );
}
