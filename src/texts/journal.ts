import type { Both } from '../issues/both.ts';

/** Words of the section on accounting programs, and of the line on the page of a fund. */
export const journalPage = {
  software: { zh: '记账软件', en: 'For accounting programs' },
  lead: {
    zh: '全部账目另存为两种记账软件的格式，内容相同：hledger 读 ledger.journal，Beancount 读 ledger.beancount。审计人员不用依赖本站，在自己的电脑上就能把每一笔重新加一遍。每只基金一个文件，有积分或者志愿服务时长的地点也各有一个，都可以单独核对。总文件很短，只用 include 把它们合在一起。',
    en: 'All books are also written for two accounting programs, with the same content: hledger reads ledger.journal, Beancount reads ledger.beancount. Auditors need not rely on this site: they can add up every row again on their own computer. Each fund has a file of its own, and so has each place with points or volunteer hours; each can be checked alone. The whole is a short file that puts them together by include.',
  },
  accounts: { zh: '科目怎样命名', en: 'How accounts are named' },
  account: { zh: '科目', en: 'Account' },
  meaning: { zh: '记什么', en: 'What stands there' },
  rules: { zh: '怎样读', en: 'How to read them' },
  day: {
    zh: '每笔都记在账户变动的那一天，单据日期不同的写在 dated 里。冲销是单独的一笔；已撤回的行只留一行注释，金额按零计。',
    en: 'Every row stands on the day the account moved; another document date is given in dated. A reversal is a transaction of its own; a retracted row is only a remark and counts as zero.',
  },
  row: {
    zh: '每笔都写明行编号（hledger 写在括号里，Beancount 写成 ^基金/编号）、项目和用资申请；基金和类别写在科目上。文件开头写明怎样由行编号得出该行在本站的网址，另有网址的写在 page 里。',
    en: 'Every transaction carries its row id (in brackets for hledger, as ^fund/id for Beancount), project and application; fund and category stand with the accounts. The head of a file says how the address of a row on this site is made of its id; a row that stands elsewhere names its page.',
  },
  claims: {
    zh: '文件里有余额断言，也就是由软件逐条核对的余额：每只基金、每个用途每个月末的余额标为 by: portal，银行对账单余额标为 by: bank；总文件另有每个月末的在途资金。只要有一笔差一分钱，软件就会报错。',
    en: 'The files hold balance assertions, that is, balances that the program checks one by one. The balance of every fund and purpose at every month end is marked by: portal, bank statements by: bank; the whole adds what was under way at every month end. One fen of difference anywhere is an error.',
  },
  goods: {
    zh: '物资的代码是 GOODS_ 加十个字母，只由名称和单位算出（SHA-256 的前 40 位，每 4 位一个字母），以后增加物资不会改变已有的代码。名称写在代码旁边。',
    en: 'The code of goods is GOODS_ and ten letters worked out from name and unit alone (the first 40 bits of SHA-256, a letter for every four bits): new goods never change the code of others. The name stands beside the code.',
  },
  demo: {
    zh: '虚构示范的科目，第二级都是 Demo，货币和物资代码都以 _DEMO 结尾。软件不会把它们与真实资金相加。',
    en: 'Fictional books have Demo as the second level of every account, and their commodities end in _DEMO. No program adds them to real money.',
  },
  ids: {
    zh: '科目名由编号改写：每一段的首字母大写（demo-a 写成 Demo-A），原编号写在科目的注释里，一一对应。',
    en: 'Account names are made of ids with capitals (demo-a becomes Demo-A); the id itself stands with the account, one for one.',
  },
  text: {
    zh: '分号和竖线在 hledger 里另有用处，所以摘要里的这两个字符改成了全角，换行改成了空格。Beancount 文件保留原字符。',
    en: 'hledger takes semicolons and vertical bars for signs of its own: in descriptions they are full-width, and line ends are blanks. The Beancount file keeps the characters.',
  },
  left: {
    zh: '不含：认捐（没有到账，不入账）、只有报道数字的地方（没有账本）、积分账户明细（只按地点合计）、没有登记时长的志愿服务。',
    en: 'Left out: pledges (no money has come), places known from reports only (they have no ledger), accounts of points (sums by place only), and volunteer work whose hours were not recorded.',
  },
  examples: { zh: '试一试', en: 'Try it' },
  exampleFetch: {
    zh: '先把总文件和它 include 的文件下载到自己的电脑上。用 Beancount 的，把 .journal 换成 .beancount：',
    en: 'First fetch the whole and what it includes; for Beancount, put .beancount in place of .journal:',
  },
  exampleHledger: {
    zh: '接着核对全部断言（没有输出就是全部成立），再看一只基金各用途的余额：',
    en: 'Then check all assertions (no output means that all hold), then look at the purposes of a fund:',
  },
  exampleBeancount: { zh: '用 Beancount 做同样的事：', en: 'The same with Beancount:' },
  exampleLedger: {
    zh: 'Ledger 不认识含下级科目的断言（=*），去掉这些行也能读。总文件、单只基金的文件都用这条命令：',
    en: 'Ledger does not know assertions that include the accounts below (=*); without those lines it reads the files too, the whole as well as that of a fund:',
  },
} as const satisfies Record<string, Both>;

