import { sum } from '../../domain/common/money.ts';
import type { Grant } from './giving-grant.ts';
import {
  appliedFor,
  datesOf,
  funderOf,
  grantClasses,
  grantDescription,
  grantId,
  grantPlaces,
  grantTitle,
  openCall,
  paymentsOf,
  programmeOf,
  recipientOf,
  regrantOf,
  urlOf,
} from './giving-read.ts';
import type { Mapped } from './mapping.ts';
import { instant, yuanNumber } from './party.ts';

/** Where the file stands below the site's root. */
export const givingFile = 'data/360giving.json';

/** How a grant is written: field of the standard, what of ours stands in it. */
export const givingFields: readonly Mapped<Grant>[] = [
  {
    field: 'id',
    zh: '网站域名加用资申请、参评项目或划转的编号',
    en: 'host of the site with the id of the application, entry or transfer',
    read: grantId,
  },
  {
    field: 'title',
    zh: '申请的用途；参评项目的名称；划转的事由',
    en: 'purpose of the application; title of the entry; reason of the transfer',
    read: grantTitle,
  },
  {
    field: 'description',
    zh: '哪只基金、哪一天、批准做什么；虚构数据在这里写明',
    en: 'which fund, on which day and for what; says so where data are fictional',
    read: grantDescription,
  },
  { field: 'currency', zh: '人民币', en: 'Chinese yuan', read: () => 'CNY' },
  { field: 'amountAppliedFor', zh: '申请金额', en: 'amount asked for', read: appliedFor },
  {
    field: 'amountAwarded',
    zh: '批准金额、资助金额；划给其他基金的，为实际划出',
    en: 'amount approved or awarded; between funds, what was transferred',
    read: ({ awarded }) => yuanNumber(awarded),
  },
  {
    field: 'amountDisbursed',
    zh: '截至数据日期已付，减去冲销和退回',
    en: 'paid to date, net of reversals and returns',
    read: ({ paid }) => yuanNumber(sum(paid.map(({ fen }) => fen))),
  },
  {
    field: 'awardDate',
    zh: '批准日期；创投为结果公示第一天',
    en: 'day of approval; for a round the first day of the notice',
    read: ({ on }) => on,
  },
  {
    field: 'url',
    zh: '申请页、创投页或账本里的那一行',
    en: 'page of the application or round, or the row in the account book',
    read: urlOf,
  },
  {
    field: 'plannedDates',
    zh: '创投项目的计划起止',
    en: 'planned start and end of the awarded project',
    read: (grant, publisher) => datesOf(grant, publisher, 'planned'),
  },
  {
    field: 'actualDates',
    zh: '创投项目的实际起止',
    en: 'actual start and end of the awarded project',
    read: (grant, publisher) => datesOf(grant, publisher, 'actual'),
  },
  {
    field: 'recipientOrganization',
    zh: '提出申请的单位、申报单位或划入的基金',
    en: 'the body that proposed it, the applicant, or the receiving fund',
    read: (grant, publisher) => [recipientOf(grant, publisher)],
  },
  {
    field: 'beneficiaryLocation',
    zh: '项目、付款或基金所在的社区',
    en: 'communities of the project, of the payments or of the fund',
    read: grantPlaces,
  },
  {
    field: 'fundingOrganization',
    zh: '托管慈善组织，基金写在 department 里',
    en: 'the host charity, with the fund as department',
    read: (grant, publisher) => [funderOf(grant, publisher)],
  },
  { field: 'grantProgramme', zh: '基金；创投写轮次', en: 'the fund; for awards the round', read: programmeOf },
  {
    field: 'fromOpenCall',
    zh: '创投有公开征集的写 Yes，基金间划转写 No，用资申请不写',
    en: 'Yes for rounds with a call, No between funds, absent for applications',
    read: openCall,
  },
  {
    field: 'classifications',
    zh: '付款的支出类别、创投领域、是否虚构',
    en: 'spending categories of the payments, field of the entry, whether it is fictional',
    read: grantClasses,
  },
  {
    field: 'disbursementTransaction',
    zh: '逐笔付款：编号、日期、金额，不写收款人',
    en: 'each payment: id, day and amount, without the payee',
    read: paymentsOf,
  },
  {
    field: 'regrantType',
    zh: '基金间划转：FRG010，配捐 FRG030',
    en: 'between funds: FRG010, for matching FRG030',
    read: regrantOf,
  },
  { field: 'locationScope', zh: '社区范围：GLS060', en: 'a small area: GLS060', read: () => 'GLS060' },
  { field: 'dateModified', zh: '数据截至日期', en: 'day of the data', read: (_, { site }) => instant(site.asOf) },
  {
    field: 'dataSource',
    zh: '本文件的网址',
    en: 'address of this file',
    read: (_, { link }) => link((to) => to.file(givingFile)),
  },
];
