import { type CatalogueItem, type PointRule, redeemedCount } from '../domain/neighbourhood/points.ts';
import { isNow, isPast } from '../domain/portal/today.ts';
import type { PublicPlace } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { pointTerms, pointWords } from '../texts/points.ts';
import { ruleText, validityText } from '../texts/points-phrase.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace } from './shape/owner.ts';

/** What points are exchanged for, and what is left of it. No price stands here. */
export const pointStock = defineTable({
  name: 'point_stock',
  title: { zh: '积分兑换库存', en: 'Stock of the points catalogue' },
  subject: 'life',
  owner: eachPlace,
  key: ['item'],
  rows: (site, { id }) => {
    const rows = site.points.filter(({ home }) => home === id);
    const items: readonly CatalogueItem[] = site.schemes.get(id)?.catalogue ?? [];
    return items.map((item) => {
      const taken = redeemedCount(rows, item.id);
      return { ...item, taken, left: item.stock === undefined ? undefined : item.stock - taken };
    });
  },
  columns: ({ text, bilingual, number, date }) => [
    text('item', '兑换品', 'Item', (row) => row.id),
    ...bilingual('name', '名称', 'Name', (row) => row.name),
    number('points', '所需积分', 'Points', (row) => row.points),
    number('stock', '库存', 'Stock', (row) => row.stock),
    number('taken', '已兑换', 'Taken', (row) => row.taken),
    number('left', '剩余', 'Left', (row) => row.left),
    date('from', '上架', 'From', (row) => row.from),
    date('to', '下架', 'To', (row) => row.to),
  ],
  page: ({ locale, site }) => {
    const words = localize(pointWords, locale);
    const none = (word: string) => ({ mark: { state: 'none', word } }) as const;
    return {
      caption: words.catalogue,
      quiet: true,
      fold: 'fold',
      columns: [
        { of: 'name', head: words.item, role: 'key' },
        { of: 'points', head: words.cost, role: 'small' },
        { of: 'stock', head: words.stock, role: 'small', blank: words.unlimited },
        { of: 'taken', head: words.taken, role: 'small' },
        {
          ...{ of: 'left', head: words.left, role: 'amount' },
          show: ({ to, left }) => {
            if (to !== undefined && isPast(site, to)) return none(words.ended);
            return left === 0 ? none(words.gone) : (left ?? words.unlimited);
          },
        },
        { head: words.offered, role: 'day', show: (item) => validityText(item, locale) },
      ],
    };
  },
});

/** Rules that hold. */
export const rulesNow = rules('point_rule_now', { zh: '现行积分规则', en: 'Points rules in force' }, true);

/** Rules that held before, or will. */
export const rulesThen = rules('point_rule_then', { zh: '以前的积分规则', en: 'Earlier points rules' }, false);

function rules(name: string, title: Both, now: boolean) {
  return defineTable<PointRule, PublicPlace>({
    ...{ name, title, subject: 'life', owner: eachPlace, key: ['rule'] },
    rows: (site, { id }) => (site.schemes.get(id)?.rules ?? []).filter((rule) => isNow(site, rule) === now),
    columns: ({ text, bilingual, number, date }) => [
      text('rule', '规则', 'Rule', (rule) => rule.id),
      text('kind', '类型', 'Kind', (rule) => rule.kind),
      ...bilingual('name', '名称', 'Name', (rule) => rule.name),
      number('points_per_hour', '每小时积分', 'Points per hour', (rule) => rule.points_per_hour),
      number('points', '每次积分', 'Points', (rule) => rule.points),
      date('from', '起', 'From', (rule) => rule.from),
      date('to', '止', 'To', (rule) => rule.to),
      ...bilingual('basis', '依据', 'Basis', (rule) => rule.basis),
    ],
    page: ({ locale }) => {
      const words = localize(pointWords, locale);
      return {
        caption: now ? words.rulesNow : words.rulesThen,
        fold: 'stack',
        id: ({ id }) => `rule-${id}`,
        columns: [
          { of: 'name', head: words.rule, role: 'key' },
          { head: words.kind, role: 'small', show: ({ kind }) => pointTerms[kind][locale] },
          { head: words.how, role: 'small', show: (rule) => ruleText(rule, locale) },
          { head: words.since, role: 'day', show: (rule) => validityText(rule, locale) },
          { of: 'basis', head: words.basis, role: 'small' },
        ],
      };
    },
  });
}
