import type { Kind } from '../schemas/kinds.ts';

type Says = Readonly<Record<string, { zh: string; en: string }>>;

/** What a field means, where its name does not say it, by its key; for fields that many kinds of records have. */
export const commonSays: Says = {
  'source.title': { zh: '报道或文件的标题。', en: 'The title of the report or document.' },
  'source.date': {
    zh: '只知道年月的，不填这一项，写在“发布时间”里。',
    en: 'Left out where only a month or year is known.',
  },
  'source.date_text': {
    zh: '不知道哪一天时写大概，如“2023 年 12 月前后”。',
    en: 'What the date is when no exact day is known, such as "about December 2023".',
  },
  'evidence[].kind': { zh: '是哪种凭证。', en: 'Which paper it is.' },
  'evidence[].alt': {
    zh: '说明图上有什么，给看不见的人听。',
    en: 'What the picture shows, for those who cannot see it.',
  },
  retracted_on: {
    zh: '这一行不该有时填；行还在，金额按零算。',
    en: 'Filled where the row should not be there: it stays and counts zero.',
  },
};

/** The same for the fields of one kind. */
export const fieldSays: Partial<Record<Kind, Says>> = {
  portal: {
    base_url: {
      zh: '网站的完整地址；放在子路径的，连同路径。',
      en: 'The full address of the site, with its sub-path if it has one.',
    },
    as_of: {
      zh: '数据完整到哪一天，所有计算都把它当作今天。',
      en: 'The day up to which the data are complete: the "today" of every computation.',
    },
    attribution: { zh: '捐款和付款怎样对应：先到先用，或者按比例。', en: 'How gifts are attributed to payments.' },
    hosting: { zh: '网站的服务器在境内还是境外。', en: 'Where the servers of the site stand.' },
    'licence.name': { zh: '许可的简称，如 CC-BY-4.0。', en: 'The short name, such as CC-BY-4.0.' },
    'trace.salt': {
      zh: '一段别的网站不用的文字；定了不要改，改了捐赠人的查询密钥都要重算。',
      en: 'Any text that no other portal uses; with another one all keys have to be derived anew.',
    },
  },
  campaign: {
    cost_allowed: {
      zh: '备案的方案允不允许从捐款里付募捐成本。',
      en: 'Whether the filed plan lets fundraising cost be paid from the gifts.',
    },
  },
  organisation: {
    name: {
      zh: '账上怎样写就怎样写；每家全站只登记一次。',
      en: 'As the books write it; each one once in the whole portal.',
    },
    trade_name: {
      zh: '个体工商户才填：看过营业执照，字号里没有任何人的姓名。',
      en: 'For individually owned businesses: the licence was read, and the trade name is nobody’s name.',
    },
    other_names: { zh: '账上的别的写法，用分号隔开。', en: 'Other names in the books, separated by ";".' },
    related_to: {
      zh: '是谁的关联方：custodian/编号 或 fund/编号，用分号隔开。',
      en: 'Whose related party it is: custodian/<id> or fund/<id>, separated by ";".',
    },
    related_note: {
      zh: '凭什么说是关联方；只写身份，不写姓名。',
      en: 'On what that rests; offices, no names of people.',
    },
  },
  term: {
    class: {
      zh: '《民间非营利组织会计制度》里的分类。',
      en: 'The class of the Accounting System for Private Non-profit Organizations.',
    },
    exempt: {
      zh: '不用用资申请就能付，如手续费、退款。',
      en: 'Payable without an application: fees, charges, refunds.',
    },
    to_person: {
      zh: '可以付给个人，如救助、慰问、助学助医、退款。',
      en: 'May be paid to a private person: relief, condolence, education or medical aid, refunds.',
    },
  },
  place: {
    fictional: { zh: '是虚构的示范，页面上会写明。', en: 'Invented for demonstration; every page says so.' },
    fund_status: {
      zh: '自己有基金、由别处的基金服务、准备设立，还是没有。',
      en: 'Whether the place has a fund of its own, is served by another’s, plans one, or has none.',
    },
    name_unverified: {
      zh: '名字的汉字没有核实，先用拼音。',
      en: 'The characters of the name are not verified: it stays in pinyin.',
    },
    summary: { zh: '用几句话说这个地方做了什么。', en: 'A few plain sentences on what the place did.' },
  },
  correction: {
    record: { zh: '改的是哪条记录：行编号，或者“种类/编号”。', en: 'The record: the id of a row, or kind/id.' },
  },
  explanation: {
    fund: { zh: '一个地方有几只基金时，写明是哪一只。', en: 'Which fund, where a place has several.' },
    round: { zh: '一个地方有几轮创投时，写明是哪一轮。', en: 'Which round, where a place has several.' },
    field: { zh: '同一条记录同一种问题有几处时，写明是哪一项。', en: 'Which of several problems of one record.' },
    happened: { zh: '实际是怎样办的。', en: 'What was really done.' },
    why: { zh: '为什么没有按规则办。', en: 'Why it was not done by the rule.' },
    action: { zh: '后来怎样处理，以后怎样避免。', en: 'What was done about it, and so that it does not happen again.' },
  },
  aggregate: {
    metric: { zh: '报道里数的是什么，照原话写。', en: 'What was counted, in the words of the report.' },
    value_to: { zh: '报道给的是一个范围时，写上限。', en: 'The upper end where a range was reported.' },
    unit_uncertain: { zh: '单位说不清，不计入任何合计。', en: 'The unit is uncertain: outside every total.' },
    as_reported: { zh: '报道的原话，有必要时才写。', en: 'The words of the report, where they matter.' },
  },
  project: {
    purposes: { zh: '哪只基金的哪种限定用途可以为它付钱。', en: 'Which restricted purpose of which fund may pay it.' },
    need_text: { zh: '居民的原话。', en: 'What residents asked for, in their words.' },
    'before.file': { zh: 'files 文件夹里的文件名。', en: 'The name of the file in the folder files.' },
    'before.alt': {
      zh: '说明图上有什么，给看不见的人听。',
      en: 'What the picture shows, for those who cannot see it.',
    },
    'before.caption': { zh: '印在图下面的话。', en: 'Printed below the picture.' },
    'after.file': { zh: 'files 文件夹里的文件名。', en: 'The name of the file in the folder files.' },
    'after.alt': { zh: '说明图上有什么，给看不见的人听。', en: 'What the picture shows, for those who cannot see it.' },
    'after.caption': { zh: '印在图下面的话。', en: 'Printed below the picture.' },
    'follow_ups[].settled': {
      zh: '已经答复、还没有办完的，写否。',
      en: 'No, where it was answered and is not done yet.',
    },
    'satisfaction_gate.survey': { zh: '要达到门槛的那次满意度调查。', en: 'The survey that must reach the threshold.' },
    'satisfaction_gate.topic': { zh: '或者会议上要通过的议题。', en: 'Or the topic of a meeting that must be agreed.' },
    'satisfaction_gate.percent': {
      zh: '要达到的满意率，或者到会人数中同意的比例。',
      en: 'The satisfaction rate, or the votes for out of those present, that must be reached.',
    },
    'satisfaction_gate.allowed_before': {
      zh: '达到门槛以前也可以付的类别，如设计、调查。',
      en: 'Categories that may be paid before, such as drawings or the survey itself.',
    },
    'revenue_share.cost_to_recover': {
      zh: '先行投入、分成以前要收回的钱。',
      en: 'What was advanced and is recovered before anything is shared.',
    },
    'revenue_share.recovery_limit': {
      zh: '每期最多收回多少；没有约定的，先收回投入再分。',
      en: 'The agreed ceiling of a period’s recovery.',
    },
    'revenue_share.terms': {
      zh: '没有公布数字的，照公布的说法写。',
      en: 'How it was published where no figures were.',
    },
  },
  revenue: {
    period: { zh: '一个月、一个季度或者一年，前后不能重叠。', en: 'A month, quarter or year; periods do not overlap.' },
    recovered: { zh: '这一期收回了多少投入。', en: 'What of the advance is recovered in this period.' },
    distributable: {
      zh: '毛收入减去运营成本和收回的投入；亏损的写 0。',
      en: 'Gross income less operating cost and recovery; 0 with a loss.',
    },
    income: { zh: '对方基金收到这份分成的那一行收入。', en: 'The income row of the fund that holds this share.' },
  },
  fund: {
    'opening_balance.total': {
      zh: '当天一开始账户里全部的钱。',
      en: 'Everything in the account at the start of that day.',
    },
    'opening_balance.restricted': {
      zh: '其中限定用途的各有多少，按用途分开写。',
      en: 'What of it is restricted, by purpose.',
    },
    rules_from: {
      zh: '从哪天起按本站规则检查；更早的账照样公布，不按规则判断。空着就从第一笔起。',
      en: 'The first day on which the rules apply; earlier rows are shown and not judged. Blank: from the first row on.',
    },
    sealed_through: {
      zh: '这一天以前的账已经结清，以后补行也要更正。',
      en: 'Up to this day the books are closed: a later row needs a correction too.',
    },
    rules: {
      zh: '这只基金和全站不一样的规则，要写明出自哪里。',
      en: 'Rules of this fund that differ from those of the portal, and where they are written.',
    },
    summary: {
      zh: '没有逐笔账目的基金，用几句话说明钱从哪里来。',
      en: 'Where only reports exist: in plain words where the money comes from.',
    },
  },
  income: {
    evidence: {
      zh: '有哪些凭证，写种类的英文代码，用分号隔开。',
      en: 'The kinds of papers that prove the row, by their codes, separated by ";".',
    },
    date: { zh: '捐赠或者单据上的日期。', en: 'The day of the gift or document.' },
    banked_on: {
      zh: '钱真正进账户的那天；和日期同一天的可以空着。',
      en: 'The day on which the account moved; may be blank where it is the same.',
    },
    donors: { zh: '一行记了多少人次的捐款。', en: 'The number of givers in a batch row.' },
    restriction: {
      zh: '只能用在哪里：写基金“限定用途”里的编号，或者“project:”加项目编号；没有限定的空着。',
      en: 'What it may be used for: the id of a purpose of the fund, or "project:" and the id of a project; blank where it is free.',
    },
    receipt_last4: { zh: '两笔捐款看起来一样时，用来区分。', en: 'Tells two gifts apart that look alike.' },
    trace_key: {
      zh: '捐赠人查自己那一笔用的密钥，由维护人员生成。',
      en: 'The key of the donor’s own look-up, which the maintainer derives.',
    },
    settlement: {
      zh: '平台结算单的号码；同一张单上的捐款和手续费写同一个号。',
      en: 'The number of the platform’s settlement; gifts and fee of one settlement have the same.',
    },
    reverses: {
      zh: '这一行退掉的是哪一行，写它的编号；金额仍写正数。',
      en: 'The id of the row that this one takes back; the amount stays positive.',
    },
    valuation_basis: {
      zh: '实物折价是怎么定的，如发票、市价。',
      en: 'How the value of goods was found, such as invoice or market price.',
    },
    consent_ref: {
      zh: '捐赠人书面同意的编号；同意书留在单位。',
      en: 'The number of the donor’s written consent, which is kept inside.',
    },
  },
  spending: {
    evidence: {
      zh: '有哪些凭证，写种类的英文代码，用分号隔开。',
      en: 'The kinds of papers that prove the row, by their codes, separated by ";".',
    },
    campaign: {
      zh: '募捐成本按哪次募捐备案的方案列支。',
      en: 'The campaign under whose filed plan a fundraising cost is paid.',
    },
    tranche: { zh: '公益创投资助的第几期。', en: 'Which instalment of an award it is.' },
    payment_ref: {
      zh: '一次付款拆成几行时，各行写同一个号。',
      en: 'The same for all rows into which one payment is split.',
    },
    reverses: {
      zh: '这一行退掉的是哪一行，写它的编号；金额仍写正数。',
      en: 'The id of the row that this one takes back; the amount stays positive.',
    },
    fee_period: {
      zh: '管理费是哪一期的；不写，就是付款以前刚结束的那一期。',
      en: 'The period of a management fee, where it is not the one that ended last before the payment.',
    },
    beneficiaries: { zh: '这笔钱惠及多少人；不知道的空着。', en: 'How many people it served; blank where unknown.' },
  },
  transfer: {
    date: { zh: '钱离开这只基金的那天。', en: 'The day on which it left this fund.' },
    received_on: {
      zh: '钱到另一只基金的那天；同一天的可以空着。',
      en: 'The day on which it reached the other fund; may be blank where it is the same.',
    },
    matches: {
      zh: '配的是哪几笔捐款，写编号，用分号隔开。',
      en: 'The ids of the gifts that are matched, separated by ";".',
    },
    returns: { zh: '退的是哪一笔划转。', en: 'The transfer that this one gives back.' },
  },
  advance: {
    date: { zh: '垫付人真正付钱的那天。', en: 'The day on which it was paid.' },
    payer_display: {
      zh: '公示用的名字；个人没有书面同意的，写成王*明这样。',
      en: 'The public form of the name; a person without recorded consent is masked.',
    },
    spending: {
      zh: '这笔垫付付清的支出，多笔用分号隔开；买东西只在归还时记账的，留空。',
      en: 'The payments that it covered, separated by ";"; blank where the purchase is booked only when it is repaid.',
    },
    repaid_by: {
      zh: '归还这笔垫付的支出，多笔用分号隔开；还没有归还的留空。',
      en: 'The payments by which the fund repaid it, separated by ";"; blank while it is owed.',
    },
  },
  document: {
    date: { zh: '票据上写的日期。', en: 'The day that stands on the paper.' },
    spending: {
      zh: '证明的是哪几笔支出，写编号，用分号隔开。',
      en: 'The ids of the payments that it proves, separated by ";".',
    },
    income: {
      zh: '证明的是哪几笔收入，写编号，用分号隔开。',
      en: 'The ids of the income rows that it proves, separated by ";".',
    },
    file: {
      zh: '遮盖好的图片，放在这个地方的 files 文件夹里，写文件名；原件不要放进来。',
      en: 'The covered picture in the "files" folder of the place; never the original.',
    },
    checked_by_role: {
      zh: '公布前核看过这张图片的人的职务，不写姓名。',
      en: 'The role, not the name, of who looked at the picture before it was published.',
    },
    archive_no: {
      zh: '原件在托管慈善组织会计档案里的编号，居民和审计凭它查问。',
      en: 'The number of the original in the accounting archive of the charity, by which it can be asked for.',
    },
    original_hash: {
      zh: '遮盖票据时由网页算出，64 位；证明原件没有换过。',
      en: 'Worked out when the copy is covered, 64 digits: it shows that the original is still the same.',
    },
    original_key: {
      zh: '算出原件指纹用的密钥，和原件一起存档，不公布。',
      en: 'The key of that hash, kept with the original and never published.',
    },
  },
  report: {
    period: {
      zh: '年报写 2025，季度写 2025-Q3，募捐或项目写它的编号。',
      en: '2025 for a year, 2025-Q3 for a quarter, or the id of the campaign or project.',
    },
    scope: {
      zh: '审计的是托管慈善组织（年度审计包含这只基金），还是专门审计这只基金。',
      en: 'Whether the audit is that of the host charity, which covers the fund, or of this fund alone.',
    },
    'findings[].done': {
      zh: '怎么整改的；还没有整改的空着。',
      en: 'What was done about it; blank while nothing was.',
    },
  },
  application: {
    purpose: { zh: '用一句话写明钱用来做什么。', en: 'What it is for, in one sentence.' },
  },
  need: {
    people: { zh: '这项需求关系到多少人。', en: 'How many people it concerns.' },
  },
  agreement: {
    quantity: {
      zh: '协议约定用多少，单位和资源的单位相同。',
      en: 'How much of the resource it uses, in the unit of the resource.',
    },
    delivered: { zh: '到现在已经提供了多少。', en: 'How much of it was delivered so far.' },
    give_back_counts: {
      zh: '反哺比例按什么算，写明了才能复算。',
      en: 'What the percentage is taken of, so that it can be recomputed.',
    },
  },
  activity: {
    agreement: {
      zh: '义卖、市集事先签的协议；《慈善法》第三十七条要求先签后办。',
      en: 'The agreement signed before a sale whose proceeds were promised (Charity Law, Art 37).',
    },
    income: { zh: '基金收到这笔反哺的那一行收入。', en: 'The income row of the fund that took the give-back in.' },
  },
  wish: {
    posted_month: { zh: '只写年月，不写哪一天。', en: 'The month only: a day would show too much.' },
    claimed_by: { zh: '认领方公示用的名字。', en: 'The public name of who claimed it.' },
    spending: { zh: '实现这个心愿的那一笔支出。', en: 'The payment by which it was fulfilled.' },
    points: { zh: '认领方得了多少积分。', en: 'The points that the claimer earned.' },
  },
  point: {
    account: { zh: '代号，如 A017；是谁只在内部保存。', en: 'A pseudonym such as A017; whose it is, is kept inside.' },
    rule: { zh: '按当天有效的哪一条规则。', en: 'The rule in force on that day.' },
    wish: { zh: '因为实现哪个微心愿得的分。', en: 'The micro-wish for which the points were earned.' },
  },
  scheme: {
    'rules[].points': { zh: '每次固定给多少分。', en: 'Fixed points a time.' },
    'rules[].cap': { zh: '一次最多算几小时。', en: 'The most hours that count at one time.' },
    'rules[].per_quarter': { zh: '一个账户每季最多用几次。', en: 'How often an account may use it in a quarter.' },
    'rules[].months': { zh: '多少个月以后过期。', en: 'Points lapse after so many months.' },
  },
  meeting: {
    chair_role: { zh: '主持人的身份，不写姓名。', en: 'The role of who chaired it, never a name.' },
    'topics[].id': {
      zh: '全站不能重复，议题的网址用它。',
      en: 'Unique over the portal: the topic keeps its address by it.',
    },
    'topics[].application': { zh: '这个议题决定的用资申请。', en: 'The application that was decided here.' },
    'topics[].responsible': {
      zh: '由哪个单位或者什么身份的人去办，不写姓名。',
      en: 'The office or role that carries it out.',
    },
    'topics[].due': { zh: '哪天以前办完。', en: 'The day by which it is to be done.' },
  },
  round: {
    fund: { zh: '由哪只基金出资。', en: 'The fund that pays the awards.' },
    trim_from: {
      zh: '评委达到几人，去掉最高分和最低分。',
      en: 'From how many judges on the highest and the lowest are left out.',
    },
    tie_break: {
      zh: '总分相同，依次比较哪些标准。',
      en: 'The criteria that decide between equal totals, the first one first.',
    },
    'award_rules.max_amount': { zh: '一个项目最多资助多少。', en: 'The largest award.' },
    'award_rules.max_percent': {
      zh: '资助最多占项目预算的百分之几。',
      en: 'The largest share of a project’s budget that the award may be.',
    },
    'tranches[].gate': { zh: '通过哪个阶段才拨付这一期。', en: 'The stage that must be passed before it is paid.' },
  },
  entry: {
    stage: { zh: '现在走到哪个阶段。', en: 'How far it came.' },
  },
};
