import type { ballotKinds } from '../schemas/ballot.ts';
import type {
  bodyKinds,
  feedbackSources,
  feedbackStates,
  groupKinds,
  measureTopics,
  peopleBands,
  rhythms,
  spaceTerms,
} from '../schemas/governance.ts';
import type { Words } from './text.ts';

/** Words of how a place governs itself. */
export const governanceWords = {
  title: { zh: '社区治理', en: 'Governance' },
  titleOf: { zh: '{place}治理', en: 'Governance of {place}' },
  lede: {
    zh: '怎么投票、谁在议事、居民说了什么、房子给谁用',
    en: 'How votes are held, who sits where, what residents said, who uses which room; what staff entered in Chinese stays so',
  },
  ballots: { zh: '票决', en: 'Ballots' },
  ballotsNote: {
    zh: '只有合计，没有投票人。业主共同决定的事和基金的决定分开看。',
    en: 'Totals only, no voter. What owners decide together is apart from what the fund decides.',
  },
  ballotsCount: { zh: '票决 {n} 次', en: '{n} {n:ballot|ballots}' },
  called: { zh: '{day} 公告', en: 'called on {day}' },
  voting: { zh: '{from} 至 {to} 投票', en: 'voting from {from} to {to}' },
  counted: { zh: '{day} 计票', en: 'counted on {day}' },
  uncounted: { zh: '还没有计票', en: 'not counted yet' },
  turnout: { zh: '{eligible} 人有权投票，{n} 人投票（{percent}%）', en: '{n} of {eligible} voted ({percent}%)' },
  turnoutAlone: { zh: '{n} 人投票，有权投票的人数未公布', en: '{n} voted; how many could is not published' },
  turnoutArea: {
    zh: '专有部分面积 {eligible} 平方米，投票的 {n} 平方米（{percent}%）',
    en: 'of {eligible} square metres, owners of {n} voted ({percent}%)',
  },
  invalid: { zh: '无效票 {n} 张', en: '{n} invalid' },
  marks: { zh: '每票可选 {n} 项', en: 'up to {n} marks a ballot' },
  needsOwners: {
    zh: '要三分之二以上的人和面积参加，其中过半数同意（《民法典》第二百七十八条）',
    en: 'two thirds by heads and by area must take part, and more than half of these agree (Civil Code, article 278)',
  },
  needsWeighty: {
    zh: '要三分之二以上的人和面积参加，其中四分之三以上同意（《民法典》第二百七十八条）',
    en: 'two thirds by heads and by area must take part, and three quarters of these agree (Civil Code, article 278)',
  },
  needsPercent: { zh: '有效票的 {percent}% 才算通过', en: 'needs {percent}% of the valid ballots' },
  votes: { zh: '{n} 票', en: '{n} {n:vote|votes}' },
  votesNone: { zh: '票数未公布', en: 'votes not published' },
  area: { zh: '{n} 平方米', en: '{n} square metres' },
  offer: { zh: '{by}报价 {amount}', en: '{by} offers {amount}' },
  chosen: { zh: '选中', en: 'Chosen' },
  failed: { zh: '未达到比例', en: 'Not enough' },
  criteria: { zh: '评选标准', en: 'Criteria' },
  box: { zh: '{box}：收回 {n} 张', en: '{box}: {n} returned' },
  countedBy: { zh: '{who}计票签字', en: 'counted and signed by {who}' },
  contract: { zh: '合同 {id}', en: 'contract {id}' },
  poll: { zh: '只征求意见，不作决定', en: 'asks for views, decides nothing' },
  bodies: { zh: '议事组织', en: 'Bodies' },
  bodiesNote: { zh: '只写职务和推派方，不写姓名。', en: 'Roles and senders, no names.' },
  bodiesCount: { zh: '议事组织 {n} 个', en: '{n} {n:body|bodies}' },
  formed: { zh: '{day} 成立', en: 'formed on {day}' },
  ended: { zh: '{day} 终止', en: 'ended on {day}' },
  seats: { zh: '{role} {n} 席', en: '{role}: {n} {n:seat|seats}' },
  sentBy: { zh: '（{by}推派）', en: ' (sent by {by})' },
  held: { zh: '应开 {due} 次，缺 {missed} 次', en: '{due} meetings due, {missed} missed' },
  missed: { zh: '没有开会的：{list}', en: 'No meeting in {list}' },
  meetings: { zh: '开会 {n} 次，最近 {day}', en: '{n} {n:meeting|meetings}, the last on {day}' },
  meetingsNone: { zh: '还没有公布会议', en: 'No meeting published yet' },
  groups: { zh: '居民组织', en: 'Organisations of residents' },
  groupsNote: { zh: '得到什么扶持，承接了什么。', en: 'With what help they grew, and what they took over.' },
  groupsCount: { zh: '居民组织 {n} 个', en: '{n} {n:organisation|organisations} of residents' },
  filed: { zh: '{day} 在{with}备案', en: 'filed with {with} on {day}' },
  filedNone: { zh: '未备案', en: 'not filed' },
  members: { zh: '{n} 人', en: '{n} {n:member|members}' },
  tookOver: { zh: '承接：{text}', en: 'took over: {text}' },
  tookOverNone: { zh: '还没有承接事务', en: 'has not taken anything over yet' },
  help: { zh: '扶持：', en: 'Helped by ' },
  dissolved: { zh: '{day} 解散', en: 'dissolved on {day}' },
  spaces: { zh: '空间', en: 'Spaces' },
  spacesNote: { zh: '谁的房子，谁在用，收不收费。', en: 'Whose rooms, who uses them, on what terms.' },
  spacesCount: { zh: '空间 {n} 处', en: '{n} {n:space|spaces}' },
  owner: { zh: '产权方{owner}，由{user}使用', en: 'owned by {owner}, used by {user}' },
  until: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  since: { zh: '{from} 起', en: 'since {from}' },
  hours: { zh: '开放 {hours}', en: 'open {hours}' },
  basis: { zh: '依据：{basis}', en: 'basis: {basis}' },
  basisNone: { zh: '依据未公开', en: 'basis not published' },
  income: { zh: '收入见项目账', en: 'income: see the project' },
  feedback: { zh: '居民反映', en: 'What residents said' },
  feedbackNote: {
    zh: '写成概述，没有姓名；批评也在这里。',
    en: 'Summed up, without names; criticism is here too.',
  },
  feedbackCount: {
    zh: '居民反映 {n} 件，未答复 {open} 件',
    en: '{n} matters raised by residents, {open} without an answer',
  },
  by: { zh: '承办：{who}', en: 'assigned to {who}' },
  dueOn: { zh: '{day} 前办结', en: 'due by {day}' },
  answer: { zh: '{day} 答复：{text}', en: 'answered on {day}: {text}' },
  solvedOn: { zh: '{day} 解决', en: 'solved on {day}' },
  whyNot: { zh: '原因：{text}', en: 'why not: {text}' },
  times: { zh: '{n} 次', en: '{n} times' },
  verbatim: { zh: '原话，本人同意公开', en: 'verbatim, with the consent of the speaker' },
  measures: { zh: '账外事项', en: 'Beside the books' },
  measuresNote: {
    zh: '不是基金的钱，不计入任何合计；工资不算基金收入。',
    en: 'No money of the fund, in no total; wages are no income of the fund.',
  },
  measuresCount: { zh: '账外事项 {n} 项', en: '{n} {n:figure|figures} beside the books' },
  workHours: { zh: '{n} 小时', en: '{n} hours' },
  range: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  paidBy: { zh: '由{who}承担', en: 'borne by {who}' },
  project: { zh: '项目', en: 'Project' },
} as const satisfies Words;