/** What stands in the accounts, named as they are without `Demo`. Where `where` is given, only a portal that has such rows has them. */
export const accountMeanings: readonly {
  account: string;
  where?: 'transfers' | 'opening' | 'advances' | 'stated' | 'goods' | 'hours' | 'points';
  meaning: Both;
}[] = [
  {
    account: 'Assets:Bank:<fund>:<purpose>',
    meaning: {
      zh: '银行存款，按基金和用途分开。非限定的是 Unrestricted，限定用途是 Purpose-…，限定项目是 Project-…。上一级是基金合计。',
      en: 'Money in the bank by fund and purpose: Unrestricted, Purpose-…, Project-…; one level up is the whole fund.',
    },
  },
  {
    account: 'Equity:Transfers:<other>:<fund>',
    where: 'transfers',
    meaning: {
      zh: '与其他基金的划转，不算收入和支出：<fund> 是记账的基金，<other> 是对方。划出、划入两边各记一笔，到账后在总文件里互相抵销；Equity:Transfers 的合计就是在途资金，对方没有账本的，划转额也留在里面。',
      en: 'Transfers with other funds, neither income nor expense: <fund> keeps the book, <other> is the other side. Giver and receiver each book their half; in the whole the halves cancel out on arrival. The sum of Equity:Transfers is the money under way; transfers with funds that have no ledger stay in it.',
    },
  },
  { account: 'Equity:Opening:<fund>', where: 'opening', meaning: { zh: '期初余额。', en: 'Opening balances.' } },
  {
    account: 'Income:<class>:<code>:<fund>',
    meaning: {
      zh: '收入，按《民间非营利组织会计制度》的分类、本站类别代码和基金；不看最后一级，就是各基金合计。',
      en: 'Income by the classes of the Accounting System for Private Non-profit Organizations, the category codes of this site, and fund; without the last level it is that of all funds.',
    },
  },
  { account: 'Expenses:<class>:<code>:<fund>', meaning: { zh: '支出，分法相同。', en: 'Spending, in the same way.' } },
  {
    account: 'Liabilities:Advances:<fund>',
    where: 'advances',
    meaning: {
      zh: '别人替基金垫付、还没有归还的钱。归还时才入账的，对方科目是 Equity:Advances:<fund>。',
      en: 'What others have paid for the fund and were not yet repaid; where it is booked only when repaid, against Equity:Advances:<fund>.',
    },
  },
  {
    account: 'Income:Stated:…:<fund>',
    where: 'stated',
    meaning: {
      zh: '实物和服务捐赠的折价，单位 CNY_STATED，对方科目 Equity:Stated:<fund>。不是钱，不进余额。',
      en: 'Stated value of goods and services given, in CNY_STATED, against Equity:Stated:<fund>. It is not money and in no balance.',
    },
  },
  {
    account: 'Assets:Goods:<fund>',
    where: 'goods',
    meaning: {
      zh: '物资库存，每种物资一个代码（GOODS_…），按数量记。',
      en: 'Goods in stock, a commodity for each kind (GOODS_…), in quantities.',
    },
  },
  {
    account: 'Income:Hours:<place>',
    where: 'hours',
    meaning: {
      zh: '志愿服务时长，单位 HOUR，按地点；对方科目 Expenses:Hours:<place>。',
      en: 'Volunteer hours by place, in HOUR, against Expenses:Hours:<place>.',
    },
  },
  {
    account: 'Assets:Points:<place>',
    where: 'points',
    meaning: {
      zh: '居民持有的积分合计，单位 POINT，按地点；获得、兑换、扣减、过期、调整各有科目。',
      en: 'Points held by residents, in POINT, by place; earned, redeemed, deducted, expired and adjusted have accounts of their own.',
    },
  },
];

