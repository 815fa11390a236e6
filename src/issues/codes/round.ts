import type { CodeEntry } from '../entry.ts';

/** Problems of venture-philanthropy rounds: identity 8. */
export const roundCodes = {
  'round-weights': {
    severity: 'error',
    group: 'round',
    title: { zh: '权重合计不是 100%', en: 'Weights do not sum to 100%' },
    message: {
      zh: '“{stage}”各项标准的权重合计 {found}%，应为 100%。',
      en: 'The weights of the criteria at "{stage}" sum to {found}%, not 100%.',
    },
    remedy: {
      zh: '对照评审办法改正 criteria 里的 weight；漏写的标准要补上。',
      en: 'Correct "weight" under "criteria" from the published rules, and add a criterion that is missing.',
    },
  },
  'round-tranches': {
    severity: 'error',
    group: 'round',
    title: { zh: '拨付比例合计不是 100%', en: 'Tranches do not sum to 100%' },
    message: { zh: '各期拨付比例合计 {found}%，应为 100%。', en: 'The tranches sum to {found}%, not 100%.' },
    remedy: {
      zh: '对照合同改正 tranches 里的 percent。',
      en: 'Correct "percent" under "tranches" from the contract.',
    },
  },
  'round-composition': {
    severity: 'breach',
    group: 'round',
    title: { zh: '社区的项目构成不合规定', en: 'Line-up of a place against the rule' },
    message: {
      zh: '“{found}”有社会组织项目 {organizations} 个、社区自办项目 {centres} 个；规定是 {asked} 个和 {own} 个。',
      en: '"{found}" has {organizations} from social organizations and {centres} self-run; the rule asks for {asked} and {own}.',
    },
    remedy: {
      zh: '核对各项目的地点和申报单位类型，录错的改正；composition 抄错的，对照评审办法改正，不要凑数。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check place and applicant type of each entry; correct "composition" only if it differs from the published rules. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'round-reported': {
    severity: 'error',
    group: 'round',
    title: { zh: '报道数据的轮次不能有评分', en: 'Reported round with scores' },
    message: {
      zh: '“{found}”只有报道数据，却写了评分。',
      en: '"{found}" is known only from reports, yet it has scores.',
    },
    remedy: {
      zh: '评分确实来自评审记录的，把 coverage 改成 ledger；否则删掉评分，把报道的数字写进 aggregates.yaml。',
      en: 'If the scores come from the records of the judging, set coverage to ledger; else delete them and put the reported figures into aggregates.yaml.',
    },
  },
  'score-range': {
    severity: 'breach',
    group: 'round',
    title: { zh: '得分超过满分', en: 'Score above the maximum' },
    message: {
      zh: '“{criterion}”得分 {found}，满分是 {max}。',
      en: 'The score for "{criterion}" is {found}; the maximum is {max}.',
    },
    remedy: {
      zh: '对照评分表，录错的改正；满分抄错的，改正 max。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: "Correct it from the judge's sheet if it was mistyped, or the maximum if that was. If it really was so, change no date or figure to fit; explain it in explanations.yaml.",
    },
  },
  'score-repeated': {
    severity: 'error',
    group: 'round',
    title: { zh: '同一项评分写了两次', en: 'Scored twice' },
    message: {
      zh: '评委 {judge} 对“{entry}”的“{criterion}”已经有评分（{other}）。',
      en: 'Judge {judge} already has a score for "{criterion}" of "{entry}" ({other}).',
    },
    remedy: {
      zh: '对照评分表，只留一行；记错评委、项目或标准的，改正编号。',
      en: 'Keep one row as the sheet says, or correct the judge, entry or criterion.',
    },
  },
  'score-recused': {
    severity: 'breach',
    group: 'round',
    title: { zh: '回避的评委打了分', en: 'A recused judge scored' },
    message: {
      zh: '评委 {judge} 回避“{entry}”，却有评分。',
      en: 'Judge {judge} is recused from "{entry}", yet scored it.',
    },
    remedy: {
      zh: '对照回避记录：没有回避的，从 recused_from 里去掉；评分录错评委的，改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the record of recusals: take out of "recused_from" who did not keep out; correct a score under a wrong judge. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'score-stage': {
    severity: 'error',
    group: 'round',
    title: { zh: '评分标准不属于这个阶段', en: 'Criterion of another stage' },
    message: {
      zh: '“{criterion}”是“{expected}”的标准，这行评分写的是“{found}”。',
      en: 'The criterion "{criterion}" belongs to "{expected}"; this score says "{found}".',
    },
    remedy: { zh: '改正阶段或评分标准。', en: 'Correct the stage or the criterion.' },
  },
  'score-missing': {
    severity: 'breach',
    group: 'round',
    title: { zh: '评分不齐', en: 'Scores missing' },
    message: { zh: '“{entry}”缺评分：{missing}。', en: '"{entry}" lacks scores: {missing}.' },
    remedy: {
      zh: '对照评分表补录；评委没有参加这一项的，写进 recused_from 并说明原因，不要补 0 分。应当打分而没有打的，在 explanations.yaml 如实说明，不要补造分数。',
      en: 'Enter them from the sheets; a judge who kept out goes into "recused_from" with the reason. Never fill in 0. If a judge who should have scored did not, make up no score; explain it in explanations.yaml.',
    },
  },
  'judges-few': {
    severity: 'breach',
    group: 'round',
    title: { zh: '评委不够', en: 'Too few judges' },
    message: {
      zh: '“{entry}”可以打分的评委有 {found} 位，规定不少于 {minimum} 位。',
      en: 'Judges who may score "{entry}": {found}. The rule asks for at least {minimum}.',
    },
    remedy: {
      zh: '核对评委和回避名单，漏录的补上；另请评委重新评审过的，补录评分。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check judges and recusals and add who was left out; if more judges scored again, enter their scores. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'bonus-excess': {
    severity: 'breach',
    group: 'round',
    title: { zh: '加分不合规则', en: 'Bonus against the rule' },
    message: { zh: '“{entry}”加 {found} 分，{why}。', en: '"{entry}" has a bonus of {found}; {why}.' },
    remedy: {
      zh: '对照评审办法和评分表，录错的加分改正；有加分规则而没有写的，写进 bonus_rule。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a mistyped bonus; write a published rule that was left out into "bonus_rule". If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'award-excess': {
    severity: 'breach',
    group: 'round',
    title: { zh: '资助超过规定', en: 'Award above the rule' },
    message: { zh: '“{entry}”获资助 {found} 元，{why}。', en: 'The award of "{entry}" is {found} yuan; {why}.' },
    remedy: {
      zh: '对照评审结果和申报书，录错的资助、申请或自筹金额改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct the award, the sum asked or the self-raised part from the result and the application where mistyped. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'award-budget': {
    severity: 'breach',
    group: 'round',
    title: { zh: '资助合计超过预算', en: 'Awards above the budget' },
    message: {
      zh: '各项目资助合计 {found} 元，超过预算 {budget} 元。',
      en: 'The awards sum to {found} yuan, above the budget of {budget} yuan.',
    },
    remedy: {
      zh: '核对各项目的资助金额和本轮预算，录错的改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the awards and the budget of the round, and correct what was mistyped. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'award-unexplained': {
    severity: 'error',
    group: 'round',
    title: { zh: '资助与评审结果不符', en: 'Award against the result' },
    message: { zh: '项目“{entry}”{why}。', en: 'The entry "{entry}" {why}.' },
    remedy: {
      zh: '录错的，改正；确实调整过的，在“调整原因”（override_reason）写明理由，理由会在网页上公开。',
      en: 'Correct it if it is wrong; if the result really was overridden, give the reason in "override_reason": it is published.',
    },
  },
  'award-unposted': {
    severity: 'breach',
    group: 'round',
    title: { zh: '评审结果公示没有结束就拨款', en: 'Award paid before the notice ended' },
    message: { zh: '“{entry}”已经拨款，{why}。', en: '"{entry}" is paid; {why}.' },
    remedy: {
      zh: '核对公示起止、异议和付款日期，录错的改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the dates of notice, objections and payment, and correct what was mistyped. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'tranche-gate': {
    severity: 'breach',
    group: 'round',
    title: { zh: '没有达到拨付条件就拨款', en: 'Tranche paid before its gate' },
    message: { zh: '项目“{entry}”{why}。', en: 'The entry "{entry}": {why}.' },
    remedy: {
      zh: '核对期次、付款日期和 evaluations 里的评估结果，录错的改正，漏录的补上。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check tranche, date and the results under "evaluations"; correct what was mistyped and add what was left out. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'tranche-excess': {
    severity: 'breach',
    group: 'round',
    title: { zh: '拨款超过资助', en: 'Paid more than awarded' },
    message: { zh: '项目“{entry}”{why}。', en: 'The entry "{entry}": {why}.' },
    remedy: {
      zh: '检查是否记错项目、期次，重复录入，或漏记冲销。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Look for a wrong project or tranche, a row entered twice, or a missing reversal. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
