import { sum } from '../domain/common/money.ts';
import { type PayeeAccount, type PayeeYear, payeeAccounts, payeeYears, payingFunds } from '../domain/ledger/payee.ts';
import type { CategoryTotal } from '../domain/ledger/totals.ts';
import { mostFunds, partsOfHome } from '../domain/portal/parting.ts';
import { ledgersUnder } from '../domain/portal/rollup.ts';
import type { Site } from '../domain/published/public.ts';
import { payeeWords } from '../texts/payee.ts';
import { placeName } from '../texts/place-name.ts';
import { fill, localize } from '../texts/text.ts';
import { ofPage } from './payee.ts';
import type { Area } from './shape/area.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { FootLine } from './shape/layout.ts';
import { areaAsOne, portal } from './shape/owner.ts';
import { onPage } from './shape/print.ts';
import type { Source } from './shape/source.ts';

type YearLine = PayeeYear & { place?: string };

/** What each organisation received from each fund in each year. */
const years = defineTable({
  name: 'payee',
  title: { zh: '收款方（按基金和年）', en: 'Payees by fund and year' },
  subject: 'money',
  owner: areaAsOne,
  key: ['fund', 'organisation', 'year'],
  parts: { funds: 'fund' },
  rows: (site, area): readonly YearLine[] => ledgersIn(area).flatMap((fund) => payeeYears(site, fund)),
  columns: yearColumns,
});

/** The funds of an area whose rows are known. */
export function ledgersIn({ funds }: Area) {
  return funds.filter(({ coverage }) => coverage === 'ledger');
}

function yearColumns({ always, id, text, number, money }: Makers<YearLine>): RecordColumn<YearLine>[] {
  return [
    id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund),
    id('organisation', 'organisation', '机构', 'Organisation', ({ organisation }) => organisation),
    always(text('year', '年', 'Year', ({ year }) => year)),
    number('payments', '笔数', 'Payments', ({ rows }) => rows),
    number('share', '占基金当年支出（%）', 'Share of the spending of the fund (%)', ({ share }) =>
      share === undefined ? undefined : share / 10,
    ),
    money('amount', '金额', 'Amount', ({ fen }) => fen),
  ];
}

/** The same on the page of an organisation; of very many funds the sums of the places below. */
export const payeeYearTable = onPage({
  ...{ name: 'payee', owner: ofPage<PayeeAccount>(), columns: yearColumns },
  rows: (site, account): readonly YearLine[] => byPlace(site, account.years) ?? account.years,
  page: ({ locale, site, to }, rows) => {
    const words = localize(payeeWords, locale);
    const all = Map.groupBy(rows, ({ year }) => year);
    const parted = rows.some(({ place }) => place !== undefined);
    return {
      ...{ caption: words.byFund, quiet: true, fold: 'fold', excerpt: true },
      columns: [
        {
          head: parted ? words.place : words.fund,
          role: 'key',
          show: ({ fund, place = '' }) => {
            const part = site.places.get(place);
            if (part) return { href: to.place(part.id), ...placeName(part, locale) };
            return { href: to.fund(fund), text: { words: payingFunds(site).get(fund)?.name } };
          },
        },
        {
          of: 'year',
          head: words.year,
          role: 'small',
          link: ({ fund, year, place }) => (place ? undefined : to.year(fund, year)),
        },
        { of: 'payments', head: words.rows, role: 'small' },
        ...(parted
          ? []
          : [
              {
                of: 'share',
                head: words.share,
                role: 'small' as const,
                show: ({ share }: YearLine) => (share === undefined ? undefined : `${(share / 10).toFixed(1)}%`),
              },
            ]),
        { of: 'amount', head: words.received, role: 'amount' },
      ],
      foot: [
        sumLine(words.total, rows),
        ...(all.size < 2 ? [] : [...all.keys()].toSorted()).map((year) => ({
          ...sumLine(fill(words.yearSum, { year }), all.get(year)),
          look: 'of' as const,
        })),
      ],
    };
  },
});

function sumLine(label: string, rows: readonly { rows: number; fen: number }[] = []): FootLine {
  return { label, cells: { payments: add(rows, 'rows'), amount: { fen: add(rows, 'fen') } } };
}

function add(rows: readonly { rows: number; fen: number }[], key: 'rows' | 'fen'): number {
  return sum(rows.map((row) => row[key]));
}

/** Years of very many funds added up by the places below; undefined where the funds can be listed. */
function byPlace(site: Site, rows: readonly PayeeYear[]): YearLine[] | undefined {
  const parts = new Set(rows.map(({ fund }) => fund)).size > mostFunds ? partsOfHome(site) : undefined;
  return parts?.flatMap(({ id }) => {
    const funds = new Set(ledgersUnder(site, id).map((fund) => fund.id));
    const own = Map.groupBy(
      rows.filter(({ fund }) => funds.has(fund)),
      ({ year }) => year,
    );
    return [...own]
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([year, list]) => {
        const [{ organisation }] = list as [PayeeYear];
        return { organisation, fund: '', place: id, year, rows: add(list, 'rows'), fen: add(list, 'fen') };
      });
  });
}

type CategoryLine = CategoryTotal & { organisation: string };

/** What each organisation was paid for. */
const categories = defineTable({
  name: 'payee_category',
  title: { zh: '收款方（按支出类别）', en: 'Payees by category' },
  subject: 'money',
  owner: portal,
  key: ['organisation', 'category'],
  rows: (site): readonly CategoryLine[] =>
    [...payeeAccounts(site)].flatMap(([organisation, account]) =>
      account.categories.map((line) => ({ ...line, organisation })),
    ),
  columns: categoryColumns,
});

function categoryColumns({ id, number, money }: Makers<CategoryLine>): RecordColumn<CategoryLine>[] {
  return [
    id('organisation', 'organisation', '机构', 'Organisation', ({ organisation }) => organisation),
    id('category', 'spending_category', '支出类别', 'Category', ({ code }) => code),
    number('payments', '笔数', 'Payments', ({ rows }) => rows),
    money('amount', '金额', 'Amount', ({ fen }) => fen),
  ];
}

export const payeeCategoryTable = onPage({
  ...{ name: 'payee_category', owner: ofPage<PayeeAccount>(), columns: categoryColumns },
  rows: (_, { categories: own }): readonly CategoryLine[] => own.map((line) => ({ ...line, organisation: '' })),
  page: ({ locale, site }, rows) => {
    const words = localize(payeeWords, locale);
    return {
      ...{ caption: words.byCategory, quiet: true, fold: 'fold', excerpt: true },
      columns: [
        { head: words.category, role: 'key', show: ({ code }) => ({ words: site.spendingTerms.get(code) ?? code }) },
        { of: 'payments', head: words.rows, role: 'small' },
        { of: 'amount', head: words.received, role: 'amount' },
      ],
      foot: [sumLine(words.total, rows)],
    };
  },
});

export const payeeAccountTables: readonly Source[] = [years, categories];