/** Words of the accounting journals: names of accounts and commodities, and what stands at the head of a file. */
export const journalWords = {
  title: { zh: '账目', en: 'accounts' },
  allFunds: { zh: '全部基金', en: 'all funds' },
  opening: { zh: '期初余额', en: 'Opening balance' },
  monthEnd: { zh: '本站期末余额', en: 'Balance by this site' },
  statement: { zh: '银行对账单余额', en: 'Balance by the bank statement' },
  bank: { zh: '银行存款', en: 'Bank' },
  owed: { zh: '应还垫付款', en: 'Advances owed' },
  unbooked: { zh: '垫付、归还时入账', en: 'Advances booked when repaid' },
  advanced: { zh: '由人垫付', en: 'Paid by someone else' },
  transfers: { zh: '基金之间的划转', en: 'Transfers between funds' },
  transfersWith: { zh: '与其他基金的划转', en: 'Transfers with other funds' },
  stated: { zh: '实物和服务捐赠（折价）', en: 'Goods and services at stated value' },
  statedAt: { zh: '折价登记', en: 'Stated value on record' },
  goods: { zh: '物资', en: 'Goods' },
  hours: { zh: '志愿服务时长', en: 'Volunteer hours' },
  given: { zh: '付出', en: 'given' },
  used: { zh: '用于服务', en: 'used' },
  points: { zh: '积分', en: 'Points' },
  held: { zh: '持有', en: 'held' },
  earned: { zh: '获得', en: 'earned' },
  redeemed: { zh: '兑换', en: 'redeemed' },
  deducted: { zh: '扣减', en: 'deducted' },
  expired: { zh: '过期', en: 'expired' },
  adjusted: { zh: '调整', en: 'adjusted' },
  reallocated: { zh: '用途调整', en: 'Change of purpose' },
  retracted: { zh: '已撤回', en: 'retracted' },
  page: { zh: '一行在本站的网址', en: 'The address of a row on this site:' },
  fictional: { zh: '虚构示范', en: 'fictional demonstration' },
  both: {
    zh: '既有真实基金，也有虚构示范，见 Demo。',
    en: 'Real funds and fictional ones; see Demo.',
  },
  yuan: { zh: '人民币元', en: 'Yuan (CNY)' },
  statedYuan: { zh: '折价金额，元（不是钱）', en: 'Stated value in yuan (not money)' },
  hour: { zh: '小时', en: 'Hour' },
  point: { zh: '积分（不是钱）', en: 'Point (not money)' },
} as const satisfies Record<string, Both>;

/** A term as both programs show it: Chinese, a blank, English. */
export function mixed({ zh, en }: Both): string {
  return zh === en ? zh : `${zh} ${en}`;
}

/** What stands at the head of every journal, a line each; `only` in the whole, or where there are fictional books. */
export const journalHead: readonly (Both & { only?: 'whole' | 'invented' })[] = [
  {
    zh: '由公开数据生成，数据相同，内容就相同。请不要修改本文件；账目有错，在数据里更正。',
    en: 'Generated from the published data: the same data give the same bytes. Do not edit; errors are corrected in the data.',
  },
  {
    zh: '金额单位是元，两位小数。每笔都记在账户变动的那一天；单据日期不同的，写在 dated 里。',
    en: 'Amounts are yuan with two decimals, on the day the account moved; another document date stands in "dated".',
  },
  {
    zh: '每只基金、每个用途每个月末的余额都有断言（by: portal），银行对账单余额另有断言（by: bank）；差一分钱就报错。',
    en: 'Every fund and purpose is asserted at every month end (by: portal), bank statements apart (by: bank), to the fen.',
  },
  {
    only: 'whole',
    zh: '各基金、各地点的账在 include 的文件里。下面第一条命令把它们下载到本文件旁边；每个文件也可以单独核对。',
    en: 'The books of each fund and place stand in the files that are included. The first command below fetches them beside this file; each can also be checked alone.',
  },
  {
    only: 'whole',
    zh: '划转由划出、划入的基金各记一笔，到账后互相抵销：Equity:Transfers 的余额是在途资金，加上与没有账本的基金之间的划转。',
    en: 'Giver and receiver each book their half of a transfer, and the halves cancel out on arrival: Equity:Transfers holds what is under way, and transfers with funds that have no ledger.',
  },
  {
    only: 'invented',
    zh: '虚构示范的科目，第二级都是 Demo，货币以 _DEMO 结尾，不会与真实资金加到一起。',
    en: 'Fictional funds stand below the second level Demo in commodities ending in _DEMO: they never add up with real money.',
  },
  {
    zh: '实物和服务按折价登记在 CNY_STATED；物资数量、志愿服务时长和积分各自单独记。这些都不是钱。',
    en: 'Goods and services at stated value are CNY_STATED; quantities of goods, hours and points are commodities of their own. None is money.',
  },
  {
    zh: '不含：认捐（没有到账）、只有报道数字的地方、积分账户明细。已撤回的行只作注释，金额按零计。',
    en: 'Left out: pledges, places known from reports only, accounts of points. Retracted rows are remarks and count as zero.',
  },
];
