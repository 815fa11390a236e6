import { byClass, type Group, incomeByCategory, spendingByCategory } from '../domain/ledger/totals.ts';
import { homeRollup, viewOf } from '../domain/portal/place-view.ts';
import { ledgersUnder, yearToDate } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { chartWords } from '../texts/charts.ts';
import { terms } from '../texts/terms.ts';
import { bilingual, money, number, text } from './shape/column.ts';
import { type Of, ofSubject, type Subject } from './shape/subject.ts';
import type { Table } from './shape/table.ts';

type Funds = { subject: string; funds: readonly PublicFund[] };

/** Income by channel and spending by category of this year, each with its accounting classes: of every fund, of every place above several, of the home page. */
export function groupTables(site: Site, funds: readonly PublicFund[]): Table[] {
  const places = [...site.places.values()].filter((place) => viewOf(site, place) === 'rolled');
  const subjects: [Subject, Funds[]][] = [
    ['fund', funds.map((fund) => ({ subject: fund.id, funds: [fund] }))],
    ['place', places.map(({ id }) => ({ subject: id, funds: ledgersUnder(site, id) }))],
    ['portal', [{ subject: '', funds: homeRollup(site).lines.map(({ fund }) => fund) }]],
  ];
  return subjects.flatMap(([subject, list]) => [
    ...sideTables(site, subject, list, {
      key: 'income',
      words: ['收入', 'Income'],
      categories: ['渠道', 'channel'],
      groups: incomeByCategory,
      terms: site.incomeTerms,
    }),
    ...sideTables(site, subject, list, {
      key: 'spending',
      words: ['支出', 'Spending'],
      categories: ['类别', 'category'],
      groups: spendingByCategory,
      terms: site.spendingTerms,
    }),
  ]);
}

/** Income or spending: its words, those of its categories, how it is grouped. */
type Side = {
  key: string;
  words: readonly [zh: string, en: string];
  categories: readonly [zh: string, en: string];
  groups: typeof incomeByCategory;
  terms: Terms;
};

function sideTables(site: Site, subject: Subject, list: readonly Funds[], side: Side): Table[] {
  const period = yearToDate(site.asOf);
  const groups = list.map((one) => ({ subject: one.subject, groups: side.groups(one.funds, period) }));
  const [zh, en] = side.words;
  const [byZh, byEn] = side.categories;
  return [
    groupTable(
      subject,
      [`${side.key}_category`, `${zh}按${byZh}`, `${en} by ${byEn}`],
      'category',
      named(groups, side.terms),
    ),
    groupTable(
      subject,
      [`${side.key}_class`, `${zh}按会计分类`, `${en} by accounting class`],
      'class',
      classes(groups, side.terms),
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
