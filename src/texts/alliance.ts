import type { Locale } from '../domain/address.ts';
import type { Outcome } from '../domain/alliance.ts';
import type { Span } from '../domain/alliance-sum.ts';
import type { Near, Reason } from '../domain/match.ts';
import { fill, number, speak, type Words } from './text.ts';

/** Words of the alliance: partners, the three lists, agreements, honours. */
export const allianceWords = {
  title: { zh: '共享联盟', en: 'Sharing alliance' },
  indexTitle: { zh: '各社区的共享联盟', en: 'Sharing alliances of the communities' },
  indexLede: {
    zh: '居民要什么、伙伴有什么、一起办什么，三张清单对着看',
    en: 'What residents need, what partners have, what they do together: three lists side by side',
  },
  description: {
    zh: '{name}的伙伴、需求清单、资源清单、项目清单和共建协议：谁认领了什么，还有什么没人认领。',
    en: 'Partners, needs, resources, projects and agreements of {name}: who claimed what, and what nobody has claimed yet.',
  },
  indexDescription: {
    zh: '各社区共享联盟的伙伴、需求、资源和协议：等了多久有人认领，还有什么没人认领。',
    en: 'Partners, needs, resources and agreements of the communities: how long claims took, and what nobody has claimed yet.',
  },
  sentence: {
    zh: '伙伴 {partners} 家；协议 {agreements} 份，已完成 {done} 份；需求 {needs} 项，已满足 {met} 项，{open} 项还没有人认领{oldest}。',
    en: '{partners} {partners:partner|partners}; {agreements} {agreements:agreement|agreements}, {done} completed; {needs} {needs:need|needs}, {met} met, {open} not claimed yet{oldest}.',
  },
  sentenceOldest: { zh: '，最久的等了 {days} 天', en: '; the longest has waited {days} {days:day|days}' },
  sentenceReported: {
    zh: '报道了 {n} 个数字，没有逐条的清单。',
    en: '{n} {n:figure was|figures were} reported; there are no lists.',
  },

  askPartners: { zh: '有多少伙伴', en: 'How many partners' },
  partnersNow: { zh: '{n} 家', en: '{n} {n:partner|partners}' },
  partnersLeft: { zh: '另有 {n} 家已退出', en: '{n} more {n:has|have} left' },
  partnersAll: { zh: '没有退出的', en: 'None has left' },
  askAgreements: { zh: '说到做到了吗', en: 'Were promises kept' },
  agreementsDone: { zh: '完成 {done} 份，共 {all} 份', en: '{done} of {all} completed' },
  agreementsOverdue: { zh: '逾期未完成 {n} 份', en: '{n} overdue' },
  agreementsFine: { zh: '没有逾期', en: 'None overdue' },
  agreementsNone: { zh: '还没有协议', en: 'No agreement yet' },
  askNeeds: { zh: '需求有人认领吗', en: 'Are needs claimed' },
  needsOpen: { zh: '{n} 项没人认领', en: '{n} not claimed' },
  needsNoneOpen: { zh: '全部有人认领', en: 'All claimed' },
  needsSmall: {
    zh: '已满足 {met} 项，对接中 {running} 项',
    en: '{met} met, {running} under way',
  },
  needsNone: { zh: '还没有登记需求', en: 'No need entered yet' },
  askOldest: { zh: '等得最久的', en: 'Waiting longest' },
  oldest: { zh: '{days} 天', en: '{days} {days:day|days}' },
  oldestNone: { zh: '没有在等的', en: 'Nobody waits' },
  claimTime: { zh: '多久有人认领', en: 'Time to a claim' },
  meetTime: { zh: '多久得到满足', en: 'Time until met' },
  span: {
    zh: '中位数 {median} 天（{min} 至 {max} 天，{n} 项）',
    en: 'median {median} {median:day|days} ({min} to {max}, {n} {n:need|needs})',
  },
  fromRaising: { zh: '都从提出那天算起', en: 'both counted from the day it was raised' },

  waiting: { zh: '还没人认领', en: 'Not claimed yet' },
  waitingNote: { zh: '按类别，等得最久的排在前面。', en: 'By category, the longest wait first.' },
  waitingHere: {
    zh: '各社区没人认领的需求，急的在前，等得久的在前。',
    en: 'Needs of all communities that nobody has claimed, the urgent and the oldest first.',
  },
  gaps: { zh: '缺口', en: 'Gaps' },
  category: { zh: '类别', en: 'Category' },
  count: { zh: '项数', en: 'Needs' },
  median: { zh: '等待中位数', en: 'Median wait' },
  longest: { zh: '等得最久', en: 'Longest wait' },
  which: { zh: '哪几项', en: 'Which' },
  days: { zh: '{n} 天', en: '{n} {n:day|days}' },

  lists: { zh: '三张清单', en: 'Three lists' },
  listsNote: {
    zh: '左边是居民的需求，中间是伙伴的资源，右边是一起办的项目。',
    en: 'Needs of residents, resources of partners, and the projects they do together.',
  },
  needs: { zh: '需求清单', en: 'Needs' },
  resources: { zh: '资源清单', en: 'Resources' },
  projects: { zh: '项目清单', en: 'Projects' },
  urgent: { zh: '急', en: 'Urgent' },
  people: { zh: '涉及 {n} 人', en: '{n} {n:person|people}' },
  fewPeople: { zh: '人数少，不公布', en: 'too few people to be told' },
  wants: { zh: '需要 {what}', en: '{what} wanted' },
  wantedSpan: { zh: '{from}至{to}', en: '{from} to {to}' },
  wantedFrom: { zh: '{from}起', en: 'from {from}' },
  wantedTo: { zh: '到{to}', en: 'until {to}' },
  raised: { zh: '{day}提出', en: 'raised {day}' },
  waits: { zh: '等了 {n} 天', en: 'has waited {n} {n:day|days}' },
  claimedBy: { zh: '{day}认领：', en: 'Claimed {day} by ' },
  claimedAfter: { zh: '用了 {n} 天', en: 'after {n} {n:day|days}' },
  metAfter: { zh: '{day}满足，共 {n} 天', en: 'met {day}, {n} {n:day|days} in all' },
  steppedBack: { zh: '{day}退回：', en: 'Back on {day}: ' },
  helps: { zh: '可以对接', en: 'Could help' },
  noHelp: { zh: '清单里还没有合适的资源', en: 'No fitting resource on the lists yet' },
  resource: { zh: '资源', en: 'Resource' },
  points: { zh: '{n} 分', en: '{n} {n:point|points}' },
  offeredBy: { zh: '提供方：', en: 'From ' },
  left: { zh: '共 {all}，还剩 {free}', en: '{free} of {all} left' },
  usedUp: { zh: '共 {all}，已约完', en: '{all}, all taken' },
  always: { zh: '数量不限或未写明', en: 'quantity not stated' },
  conditions: { zh: '条件：', en: 'Conditions: ' },
  usedFor: { zh: '用于：', en: 'Used for: ' },
  over: { zh: '时间已过', en: 'Over' },
  gone: { zh: '伙伴已退出', en: 'Partner has left' },
  free: { zh: '可以约', en: 'Free' },
  taken: { zh: '已约完', en: 'Taken' },
  answers: { zh: '回应需求：', en: 'Answers: ' },
  with: { zh: '伙伴：', en: 'With ' },
  by: { zh: '协议：', en: 'Agreements: ' },

  partners: { zh: '伙伴', en: 'Partners' },
  partnersNote: { zh: '从加入到退出；答应的，办到的。', en: 'From joining to leaving; promised, and done.' },
  partner: { zh: '伙伴', en: 'Partner' },
  state: { zh: '状态', en: 'State' },
  kept: { zh: '协议', en: 'Agreements' },
  promised: { zh: '答应', en: 'Promised' },
  delivered: { zh: '办到', en: 'Delivered' },
  total: { zh: '合计', en: 'Total' },
  promise: { zh: '承诺', en: 'Promise' },
  offers: { zh: '提供', en: 'Offers' },
  claims: { zh: '认领', en: 'Claimed' },
  honour: { zh: '荣誉', en: 'Honours' },
  ways: { zh: '经过', en: 'Course' },
  unknownDelivered: { zh: '另有 {n} 份未公布', en: '{n} not published' },
  byUnit: { zh: '不同单位的数量分开列，不相加。', en: 'Quantities in different units stand apart and are not added.' },

  agreements: { zh: '共建协议', en: 'Agreements' },
  agreementsNote: {
    zh: '过了结束日期还没完成的写“逾期”。',
    en: 'What is not completed after its last day is overdue.',
  },
  agreement: { zh: '协议', en: 'Agreement' },
  term: { zh: '期限', en: 'Term' },
  signedOn: { zh: '{day}签', en: 'signed {day}' },
  noEnd: { zh: '没有期限', en: 'no end' },
  linked: { zh: '对应', en: 'For' },
  amount: { zh: '答应／办到', en: 'Promised / delivered' },
  giveBack: { zh: '反哺 {base}的 {percent}%', en: 'gives back {percent}% of {base}' },
  atLeast: { zh: '保底 {amount}', en: 'at least {amount}' },
  served: { zh: '受益 {n} 人', en: '{n} {n:person|people} served' },

  activities: { zh: '集市和活动', en: 'Markets and activities' },
  activitiesNote: {
    zh: '有反哺的集市，先签协议，后公布结果。',
    en: 'A market that gives back has its agreement before and its result published after.',
  },
  activity: { zh: '活动', en: 'Activity' },
  day: { zh: '日期', en: 'Day' },
  businesses: { zh: '商户', en: 'Businesses' },
  visits: { zh: '到场人次', en: 'Visits' },
  sales: { zh: '销售额（元）', en: 'Sales (yuan)' },
  gaveBack: { zh: '反哺（元）', en: 'Given back (yuan)' },
  goods: { zh: '物资（件）', en: 'Goods (items)' },
  published: { zh: '公布', en: 'Published' },
  entered: { zh: '入账 {id}', en: 'income {id}' },

  honours: { zh: '荣誉', en: 'Honours' },
  honoursNote: { zh: '按公布的规则算出，不是评出来的。', en: 'Worked out by a published rule, not awarded by a jury.' },
  honourRule: {
    zh: '规则：{from}之后按期完成协议不少于 {completed} 份，没有逾期未完成的协议，而且还在联盟里。',
    en: 'The rule: since {from} at least {completed} agreements completed in time, none overdue, and still in the alliance.',
  },
  honoured: { zh: '按期完成 {n} 份', en: '{n} completed in time' },
  honouredNone: { zh: '目前没有伙伴达到。', en: 'No partner fulfils it at present.' },
  given: { zh: '别处授予的荣誉，照登记写出：', en: 'Honours given elsewhere, as registered:' },
  basis: { zh: '依据：', en: 'Basis: ' },

  method: { zh: '对接建议怎么算', en: 'How suggestions are made' },
  methodText: {
    zh: '只看还没人认领的需求和还有余量的资源，类别不同的不提示。类别相同 40 分；地点：同一社区 25 分，同一街道 15 分，同一区 10 分；时间重合 20 分，数量够 15 分，只够一部分的按比例给分，没有写明的给一半。满 {minimum} 分才提示。建议只是线索，认领由伙伴自己决定。',
    en: 'Only needs that nobody has claimed and resources with something left are compared, and only within one category. The same category gives 40 points; the same community 25, the same street 15, the same district 10; time that overlaps up to 20 and enough quantity up to 15, in proportion; what is not stated counts half. From {minimum} points on a suggestion is shown. It is a hint; partners decide what they claim.',
  },

  places: { zh: '各社区', en: 'By community' },
  placesNote: { zh: '点名称看这个社区的三张清单。', en: 'Each name leads to the three lists of that community.' },
  place: { zh: '社区', en: 'Community' },
  colPartners: { zh: '伙伴', en: 'Partners' },
  colAgreements: { zh: '协议', en: 'Agreements' },
  colDone: { zh: '已完成', en: 'Completed' },
  colOverdue: { zh: '逾期', en: 'Overdue' },
  colOpen: { zh: '没人认领', en: 'Not claimed' },
  colMet: { zh: '已满足', en: 'Met' },
  colClaim: { zh: '认领中位天数', en: 'Median days to a claim' },
  colOldest: { zh: '最久（天）', en: 'Longest (days)' },
  none: { zh: '没有', en: 'none' },
  reported: { zh: '报道里的伙伴和活动', en: 'Partners and activities in reports' },
  reportedNote: {
    zh: '数字来自公开报道，没有逐条清单，也不计入上面的合计。',
    en: 'Figures from published reports, without lists, and in none of the totals above.',
  },
  openLists: { zh: '看{name}的三张清单', en: 'The three lists of {name}' },
  openPlace: { zh: '{name}的公示页', en: 'Disclosure page of {name}' },
} as const satisfies Words;

