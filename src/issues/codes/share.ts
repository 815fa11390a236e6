import type { CodeEntry } from '../entry.ts';

/** Problems of revenue shares and of money that flows back into a fund: identity 7. */
export const shareCodes = {
  'share-percent': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '分成比例合计不是 100%', en: 'Shares do not sum to 100%' },
    message: {
      zh: '{from}的分成比例合计 {found}%，应为 100%。',
      en: 'The shares {from} sum to {found}%, not 100%.',
    },
    remedy: {
      zh: '对照协议改正比例；从某一天起换了比例的，各方都写同一个起始日（from）。',
      en: 'Compare with the agreement; where the shares change, give all parties the same first day (from).',
    },
  },
  'share-period': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '分成期间重叠或次序颠倒', en: 'Periods overlap or stand out of order' },
    message: { zh: '期间“{found}”{why}。', en: 'The period "{found}" {why}.' },
    remedy: {
      zh: '从早到晚排列，一期只写一次，各方的行挨在一起；按月、按季不要混着写同一段时间。',
      en: 'List periods from early to late, each once with its parties together; never settle the same days by month and by quarter.',
    },
  },
  'share-gap': {
    severity: 'notice',
    group: 'ledger',
    title: { zh: '分成期间有空档', en: 'A gap between periods' },
    message: {
      zh: '“{found}”之前缺了 {from} 至 {to} 的收支。',
      en: 'Before "{found}" there is nothing from {from} to {to}.',
    },
    remedy: {
      zh: '漏了就补上；这段时间确实没有经营的，在备注里说明。',
      en: 'Add what was left out; if nothing was run in these days, say so in the note.',
    },
  },
  'share-sum': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '一期的收支算不平', en: 'A period does not add up' },
    message: { zh: '期间“{found}”{why}。', en: 'The period "{found}" {why}.' },
    remedy: {
      zh: '总收入 − 运营成本 − 收回投入 = 可分配。这四个数写在一期的第一行，其余各行留空或照抄。',
      en: 'Gross − operating cost − recovered = distributable. The four stand on the first line of a period; other lines leave them blank or repeat them.',
    },
  },
  'share-operating': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '运营成本超过约定', en: 'Operating cost above the agreement' },
    message: {
      zh: '期间“{found}”列支运营成本 {amount} 元，约定最多 {limit} 元。',
      en: 'The period "{found}" charges operating cost of {amount} yuan; {limit} were agreed at most.',
    },
    remedy: {
      zh: '金额录错的，改正；约定改过的，按补充协议更新运营成本上限（operating_limit）。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a mistyped amount; if the agreement was amended, update operating_limit. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'share-recovery': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '没有先收回投入', en: 'The cost was not recovered first' },
    message: {
      zh: '期间“{found}”应收回投入 {due} 元，写的是 {amount} 元（这一期开始时还有 {open} 元没收回）。',
      en: 'The period "{found}" should recover {due} yuan but states {amount} ({open} yuan were open when it began).',
    },
    remedy: {
      zh: '金额录错的，改正；约定每期只收回一部分的，写明每期收回上限（recovery_limit）。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a mistyped amount; if only a part is recovered each period by the agreement, state recovery_limit. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'share-party': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '分配方与约定不符', en: 'Parties differ from the agreement' },
    message: { zh: '期间“{found}”的分配方“{party}”{why}。', en: 'In the period "{found}" the party "{party}" {why}.' },
    remedy: {
      zh: '分配方的名称照抄项目里写的约定，每一期每方写一行，不多也不少。',
      en: 'Write each party as in the agreement of the project, one line for each in every period.',
    },
  },
  'share-outsider': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '分给了约定以外的一方', en: 'A share for somebody outside the agreement' },
    message: {
      zh: '期间“{found}”分给了“{party}”，约定里没有这一方。',
      en: 'In the period "{found}" a share went to "{party}", who is not in the agreement.',
    },
    remedy: {
      zh: '名称写得不一样的，照抄项目里写的约定；约定改过的，按补充协议更新 shares，写明起始日（from）。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'If the name is spelt in another way, copy it from the agreement; if that was amended, update "shares" with its day ("from"). If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'share-amount': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '分配金额算不出来', en: 'A share does not recompute' },
    message: {
      zh: '期间“{found}”可分配 {whole} 元，“{party}”占 {percent}%，应得 {due} 元，写的是 {amount} 元。',
      en: 'Of {whole} yuan in "{found}", "{party}" has {percent}%: {due} yuan, but {amount} is stated.',
    },
    remedy: {
      zh: '金额录错的，按比例改正；除不尽的几分钱，零头大的一方先得，零头一样大的按名单次序。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a mistyped amount; fen left over go to the largest fraction, ties in list order. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'share-paid': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '一期没有结束就支付分成', en: 'Share paid before its period ended' },
    message: {
      zh: '期间“{found}”{last} 才结束，{paid} 就支付了分成。',
      en: 'The period "{found}" ends on {last}, and its share was paid on {paid}.',
    },
    remedy: {
      zh: '日期录错的，改正；确实提前支付的，日期不要改，在 explanations.yaml 如实说明。',
      en: 'Correct a wrong date. If it really was paid early, leave the date and explain it in explanations.yaml.',
    },
  },
  'share-income': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '基金的分成与收入对不上', en: 'A fund’s share and its income differ' },
    message: { zh: '“{party}”的分成{why}。', en: 'The share of "{party}" {why}.' },
    remedy: {
      zh: '在“对应收入”写上基金收入的编号；一笔收入结清几期的，几期都写它，各期金额之和等于这笔收入。',
      en: 'Name the income row of the fund; where one row settles several periods, each names it and they sum to it.',
    },
  },
  'proceeds-agreement-missing': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '反哺收入没有写协议', en: 'Give-back without an agreement' },
    message: { zh: '“{found}”的收入没有写依据的协议。', en: 'Income of "{found}" names no agreement.' },
    remedy: {
      zh: '有事先签订的协议，在“协议”（agreement）写它的编号；类别记错的，改成实际的类别。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Name the agreement that was signed beforehand; if the category is wrong, correct it. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'proceeds-agreement-late': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '反哺协议签在活动之后', en: 'Agreement signed after the event' },
    message: {
      zh: '协议“{found}”签于 {signed}，晚于{event}（{on}）。',
      en: 'The agreement "{found}" was signed on {signed}, after {event} ({on}).',
    },
    remedy: {
      zh: '承诺捐出收入的义卖、集市，要先签协议再开展（《慈善法》第三十七条），分成也照此办理。日期录错的改正；写错了协议的，写当时有效的那份。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Where proceeds are promised, the agreement comes before the sale (Charity Law Art 37); shares follow the same order. Correct a wrong date, or name the agreement in force then. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'proceeds-unlinked': {
    severity: 'notice',
    group: 'ledger',
    title: { zh: '集市收入没有对应的活动', en: 'Market income without its event' },
    message: {
      zh: '这笔“{found}”收入在 activities.csv 里没有对应的活动。',
      en: 'No event of activities.csv names this income of "{found}".',
    },
    remedy: {
      zh: '在 activities.csv 记下这场活动，把收入编号写进“对应收入”（income）。',
      en: 'Enter the event in activities.csv and name this row in its column income.',
    },
  },
} as const satisfies Record<string, CodeEntry>;
