import { type PayeeLine, payeePage, payeePages, payeeSums } from '../domain/ledger/payee.ts';
import { organisationsById } from '../domain/ledger/registered.ts';
import { thisYear } from '../domain/portal/today.ts';
import type { Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { organisationWords, payeeKindWords, payeeWords } from '../texts/payee.ts';
import { fill, localize, numberText } from '../texts/text.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { Layout } from './shape/layout.ts';
import { portal, type TableOwner } from './shape/owner.ts';
import { onPage } from './shape/print.ts';
import type { Page, ShownValue } from './shape/shown.ts';

/** The published name of an organisation. */
export function organisationName(site: Site, id: string): Bilingual {
  const { name = id, name_en } = organisationsById(site).get(id) ?? {};
  return { zh: name, en: name_en };
}

/** What a page prints that is no subject with files of its own. */
export function ofPage<Of>(): TableOwner<Of> {
  return { all: () => [], id: () => undefined };
}

/** Everyone who was paid: each registered organisation, then all others by kind. */
export const payeeTotals = defineTable({
  name: 'payee_sum',
  title: { zh: '收款方', en: 'Payees' },
  subject: 'money',
  owner: portal,
  rows: (site) => [
    ...Array.from({ length: payeePages(site) }, (_, at) => payeePage(site, at + 1)).flat(),
    ...payeeSums(site, 'others'),
  ],
  columns: lineColumns,
});

const kinds = { registered: { zh: '登记的机构', en: 'Registered organisation' }, ...payeeKindWords };

function lineColumns(make: Makers<PayeeLine>, site: Site): RecordColumn<PayeeLine>[] {
  const { text, code, bilingual, number, money, always } = make;
  const year = thisYear(site);
  const before = String(Number(year) - 1);
  const earlier = ({ fen, years }: PayeeLine) => fen - (years[year] ?? 0) - (years[before] ?? 0);
  return [
    code('kind', '种类', 'Kind', kinds, ({ kind = 'registered' }) => kind),
    { ...text('organisation', '机构', 'Organisation', (line) => line.organisation), to: 'organisation' },
    ...bilingual('name', '名称', 'Name', ({ organisation, kind = 'unstated' }) =>
      organisation === undefined ? payeeKindWords[kind] : organisationName(site, organisation),
    ),
    number('names', '家数', 'Organisations', ({ names }) => names),
    number('funds', '基金数', 'Funds', ({ funds }) => funds),
    number('payments', '笔数', 'Payments', ({ rows }) => rows),
    always(text('year', '本年', 'This year is', () => year)),
    money('this_year', '本年收到', 'Received this year', ({ years }) => years[year] ?? 0),
    money('last_year', '上年收到', 'Received last year', ({ years }) => years[before] ?? 0),
    money('earlier', '更早收到', 'Received earlier', earlier),
    money('amount', '收到合计', 'Received in all', ({ fen }) => fen),
  ];
}

/** A page of the registered organisations, pages from 1; and everyone else, with the sum of all. */
export const payeeLists = {
  registered: onPage({
    ...{ name: 'payee_sum', owner: ofPage<{ page: number }>(), columns: lineColumns },
    rows: (site, { page }) => payeePage(site, page),
    page: (page, _, of): Layout<PayeeLine> => ({
      ...lineLayout(page, payeeWords.list[page.locale]),
      foot: of.page === payeePages(page.site) ? lineFoot(page, 'registered', payeeWords.total[page.locale]) : [],
    }),
  }),
  others: onPage({
    ...{ name: 'payee_sum', owner: ofPage<Site>(), columns: lineColumns },
    rows: (site) => payeeSums(site, 'others'),
    page: (page): Layout<PayeeLine> => ({
      ...lineLayout(page, payeeWords.others[page.locale]),
      foot: lineFoot(page, 'all', payeeWords.totalAll[page.locale]),
    }),
  }),
};

function lineLayout({ locale, site, to }: Page, caption: string): Layout<PayeeLine> {
  const words = localize(payeeWords, locale);
  const year = thisYear(site);
  const named = (line: PayeeLine): ShownValue => {
    const { organisation, kind = 'unstated', names } = line;
    if (organisation === undefined) {
      const name = payeeKindWords[kind][locale];
      return names === undefined ? name : fill(words.unregisteredNames, { name, n: numberText(names) });
    }
    const type = organisationsById(site).get(organisation)?.type;
    const link = { href: to.payee(organisation), text: { words: organisationName(site, organisation) } };
    return type ? [link, { small: organisationWords[type][locale] }] : link;
  };
  return {
    ...{ caption, quiet: true, fold: 'fold', excerpt: true },
    columns: [
      { head: words.payee, role: 'key', show: named },
      { of: 'funds', head: words.funds, role: 'small' },
      { of: 'payments', head: words.rows, role: 'small' },
      { of: 'this_year', head: year, role: 'small' },
      { of: 'last_year', head: String(Number(year) - 1), role: 'small' },
      { of: 'earlier', head: words.earlier, role: 'small' },
      { of: 'amount', head: words.received, role: 'amount' },
    ],
  };
}

function lineFoot({ site }: Page, of: 'registered' | 'all', label: string) {
  return payeeSums(site, of).map((row) => ({ label, row }));
}
