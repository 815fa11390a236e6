import type { DemoRecord } from '../scene.ts';
import { b } from '../words.ts';

/** Number of an entry by its place in the list. */
export function entryId(index: number): string {
  return `E-${String(index + 1).padStart(2, '0')}`;
}

export const tieBreak = ['plan', 'management'];

/** How the street judges and pays. Amounts in yuan. */
export const roundRules = {
  criteria: [
    { id: 'roadshow', name: b('路演展示', 'Roadshow presentation'), weight: 20, max: 100 },
    { id: 'organisation', name: b('组织资质', 'Organisational qualification'), weight: 20, max: 100 },
    { id: 'plan', name: b('服务方案', 'Service plan'), weight: 35, max: 100 },
    { id: 'management', name: b('项目管理', 'Project management'), weight: 25, max: 100 },
  ],
  min_judges: 3,
  aggregation: 'trimmed',
  trim_from: 5,
  bonus_rule: {
    max: 3,
    text: b(
      '居民参与设计并有会议记录的，加 1 至 3 分。',
      '1 to 3 points where residents helped to design it and the minutes show it.',
    ),
  },
  tie_break: tieBreak,
  pass_mark: 75,
  award_rules: {
    max_amount: 12_000,
    max_percent: 70,
    self_raised_percent: 30,
    basis: b('青枫街道公益创投评审办法（示范）第六条', 'Rules of the Qingfeng round (demonstration), clause 6'),
  },
  composition: {
    social_organization: 2,
    community_self_run: 1,
    basis: b(
      '青枫街道公益创投评审办法（示范）第三条：每个社区“2+1”',
      'Rules of the Qingfeng round (demonstration), clause 3: “2+1” for each community',
    ),
  },
  tranches: [
    { percent: 50, gate: 'contract' },
    { percent: 40, gate: 'mid_term' },
    { percent: 10, gate: 'close_out' },
  ],
} as const satisfies Partial<{ [K in keyof DemoRecord<'round'>]: unknown }> as unknown as Pick<
  DemoRecord<'round'>,
  | 'criteria'
  | 'min_judges'
  | 'aggregation'
  | 'trim_from'
  | 'bonus_rule'
  | 'tie_break'
  | 'pass_mark'
  | 'award_rules'
  | 'composition'
  | 'tranches'
>;

export const roundDays: NonNullable<DemoRecord<'round'>['stages']> = [
  {
    stage: 'needs',
    start: '2025-09-01',
    end: '2025-09-19',
    text: b('七个社区居民议事会提出 46 条需求', 'The residents’ councils of seven communities name 46 needs'),
  },
  { stage: 'call', start: '2025-09-22', end: '2025-10-17', text: b('收到申报 21 份', '21 proposals received') },
  {
    stage: 'eligibility',
    start: '2025-10-20',
    end: '2025-10-24',
    text: b('核对登记证书、年检和异常名录', 'Registration, annual inspection and list of irregularities checked'),
  },
  {
    stage: 'coaching',
    start: '2025-10-27',
    end: '2025-11-07',
    text: b('每个项目一对一辅导一次', 'One session with each applicant'),
  },
  {
    stage: 'roadshow',
    start: '2025-11-14',
    text: b(
      '每个项目讲 7 分钟、答 3 分钟，当场打分',
      'Seven minutes of presentation, three of questions; scored on the spot',
    ),
  },
  {
    stage: 'notice',
    start: '2025-11-17',
    end: '2025-11-25',
    text: b('街道公告栏、七个社区公告栏和本站', 'Notice boards of the street and the seven communities, and this site'),
  },
  { stage: 'contract', start: '2025-12-01', end: '2025-12-05' },
  { stage: 'implementation', start: '2025-12-08', end: '2026-09-30' },
  { stage: 'mid_term', start: '2026-04-13', end: '2026-04-24' },
  { stage: 'final', start: '2026-09-14', end: '2026-09-25' },
  { stage: 'audit', start: '2026-10-12', end: '2026-10-16' },
  { stage: 'close_out', start: '2026-10-19', end: '2026-11-30' },
];

export const judges: NonNullable<DemoRecord<'round'>['judges']> = [
  { id: 'j1', affiliation: b('高校社会工作专业教师', 'University lecturer in social work') },
  {
    id: 'j2',
    affiliation: b('示范区慈善总会（虚构）项目部', 'Projects department of the district charity (fictional)'),
  },
  {
    id: 'j3',
    affiliation: b('注册会计师', 'Certified accountant'),
    recused_from: ['E-10'],
    recusal_reason: b('为申报单位代理记账', 'Keeps the books of the applicant'),
  },
  {
    id: 'j4',
    affiliation: b('居民代表（柳岸社区）', 'Residents’ representative (Liuan Community)'),
    recused_from: ['E-13', 'E-14', 'E-15'],
    recusal_reason: b('项目在评委居住的社区', 'The projects are in the judge’s own community'),
  },
  {
    id: 'j5',
    affiliation: b('示范区社会组织服务中心', 'District centre for social organisations'),
    recused_from: ['E-01'],
    recusal_reason: b('曾任申报单位理事', 'Was on the board of the applicant'),
  },
];

export const objections: NonNullable<DemoRecord<'round'>['objections']> = [
  {
    on: '2025-11-19',
    text: b(
      '新苑楼组长学堂名次不在前面，为什么也能获得资助？',
      'The Xinyuan school did not rank among the first; why does it have an award?',
    ),
    answered: b(
      '评审办法第九条预留 5,000 元，用于没有项目入选的社区；调整理由已随结果公示。',
      'Clause 9 sets 5,000 yuan aside for a community without an award; the reason was posted with the result.',
    ),
    outcome: 'dismissed',
    closed_on: '2025-11-24',
  },
];
