import type { CodeEntry } from '../entry.ts';

/** Problems of partners, needs, resources, agreements and activities. */
export const allianceCodes = {
  'partner-absent': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '当天还不是或已不是联盟伙伴', en: 'Not a partner on that day' },
    message: {
      zh: '伙伴“{found}”{when}，却在 {on} {what}。',
      en: 'The partner "{found}" {when}, yet on {on} it {what}.',
    },
    remedy: {
      zh: '对照协议和加入、退出登记，录错的日期改正；退出后又回来的，在 history.csv 记一行：kind 写 partner，state 写 joined，再写日期和原因。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a mistyped date from the agreement and the register; if the partner came back, add a line to history.csv: kind partner, state joined, with day and reason. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'partner-left': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '伙伴已退出，事情还没了结', en: 'The partner has left and something is still open' },
    message: {
      zh: '伙伴“{found}”已于 {left} 退出，{what}“{id}”的状态仍是“{state}”。',
      en: 'The partner "{found}" left on {left}, and the {what} "{id}" is still "{state}".',
    },
    remedy: {
      zh: '协议写成已终止或已完成，并写上日期；认领过的需求改回待认领，在 history.csv 写明原因；伙伴又回来的，在 history.csv 记下重新加入的日期。伙伴走后仍由它履行的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'End the agreement as terminated or completed, with its day; set a claimed need back to open and say why in history.csv; if the partner came back, note the day in history.csv. If the partner goes on with it after leaving, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'need-state': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '需求的状态与日期不符', en: 'State and dates of a need do not agree' },
    message: {
      zh: '需求“{found}”的状态是“{state}”，{why}。',
      en: 'The need "{found}" is "{state}", {why}.',
    },
    remedy: {
      zh: '对照认领和回访登记，改正状态或补上日期；认领后退回、满足后又重开的，在 history.csv 写明日期和原因。',
      en: 'Correct the state or add the date from the register; a need that was unclaimed or opened again needs a line in history.csv with day and reason.',
    },
  },
  'agreement-state': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '共建协议的状态与日期不符', en: 'State and dates of an agreement do not agree' },
    message: {
      zh: '协议“{found}”的状态是“{state}”，{why}。',
      en: 'The agreement "{found}" is "{state}", {why}.',
    },
    remedy: {
      zh: '已完成的写上完成日期；还在履行的，完成日期留空。',
      en: 'Give a completed agreement its day of completion; leave it blank while the agreement runs.',
    },
  },
  'agreement-mismatch': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '协议与资源或认领对不上', en: 'Agreement, resource and claim do not fit' },
    message: {
      zh: '协议的伙伴是“{found}”，{what}“{id}”的伙伴却是“{other}”。',
      en: 'The agreement is with "{found}", but the {what} "{id}" belongs to "{other}".',
    },
    remedy: {
      zh: '看协议是和谁签的：改正伙伴，或改正资源、需求的编号。',
      en: 'See with whom it was signed: correct the partner, or the id of the resource or need.',
    },
  },
  'resource-overdrawn': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '资源约定出去的比提供的多', en: 'More of a resource agreed than offered' },
    message: {
      zh: '资源“{found}”共 {offered}，各份协议合计约定了 {agreed}，多出 {over}。',
      en: 'The resource "{found}" offers {offered}, and its agreements add up to {agreed}: {over} too many.',
    },
    remedy: {
      zh: '核对各份协议的约定数量；没有履行就停了的，状态写成已终止；伙伴追加了的，改资源的数量。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the quantities of the agreements; set those that ended unfulfilled to terminated; raise the quantity of the resource if the partner added to it. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'resource-window': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '协议超出资源的可用时间', en: 'Agreement outside the time of its resource' },
    message: {
      zh: '资源“{found}”的可用时间是{window}，协议却{what}于 {on}。',
      en: 'The resource "{found}" is available {window}, but the agreement {what} on {on}.',
    },
    remedy: {
      zh: '协议或资源的日期录错的，改正；伙伴延长了时间的，改资源的可用起止。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a mistyped date; extend the dates of the resource if the partner extended them. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'delivered-excess': {
    severity: 'notice',
    group: 'alliance',
    title: { zh: '提供的比约定的多', en: 'More delivered than agreed' },
    message: {
      zh: '约定 {agreed}，已提供 {delivered}，多出 {over}。',
      en: 'Agreed {agreed}, delivered {delivered}: {over} more.',
    },
    remedy: {
      zh: '数字录错的，改正；确实多提供了的，可以不改。',
      en: 'Correct the figure if it was mistyped; if the partner really did more, leave it.',
    },
  },
  'give-back-unagreed': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '活动有反哺，却没有事先签订的协议', en: 'Give-back without an agreement signed before' },
    message: { zh: '{on} 的活动有反哺收入，{why}。', en: 'The activity of {on} gave back money, {why}.' },
    remedy: {
      zh: '在 agreement 填活动之前签的协议编号；事前没有签的，不要倒填日期补签。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Name in "agreement" the one signed before the event; if there was none, never back-date one. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'give-back-unpublished': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '活动反哺的结果没有公布', en: 'Result of a give-back not published' },
    message: {
      zh: '{on} 的活动有反哺收入，没有公布日期。',
      en: 'The activity of {on} gave back money and has no day of publication.',
    },
    remedy: {
      zh: '公布过的，把公布那天写进 published；还没有公布的，先公布。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'If it was published, enter that day in "published"; if not, publish it first. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'give-back-low': {
    severity: 'breach',
    group: 'alliance',
    title: { zh: '反哺低于协议约定', en: 'Give-back lower than agreed' },
    message: {
      zh: '按协议“{agreement}”应反哺 {agreed} 元（{rule}），实际 {found} 元，少 {short} 元。',
      en: 'By the agreement "{agreement}" {agreed} yuan are due ({rule}); {found} were given, {short} short.',
    },
    remedy: {
      zh: '核对销售额、比例和反哺金额，录错的改正；少交的请伙伴补交，补交另记一笔，不改原来的金额。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check sales, percentage and give-back, and correct what was mistyped; what the partner pays later is a row of its own. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'give-back-words': {
    severity: 'notice',
    group: 'alliance',
    title: { zh: '反哺基数只有文字，没有复算', en: 'Base of a give-back only in words' },
    message: {
      zh: '协议“{found}”的反哺基数只有文字“{base}”，活动的反哺没有复算。',
      en: 'The base of the give-back in the agreement "{found}" stands only in words ("{base}"); the give-back of its activities was not recomputed.',
    },
    remedy: {
      zh: '对照协议，在“反哺口径”（give_back_counts）选一项：销售额、净收入、摊位费、可分配收益、其他。',
      en: 'See the agreement and choose what counts in "give_back_counts": sales, net_income, stall_fees, distributable or other.',
    },
  },
  'give-back-mismatch': {
    severity: 'error',
    group: 'alliance',
    title: { zh: '反哺金额与基金收入不符', en: 'Give-back and income of the fund differ' },
    message: {
      zh: '收入“{found}”入账 {amount} 元，对应活动的反哺合计 {sum} 元，相差 {short} 元。',
      en: 'The income "{found}" is {amount} yuan, and the give-back of its activities adds up to {sum}: a difference of {short}.',
    },
    remedy: {
      zh: '核对活动的反哺金额和对应的收入编号；一笔收入结算几场活动的，每场都填这个编号。',
      en: 'Check the give-back and the id of the income; where one row settles several activities, each names it.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
