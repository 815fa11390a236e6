import type { CodeEntry } from '../entry.ts';

/** Problems of the points ledger: identity 9. */
export const pointsCodes = {
  'points-account': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '积分账户不是代号', en: 'Points account is no pseudonym' },
    message: {
      zh: '账户“{found}”不是代号，可能认出是谁。',
      en: 'The account "{found}" is no pseudonym: it may show who stands behind it.',
    },
    remedy: {
      zh: '换成一两个字母加 3 至 5 位数字的代号，例如“A017”；对照表不放进数据文件夹。',
      en: 'Use one or two letters and three to five digits, such as "A017"; keep the list of names out of the data folder.',
    },
  },
  'points-negative': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '积分不够', en: 'Not enough points' },
    message: {
      zh: '账户 {account} 到 {on} 只有 {before} 分，这一行要减 {found} 分，还差 {short} 分。',
      en: 'Account {account} has {before} points by {on}; this row takes {found}, which is {short} too many.',
    },
    remedy: {
      zh: '核对账户和积分；漏记的获得补上，记错账户的改过来。',
      en: 'Check account and points; add what was earned and not entered, or move the row to the right account.',
    },
  },
  'points-rule': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '引用的积分规则不适用', en: 'The points rule does not apply' },
    message: { zh: '规则“{rule}”{why}。', en: 'The rule "{rule}" {why}.' },
    remedy: { zh: '改成当天有效的同类规则{fix}。', en: 'Cite a rule of that kind in force on the day{fix}.' },
  },
  'points-mismatch': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '积分与规则算出来的不一致', en: 'Points differ from the rule' },
    message: {
      zh: '这一行写 {found} 分，按规则应是 {expected} 分（{sum}）。',
      en: 'This row says {found} points; by the rule it is {expected} ({sum}).',
    },
    remedy: { zh: '积分改成 {expected}，或核对时长和规则。', en: 'Write {expected}, or check the hours and the rule.' },
  },
  'points-item': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '兑换品不对', en: 'The item does not fit' },
    message: { zh: '积分记录“{record}”：{why}。', en: 'Points row "{record}": {why}.' },
    remedy: {
      zh: '核对兑换日期和兑换品；目录漏写的，补进 points.yaml。',
      en: 'Check the day and the item; add to points.yaml what the catalogue lacks.',
    },
  },
  'points-stock': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '兑换品超过库存', en: 'More redeemed than in stock' },
    message: {
      zh: '“{item}”只有 {stock} 件，这是第 {count} 件。',
      en: '"{item}" had {stock} in stock; this would be number {count}.',
    },
    remedy: {
      zh: '核对兑换品；新进的一批，在目录里另立一条。',
      en: 'Check the item; enter a new batch as an entry of its own in the catalogue.',
    },
  },
  'points-often': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '一个季度里次数太多', en: 'Too often in a quarter' },
    message: {
      zh: '账户 {account} 在 {quarter} 按规则“{rule}”已经有 {limit} 次，这是第 {count} 次。',
      en: 'In {quarter} the account {account} may use the rule "{rule}" {limit} times at most; this is number {count}.',
    },
    remedy: {
      zh: '核对日期和账户，录错的改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check day and account, and correct what was mistyped. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'points-expiry': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '没到期的积分不能过期', en: 'Points that are still valid' },
    message: {
      zh: '账户 {account} 满 {months} 个月未用的只有 {expected} 分，这一行让 {found} 分过期。',
      en: 'Account {account} has {expected} unused points older than {months} months; this row lets {found} lapse.',
    },
    remedy: {
      zh: '积分改成不超过 {expected}；先获得的先用，用剩的满期才能过期。',
      en: 'Write at most {expected}: the oldest points are used first, and only the rest lapses.',
    },
  },
  'points-hours': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '时长写错了地方', en: 'Hours in the wrong row' },
    message: { zh: '积分记录“{record}”：{why}。', en: 'Points row "{record}": {why}.' },
    remedy: {
      zh: '时长只写在按小时获得积分的行里；兑换、扣减、过期都不减服务时长。',
      en: 'Hours stand only where points are earned by the hour; redeeming, deducting and lapsing never take hours away.',
    },
  },
  'points-note': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '扣减和调整要写原因', en: 'A deduction or adjustment needs its reason' },
    message: { zh: '这一行是“{kind}”，没有写原因。', en: 'This row is a "{kind}" and gives no reason.' },
    remedy: {
      zh: '在“备注”里写清为什么，不写姓名。',
      en: 'Say why in the note, without any name.',
    },
  },
  'points-wish': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '心愿的积分与积分账不一致', en: 'A wish and the points ledger disagree' },
    message: {
      zh: '心愿 {wish} 写着得 {expected} 分，积分账里记给它的是 {found} 分。',
      en: 'The wish {wish} says {expected} points; the points ledger has {found} for it.',
    },
    remedy: {
      zh: '核对两张表；积分账里为心愿记的分，在“心愿”一列写上编号。',
      en: 'Compare the two tables; rows of the points ledger that belong to a wish name it in the column "wish".',
    },
  },
  'points-scheme': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '积分规则不完整', en: 'Incomplete points rule' },
    message: { zh: '规则“{rule}”{why}。', en: 'The rule "{rule}" {why}.' },
    remedy: { zh: '在 points.yaml 里补全这条规则。', en: 'Complete the rule in points.yaml.' },
  },
} as const satisfies Record<string, CodeEntry>;
