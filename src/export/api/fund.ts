import { dutyCounts } from '../../domain/disclosure/clock.ts';
import { dutiesFor } from '../../domain/disclosure/duties.ts';
import { yearsOf } from '../../domain/ledger/book.ts';
import { positionOf, projectsOf, stockOf } from '../../domain/ledger/fund.ts';
import { balanceAt, entriesOf, restrictionsAt } from '../../domain/ledger/ledger.ts';
import { readRestriction, restrictionName } from '../../domain/ledger/restriction.ts';
import { collectingFor, latestAccounts, latestProgress } from '../../domain/news/giving.ts';
import { dayOf } from '../../domain/portal/reach.ts';
import type { PublicFund } from '../../domain/published/public.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { dutiesUnder, dutyValue } from './duty.ts';
import type { Frame } from './frame.ts';
import { ledgerAddress } from './ledger.ts';
import { documentLink, documentLinks, type Links, pageOf, tablesOf } from './link.ts';
import { type ApiValue, type Held, recordValue } from './record.ts';
import { type ApiResource, ofEach } from './resource.ts';
import { amount, array, bool, day, decimal, integer, object, ref, type Schema, string, titled } from './shape.ts';
import { totalsValue } from './totals.ts';

/** One fund with all that is known of it but its account books. */
export const fundResource: ApiResource = {
  name: 'fund',
  path: '/funds/{fund}.json',
  group: 'place',
  title: { zh: '一只基金', en: 'One fund' },
  text: {
    zh: '协议、管委会、规则、余额、各项用途的余额、最近一次银行对账、各年合计。没有逐笔账目的基金，只有基本情况和报道数字。',
    en: 'Agreement, committee, rules, balance, purposes, the last bank statement and totals by year. A fund without a ledger has only its particulars and reported figures.',
  },
  schema: 'FundDocument',
  content: {
    fund: ref('Fund'),
    'position?': ref('Position'),
    'giving?': ref('Giving'),
    'totals?': array(ref('Totals'), '各年合计', 'Totals by year'),
    ...Object.fromEntries(rowLists().map(({ key, schema, zh, en }) => [`${key}?`, array(ref(schema), zh, en)])),
    'stock?': array(ref('Stock'), '物资库存', 'Stock of goods'),
    'duties?': array(ref('Duty'), '该公开的事项', 'Disclosure duties'),
    aggregates: array(ref('Aggregate'), '报道数字', 'Reported figures'),
  },
  ...ofEach('funds', (frame, fund) => [
    {
      values: { fund: fund.id },
      make: () => ({ links: fundLinks(frame, fund), body: fundBody(frame, fund) }),
    },
  ]),
};

/** Schemas of where a fund stands. */
export const fundSchemas: Readonly<Record<string, Schema>> = {
  Position: object(
    {
      'on?': day('账目记到', 'Up to'),
      balance: amount('余额', 'Balance', true),
      restricted: amount('其中限定用途', 'Restricted part', true),
      pots: array(ref('PotBalance'), '各项用途', 'Purposes'),
      statements: integer('银行对账次数', 'Bank statements'),
      'last_statement?': ref('Statement'),
    },
    titled('当前情况', 'Position'),
  ),
  Giving: object(
    {
      collecting: array(
        string('募捐活动', 'Campaign'),
        '正在公开募捐、有备案编号的',
        'Filed campaigns that collect now',
      ),
      'progress_on?': day('最近的进展', 'Latest progress'),
      'accounts?': string('最近公布的账', 'Latest accounts published', { pattern: '^\\d{4}(-Q[1-4])?$' }),
      'accounts_published?': day('公布日期', 'Published'),
      overdue: integer('逾期未公开的事项', 'Duties overdue'),
    },
    titled('捐款之前', 'Before you give'),
  ),
  PotBalance: object(
    {
      'restriction?': string('用途限定', 'Restriction'),
      name: ref('Text'),
      balance: amount('余额', 'Balance', true),
    },
    titled('一项用途的余额', 'Balance of a purpose'),
  ),
  Statement: object(
    {
      date: day('日期', 'Date'),
      balance: amount('银行余额', 'Balance at the bank'),
      book_balance: amount('账面余额', 'Balance of the book', true),
      agrees: bool('相符', 'Agrees'),
      source: string('来源', 'Source'),
    },
    titled('银行对账', 'Bank statement'),
  ),
  Stock: object(
    {
      item: string('物资', 'Item'),
      unit: string('单位', 'Unit'),
      in: decimal('入库', 'In'),
      out: decimal('出库', 'Out'),
      left: decimal('结存', 'Left'),
    },
    titled('物资库存', 'Stock of an item'),
  ),
};

