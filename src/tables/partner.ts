import { allianceOf, partnerState } from '../domain/neighbourhood/alliance.ts';
import { type Performance, performancesOf } from '../domain/neighbourhood/alliance-sum.ts';
import { allianceTerms, allianceWords } from '../texts/alliance.ts';
import { countsText, quantityText } from '../texts/alliance-phrase.ts';
import { joint } from '../texts/joint.ts';
import { fill, localize } from '../texts/text.ts';
import { rowHref } from './alliance-link.ts';
import { numberColumn as count } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace } from './shape/owner.ts';
import type { ShownValue } from './shape/shown.ts';

type Side = 'promised' | 'delivered';

const outcomes = {
  on_time: { zh: '按期履行', en: 'On time' },
  late: { zh: '逾期履行', en: 'Late' },
  open: { zh: '履行中', en: 'Running' },
  overdue: { zh: '逾期未履行', en: 'Overdue' },
  terminated: { zh: '已终止', en: 'Terminated' },
} as const;

/** What partners promised and what came of it. */
export const partnerPerformance = defineTable({
  name: 'partner_performance',
  title: { zh: '伙伴承诺与履行', en: 'Promised and delivered by partner' },
  subject: 'alliance',
  owner: eachPlace,
  key: ['partner'],
  rows: (site, place) =>
    performancesOf(site, allianceOf(site, [place])).map((row) => ({
      ...row,
      state: partnerState(site, row.partner),
    })),
  columns: ({ text }) => [
    text('partner', '伙伴', 'Partner', ({ partner }) => partner.id),
    text('name', '名称', 'Name', ({ partner }) => partner.name),
    text('type', '类型', 'Type', ({ partner }) => partner.type),
    text('state', '状态', 'State', ({ state }) => state),
    ...(Object.keys(outcomes) as (keyof typeof outcomes)[]).map((key) =>
      count(key, outcomes[key].zh, outcomes[key].en, (row: Performance) => row.outcomes[key]),
    ),
    text('promised', '承诺', 'Promised', (row) => quantities(row, 'promised')),
    text('delivered', '已履行', 'Delivered', (row) => quantities(row, 'delivered')),
  ],
  page: (page) => {
    const { locale } = page;
    const words = localize(allianceWords, locale);
    const amounts = (row: Performance, side: Side): ShownValue => {
      if (row.quantities.length === 0) return row.agreements.length > 0 ? { missing: 'unpublished' } : '';
      const parts = row.quantities.map(
        (one) =>
          quantityText(one[side], one.unit || undefined) +
          (side === 'delivered' && one.unknown ? ` ${fill(words.unknownDelivered, { n: one.unknown })}` : ''),
      );
      return { chinese: parts.join(joint.semicolon[locale]) };
    };
    return {
      caption: words.partners,
      quiet: true,
      fold: 'stack',
      columns: [
        {
          head: words.partner,
          role: 'key',
          show: ({ partner }) => [
            { href: rowHref(page, 'partner', partner), text: partner.name, lang: 'zh-CN' },
            { small: allianceTerms.type[partner.type][locale] },
          ],
        },
        {
          head: words.state,
          role: 'state',
          show: ({ state }) => ({ mark: { state: marks[state], word: allianceTerms.partner[state][locale] } }),
        },
        { head: words.kept, role: 'small', show: (row) => countsText(row.outcomes, locale) || words.none },
        { head: words.promised, role: 'small', show: (row) => amounts(row, 'promised') },
        { head: words.delivered, role: 'amount', show: (row) => amounts(row, 'delivered') },
      ],
    };
  },
});

const marks = { joined: 'soon', docked: 'soon', signed: 'ok', left: 'none' } as const;

function quantities(row: Performance, side: Side): string | undefined {
  const parts = row.quantities.map((one) => [one[side], one.unit].filter((part) => part !== '').join(' '));
  return parts.join('; ') || undefined;
}
