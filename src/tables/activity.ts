import { sum } from '../domain/common/money.ts';
import { bankDay } from '../domain/ledger/movement.ts';
import { type Activity, allianceOf } from '../domain/neighbourhood/alliance.ts';
import { activitiesOf } from '../domain/neighbourhood/alliance-sum.ts';
import { allianceTerms, allianceWords } from '../texts/alliance.ts';
import { fill, localize } from '../texts/text.ts';
import { anchorOf } from './alliance-link.ts';
import { defineTable } from './shape/define.ts';
import type { PageColumn } from './shape/layout.ts';
import { eachPlace } from './shape/owner.ts';
import type { ShownValue } from './shape/shown.ts';

const counts = ['businesses', 'visits', 'goods_items'] as const;
const amounts = ['sales', 'give_back'] as const;
type Figure = (typeof counts)[number] | (typeof amounts)[number];

/** Markets, service days and the like, the newest first; columns that nobody filled are left out. Amounts in fen; sums in sight. */
export const allianceActivities = defineTable({
  name: 'alliance_activity',
  title: { zh: '联盟活动（按日期）', en: 'Alliance activities by date' },
  subject: 'alliance',
  owner: eachPlace,
  key: ['id'],
  // In the file, activities of all places stand by date.
  every: (site, all) =>
    activitiesOf(all.flatMap((place) => allianceOf(site, [place]).activities)).map((row) => [row.home, row]),
  rows: (site, place) => activitiesOf(allianceOf(site, [place]).activities),
  columns: ({ text, date, number, money }) => [
    text('id', '编号', 'Id', (one) => one.id),
    date('date', '日期', 'Date', (one) => one.date),
    text('kind', '种类', 'Kind', (one) => one.kind),
    text('title', '名称', 'Title', (one) => one.title),
    number('businesses', '参加商户', 'Businesses', (one) => one.businesses),
    number('visits', '到场人次', 'Visits', (one) => one.visits),
    number('goods_items', '捐赠物资件数', 'Goods given', (one) => one.goods_items),
    money('sales', '销售额', 'Sales', (one) => one.sales),
    money('give_back', '反哺金额', 'Give-back', (one) => one.give_back),
    text('income', '对应收入', 'Income row', (one) => one.income),
    date('published', '公布日期', 'Published', (one) => one.published),
  ],
  page: (page, rows) => {
    const { locale, site, to } = page;
    const words = localize(allianceWords, locale);
    const heads = {
      ...{ businesses: words.businesses, visits: words.visits, goods_items: words.goods },
      ...{ sales: words.sales, give_back: words.gaveBack },
    };
    const used = [...counts, ...amounts].filter((key) => rows.some((row) => row[key] !== undefined));
    const isAmount = (key: Figure) => key === 'sales' || key === 'give_back';
    /** Only markets sell: other activities lack no amount. */
    const due = (key: Figure, { kind }: Activity) => !isAmount(key) || kind === 'market';
    const entry = ({ home, income: id }: Activity): ShownValue => {
      const funds = id ? [...site.funds.values()].filter((fund) => fund.home === home) : [];
      const row = funds.flatMap(({ income }) => income).find((one) => one.id === id);
      const href = row && to.row(row.book, bankDay(row), row.id);
      return row && href && { small: { href, text: fill(words.entered, { id: row.id }) } };
    };
    const total = (key: Figure): ShownValue => {
      const all = sum(rows.map((row) => row[key] ?? 0));
      const lacking = rows.filter((row) => row[key] === undefined && due(key, row)).length;
      return [
        isAmount(key) ? { fen: all } : all,
        lacking > 0 ? { small: fill(words.lacking, { n: lacking }) } : undefined,
      ];
    };
    return {
      caption: words.activities,
      quiet: true,
      fold: 'fold',
      id: (row) => anchorOf(page, 'activity', row),
      columns: [
        {
          head: words.activity,
          role: 'key',
          show: ({ title, kind, date }) => {
            const word = allianceTerms.activity[kind][locale];
            return [title ? { chinese: title } : word, { small: `${date} ${word}` }];
          },
        },
        ...used.map(
          (key): PageColumn<Activity> => ({
            ...{ of: key, head: heads[key], role: key === 'give_back' ? 'amount' : 'small' },
            show: (row) => {
              const { [key]: value } = row;
              const gap = { missing: due(key, row) ? 'unpublished' : 'inapplicable' } as const;
              if (value === undefined) return key === 'give_back' ? [gap, entry(row)] : gap;
              if (key === 'give_back') return [{ fen: value, kind: 'in' }, entry(row)];
              return isAmount(key) ? { fen: value } : value;
            },
          }),
        ),
        { of: 'published', head: words.published, role: 'day', blank: { missing: 'unpublished' } },
      ],
      foot:
        rows.length > 1
          ? [{ label: words.total, cells: Object.fromEntries(used.map((key) => [key, total(key)])) }]
          : [],
    };
  },
});
