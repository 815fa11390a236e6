import type { CodeEntry } from '../entry.ts';

/** Problems of the points ledger: identity 9. */
export const pointsCodes = {
  'points-account': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '积分账户不是代号', en: 'Points account is no pseudonym' },
    message: {
      zh: '这里的账户不是代号，可能认出是谁。',
      en: 'The account is no pseudonym: it may show who stands behind it.',
    },
    remedy: {
      zh: '给每个账户一个代号，一两个字母加 3 至 5 位数字，像“A017”那样，全表都用它，两个人不能共用；不用姓名缩写、手机或证件的尾号。对照表不放进数据文件夹；已经提交过的，还要告诉维护人员。',
      en: 'Give every account a code of its own, one or two letters and three to five digits as in "A017", and use it throughout; no initials, no end of a telephone or identity number. Keep the list of names out of the data folder, and tell the maintainers if this was committed before.',
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
      zh: '核对账户和积分；漏记的获得补上，记错账户的改过来。分数确实不够就兑换了的，另记一行“调增”，备注写明原因，不要编服务来凑。',
      en: 'Check account and points; add what was earned and not entered, or move the row to the right account. If more was really redeemed than was there, enter an upward adjustment with its reason; never invent a service.',
    },
  },
  'points-rule': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '引用的积分规则不适用', en: 'The points rule does not apply' },
    message: { zh: '规则“{rule}”{why}。', en: 'The rule "{rule}" {why}.' },
    remedy: {
      zh: '先核对日期和类型，录错的改正；都没有错的，改成当天有效的同类规则{fix}。',
      en: 'Check day and kind first and correct what was mistyped; if both are right, cite a rule of that kind in force on the day{fix}.',
    },
  },
  'points-period': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '规则或兑换品当天无效', en: 'Rule or item not valid on that day' },
    message: {
      zh: '{on} 的这一行用了{what}，它的有效期是 {span}。',
      en: 'This row of {on} uses the {what}, which is valid {span}.',
    },
    remedy: {
      zh: '日期、规则或兑换品录错的，改正{fix}；起止日期写错的，改正 points.yaml。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct day, rule or item if mistyped{fix}, or the dates in points.yaml. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'points-mismatch': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '积分与规则算出来的不一致', en: 'Points differ from the rule' },
    message: {
      zh: '这一行写 {found} 分，按规则应是 {expected} 分（{sum}）。',
      en: 'This row says {found} points; by the rule it is {expected} ({sum}).',
    },
    remedy: {
      zh: '核对时长、兑换品和规则，录错的改正；积分录错的，改成 {expected}。当时就是这样记给居民的，分数不改，在 explanations.yaml 如实说明，多退少补另记一行调整。',
      en: 'Check hours, item and rule and correct what was mistyped; if the points were mistyped, write {expected}. If they really were credited so, leave them and explain it in explanations.yaml; what is made up for later is a row of its own.',
    },
  },
  'points-item': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '兑换品不对', en: 'The item does not fit' },
    message: { zh: '积分记录“{record}”：{why}。', en: 'Points row "{record}": {why}.' },
    remedy: {
      zh: '核对类型、兑换日期和兑换品，录错的改正；目录漏写的，补进 points.yaml。',
      en: 'Check kind, day and item and correct what was mistyped; add to points.yaml what the catalogue lacks.',
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
      zh: '核对兑换品；新进了一批的，在目录里另立一条，换走这一批的行改写新的编号。',
      en: 'Check the item; enter a new batch as an entry of its own in the catalogue, and name it in the rows that took from it.',
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
    severity: 'breach',
    group: 'alliance',
    title: { zh: '没到期的积分记成了过期', en: 'Points that were still valid' },
    message: {
      zh: '账户 {account} 满 {months} 个月未用的只有 {expected} 分，这一行让 {found} 分过期。',
      en: 'Account {account} has {expected} unused points older than {months} months; this row lets {found} lapse.',
    },
    remedy: {
      zh: '核对日期、账户，看有没有漏记的获得；积分录错的，改成不超过 {expected}，没有这回事的删掉这一行（已经公开过的，填“撤回日期”和“撤回原因”）。当时确实提前作废了的，不改，在 explanations.yaml 如实说明，退还的分另记一行调整。',
      en: 'Check day and account, and whether something earned is missing; if the points were mistyped, write at most {expected}; if nothing lapsed, delete the row (or retract it once it was published). If they really were taken early, leave the row and explain it in explanations.yaml; points that are given back are a row of their own.',
    },
  },
  'points-hours': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '时长写错了地方', en: 'Hours in the wrong row' },
    message: { zh: '积分记录“{record}”：{why}。', en: 'Points row "{record}": {why}.' },
    remedy: {
      zh: '按小时获得的行，照签到记录补上时长；兑换、扣减、过期的行不写时长，确实服务过的，时长写在获得的那一行。',
      en: 'Where points are earned by the hour, fill in the hours from the sign-in list; rows that redeem, deduct or lapse have none, and hours that were served belong in the row that earned.',
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
      zh: '先在积分账里找有没有这一笔：有的，在“心愿”一列写上编号，不要再记一行；没有的，才补记。心愿表写错的，改正。',
      en: 'Look for the points in the ledger first: if the row is there, name the wish in its column "wish" and enter nothing twice; only if it is not, add it. Correct the table of wishes if that is wrong.',
    },
  },
  'points-scheme': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '积分规则不完整', en: 'Incomplete points rule' },
    message: { zh: '规则“{rule}”{why}。', en: 'The rule "{rule}" {why}.' },
    remedy: {
      zh: '照通过的办法，在 points.yaml 里补全这条规则。',
      en: 'Complete the rule in points.yaml as it was passed.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
