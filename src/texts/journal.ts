import type { Both } from '../issues/issue.ts';

/** Words of the accounting journals: names of accounts and commodities, and what stands at the head of a file. */
export const journalWords = {
  title: { zh: '账目', en: 'accounts' },
  allFunds: { zh: '全部基金', en: 'all funds' },
  opening: { zh: '期初余额', en: 'Opening balance' },
  monthEnd: { zh: '本站期末余额', en: 'Balance by this site' },
  statement: { zh: '银行对账单余额', en: 'Balance by the bank statement' },
  bank: { zh: '银行存款', en: 'Bank' },
  transit: { zh: '在途资金', en: 'In transit' },
  transfers: { zh: '与其他基金往来', en: 'Transfers with other funds' },
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
  reallocated: { zh: '用途调整', en: 'Change of pot' },
  retracted: { zh: '已撤回', en: 'retracted' },
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

/** What stands at the head of every journal, a line each. `{file}` is its name, `{run}` and `{check}` how the program is called. */
export const journalHead: readonly Both[] = [
  {
    zh: '由公开数据生成，相同数据得到相同内容；不要修改本文件，账目有误请找基金核对。',
    en: 'Generated from the published data, same data, same bytes. Do not edit; errors are corrected in the data.',
  },
  {
    zh: '金额单位是元，两位小数。每笔记在账户变动的那一天；单据日期不同的，写在 dated 里。',
    en: 'Amounts are yuan with two decimals, on the day the account moved; another document date stands in "dated".',
  },
  {
    zh: '每个基金、每个用途的每个月末余额都有断言（by: portal），银行对账单余额另有断言（by: bank）；差一分钱就报错。',
    en: 'Every fund and pot is asserted at every month end (by: portal), bank statements apart (by: bank), to the fen.',
  },
  {
    zh: '虚构示范的账目都在第二级 Demo 之下，货币以 _DEMO 结尾，与真实资金加不到一起。',
    en: 'Fictional funds stand below the second level Demo in commodities ending in _DEMO: they never add up with real money.',
  },
  {
    zh: '实物和服务按折价登记在 CNY_STATED，物资按件数、时长按小时、积分按分单独记，都不算钱。',
    en: 'Goods and services at stated value are CNY_STATED; pieces, hours and points are commodities of their own. None is money.',
  },
  {
    zh: '不含：认捐（没有到账）、只有报道数字的地方、积分账户明细。已撤回的行只作注释，金额为零。',
    en: 'Left out: pledges, places known from reports only, accounts of points. Retracted rows are remarks and count zero.',
  },
];
