import { byClass, type CategoryTotal, incomeByCategory, spendingByCategory } from '../domain/ledger/totals.ts';
import { homeRollup } from '../domain/portal/place-view.ts';
import { ledgersUnder, yearToDate } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { chartWords } from '../texts/charts.ts';
import { terms } from '../texts/terms.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds, portal, rolledPlaces, type TableOwner } from './shape/owner.ts';
import type { Source } from './shape/source.ts';

type Funds<Of> = (site: Site, of: Of) => readonly PublicFund[];

/** Income or spending: its words, those of its categories, how it is grouped. */
type Side = {
  key: string;
  words: Both;
  categories: Both;
  groups: typeof incomeByCategory;
  terms: (site: Site) => ReadonlyMap<string, Both & { class?: string | undefined }>;
};

const sides: readonly Side[] = [
  {
    key: 'income',
    words: { zh: '收入', en: 'Income' },
    categories: { zh: '渠道', en: 'channel' },
    groups: incomeByCategory,
    terms: (site) => site.incomeTerms,
  },
  {
    key: 'spending',
    words: { zh: '支出', en: 'Spending' },
    categories: { zh: '类别', en: 'category' },
    groups: spendingByCategory,
    terms: (site) => site.spendingTerms,
  },
];

/** Income by channel and spending by category of this year, each with its accounting classes: of every fund, of every place above several, of the home page. */
export const groups: readonly Source[] = [
  ...groupsOf('fund', { zh: '各基金', en: 'by fund' }, ledgerFunds, (_, fund) => [fund]),
  ...groupsOf('place', { zh: '各地', en: 'by place' }, rolledPlaces, (site, { id }) => ledgersUnder(site, id)),
  ...groupsOf('portal', { zh: '全部基金', en: 'all funds together' }, portal, (site) =>
    homeRollup(site).lines.map(({ fund }) => fund),
  ),
];

function groupsOf<Of>(prefix: string, whose: Both, owner: TableOwner<Of>, funds: Funds<Of>): Source[] {
  return sides.flatMap(({ key, words, categories, groups, terms: termsIn }) => {
    const rows = (site: Site, of: Of) => groups(funds(site, of), yearToDate(site));
    const title = (zh: string, en: string): Both => ({
      zh: `${whose.zh}${words.zh}按${zh}`,
      en: `${words.en} by ${en}, ${whose.en}`,
    });
    return [
      groupTable(owner, {
        ...{ name: `${prefix}_${key}_category`, title: title(categories.zh, categories.en) },
        key: ['category', '类别', 'Category'],
        rows: (site, of) =>
          rows(site, of).map((row) => ({
            ...row,
            name: termsIn(site).get(row.code) ?? { zh: row.code, en: row.code },
          })),
      }),
      groupTable(owner, {
        ...{ name: `${prefix}_${key}_class`, title: title('会计分类', 'accounting class') },
        key: ['class', '会计分类', 'Accounting class'],
        rows: (site, of) => {
          const classes = byClass(rows(site, of), termsIn(site)).map((row) => ({ ...row, name: className(row.code) }));
          // One class alone says no more than the sum: pages leave it out, and so do the files.
          return classes.length > 1 ? classes : [];
        },
      }),
    ];
  });
}

function className(code: string): Both {
  return code in terms.class ? terms.class[code as keyof typeof terms.class] : chartWords.other;
}

function groupTable<Of>(
  owner: TableOwner<Of>,
  {
    key: [key, zh, en],
    ...table
  }: {
    name: string;
    title: Both;
    key: readonly [key: string, zh: string, en: string];
    rows: (site: Site, of: Of) => (CategoryTotal & { name: Both })[];
  },
): Source {
  return defineTable({
    ...{ ...table, owner, subject: 'money', key: [key] },
    columns: ({ always, text, bilingual, number, money }) => [
      always(text(key, zh, en, (row) => row.code)),
      ...bilingual('name', '名称', 'Name', (row) => row.name),
      number('rows', '笔数', 'Rows', (row) => row.rows),
      money('amount', '金额', 'Amount', (row) => row.fen),
    ],
  });
}