const outcomes = {
  on_time: { zh: '按期完成', en: 'Completed in time' },
  late: { zh: '迟 {n} 天完成', en: 'Completed {n} {n:day|days} late' },
  open: { zh: '履行中', en: 'Running' },
  overdue: { zh: '逾期 {n} 天', en: '{n} {n:day|days} overdue' },
  terminated: { zh: '已终止', en: 'Terminated' },
} as const satisfies Record<Outcome, { zh: string; en: string }>;

/** What became of an agreement; `n` days late or overdue. */
export function outcomeText(outcome: Outcome, n: number, locale: Locale): string {
  return fill(outcomes[outcome][locale], { n });
}

const counts = {
  on_time: { zh: '按期完成 {n}', en: '{n} in time' },
  late: { zh: '迟完成 {n}', en: '{n} late' },
  open: { zh: '履行中 {n}', en: '{n} running' },
  overdue: { zh: '逾期 {n}', en: '{n} overdue' },
  terminated: { zh: '终止 {n}', en: '{n} terminated' },
} as const satisfies Record<Outcome, { zh: string; en: string }>;

/** How many agreements came to what, without those that are none. */
export function countsText(of: Readonly<Record<Outcome, number>>, locale: Locale): string {
  return (Object.keys(counts) as Outcome[])
    .filter((outcome) => of[outcome] > 0)
    .map((outcome) => fill(counts[outcome][locale], { n: of[outcome] }))
    .join(locale === 'zh' ? '，' : ', ');
}