type Choice<T> = { [K in keyof T]: { zh: string; en: string } };

export const ballotKindWords = {
  residents: { zh: '居民票决', en: 'Ballot of residents' },
  owners: { zh: '业主共同决定', en: 'Decision of owners' },
  provider: { zh: '选聘服务单位', en: 'Choice of a provider' },
  poll: { zh: '意见征询', en: 'Poll' },
} as const satisfies Choice<typeof ballotKinds>;

export const bodyKindWords = {
  council: { zh: '议事协商组织', en: 'Council' },
  joint_meeting: { zh: '联席会议', en: 'Joint meeting' },
  partners: { zh: '伙伴例会', en: 'Meeting of partners' },
  youth: { zh: '青年委员会', en: 'Youth committee' },
  supervision: { zh: '监督组织', en: 'Supervision' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Choice<typeof bodyKinds>;

export const rhythmWords = {
  month: { zh: '每月一次', en: 'monthly' },
  quarter: { zh: '每季一次', en: 'quarterly' },
  half_year: { zh: '每半年一次', en: 'twice a year' },
  year: { zh: '每年一次', en: 'yearly' },
} as const satisfies Choice<typeof rhythms>;

export const groupKindWords = {
  team: { zh: '志愿队伍', en: 'Volunteer team' },
  interest: { zh: '兴趣团队', en: 'Interest group' },
  self_governance: { zh: '自治小组', en: 'Self-governance group' },
  venture: { zh: '社会组织', en: 'Social organisation' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Choice<typeof groupKinds>;

export const spaceTermWords = {
  free: { zh: '免费', en: 'free' },
  low: { zh: '低偿', en: 'low charge' },
  market: { zh: '市场价', en: 'market price' },
  mixed: { zh: '分时段', en: 'by the hour of day' },
} as const satisfies Choice<typeof spaceTerms>;

export const feedbackStateWords = {
  open: { zh: '未答复', en: 'No answer yet' },
  answered: { zh: '已答复', en: 'Answered' },
  solved: { zh: '已解决', en: 'Solved' },
  impossible: { zh: '无法解决', en: 'Cannot be solved' },
} as const satisfies Choice<typeof feedbackStates>;

export const feedbackSourceWords = {
  resident: { zh: '居民', en: 'Residents' },
  hotline: { zh: '12345 热线', en: 'Hotline 12345' },
  council: { zh: '议事会', en: 'Council' },
  patrol: { zh: '巡查', en: 'Patrol' },
  online: { zh: '网上', en: 'Online' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Choice<typeof feedbackSources>;

export const measureTopicWords = {
  jobs: { zh: '微就业', en: 'Micro-work' },
  benefit: { zh: '居民优惠', en: 'Benefit' },
  upkeep: { zh: '长效管护', en: 'Upkeep' },
  other_money: { zh: '其他资金', en: 'Other money' },
  hotline: { zh: '12345 热线', en: 'Hotline 12345' },
  casework: { zh: '个案服务', en: 'Casework' },
  units: { zh: '双报到单位', en: 'Units that report to the community' },
  training: { zh: '培训指导', en: 'Training' },
  honour: { zh: '荣誉和礼遇', en: 'Honours' },
  green: { zh: '绿地认养', en: 'Adopted green' },
  finance: { zh: '融资对接', en: 'Finance reached' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Choice<typeof measureTopics>;

export const peopleBandWords = {
  under_10: { zh: '10 人以下', en: 'fewer than 10 people' },
  to_29: { zh: '10～29 人', en: '10 to 29 people' },
  to_99: { zh: '30～99 人', en: '30 to 99 people' },
  from_100: { zh: '100 人以上', en: '100 people or more' },
} as const satisfies Choice<typeof peopleBands>;
