import { addDays } from '../../domain/common/day.ts';
import { split } from '../../domain/common/money.ts';
import type { Project, Round } from '../../domain/portal/portal.ts';
import { ranked, rankRound } from '../../domain/round/ranking.ts';
import { add, fen, type Spending } from '../book.ts';
import { workday } from '../calendar.ts';
import { demoCsv, toYaml } from '../files.ts';
import { randomFrom } from '../random.ts';
import { type DemoRecord, pay, type Scene, sceneOf, type Town } from '../scene.ts';
import { b } from '../words.ts';
import { type Submission, submissions } from './round-entries.ts';
import { type DemoEvaluation, evaluate } from './round-evaluations.ts';
import { entryId, judges, objections, roundDays, roundRules, tieBreak } from './round-rules.ts';
import { judgeScores } from './round-scores.ts';

const id = 'demo-qingfeng-venture-2025';
const fund = 'demo-qingfeng-sunshine';
const purpose = 'venture';

type Entry = DemoRecord<'entry'>;

/** The venture-philanthropy round of the street: 21 entries of seven communities, from the call to the first close-outs. */
export function addRound(town: Town): void {
  const street = sceneOf(town, 'demo-qingfeng');
  const entries = submissions.map(entryOf);
  const scores = judgeScores(submissions);
  award(entries, scores);
  const winners = entries.filter(({ awarded }) => awarded !== undefined);
  const evaluations = evaluate(winners);
  openRestriction(street);
  for (const entry of winners) {
    const story = submissions[entries.indexOf(entry)] as Submission;
    settle(street, entry, story, evaluations);
    sceneOf(town, story.place).community.projects[projectId(story)] = projectOf(entry, story, evaluations);
  }
  const round: DemoRecord<'round'> = {
    ...head,
    ...roundRules,
    stages: roundDays,
    judges,
    evaluations,
    objections,
    fictional: true,
  };
  street.extra.set(`rounds/${id}/round.yaml`, () => toYaml(round));
  street.extra.set(`rounds/${id}/entries.csv`, () => demoCsv('entry', entries));
  street.extra.set(`rounds/${id}/scores.csv`, () => demoCsv('score', scores));
}

/** Amounts of YAML files are in yuan, those of tables in fen. */
const head = {
  name: b('青枫街道 2025 年公益创投', 'Qingfeng Street venture-philanthropy round 2025'),
  year: 2025,
  fund,
  organiser: b(
    '青枫街道办事处，示范区社会组织服务中心承办',
    'Qingfeng Street office, run by the district centre for social organisations',
  ),
  budget: 100_000,
  coverage: 'ledger' as const,
  summary: b(
    '为七个社区各挑选两家社会组织和一个居民自办的服务中心，评审、资助和评估全过程公开。',
    'Chooses services for seven communities, from two organisations and one centre of the residents’ own in each; judging, awards and evaluations are public from first to last.',
  ),
  fields: [
    b('为老服务', 'Elder care'),
    b('儿童青少年', 'Children and youth'),
    b('邻里和睦', 'Good neighbourhood'),
    b('环境', 'Environment'),
    b('助残和健康', 'Disability and health'),
  ],
};

function projectId({ place, slug }: Submission): string {
  return `${place}-venture-${slug}`;
}

function entryOf(story: Submission, index: number): Entry {
  const random = randomFrom(`${id} ${story.slug}`);
  const withdrawn = story.slug === 'tenants';
  return {
    id: entryId(index),
    title: story.title.zh,
    title_en: story.title.en,
    place: story.place,
    field: story.field,
    applicant: story.applicant,
    applicant_type: story.type,
    asked: story.asked * 100,
    // Between 44 and 62 yuan of their own for every hundred asked.
    self_raised: Math.ceil((story.asked * random.int(44, 62)) / 10_000) * 10_000,
    stage: withdrawn ? 'coaching' : 'notice',
    status: withdrawn ? 'withdrawn' : 'in',
    ...(story.bonus ? { bonus: story.bonus } : {}),
    ...(story.feedback ? { feedback: story.feedback } : {}),
    ...(withdrawn ? { note: '辅导期间申报单位负责人变动，2025 年 11 月 4 日书面退出' } : {}),
  };
}

/** Money goes by rank until it no longer reaches; what is set aside for a community without any service goes to its best entry. */
function award(entries: Entry[], scores: DemoRecord<'score'>[]): void {
  const at = { at: { file: '' }, home: '', book: '' };
  const judged = {
    ...roundRules,
    tie_break: tieBreak,
    judges,
    entries: entries.map((entry) => ({ ...entry, ...at })),
    scores: scores.map((score) => ({ ...score, ...at, id: '' })),
  } as unknown as Round;
  const order = ranked(rankRound(judged)).filter(({ passed }) => passed);
  const own = new Map(entries.map((entry) => [entry.id, entry]));
  let left = (head.budget - 5_000) * 100;
  for (const { entry, rank } of order) {
    const { asked = 0 } = entry;
    // The first three get all they asked for, the others nine tenths, in whole hundreds of yuan.
    const sum = rank <= 3 ? asked : Math.floor((asked * 9) / 100_000) * 10_000;
    if (sum > left) break;
    left -= sum;
    give(own.get(entry.id) as Entry, sum);
  }
  const best = order.find(({ entry }) => entry.place === 'demo-xinyuan');
  const chosen = best && own.get(best.entry.id);
  if (!chosen || chosen.awarded !== undefined) throw new Error('the story needs a community without an award');
  give(chosen, 500_000);
  chosen.override_reason =
    '新苑社区没有项目按名次入选。按评审办法第九条，经评审会议提出、街道阳光基金管委会 2025 年 11 月 17 日同意，用预留的 5,000 元资助新苑名次最前的项目，并随结果一并公示。';
}