/** Words of coded values that only the alliance uses. */
export const allianceTerms = {
  type: {
    company: { zh: '企业', en: 'Company' },
    merchant: { zh: '商户', en: 'Shop' },
    social_organization: { zh: '社会组织', en: 'Social organization' },
    public_institution: { zh: '机关事业单位', en: 'Public institution' },
    property_company: { zh: '物业公司', en: 'Property company' },
    group: { zh: '居民团队', en: 'Group of residents' },
  },
  partner: {
    joined: { zh: '已加入', en: 'Joined' },
    docked: { zh: '已对接', en: 'Docked' },
    signed: { zh: '已签约', en: 'Signed' },
    left: { zh: '已退出', en: 'Left' },
  },
  step: {
    joined: { zh: '加入', en: 'joined' },
    docked: { zh: '对接', en: 'docked' },
    signed: { zh: '签约', en: 'signed' },
    left: { zh: '退出', en: 'left' },
    again: { zh: '重新加入', en: 'joined again' },
  },
  need: {
    open: { zh: '待认领', en: 'Open' },
    claimed: { zh: '已认领', en: 'Claimed' },
    in_progress: { zh: '对接中', en: 'Under way' },
    met: { zh: '已满足', en: 'Met' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    unmet: { zh: '未能满足', en: 'Not met' },
  },
  activity: {
    market: { zh: '睦邻集市', en: 'Neighbourhood market' },
    bidding: { zh: '项目竞标', en: 'Bidding' },
    salon: { zh: '沙龙', en: 'Salon' },
    service_day: { zh: '服务日', en: 'Service day' },
    training: { zh: '培训', en: 'Training' },
    other: { zh: '其他活动', en: 'Other activity' },
  },
} as const;

const nearness = {
  place: { zh: '同一社区', en: 'same community' },
  street: { zh: '同一街道', en: 'same street' },
  district: { zh: '同一区', en: 'same district' },
  far: { zh: '不在同一区', en: 'another district' },
} as const satisfies Record<Near, { zh: string; en: string }>;

const fits = {
  sameCategory: { zh: '类别相同', en: 'same category' },
  otherCategory: { zh: '类别不同', en: 'another category' },
  time: { zh: '时间重合 {n} 天', en: 'time overlaps by {n} {n:day|days}' },
  timeAlways: { zh: '时间合适', en: 'time fits' },
  timeNone: { zh: '时间不重合，要另商量', en: 'no common time, to be arranged' },
  timeUnknown: { zh: '时间没有写明，按一半计', en: 'time not stated, counted half' },
  enough: { zh: '数量够', en: 'enough of it' },
  part: { zh: '只有 {what}，不够', en: 'only {what}, not enough' },
  quantityUnknown: {
    zh: '数量没有写明或单位不同，按一半计',
    en: 'quantity not stated or in another unit, counted half',
  },
} as const satisfies Words;

/** One reason of a suggestion in words. */
export function reasonText(reason: Reason, locale: Locale): string {
  const words = speak(fits, locale);
  if (reason.side === 'category') return reason.same ? words.sameCategory : words.otherCategory;
  if (reason.side === 'place') return nearness[reason.near][locale];
  if (reason.side === 'time') {
    if (reason.fit === 'unknown') return words.timeUnknown;
    if (reason.fit === 'none') return words.timeNone;
    return reason.days === undefined ? words.timeAlways : fill(words.time, { n: reason.days });
  }
  if (reason.fit === 'unknown') return words.quantityUnknown;
  return reason.fit === 'whole' ? words.enough : fill(words.part, { what: measure(reason.free ?? 0, reason.unit) });
}

/** A quantity with its unit: `40 次`. Units are written by staff in Chinese. */
export function measure(value: number, unit: string | undefined): string {
  return unit ? `${number(value)} ${unit}` : number(value);
}

/** Median and range of days in words. */
export function spanText(span: Span, locale: Locale): string {
  return fill(allianceWords.span[locale], { ...span });
}