type RowList = { key: keyof PublicFund & string; kind: Kind; schema: string; zh: string; en: string };

/** Rows of a fund beside its account book. */
function rowLists(): RowList[] {
  return [
    { key: 'balances', kind: 'balance', schema: 'Balance', zh: '银行余额', en: 'Bank balances' },
    { key: 'pledges', kind: 'pledge', schema: 'Pledge', zh: '认捐（不计入收入）', en: 'Pledges, never in totals' },
    { key: 'advances', kind: 'advance', schema: 'Advance', zh: '垫付（基金欠款）', en: 'Advances: what the fund owes' },
    { key: 'goods', kind: 'goods', schema: 'Goods', zh: '物资收发', en: 'Goods in and out' },
    { key: 'documents', kind: 'document', schema: 'Document', zh: '票据和文件', en: 'Documents' },
    { key: 'reports', kind: 'report', schema: 'Report', zh: '公开报告', en: 'Reports' },
    { key: 'events', kind: 'event', schema: 'Event', zh: '重大事项', en: 'Events' },
    { key: 'queries', kind: 'query', schema: 'Query', zh: '咨询', en: 'Questions' },
  ];
}

function fundBody(frame: Frame, fund: PublicFund): ApiValue {
  const { site } = frame;
  const ledger = fund.coverage === 'ledger';
  const lists = rowLists().map(({ key, kind }) => {
    const rows = fund[key] as readonly Held[];
    return [key, ledger || rows.length > 0 ? rows.map((row) => recordValue(frame, kind, row)) : undefined];
  });
  return {
    fund: recordValue(frame, 'fund', fund),
    position: ledger ? positionValue(frame, fund) : undefined,
    giving: ledger ? givingValue(frame, fund) : undefined,
    totals: ledger ? yearsOf(site, fund).map((year) => totalsValue(site, [fund], year)) : undefined,
    ...Object.fromEntries(lists),
    stock: ledger ? stockOf(fund) : undefined,
    duties: ledger ? dutiesUnder(site, fund.id).map((duty) => dutyValue(frame, duty)) : undefined,
    aggregates: site.aggregates
      .filter(({ subject }) => subject.fund === fund.id)
      .map((figure) => recordValue(frame, 'aggregate', figure)),
  };
}

function positionValue({ site }: Frame, fund: PublicFund): ApiValue {
  const entries = entriesOf(fund);
  const { balance, restricted, statements, lastStatement } = positionOf(site, fund);
  const last = fund.balances.findLast(({ date, retracted_on }) => date === lastStatement && !retracted_on);
  const book = last && balanceAt(entries, last.date);
  return {
    on: dayOf([fund]),
    balance,
    restricted,
    pots: [...restrictionsAt(entries)].map(([restriction, fen]) => ({
      ...(readRestriction(restriction).kind === 'free' ? {} : { restriction }),
      name: restrictionName(restriction, fund.purposes, site.projects),
      balance: fen,
    })),
    statements,
    last_statement: last && {
      date: last.date,
      balance: last.balance,
      book_balance: book,
      agrees: book === last.balance,
      source: last.source,
    },
  };
}

/** What is not yet spent stands in the position, the fee in the agreement of the fund. */
function givingValue({ site }: Frame, fund: PublicFund): ApiValue {
  const accounts = latestAccounts(site, fund);
  return {
    collecting: collectingFor(site, fund)[0]?.filed.map(({ id }) => id),
    progress_on: latestProgress(site, fund)?.on,
    accounts: accounts?.period,
    accounts_published: accounts?.report.published,
    overdue: dutyCounts(dutiesFor(site, [fund])).overdue,
  };
}

function fundLinks(frame: Frame, fund: PublicFund): Links {
  const { site, zh } = frame;
  const rounds = [...site.rounds.values()].filter((round) => round.fund === fund.id).map(({ id }) => id);
  return {
    collection: zh.api('funds.json'),
    place: documentLink(frame, 'places', fund.home),
    ledgers: yearsOf(site, fund).flatMap((year) => ledgerAddress(frame, fund, year) ?? []),
    applications: documentLinks(
      frame,
      'applications',
      fund.applications.map(({ id }) => id),
    ),
    projects: documentLinks(
      frame,
      'projects',
      projectsOf(site, fund).map(({ project }) => project.id),
    ),
    rounds: documentLinks(frame, 'rounds', rounds),
    page: pageOf(frame, (to) => to.fund(fund.id)),
    tables: tablesOf(frame, 'funds', fund.id),
  };
}