function give(entry: Entry, sum: number): void {
  entry.awarded = sum;
  entry.stage = 'implementation';
  entry.project = projectId(submissions.find((_, index) => entryId(index) === entry.id) as Submission);
}

/** The round has a purpose of its own in the street fund, filled by a grant. */
function openRestriction(street: Scene): void {
  const { fund: own } = street.community;
  if (!own) throw new Error('the street has a fund');
  const purposes = [
    ...(own.facts.purposes ?? []),
    {
      id: purpose,
      name: b('公益创投', 'Venture philanthropy'),
      scope: b('只用于公益创投资助', 'Only for awards of the round'),
    },
  ];
  street.community.fund = { ...own, facts: { ...own.facts, purposes } };
  const from = b('示范区民政局（虚构）', 'District civil affairs bureau (fictional)');
  // Not by `gift`: a key for its trace would shift every random number of the street after it.
  add(street.book.income, {
    date: '2025-09-16',
    amount: fen(head.budget),
    donor_display: from.zh,
    donor_type: 'government',
    method: 'transfer',
    category: 'I09',
    receipt_last4: '0000',
    restriction: purpose,
    note: '2025 年公益创投专项补助',
  });
  street.book.events.push({
    id: 'demo-qingfeng-venture-grant',
    on: '2025-09-16',
    kind: 'major_flow',
    title: b('接受公益创投专项补助', 'Grant for the venture-philanthropy round'),
    parties: b(`${from.zh}、本基金`, `${from.en} and this fund`),
    amount: head.budget,
    disclosed: '2025-09-29',
  });
}

/** Pays the tranches whose gates were passed. */
function settle(street: Scene, entry: Entry, story: Submission, evaluations: readonly DemoEvaluation[]): void {
  const random = randomFrom(`${id} ${entry.id} paid`);
  const parts = split(entry.awarded ?? 0, [50, 40, 10]);
  const passed = (stage: DemoEvaluation['stage']) =>
    evaluations.find((one) => one.entry === entry.id && one.stage === stage && one.result === 'pass')?.on;
  const send = (tranche: number, on: string): Spending =>
    pay(street, {
      on,
      yuan: (parts[tranche - 1] as number) / 100,
      to: story.applicant,
      payee_type: 'social_organization',
      category: story.category,
      restriction: purpose,
      project: projectId(story),
      place: story.place,
      tranche,
      purpose: `公益创投${['首期', '二期', '尾款'][tranche - 1]}资助：${story.title.zh}`,
      evidence: tranche === 1 ? 'receipt;bank;contract' : 'receipt;bank',
    });
  const first = send(1, workday(addDays('2025-12-08', random.int(0, 4))));
  const middle = passed('mid_term');
  if (middle) send(2, workday(addDays(middle, random.int(6, 14))));
  const stopped = evaluations.some((one) => one.entry === entry.id && one.result === 'stopped');
  if (stopped)
    pay(street, {
      ...{ on: '2026-05-18', yuan: 1_264.5, to: story.applicant, payee_type: 'social_organization' },
      ...{ category: story.category, restriction: purpose, project: projectId(story), place: story.place },
      ...{ tranche: 1, reverses: first, purpose: `公益创投终止，退回未用资助：${story.title.zh}`, evidence: 'bank' },
    });
  const closed = passed('close_out');
  if (closed && random.chance(0.7)) send(3, workday(addDays(closed, random.int(4, 8))));
}

function projectOf(
  entry: Entry,
  story: Submission,
  evaluations: readonly DemoEvaluation[],
): Omit<Project, 'at' | 'home' | 'book' | 'id' | 'coverage'> {
  const own = evaluations.filter((one) => one.entry === entry.id);
  const [stopped, closed] = [
    own.find(({ result }) => result === 'stopped'),
    own.find(({ stage }) => stage === 'close_out'),
  ];
  const raised = (entry.self_raised ?? 0) / 100;
  return {
    name: story.title,
    kind: 'service',
    stage: stopped ? 'cancelled' : closed ? 'closed' : 'operation',
    purposes: { [fund]: purpose },
    round: id,
    summary: story.summary,
    planned: { start: '2025-12-08', end: '2026-09-30', cost: (entry.awarded ?? 0) / 100 + raised },
    actual: { start: '2025-12-15', ...(stopped ? { end: stopped.on } : closed ? { end: '2026-09-11' } : {}) },
    other_funding: [
      { source: b('申报单位自筹', 'Raised by the applicant'), planned: raised, ...(closed ? { actual: raised } : {}) },
    ],
    beneficiaries: { who: story.who },
    ...(closed ? { close_out: { on: closed.on, surplus: 0 } } : {}),
    ...(stopped?.text ? { explanation: stopped.text } : {}),
  };
}
