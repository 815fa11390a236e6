import { monthEnd, monthsBetween } from '../common/day.ts';
import { dutiesOf } from '../disclosure/clock.ts';
import { balanceAt, entriesOf } from '../ledger/ledger.ts';
import type { PublicFund, Site } from '../published/public.ts';
import {
  type Access,
  allShown,
  type Finding,
  inapplicable,
  missing,
  present,
  type ScoreItem,
  shown,
  supplied,
} from './item.ts';
import { byDuties } from './time.ts';

/** C: the money, row by row and checked against the bank. 30 points. */
export const financeItems = [
  {
    id: 'opening',
    group: 'finance',
    points: 2,
    name: { zh: '期初余额', en: 'Opening balance' },
    needs: { zh: '写明哪天开始记账、当时有多少钱', en: 'The day on which the book opens and what there was' },
    from: { kind: 'fund', field: 'opening_balance' },
    at: { page: 'fund', part: 'balance' },
    find: (_, { opening_balance }) =>
      shown(opening_balance !== undefined, '没有写期初余额', 'The opening balance is missing'),
  },
  {
    id: 'income',
    group: 'finance',
    points: 5,
    name: { zh: '收入明细', en: 'Income, row by row' },
    needs: {
      zh: '每一笔都有日期、来源和类别；匿名、打码和合并登记不扣分',
      en: 'Each row with day, giver and category; anonymous, masked and batched rows are fine',
    },
    from: { kind: 'income', field: 'amount' },
    at: { page: 'fund', part: 'books' },
    duties: ['quarterly'],
    find: (_, { income }) =>
      income.some(({ retracted_on }) => retracted_on === undefined)
        ? present()
        : inapplicable('账上还没有收入', 'There is no income yet'),
  },
  {
    id: 'spending',
    group: 'finance',
    points: 6,
    name: { zh: '支出明细', en: 'Spending, row by row' },
    needs: { zh: '每一笔都有日期、收款方和用途', en: 'Each row with day, payee and purpose' },
    from: { kind: 'spending', field: 'amount' },
    at: { page: 'fund', part: 'books' },
    duties: ['quarterly'],
    find: (_, { spending }) =>
      spending.some(({ retracted_on }) => retracted_on === undefined)
        ? present()
        : inapplicable('账上还没有支出', 'There is no spending yet'),
  },
  {
    id: 'restricted',
    group: 'finance',
    points: 3,
    name: { zh: '限定和非限定分开', en: 'Restricted apart from unrestricted' },
    needs: { zh: '写明有哪些限定用途，余额分开列', en: 'The purposes, and a balance for each' },
    from: { kind: 'fund', field: 'purposes' },
    at: { page: 'fund', part: 'balance' },
    find: (_, { purposes, opening_balance }) =>
      shown(
        (purposes ?? []).length > 0 || opening_balance?.restricted !== undefined,
        '没有写限定用途，看不出钱能不能自由使用',
        'No purpose is given: nobody can tell which money is free',
      ),
  },
  {
    id: 'costs',
    group: 'finance',
    points: 3,
    name: { zh: '管理费和募捐成本', en: 'Management fee and fundraising cost' },
    needs: {
      zh: '协议写明管理费，每次募捐写明能不能列支成本；两样分开记账',
      en: 'The fee as agreed, and for each campaign whether cost may be paid; booked apart',
    },
    from: { kind: 'fund', field: 'agreements[].fee' },
    at: { page: 'fund', part: 'terms' },
    find: findCosts,
  },
  {
    id: 'goods',
    group: 'finance',
    points: 3,
    name: { zh: '物资登记', en: 'Register of goods' },
    needs: {
      zh: '捐来的每批物资都有折价依据和入库登记',
      en: 'Each gift of goods with valuation basis and stock entry',
    },
    from: { kind: 'goods', field: 'income' },
    at: { page: 'fund', part: 'others' },
    find: findGoods,
  },
  {
    id: 'bank',
    group: 'finance',
    points: 4,
    name: { zh: '月末与银行对账', en: 'Month ends against the bank' },
    needs: {
      zh: '每个月末都有银行余额，并且与账面一分不差',
      en: 'A statement for each month end that agrees to the fen',
    },
    from: { kind: 'balance', field: 'balance' },
    at: { page: 'fund', part: 'balance' },
    find: findBank,
  },
  {
    id: 'annual',
    group: 'finance',
    points: 2,
    name: { zh: '年度报告', en: 'Annual report' },
    needs: { zh: '到期的年度报告都已公布', en: 'Each annual report that came due' },
    from: { kind: 'report', field: 'published' },
    at: { page: 'fund', part: 'disclosure' },
    duties: ['annual'],
    find: (site, fund) =>
      byDuties(site, fund, ['annual'], { zh: '还没有年度报告到期', en: 'No annual report came due yet' }, () => ({
        page: 'fund',
        part: 'disclosure',
      })),
  },
  {
    id: 'audit',
    group: 'finance',
    points: 2,
    name: { zh: '审计报告', en: 'Audit' },
    needs: {
      zh: '上一年度的审计报告，网上能打开',
      en: 'The audit of the last year that came due, to be opened on the web',
    },
    from: { kind: 'report', field: 'source.url' },
    at: { page: 'fund', part: 'disclosure' },
    find: findAudit,
  },
] as const satisfies readonly ScoreItem[];

