/** Subjects of the open data, in the order of the page; what no table text places stands under `more`. */
export const subjects = {
  money: { zh: '资金往来', en: 'Money' },
  decisions: { zh: '申请与决策', en: 'Applications and decisions' },
  projects: { zh: '项目与成效', en: 'Projects and results' },
  rounds: { zh: '公益创投', en: 'Venture-philanthropy rounds' },
  alliance: { zh: '共享联盟', en: 'Sharing alliance' },
  life: { zh: '邻里生活', en: 'Neighbourhood life' },
  disclosure: { zh: '公开与更正', en: 'Disclosure and corrections' },
  base: { zh: '地点、基金和词表', en: 'Places, funds and code lists' },
  more: { zh: '其他表', en: 'Other tables' },
} as const;

export type Subject = keyof typeof subjects;

/** What a table holds, in one sentence; `subject` is where it stands. */
export type TableText = { subject: Subject; text: { zh: string; en: string } };

const say = (subject: Subject, zh: string, en: string): TableText => ({ subject, text: { zh, en } });

/** What each table holds: one row is … */
export const tableTexts: Readonly<Record<string, TableText>> = {
  income: say(
    'money',
    '一行是一笔收入：捐赠、拨款、利息等；实物和服务折价登记，不进账户余额。',
    'One row per donation, grant or interest; goods and services stand at their stated value and do not enter the account.',
  ),
  spending: say(
    'money',
    '一行是一笔支出，写明项目、用资申请和收款方。',
    'One row per payment, with project, application and payee.',
  ),
  transfer: say(
    'money',
    '一行是一笔基金之间的划转，由划出的基金登记一次。',
    'One row per transfer between funds, entered once, by the fund that gives.',
  ),
  reallocation: say(
    'money',
    '一行是一次用途调整：钱从一个限定用途转到另一个，基金总额不变。',
    'One row per move between purposes of a fund; its total stays.',
  ),
  pledge: say('money', '一行是一笔认捐，到账前不计入收入。', 'One row per pledge; it is not income until it arrives.'),
  advance: say(
    'money',
    '一行是一笔垫付：有人替基金先付了钱，基金欠他；不是账户里的钱。',
    'One row per advance: somebody paid for the fund and is owed; it is no money in the account.',
  ),
  balance: say(
    'money',
    '一行是某日终了时的银行余额，账面必须与它相符。',
    'One row per bank balance at the end of a day, which the book must equal.',
  ),
  goods: say(
    'money',
    '一行是一次物资入库或出库，按数量登记，不计金额。',
    'One row per movement of goods, in quantities, not in money.',
  ),
  application: say(
    'decisions',
    '一行是一份用资申请，从提出到验收。',
    'One row per application, from proposal to acceptance.',
  ),
  vote: say('decisions', '一行是一次表决的票数。', 'One row per vote, with its counts.'),
  notice: say('decisions', '一行是一次公示的起止日期。', 'One row per notice, with its days.'),
  objection: say('decisions', '一行是公示期间的一条异议和它的结果。', 'One row per objection and its outcome.'),
  committee: say(
    'decisions',
    '一行是一位管委会成员的公示名、职务和任期。',
    'One row per committee member: public name, role and term.',
  ),
  project: say(
    'projects',
    '一行是一个项目：计划与实际的日期和费用。',
    'One row per project: planned and actual days and cost.',
  ),
  output: say('projects', '一行是一项产出指标的目标与实际。', 'One row per output: target and actual.'),
  survey: say(
    'projects',
    '一行是一次满意度调查；有效答卷太少的不公布各项数字。',
    'One row per satisfaction survey; with too few answers the counts are withheld.',
  ),
  revenue: say(
    'projects',
    '一行是项目收益在某一期间分给一方的金额。',
    'One row per share of the revenue of a project in a period.',
  ),
  round: say('rounds', '一行是一轮公益创投及其评分规则。', 'One row per round, with its rules.'),
  entry: say('rounds', '一行是一个参评项目。', 'One row per entry.'),
  criterion: say('rounds', '一行是一条评分标准。', 'One row per criterion.'),
  judge: say(
    'rounds',
    '一行是一位评委，只有编号和界别，没有姓名。',
    'One row per judge: a number and an affiliation, no name.',
  ),
  score: say(
    'rounds',
    '一行是一位评委按一条标准给一个项目打的分。',
    'One row per score of a judge for an entry under a criterion.',
  ),
  sheet: say(
    'rounds',
    '一行是一位评委给一个项目的总分，由本站从评分算出。',
    'One row per judge and entry: the total, computed from the scores.',
  ),
  ranking: say(
    'rounds',
    '一行是一个项目的名次，由本站从评分算出。',
    'One row per entry: its rank, computed from the scores.',
  ),
  evaluation: say('rounds', '一行是一次中期或末期评估。', 'One row per mid-term or final evaluation.'),
  partner: say('alliance', '一行是一家联盟伙伴。', 'One row per partner.'),
  resource: say('alliance', '一行是伙伴提供的一项资源。', 'One row per offer of a partner.'),
  need: say('alliance', '一行是居民提出的一项需求。', 'One row per need of residents.'),
  agreement: say('alliance', '一行是一份共建协议。', 'One row per agreement with a partner.'),
  activity: say('alliance', '一行是一场集市、服务日或其他活动。', 'One row per market, service day or other activity.'),
  wish: say('life', '一行是一个微心愿，从不写出许愿人是谁。', 'One row per micro-wish; the wisher is never named.'),
  point: say('life', '一行是一次积分变动，账户只写代号。', 'One row per movement of points; accounts are pseudonyms.'),
  point_rule: say('life', '一行是一条积分规则。', 'One row per points rule.'),
  point_item: say('life', '一行是积分能换的一样东西。', 'One row per thing that points can be exchanged for.'),
  volunteer: say('life', '一行是一支志愿队伍在某一期间的服务。', 'One row per team and period.'),
  history: say(
    'life',
    '一行是一次状态变动：撤回、重新开放、退出等。',
    'One row per step back: withdrawn, reopened, left.',
  ),
  report: say('disclosure', '一行是一份已公布的报告。', 'One row per published report.'),
  event: say('disclosure', '一行是一件重大事项。', 'One row per major event.'),
  query: say(
    'disclosure',
    '一行是一次咨询及其答复，不含个人信息。',
    'One row per question and answer, without personal data.',
  ),
  correction: say(
    'disclosure',
    '一行是一处公布后的更正，原值与新值并列。',
    'One row per correction: old and new value.',
  ),
  explanation: say('disclosure', '一行是对一处异常的说明。', 'One row per explanation of something unusual.'),
  aggregate: say(
    'disclosure',
    '一行是公开报道里的一个数字，写明来源；没有逐笔账目，不能与账目相加。',
    'One row per figure that was reported, with its source; it has no ledger and is never added to one.',
  ),
  place: say(
    'base',
    '一行是一个市、区、街道或社区；fictional 为 true 的是虚构示范。',
    'One row per place; "fictional" marks the demonstration.',
  ),
  fund: say(
    'base',
    '一行是一只基金；fictional 为 true 的是虚构示范。',
    'One row per fund; "fictional" marks the demonstration.',
  ),
  custodian: say('base', '一行是一家托管慈善组织。', 'One row per host charity.'),
  campaign: say('base', '一行是一次备案的公开募捐。', 'One row per filed public fundraising campaign.'),
  purpose: say('base', '一行是一只基金的一种限定用途。', 'One row per restricted purpose of a fund.'),
  income_category: say('base', '收入类别的代码和名称。', 'Codes and names of income categories.'),
  spending_category: say('base', '支出类别的代码和名称。', 'Codes and names of spending categories.'),
  need_category: say('base', '需求类别的代码和名称。', 'Codes and names of categories of needs.'),
  resource_category: say('base', '资源类别的代码和名称。', 'Codes and names of categories of resources.'),
};
