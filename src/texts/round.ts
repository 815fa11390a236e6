import type { Locale } from '../domain/address.ts';
import { read, type Words } from './text.ts';

/** Words of venture-philanthropy rounds. */
export const roundWords = {
  title: { zh: '公益创投', en: 'Venture philanthropy' },
  indexDescription: {
    zh: '每一轮公益创投：谁来评、怎么评、谁入选、钱怎么拨，得分逐项公开。',
    en: 'Every venture-philanthropy round: who judged, how, who won, how it was paid, with every score.',
  },
  indexNote: { zh: '点名称，看评分和排名怎么算出来。', en: 'Choose a round to see how its ranking was worked out.' },
  rounds: { zh: '各轮公益创投', en: 'Rounds' },
  roundsReported: { zh: '只有报道的创投', en: 'Rounds known from reports' },
  reportedNote: {
    zh: '数字来自公开报道，没有评分和名次，不与其他轮次相加。',
    en: 'From published reports, without scores or ranks; added to no other round.',
  },
  year: { zh: '{n} 年', en: '{n}' },
  unreported: { zh: '未报道', en: 'Not reported' },

  money: { zh: '资助和拨付，单位：元', en: 'Awards and payments, in yuan' },
  awarded: { zh: '获资助', en: 'Awarded' },
  awardedSmall: { zh: '{n} 个项目', en: '{n} {n:project|projects}' },
  paid: { zh: '已拨付', en: 'Paid' },
  haltedSum: { zh: '终止，不再拨付', en: 'Stopped, not to be paid' },
  unpaid: { zh: '待拨付', en: 'Still to be paid' },
  organiser: { zh: '谁办的', en: 'Who ran it' },
  fund: { zh: '谁出钱', en: 'Who pays' },
  budget: { zh: '预算', en: 'Budget' },
  fields: { zh: '领域', en: 'Fields' },
  judged: { zh: '哪天评审', en: 'Judged on' },
  posted: { zh: '结果公示', en: 'Result posted' },
  now: { zh: '现在到哪一步', en: 'Stage' },
  judgesFact: { zh: '评委', en: 'Judges' },
  judgesCount: { zh: '{n} 位', en: '{n}' },
  dimensions: { zh: '评分维度', en: 'Dimensions of scoring' },
  weightsFact: { zh: '权重', en: 'Weights' },
  scoresFact: { zh: '得分和名次', en: 'Scores and ranks' },
  span: { zh: '{from}至 {to}', en: '{from} to {to}' },
  lead: {
    zh: '{entries} 个项目申报，{withdrawn} 个退出，{passed} 个达到及格线，{n} 个获资助，共 {awarded}；已拨付 {paid}。',
    en: '{entries} {entries:entry|entries}, {withdrawn} withdrawn; {passed} reached the pass mark and {n} {n:was|were} awarded {awarded} in all, of which {paid} {n:is|are} paid.',
  },
  leadWhole: {
    zh: '{entries} 个项目申报，{passed} 个达到及格线，{n} 个获资助，共 {awarded}；已拨付 {paid}。',
    en: '{entries} {entries:entry|entries}; {passed} reached the pass mark and {n} {n:was|were} awarded {awarded} in all, of which {paid} is paid.',
  },

  stages: { zh: '从征集到结项', en: 'From the call to the close-out' },
  stagesText: {
    zh: '每个阶段的日期；异议列在公示下面。',
    en: 'The days of every stage; objections stand with the notice.',
  },
  ahead: { zh: '还没有开始', en: 'Not begun' },
  noObjection: { zh: '没有收到异议。', en: 'No objection was received.' },

  rules: { zh: '怎么评', en: 'How it was judged' },
  rulesText: {
    zh: '标准和权重事先公布，评委只列编号和界别。',
    en: 'Criteria and weights were published before; judges appear by number and affiliation only.',
  },
  criterion: { zh: '标准', en: 'Criterion' },
  weight: { zh: '权重', en: 'Weight' },
  max: { zh: '满分', en: 'Maximum' },
  total: { zh: '合计', en: 'Total' },
  judge: { zh: '评委', en: 'Judge' },
  judgeNo: { zh: '{n} 号评委', en: 'Judge {n}' },
  affiliation: { zh: '界别', en: 'Affiliation' },
  recused: { zh: '回避', en: 'Recused from' },
  none: { zh: '无', en: 'None' },
  aggregation: { zh: '怎么合分', en: 'How scores are combined' },
  mean: {
    zh: '各评委总分取平均，保留两位小数，四舍五入。',
    en: 'Mean of the judges’ totals, to two decimals, half up.',
  },
  trimmed: {
    zh: '有 {n} 位以上评委打分的，去掉一个最高分、一个最低分再平均；不足 {n} 位的全部平均。保留两位小数，四舍五入。',
    en: 'With {n} or more judges the highest and the lowest total are left out; with fewer all count. To two decimals, half up.',
  },
  minJudges: { zh: '每个项目不少于 {n} 位评委。', en: 'At least {n} judges for each entry.' },
  bonusRule: { zh: '加分', en: 'Bonus' },
  bonusMax: { zh: '最多 {n} 分。', en: 'At most {n}.' },
  passMark: { zh: '及格线', en: 'Pass mark' },
  points: { zh: '{n} 分', en: '{n} points' },
  tieBreak: { zh: '同分时依次比较', en: 'Equal totals are decided by' },
  tieShare: { zh: '；仍相同的并列。', en: '; what is still equal shares its rank.' },
  awardRules: { zh: '资助规则', en: 'Award rules' },
  maxAmount: { zh: '单项不超过 {n}', en: 'at most {n} each' },
  maxPercent: { zh: '不超过项目预算的 {n}%', en: 'at most {n}% of the project’s budget' },
  minSelf: { zh: '自筹不少于 {n}%', en: 'at least {n}% self-raised' },
  basis: { zh: '依据', en: 'Basis' },

  ranking: { zh: '排名', en: 'Ranking' },
  rankingText: { zh: '由下面的得分重新算出，和公布的结果一致。', en: 'Recomputed from the scores below.' },
  rank: { zh: '名次', en: 'Rank' },
  entry: { zh: '项目', en: 'Entry' },
  community: { zh: '社区', en: 'Community' },
  where: { zh: '地点', en: 'Place' },
  applicant: { zh: '申报单位', en: 'Applicant' },
  points100: { zh: '总分', en: 'Total' },
  award: { zh: '资助（元）', en: 'Award (yuan)' },
  mark: { zh: '说明', en: 'Note' },
  noAward: { zh: '未获资助', en: 'No award' },
  belowPass: { zh: '未达及格线', en: 'Below the pass mark' },
  override: { zh: '调整', en: 'Overridden' },
  withdrawn: { zh: '退出', en: 'Withdrawn' },
  unjudged: { zh: '未参加评审', en: 'Not judged' },
  tieBy: { zh: '同分，按“{name}”决定', en: 'Tie, decided by “{name}”' },
  tieShared: { zh: '同分并列', en: 'Tie, rank shared' },
  social_organization: { zh: '社会组织', en: 'Social organization' },
  community_self_run: { zh: '社区自办', en: 'Community self-run' },
  awardsTotal: { zh: '资助合计', en: 'Awards in all' },

  scores: { zh: '每一分怎么来', en: 'Every score, step by step' },
  scoresText: {
    zh: '点开一个项目，照着算式可以自己算一遍。',
    en: 'Open an entry and work it out again by hand.',
  },
  formula: {
    zh: '每位评委的总分＝各项“得分÷满分×权重”相加。',
    en: 'A judge’s total is the sum of score ÷ maximum × weight.',
  },
  sheetTotal: { zh: '总分', en: 'Total' },
  counted: { zh: '计入', en: 'Counted' },
  dropped: { zh: '去掉', en: 'Left out' },
  incomplete: { zh: '未评齐', en: 'Incomplete' },
  means: { zh: '计入评委的平均', en: 'Mean of those counted' },
  sumLine: { zh: '（{parts}）÷ {n} = {mean}', en: '({parts}) ÷ {n} = {mean}' },
  bonusLine: { zh: '，加分 {bonus}，总分 {total}', en: ', bonus {bonus}, total {total}' },
  calculation: { zh: '算式', en: 'Working' },
  recusal: { zh: '{judge}回避：{reason}', en: '{judge} recused: {reason}' },
  projectPage: { zh: '看项目', en: 'The project' },
  reason: { zh: '原因', en: 'Reason' },

  sense: { zh: '换一种权重会怎样', en: 'What other weights would have changed' },
  senseText: {
    zh: '把一项权重调高或调低，其余按比例变，合计仍是 100。',
    en: 'One weight moved up or down, the others in proportion, still 100 in all.',
  },
  senseMethod: {
    zh: '资助名额不变（按名次 {n} 个），已公开理由调整的项目不动。',
    en: 'As many awards as by rank before ({n}); what was overridden with a published reason stays.',
  },
  senseNone: {
    zh: '下面 {n} 种调整，没有一种会改变获资助名单。',
    en: 'None of the {n} changes below would alter who is awarded.',
  },
  senseSome: {
    zh: '下面 {n} 种调整，有 {k} 种会改变获资助名单。',
    en: '{k} of the {n} changes below would alter who is awarded.',
  },
  change: { zh: '如果', en: 'If' },
  effectRank: { zh: '名次', en: 'Ranks' },
  effectAward: { zh: '资助', en: 'Awards' },
  up: { zh: '“{name}”权重提高 {n} 分', en: '“{name}” weighs {n} points more' },
  down: { zh: '“{name}”权重降低 {n} 分', en: '“{name}” weighs {n} points less' },
  equal: { zh: '各项权重相同', en: 'All weigh the same' },
  same: { zh: '名次不变', en: 'Unchanged' },
  swap: { zh: '第 {a}、{b} 名互换', en: 'Ranks {a} and {b} change places' },
  moved: {
    zh: '{n} 个项目名次有变，“{name}”变得最多，由第 {from} 到第 {to}',
    en: '{n} {n:entry|entries} move, “{name}” the most, from {from} to {to}',
  },
  sameAwards: { zh: '名单不变', en: 'The same' },
  gain: { zh: '“{names}”会获得资助', en: '“{names}” would gain one' },
  lose: { zh: '“{names}”会失去资助', en: '“{names}” would lose it' },
  passes: { zh: '“{names}”会达到及格线', en: '“{names}” would reach the pass mark' },
  fails: { zh: '“{names}”会低于及格线', en: '“{names}” would fall below the pass mark' },

  judges: { zh: '评委打分松紧', en: 'How each judge scored' },
  judgesText: {
    zh: '同一把尺子：细线是最低到最高，方框是中间一半，竖线是中位数，方点是平均。',
    en: 'On one scale: the line from lowest to highest, the box the middle half, the bar the median, the square the mean.',
  },
  scale: { zh: '{from} 到 {to} 分', en: '{from} to {to} points' },
  spread: { zh: '分布', en: 'Spread' },
  entries: { zh: '评了几个', en: 'Entries' },
  average: { zh: '平均', en: 'Mean' },
  min: { zh: '最低', en: 'Lowest' },
  lower: { zh: '下四分位', en: 'Lower quartile' },
  median: { zh: '中位数', en: 'Median' },
  upper: { zh: '上四分位', en: 'Upper quartile' },
  max2: { zh: '最高', en: 'Highest' },
  difference: { zh: '比其他评委', en: 'Against the others' },
  differenceNote: {
    zh: '“比其他评委”是同一批项目上，这位评委的总分减去其他评委平均分的平均数；正数偏松，负数偏严。',
    en: '“Against the others” is the mean, over the same entries, of this judge’s total less the mean of the other judges: above zero is kinder, below is stricter.',
  },

  composition: { zh: '每个社区的构成', en: 'The line-up of each community' },
  compositionRule: {
    zh: '规定：每个社区 {a} 个社会组织项目、{b} 个社区自办项目（“{a}+{b}”）。',
    en: 'The rule: {a} of social organizations and {b} of the community’s own in each place (“{a}+{b}”).',
  },
  ofThese: { zh: '其中退出', en: 'Withdrawn' },
  awardsCount: { zh: '获资助', en: 'Awarded' },
  allPlaces: { zh: '合计', en: 'In all' },

  feedback: { zh: '没有入选的，和调整过的', en: 'Those without an award, and what was overridden' },
  feedbackText: {
    zh: '每个项目都有评审意见；调整一定有公开理由。',
    en: 'Every entry has its feedback, every override its published reason.',
  },
  standing: { zh: '第 {rank} 名，总分 {total}', en: 'rank {rank}, total {total}' },
  overrides: { zh: '调整', en: 'Overrides' },
  losers: { zh: '未获资助', en: 'Without an award' },
  noFeedback: { zh: '没有填写意见', en: 'No feedback was recorded' },

  tranches: { zh: '资助怎么拨', en: 'How the awards are paid' },
  tranchesText: {
    zh: '达到条件才拨下一期；点日期看账本里的那一笔。',
    en: 'A tranche waits for its gate; a date leads to the row in the ledger.',
  },
  tranche: { zh: '第 {n} 期 {percent}%', en: 'Tranche {n}, {percent}%' },
  gate: { zh: '条件：{gate}', en: 'Gate: {gate}' },
  waiting: { zh: '等待{gate}', en: 'Waits for the {gate}' },
  ready: { zh: '已达到条件，待拨付', en: 'Gate passed, not yet paid' },
  halted: { zh: '已终止，不再拨付', en: 'Stopped, not to be paid' },
  back: { zh: '退回', en: 'returned' },
  sumPaid: { zh: '已拨付', en: 'Paid' },
  transferred: { zh: '划转', en: 'Transfer' },

  evaluations: { zh: '中期、末期和结项', en: 'Mid-term, final and close-out' },
  evaluationsText: {
    zh: '没有通过的写明原因，整改后再评。',
    en: 'What did not pass says why, and was looked at again.',
  },
  notYet: { zh: '还没有', en: 'Not yet' },
  pass: { zh: '通过', en: 'Passed' },
  rectify: { zh: '整改', en: 'To be put right' },
  fail: { zh: '不通过', en: 'Failed' },
  stopped: { zh: '终止', en: 'Stopped' },
  score: { zh: '{n} 分', en: '{n} points' },

  reported: { zh: '报道的数字', en: 'Reported figures' },
  reportedText: { zh: '来自公开报道，不与任何账本相加。', en: 'From published reports; added to no ledger.' },
  beside: { zh: '同一报道里的上一年', en: 'The year before, in the same report' },
  downloads: { zh: '下载', en: 'Download' },
  entryTable: { zh: '参评项目', en: 'Entries' },
  scoreTable: { zh: '评分', en: 'Scores' },
  rankingTable: { zh: '排名', en: 'Ranking' },
  sheetTable: { zh: '评委总分', en: 'Judges’ totals' },
  from: { zh: '来自公益创投', en: 'From a round' },
  fromRank: { zh: '{round}，第 {rank} 名，总分 {total}', en: '{round}, rank {rank}, total {total}' },

  briefLedger: {
    zh: '{n} 轮公益创投：{entries} 个项目申报，{awards} 个获资助，共 {awarded}，已拨付 {paid}。',
    en: '{n} {n:round|rounds}: {entries} {entries:entry|entries}, {awards} awarded {awarded} in all, {paid} paid.',
  },
  briefHere: {
    zh: '{round}：这里申报 {entries} 个项目，{awards} 个获资助，共 {awarded}。',
    en: '{round}: {entries} {entries:entry|entries} from here, {awards} awarded {awarded} in all.',
  },
  briefReported: {
    zh: '{names}：只有报道的数字，没有评分和名次。',
    en: '{names}: reported figures only, without scores or ranks.',
  },
} as const satisfies Words;

/** Hundredths of a point as they are printed: `86.68`, `−1.61`. */
export function pointsText(hundredths: number): string {
  const size = Math.abs(hundredths);
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return hundredths < 0 ? `−${text}` : text;
}

/** A sign before a difference: `+2.30`, `−4.05`, `0.00`. */
export function signedPoints(hundredths: number): string {
  return `${hundredths > 0 ? '+' : ''}${pointsText(hundredths)}`;
}

/** Title of an entry in the reader's language, or in Chinese with its language tag. */
export function entryTitle(
  { title, title_en }: { title: string; title_en?: string | undefined },
  locale: Locale,
): { text: string; lang?: 'zh-CN' } {
  return read({ zh: title, en: title_en }, locale);
}

/** Items in a row: `甲、乙`, `A, B`. */
export function rowText(items: readonly string[], locale: Locale): string {
  return items.join(locale === 'zh' ? '、' : ', ');
}
