import { homeRoll, viewOf } from '../../domain/placing.ts';
import type { PublicFund, Site } from '../../domain/public.ts';
import { ledgersUnder, yearToDate } from '../../domain/roll.ts';
import { byClass, type Group, incomeByCategory, spendingByCategory } from '../../domain/totals.ts';
import type { Both } from '../../issues/issue.ts';
import { chartWords } from '../../texts/charts.ts';
import { terms } from '../../texts/terms.ts';
import { bilingual, money, number, text } from '../table/column.ts';
import { type Of, ofSubject, type Subject } from '../table/subject.ts';
import type { Table } from '../table/table.ts';

type Funds = { subject: string; funds: readonly PublicFund[] };

/** Income by channel and spending by category of this year, each with its accounting classes: of every fund, of every place above several, of the home page. */
export function groupTables(site: Site, funds: readonly PublicFund[]): Table[] {
  const places = [...site.places.values()].filter((place) => viewOf(site, place) === 'rolled');
  const subjects: [Subject, Funds[]][] = [
    ['fund', funds.map((fund) => ({ subject: fund.id, funds: [fund] }))],
    ['place', places.map(({ id }) => ({ subject: id, funds: ledgersUnder(site, id) }))],
    ['portal', [{ subject: '', funds: homeRoll(site).lines.map(({ fund }) => fund) }]],
  ];
  return subjects.flatMap(([subject, list]) => [
    ...incomeTables(site, subject, list),
    ...spendingTables(site, subject, list),
  ]);
}

function incomeTables(site: Site, subject: Subject, list: readonly Funds[]): Table[] {
  const period = yearToDate(site.asOf);
  const groups = list.map((one) => ({ ...one, groups: incomeByCategory(one.funds, period) }));
  return [
    groupTable(
      subject,
      ['income_category', '收入按渠道', 'Income by channel'],
      'category',
      named(groups, site.incomeTerms),
    ),
    groupTable(
      subject,
      ['income_class', '收入按会计分类', 'Income by accounting class'],
      'class',
      classes(groups, site.incomeTerms),
    ),
  ];
}

function spendingTables(site: Site, subject: Subject, list: readonly Funds[]): Table[] {
  const period = yearToDate(site.asOf);
  const groups = list.map((one) => ({ ...one, groups: spendingByCategory(one.funds, period) }));
  return [
    groupTable(
      subject,
      ['spending_category', '支出按类别', 'Spending by category'],
      'category',
      named(groups, site.spendingTerms),
    ),
    groupTable(
      subject,
      ['spending_class', '支出按会计分类', 'Spending by accounting class'],
      'class',
      classes(groups, site.spendingTerms),
    ),
  ];
}

type Row = Of<Group & { name: Both }>;
type Grouped = { subject: string; groups: readonly Group[] };
type Terms = ReadonlyMap<string, Both & { class?: string | undefined }>;

function named(list: readonly Grouped[], words: Terms): Row[] {
  return list.flatMap(({ subject, groups }) =>
    groups.map((group) => ({ ...group, subject, name: words.get(group.code) ?? { zh: group.code, en: group.code } })),
  );
}

/** One class alone says no more than the sum: pages leave it out, and so do the files. */
function classes(list: readonly Grouped[], words: Terms): Row[] {
  const name = (code: string) =>
    code in terms.class ? terms.class[code as keyof typeof terms.class] : chartWords.other;
  return list.flatMap(({ subject, groups }) => {
    const rows = byClass(groups, words).map((group) => ({ ...group, subject, name: name(group.code) }));
    return rows.length > 1 ? rows : [];
  });
}

function groupTable(
  subject: Subject,
  titles: readonly [string, string, string],
  key: string,
  rows: readonly Row[],
): Table {
  const [zh, en] = key === 'class' ? ['会计分类', 'Accounting class'] : ['类别', 'Category'];
  return ofSubject<Group & { name: Both }>(
    subject,
    titles,
    rows,
    [key],
    [
      { ...text(key, zh, en, (row) => row.code), required: true },
      ...bilingual('name', '名称', 'Name', (row: Row) => row.name),
      number('rows', '笔数', 'Rows', (row) => row.rows),
      money('amount', '金额', 'Amount', (row) => row.fen),
    ],
  );
}
