import { allianceCodes } from './codes/alliance.ts';
import { councilCodes } from './codes/council.ts';
import { csvCodes } from './codes/csv.ts';
import { explanationCodes } from './codes/explanation.ts';
import { fileCodes } from './codes/file.ts';
import { historyCodes } from './codes/history.ts';
import { pointsCodes } from './codes/points.ts';
import { privacyCodes } from './codes/privacy.ts';
import { referenceCodes } from './codes/reference.ts';
import { roundCodes } from './codes/round.ts';
import { settingCodes } from './codes/setting.ts';
import { shareCodes } from './codes/share.ts';
import { snapshotCodes } from './codes/snapshot.ts';
import { textCodes } from './codes/text.ts';
import { traceCodes } from './codes/trace.ts';
import { valueCodes } from './codes/value.ts';
import { wishCodes } from './codes/wish.ts';
import { yamlCodes } from './codes/yaml.ts';
import type { CodeEntry } from './entry.ts';

/** Every kind of problem. Each code has a help page in Chinese and English under `content/help/`, and one example for both. */
export const codes = {
  // ---- files, how they are written, and what stands in them
  ...fileCodes,
  ...yamlCodes,
  ...csvCodes,
  ...valueCodes,
  ...textCodes,
  ...referenceCodes,
  // ---- ledger
  'row-before-opening': {
    severity: 'error',
    group: 'ledger',
    recipe: 'first-import',
    title: { zh: '早于期初的账目', en: 'Row before the opening balance' },
    message: {
      zh: '到账日 {found} 早于基金期初日 {opening}。',
      en: 'The bank date {found} is before the opening balance of {opening}.',
    },
    remedy: {
      zh: '核对日期；已经算在期初余额里的，删掉这一行；要从更早的一天公开，就把期初余额改到那一天。',
      en: 'Check the date; delete the row if the opening balance includes it, or move the opening balance to an earlier day.',
    },
  },
  'opening-overdrawn': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '期初限定资金超过期初余额', en: 'Opening restricted balances exceed the opening balance' },
    message: {
      zh: '期初限定资金合计 {found} 元，超过期初余额 {limit} 元。',
      en: 'The restricted opening amounts sum to {found} yuan, above the opening balance of {limit} yuan.',
    },
    remedy: { zh: '核对期初余额和各用途的金额。', en: 'Check the opening balance and the amount of each purpose.' },
  },
  'advance-mismatch': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '垫付和付款对不上', en: 'An advance and its payments do not fit' },
    message: { zh: '垫付“{found}”{why}。', en: 'The advance "{found}" {why}.' },
    remedy: {
      zh: '对照垫付人的单据和付款单据改正金额、日期或编号。一笔付款归还几笔垫付的，每笔垫付都填它的编号；买东西的钱已经记在支出里的，归还那一行只写类别“归还垫付款”。',
      en: 'Correct amount, day or id from the papers. Where one payment repays several advances, each names it; where the purchase is in the ledger already, the row that repays it has only the category "Repayment of advances".',
    },
  },
  'advance-unrecorded': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '规则起用时，以前的垫付还没有补上', en: 'An older shortage is still open when the rules begin' },
    message: {
      zh: '规则从 {on} 起用，到那一天账上是 {found} 元：此前有人替基金付了 {short} 元，还没有补上。',
      en: 'The rules hold from {on}, and by then the balance is {found} yuan: somebody paid {short} yuan for the fund, and it is not made good.',
    },
    remedy: {
      zh: '先对照单据，看有没有漏记的收入。知道是谁垫付的，在 advances.csv 逐笔登记；不知道的，把 fund.yaml 的 rules_from 改到补上以后的日子。不要编一笔收入或期初余额来凑。',
      en: 'Look first for income not entered. Where it is known who paid, enter each in advances.csv; where it is not, move rules_from in fund.yaml to a day after it was made good. Never invent an income or an opening balance.',
    },
  },
  'document-incomplete': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '票据登记不全', en: 'A document is not fully entered' },
    message: { zh: '票据“{found}”{why}。', en: 'The document "{found}" {why}.' },
    remedy: {
      zh: '在“支出”“收入”或“用资申请”写它证明的是哪几笔；有公开件的，写核看人职务和核看日期，没有核看过的先不要公开；原件的编号写在“档案号”。',
      en: 'Name the rows that it proves in "spending", "income" or "application"; for a public copy say who looked at it, by role, and when, and do not publish one that nobody looked at; give the number of the original in "archive_no".',
    },
  },
  'balance-negative': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '基金余额为负', en: 'Fund balance below zero' },
    message: {
      zh: '记到这一行，{on} 日终余额是 −{found} 元；没有的钱不能花。',
      en: 'With this row the balance at the end of {on} is −{found} yuan; money that is not there cannot be spent.',
    },
    remedy: {
      zh: '检查是否漏记收入、重复记了支出，或到账日期写错。',
      en: 'Look for income not entered, spending entered twice, or a wrong bank date.',
    },
  },
  'pot-negative': {
    severity: 'error',
    group: 'ledger',
    recipe: 'restricted-gift',
    title: { zh: '限定资金超支', en: 'Restricted money overspent' },
    message: {
      zh: '记到这一行，{on} 日终“{restriction}”这部分钱是 −{found} 元。',
      en: 'With this row the money for "{restriction}" stands at −{found} yuan at the end of {on}.',
    },
    remedy: {
      zh: '检查“用途限定”（restriction）是否写对；确实要动用别的钱，先在 reallocations.csv 记一笔，并写明同意或公示。',
      en: 'Check "restriction"; to use other money, first enter a reallocation with its consent or notice.',
    },
  },
  'balance-mismatch': {
    severity: 'error',
    group: 'ledger',
    recipe: 'monthly-routine',
    title: { zh: '账面与银行对不上', en: 'Ledger and bank differ' },
    message: {
      zh: '{on} 银行余额 {bank} 元，账面算得 {ledger} 元，相差 {difference} 元。{since}{suspects}',
      en: 'On {on} the bank has {bank} yuan, the ledger gives {ledger} yuan: {difference} yuan apart. {since}{suspects}',
    },
    remedy: {
      zh: '先看上面提到的行，再逐笔核对这段时间的对账单。',
      en: 'Look at the rows named above first, then compare this period with the statement row by row.',
    },
  },
  'pot-not-allowed': {
    severity: 'breach',
    group: 'ledger',
    recipe: 'restricted-gift',
    title: { zh: '限定资金用到了别处', en: 'Restricted money used for something else' },
    message: { zh: '“{restriction}”这部分钱不能付{what}。', en: 'Money for "{restriction}" may not pay {what}.' },
    remedy: {
      zh: '“用途限定”（restriction）或“项目”（project）录错的，改正；付款之前已经办过变更用途的，在 reallocations.csv 补记。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct "restriction" or "project" if mistyped; if the change of purpose was decided before the payment and not entered, enter it in reallocations.csv. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'fee-from-restricted': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '从限定资金提取费用', en: 'Fee taken from restricted money' },
    message: {
      zh: '从“{restriction}”列支{category}，但协议和募捐方案都没有允许。',
      en: '{category} is charged to money for "{restriction}", which neither agreement nor campaign allows.',
    },
    remedy: {
      zh: '“用途限定”录错的，改正；协议允许的，在 fund.yaml 这份协议的 fee 里写 from_restricted: true 和依据。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct "restriction" if mistyped; if the agreement allows it, write from_restricted: true and its basis under "fee" of that agreement in fund.yaml. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'fee-mismatch': {
    severity: 'breach',
    group: 'ledger',
    title: { zh: '管理费与协议约定不符', en: 'Fee differs from the agreement' },
    message: {
      zh: '{period} 的管理费按协议应为{sum} = {due} 元，实际提取 {charged} 元，{way} {difference} 元。',
      en: 'By the agreement the fee for {period} is {sum} = {due} yuan; {charged} yuan were charged, {difference} yuan {way}.',
    },
    remedy: {
      zh: '金额录错的，改正；这笔不是上面这一期的，在“管理费期间”（fee_period）写明是哪一期；协议的比例或口径写错的，对照协议改正 fee。确实多提或少提的，金额不要改，在 explanations.yaml 如实说明，退回的另记一笔冲销。',
      en: 'Correct a mistyped amount; if the row is for another period, name it in "fee_period"; if percent or base differ from the signed agreement, correct "fee". If it really was charged so, leave the amount and explain it in explanations.yaml; what is paid back is a reversal.',
    },
  },
  'reallocation-unconsented': {
    severity: 'breach',
    group: 'ledger',
    recipe: 'restricted-gift',
    title: { zh: '变更用途缺少同意或公示', en: 'Change of purpose without consent or notice' },
    message: { zh: '变更用途“{record}”{why}。', en: 'The change of purpose "{record}" {why}.' },
    remedy: {
      zh: '办过同意、备案或公示的，把决定日期、同意方式（consent）和公示起止补上；录错的改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'If consent, filing or notice was obtained, enter its kind and dates; correct what was mistyped. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'transfer-self': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '划转给了自己', en: 'Transfer to itself' },
    message: { zh: '基金“{found}”划转给了自己。', en: 'The fund "{found}" transfers to itself.' },
    remedy: {
      zh: '改正“转入基金”（to_fund）；同一只基金内换用途，请记在 reallocations.csv。',
      en: 'Correct "to_fund"; a change of purpose within a fund belongs in reallocations.csv.',
    },
  },
  'transfer-return': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '退回的划转对不上', en: 'Return does not fit its transfer' },
    message: { zh: '退回“{found}”{why}。', en: 'The return of "{found}" {why}.' },
    remedy: {
      zh: '核对“退回对应”（returns）的编号、方向、金额和日期。',
      en: 'Check the id in "returns", and the direction, amount and date.',
    },
  },
  'income-from-fund': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '基金之间的钱记成了收入', en: 'Transfer entered as income' },
    message: {
      zh: '“{found}”是本站上的基金，它给的钱不能再记一笔收入，否则会重复计算。',
      en: '"{found}" is a fund of this portal; its money must not be entered again as income.',
    },
    remedy: {
      zh: '删掉这一行，由对方基金在 transfers.csv 里记一次。',
      en: 'Delete this row; the giving fund enters it once in its transfers.csv.',
    },
  },
  'reversal-exceeds': {
    severity: 'error',
    group: 'ledger',
    recipe: 'refund',
    title: { zh: '冲销超过原金额', en: 'Reversals exceed the original' },
    message: {
      zh: '对“{found}”的冲销合计 {sum} 元，超过原来的 {limit} 元。',
      en: 'The reversals of "{found}" sum to {sum} yuan, above the original {limit} yuan.',
    },
    remedy: { zh: '核对冲销金额，或检查是否冲销了两次。', en: 'Check the amounts, or whether it was reversed twice.' },
  },
  'reversal-mismatch': {
    severity: 'error',
    group: 'ledger',
    recipe: 'bounced-payment',
    title: { zh: '冲销与原记录不一致', en: 'Reversal does not fit the original' },
    message: { zh: '冲销“{found}”：{why}。', en: 'Reversal of "{found}": {why}.' },
    remedy: {
      zh: '类别、用途限定、项目、用资申请都要和原记录一样，日期不早于原记录；冲销本身记错的，撤回那一行，不要再冲一次。',
      en: 'Give it the category, restriction, project and application of the original and no earlier date; a wrong reversal is retracted, not reversed again.',
    },
  },
  'settlement-mismatch': {
    severity: 'error',
    group: 'ledger',
    recipe: 'platform-settlement',
    title: { zh: '同一结算单对不上', en: 'Settlement does not agree' },
    message: { zh: '结算单“{found}”{why}。', en: 'The settlement "{found}" {why}.' },
    remedy: {
      zh: '募捐平台一次结算的收入和手续费，要写同一个结算单号、同一个到账日；手续费不能多于收入。',
      en: 'Gifts and fee of one settlement share its number and its bank date, and the fee is not above the gifts.',
    },
  },
  'payment-mismatch': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '同一笔付款的各行不一致', en: 'Rows of one payment differ' },
    message: { zh: '付款“{found}”的各行{why}不同。', en: 'The rows of payment "{found}" differ in {why}.' },
    remedy: {
      zh: '同一笔银行付款拆成的几行，日期和收款单位必须相同。',
      en: 'Rows that split one bank payment have the same dates and payee.',
    },
  },
  'duplicate-row': {
    severity: 'warning',
    group: 'ledger',
    recipe: 'correction',
    title: { zh: '疑似重复录入', en: 'Possibly entered twice' },
    message: {
      zh: '与“{found}”同日、同额、同对方，可能重复录入。',
      en: 'Same day, amount and party as "{found}": possibly entered twice.',
    },
    remedy: {
      zh: '是同一笔，就删掉一行（已经公开过的，填“撤回日期”和“撤回原因”）；确实是两笔，填上各自的票据号或凭证号后四位，或在 explanations.yaml 里说明。',
      en: 'If it is one payment, delete a row (once published, retract it with date and reason instead); if there were two, fill in the last four of each receipt or voucher, or explain it in explanations.yaml.',
    },
  },
  'duplicate-anonymous': {
    severity: 'notice',
    group: 'ledger',
    title: { zh: '匿名捐赠有几笔完全一样', en: 'Anonymous gifts that look alike' },
    message: {
      zh: '与前面的一笔匿名捐赠同日、同额、同类别，没有一处不同：可能重复录入，也可能本来就是两笔。',
      en: 'Same day, amount and category as an anonymous gift above, and nothing tells them apart: entered twice, or two gifts.',
    },
    remedy: {
      zh: '对照票据或来款记录。是两笔的，填上票据号后四位，或在备注里写一句分得清的话（不写姓名），就不再提示；确实录了两遍的，删掉多的一行，已经公开过的填“撤回日期”和“撤回原因”；查不清的，两行都留着。',
      en: 'Compare receipts or the record of payments. If there were two, fill in the last four of the receipt, or tell them apart in the note (no names), and this goes away; if one was entered twice, delete the extra row, or retract it once it was published; if that cannot be found out, keep both.',
    },
  },
  'goods-negative': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '物资发出多于入库', en: 'More goods given out than received' },
    message: {
      zh: '记到这一行，“{found}”库存是 −{count} {unit}。',
      en: 'With this row the stock of "{found}" is −{count} {unit}.',
    },
    remedy: { zh: '核对入库和发放数量。', en: 'Check the quantities received and given out.' },
  },
  'in-kind-incomplete': {
    severity: 'error',
    group: 'ledger',
    title: { zh: '实物捐赠没有写全', en: 'In-kind gift incomplete' },
    message: { zh: '实物或服务捐赠缺少“{expected}”。', en: 'A gift of goods or services lacks "{expected}".' },
    remedy: { zh: '填写物资名称、数量、单位和折价依据。', en: 'Fill in goods, quantity, unit and valuation basis.' },
  },
  // ---- decisions
  'agreement-missing': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '没有托管组织或托管协议', en: 'No host charity or no agreement' },
    message: {
      zh: '基金“{found}”公开逐笔账目，却没有写{what}。',
      en: 'The fund "{found}" publishes a ledger, but states no {what}.',
    },
    remedy: {
      zh: '有{what}而没有录的，在 fund.yaml 补上；只有报道数据的基金，把 coverage 改成 reported。没有签协议的，不要补造。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'If there is one, add the {what} in fund.yaml; if only reported figures are known, set coverage to reported. Never make up an agreement. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'agreement-late': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '协议签订前就有账目', en: 'Rows before the agreement' },
    message: {
      zh: '最早的协议签于 {signed}，晚于第一笔账目 {first}。',
      en: 'The first agreement was signed on {signed}, after the first row of {first}.',
    },
    remedy: {
      zh: '日期录错的，改正；漏录了更早的协议，补上。账目早于开始按本站规则管理的日子，在 fund.yaml 写规则起用日（rules_from）。当时确实没有签协议的，不要倒填日期。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct a wrong date, or add an earlier agreement that was left out. If these rows are older than the rules, give the day in "rules_from" of fund.yaml. If there was no agreement, never back-date one. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'committee-size': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '管委会人数不合规定', en: 'Committee size' },
    message: {
      zh: '{on} 管委会在任 {found} 人，规定不少于 {minimum} 人且为单数。',
      en: 'On {on} the committee has {found} members; the rule asks for at least {minimum} and an odd number.',
    },
    remedy: {
      zh: '核对 committee.members 的任期起止，录错的改正，漏录的成员补上。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the terms in committee.members; correct what was mistyped and add a member who was left out. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'vote-due': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '应到人数与管委会不符', en: 'Number due differs from the committee' },
    message: {
      zh: '{on} 管委会在任 {found} 人，应到却写了 {due} 人。',
      en: 'On {on} the committee has {found} members, yet {due} are entered as due.',
    },
    remedy: {
      zh: '对照会议记录核对应到（due）和 committee.members 的任期，录错的改正，漏录的成员补上；不是管委会的表决，在 meeting 写明是哪次会议。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check "due" and the terms in committee.members against the minutes; correct what was mistyped and add a member who was left out. If another body voted, name its meeting in "meeting". If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'vote-sum': {
    severity: 'error',
    group: 'decision',
    title: { zh: '表决票数对不上', en: 'Votes do not add up' },
    message: {
      zh: '同意、反对、弃权、无效、回避合计 {found}，实到 {present} 人，应到 {due} 人。',
      en: 'For, against, abstain, invalid and recused sum to {found}; present {present}, due {due}.',
    },
    remedy: {
      zh: '对照会议记录改正；合计要等于实到，实到不超过应到。',
      en: 'Correct it from the minutes: the sum equals those present, at most those due.',
    },
  },
  'vote-quorum': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '到会人数不足', en: 'No quorum' },
    message: {
      zh: '应到 {due} 人，实到 {present} 人，不足规定的 {quorum}。',
      en: 'Due {due}, present {present}: below the quorum of {quorum}.',
    },
    remedy: {
      zh: '先对照签到表核对人数；没有录错的，这次表决按规定不算数，应当重新开会表决，把新的表决加在后面。已经照此批准、付款的，确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Compare the numbers with the attendance sheet; if they are right, the vote does not count by the rules: vote again and add that vote below. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'vote-failed': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '没有通过的表决当成了通过', en: 'Failed vote treated as passed' },
    message: {
      zh: '同意 {for} 票，计算基数 {base} 人，没有达到通过要求 {percent}（50% 指超过一半），不能批准。',
      en: 'Votes for: {for}, out of {base}. That does not meet the pass rule of {percent} (50% means more than half), so it cannot be approved.',
    },
    remedy: {
      zh: '票数录错的，对照会议记录改正；没有批准的，改为未通过（rejected）。没有通过却照样批准了的，确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct the votes from the minutes; if it was not approved, mark it as rejected. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'date-order': {
    severity: 'error',
    group: 'decision',
    title: { zh: '日期先后颠倒', en: 'Dates in the wrong order' },
    message: {
      zh: '{later}（{later_on}）早于{earlier}（{earlier_on}），不可能是这样。',
      en: '"{later}" ({later_on}) is before "{earlier}" ({earlier_on}), which cannot have been so.',
    },
    remedy: {
      zh: '对照原始记录，改正写错的那个日期。两个日期都查不清的，先不填，问清楚再补。',
      en: 'Find in the records which of the two is wrong and correct it. If neither is certain, leave it blank until it is.',
    },
  },
  'order-breach': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '办理的先后不合规定', en: 'Steps in the wrong order' },
    message: {
      zh: '{later}（{later_on}）早于{earlier}（{earlier_on}），按规定应当在后。',
      en: '"{later}" ({later_on}) is before "{earlier}" ({earlier_on}); by the rules it comes after.',
    },
    remedy: {
      zh: '日期录错的，对照原始记录改正；确实是这样办的，日期不要改，在 explanations.yaml 如实说明，页面会标“未按规定办理”。',
      en: 'Correct a date that was mistyped. If it really was done in this order, leave the dates and explain it in explanations.yaml; pages will say "not done by the rules".',
    },
  },
  'stage-early': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '阶段走在了前面', en: 'A project ahead of its course' },
    message: {
      zh: '{why}。',
      en: '{why}.',
    },
    remedy: {
      zh: '阶段或日期录错的改正，漏录的实际结束日期、结项补上。没有议定就开工、没有完工就验收、没有结项手续就算结项，确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct the stage or a date if mistyped; add an end or a close-out that was left out. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'authority-missing': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '付款没有依据', en: 'Payment without authority' },
    message: {
      zh: '这笔付款 {amount} 元没有写用资申请，也不属于免申请的情形。',
      en: 'This payment of {amount} yuan names no application and is not exempt.',
    },
    remedy: {
      zh: '有已批准的申请，在“用资申请”（application）列填它的编号；账目早于开始按本站规则管理的日子，在 fund.yaml 写规则起用日（rules_from）。没有申请的，不要补造申请，也不要换成免申请的类别。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Name the approved application in "application". If the row is older than the rules, give the day in "rules_from" of fund.yaml. If there was none, neither make one up nor use an exempt category. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'application-unapproved': {
    severity: 'breach',
    group: 'decision',
    recipe: 'emergency-payment',
    title: { zh: '申请未批准就付款', en: 'Paid without approval' },
    message: { zh: '用资申请“{found}”{why}。', en: 'The application "{found}" {why}.' },
    remedy: {
      zh: '核对申请编号、批准日期和付款日期，录错的改正。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the id, the date of approval and the date of payment, and correct what was mistyped. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'acceptance-unapproved': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '没有批准就验收', en: 'Accepted without approval' },
    message: {
      zh: '这份申请没有批准，却在 {on} 验收了。',
      en: 'The application was never approved, yet the work was accepted on {on}.',
    },
    remedy: {
      zh: '批准过而没有录的，补上 approval；验收的是另一份申请的，移到那一份。没有批准的，不要补造审批。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'If it was approved, add "approval"; if the acceptance belongs to another application, move it there. Never make up an approval. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'notice-unfinished': {
    severity: 'breach',
    group: 'decision',
    recipe: 'emergency-payment',
    title: { zh: '公示没有结束就付款', en: 'Paid before the notice ended' },
    message: { zh: '用资申请“{found}”{why}。', en: 'The application "{found}" {why}.' },
    remedy: {
      zh: '核对公示起止、异议和付款日期，录错的改正，漏录的办结补上。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Check the dates of notice, objections and payment; correct what was mistyped and add an outcome that was left out. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'notice-short': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '公示期不够长', en: 'Notice too short' },
    message: {
      zh: '公示 {found} {unit}，规定不少于 {minimum} {unit}。',
      en: 'The notice ran {found} {unit}; the rule asks for at least {minimum}.',
    },
    remedy: {
      zh: '日期录错的改正；后来又补公示过的，把那次公示加在后面。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Correct wrong dates; if it was posted again, add that notice below. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'application-overspent': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '付款超过批准金额', en: 'Payments exceed the approval' },
    message: {
      zh: '用资申请“{found}”累计付款 {paid} 元，超过批准的 {approved} 元。',
      en: 'The payments of application "{found}" sum to {paid} yuan, above the approved {approved} yuan.',
    },
    remedy: {
      zh: '检查是否记错申请编号、重复录入或漏记冲销；另有批准的申请，写那份的编号。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'Look for a wrong application id, a row entered twice or a missing reversal; if another application covers it, name that one. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'payee-person': {
    severity: 'breach',
    group: 'decision',
    title: { zh: '付款给了个人', en: 'Payment to a private person' },
    message: { zh: '{category}不应付给个人。', en: '{category} must not be paid to a private person.' },
    remedy: {
      zh: '收款方其实是单位或个体工商户的，改正“收款方类型”（payee_type）；类别记错的，改正类别。确实是这样办的，不要改日期和数字来凑，在 explanations.yaml 如实说明。',
      en: 'If the payee is an organisation or a registered shop, correct "payee_type"; if the category is wrong, correct that. If it really was so, change no date or figure to fit; explain it in explanations.yaml.',
    },
  },
  'donor-consent': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'first-import',
    title: { zh: '公开个人姓名没有同意依据', en: 'Name published without consent' },
    message: {
      zh: '捐赠人是个人，公示名“{found}”没有遮盖，也没有同意书编号。',
      en: 'The donor is a person; the name "{found}" is not masked and no consent is referenced.',
    },
    remedy: {
      zh: '改成“王*明”“爱心居民”一类的写法；本人单独同意公开的，在“同意书编号”（consent_ref）填编号。',
      en: 'Mask the name or use a neutral one; where the person gave separate consent, give its number in "consent_ref".',
    },
  },
  'correction-mismatch': {
    severity: 'error',
    group: 'disclosure',
    recipe: 'correction',
    title: { zh: '更正记录与现在的内容不符', en: 'Correction does not fit the record' },
    message: {
      zh: '更正把“{found}”的“{field}”改为“{new}”，记录里现在是“{value}”。',
      en: 'The correction of "{found}" sets "{field}" to "{new}"; the record now says "{value}".',
    },
    remedy: {
      zh: '内容又改过，就再加一条更正；没有改过，就核对 field 和 new。',
      en: 'If it was changed again, add another correction; otherwise check "field" and "new".',
    },
  },
  'status-conflict': {
    severity: 'error',
    group: 'decision',
    recipe: 'withdrawn-application',
    title: { zh: '状态互相矛盾', en: 'Contradicting states' },
    message: { zh: '“{record}”的状态互相矛盾：{why}。', en: 'The states of "{record}" contradict each other: {why}.' },
    remedy: { zh: '对照原始记录，只保留真实的状态。', en: 'Keep the state that the records prove.' },
  },
  ...settingCodes,
  ...explanationCodes,
  // ---- what neighbourhoods do with the money, one file an area
  ...historyCodes,
  ...shareCodes,
  ...traceCodes,
  ...roundCodes,
  ...allianceCodes,
  ...wishCodes,
  ...pointsCodes,
  ...councilCodes,
  ...snapshotCodes,
  ...privacyCodes,
} as const satisfies Record<string, CodeEntry>;

/** The name of a problem, kebab-case. */
export type Code = keyof typeof codes;