function findCosts(site: Site, fund: PublicFund): Finding {
  if (!(fund.agreements ?? []).some(({ fee }) => fee !== undefined))
    return missing('协议里没有写管理费怎么收', 'The agreement does not tell about the fee');
  const campaigns = [...site.campaigns.values()].filter(
    ({ funds, retracted }) => funds.includes(fund.id) && !retracted,
  );
  const silent = allShown(
    campaigns,
    ({ cost_allowed }) => cost_allowed === undefined,
    ['{of} 次募捐里有 {n} 次没有写能不能列支成本', '{n} of {of} {of:campaign|campaigns} silent on cost'],
    () => ({ page: 'fund', part: 'terms' }),
  );
  return supplied(silent, 'campaign', 'cost_allowed');
}

function findGoods(_: Site, fund: PublicFund): Finding {
  const gifts = fund.income.filter(
    ({ method, retracted_on, reverses }) => method === 'in_kind' && !retracted_on && !reverses,
  );
  if (gifts.length + fund.goods.length === 0) return inapplicable('没有收过物资', 'No goods were given');
  const stored = new Set(fund.goods.filter(({ retracted_on }) => !retracted_on).map(({ income }) => income));
  return allShown(
    gifts,
    ({ id, valuation_basis }) => valuation_basis === undefined || !stored.has(id),
    ['{of} 批物资里有 {n} 批缺折价依据或者入库登记', '{n} of {of} {of:gift|gifts} without valuation or stock entry'],
    () => ({ page: 'fund', part: 'others' }),
  );
}

function findBank({ asOf }: Site, fund: PublicFund): Finding {
  const opened = fund.opening_balance?.on;
  if (!opened) return missing('没有期初余额，对不了账', 'Without an opening balance nothing can be checked');
  const ends = monthsBetween(opened, asOf)
    .map(monthEnd)
    .filter((day) => day < asOf);
  if (ends.length === 0) return inapplicable('还没有满一个月', 'No month has ended yet');
  const lines = fund.balances.filter(({ retracted_on }) => !retracted_on);
  const told = new Set(lines.map(({ date }) => date));
  const silent = ends.filter((day) => !told.has(day));
  if (silent.length > 0)
    return missing('{of} 个月末里有 {n} 个没有银行余额', '{n} of {of} month {of:end|ends} without a statement', {
      n: silent.length,
      of: ends.length,
    });
  const entries = entriesOf(fund);
  const wrong = lines.filter(({ date, balance }) => date >= opened && balanceAt(entries, date) !== balance);
  return wrong.length === 0
    ? present()
    : missing('有 {n} 天的银行余额与账面不一致', 'The statements of {n} {n:day|days} differ from the book', {
        n: wrong.length,
      });
}

/** Whether an audit is published. A document that is only in the data folder cannot be opened by readers, so it does not count. */
function findAudit(site: Site, fund: PublicFund): Finding {
  const years = dutiesOf(fund, site.settings.rules, site.asOf)
    .filter(({ kind, due }) => kind === 'annual' && due <= site.asOf)
    .map(({ period }) => period);
  const year = years.at(-1);
  if (year === undefined) return inapplicable('还没有到期的年度', 'No year came due yet');
  const audits = fund.reports.filter(
    ({ kind, period, published, retracted }) =>
      kind === 'audit' && period === year && published <= site.asOf && !retracted,
  );
  if (audits.length === 0) return missing('没有 {n} 年的审计报告', 'No audit of {n}', { n: Number(year) });
  const open = audits
    .flatMap(({ source, document }) => [source?.url, document])
    .filter((name) => name !== undefined && /^https?:/.test(name))
    .map((name) => ({ href: name as string, access: accessOf(name as string) }))
    .toSorted((a, b) => b.access - a.access || (a.href < b.href ? -1 : 1))[0];
  return open
    ? present(open.access, [{ page: 'outside', href: open.href }])
    : missing('{n} 年的审计报告只登记了日期，网上打不开', 'The audit of {n} cannot be opened on the web', {
        n: Number(year),
      });
}

/** How a document reads, by its name: a picture least, a text document better, a web page or table best. */
export function accessOf(address: string): Access {
  const path = address.replace(/[?#].*$/, '').toLowerCase();
  if (/\.(jpe?g|png|webp|gif|bmp|tiff?)$/.test(path)) return 5;
  return /\.(pdf|docx?|wps|odt|rtf|ofd)$/.test(path) ? 8 : 10;
}
