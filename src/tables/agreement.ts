import { daysBetween } from '../domain/common/day.ts';
import { type Agreement, type AgreementOutcome, allianceOf, outcomeOf } from '../domain/neighbourhood/alliance.ts';
import { agreementsOf } from '../domain/neighbourhood/alliance-sum.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { allianceWords } from '../texts/alliance.ts';
import { countsText, outcomeText, quantityText, splitChinese } from '../texts/alliance-phrase.ts';
import { common } from '../texts/common.ts';
import { joint } from '../texts/joint.ts';
import { countedOf, passingOf } from '../texts/passing.ts';
import { fill, localize, moneyText, numberText, read } from '../texts/text.ts';
import { anchorOf, partnerLink, rowHref } from './alliance-link.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace } from './shape/owner.ts';
import type { Marked, Page, ShownValue } from './shape/shown.ts';

/** Agreements that run, overdue ones first. */
export const agreementsRunning = agreements(
  'running',
  { zh: '履行中的协议', en: 'Running agreements' },
  (_, { locale }) => allianceWords.agreements[locale],
);

/** Agreements that are closed; their caption counts what became of them. */
export const agreementsClosed = agreements(
  'closed',
  { zh: '已结束的协议', en: 'Closed agreements' },
  (rows, { locale, site }) => {
    const count = (key: AgreementOutcome) => rows.filter((one) => outcomeOf(site, one) === key).length;
    const closed = { late: count('late'), on_time: count('on_time'), terminated: count('terminated') };
    return countsText({ overdue: 0, open: 0, ...closed }, locale);
  },
);

function agreements(
  part: 'running' | 'closed',
  title: Both,
  caption: (rows: readonly Agreement[], page: Page) => string,
) {
  return defineTable<Agreement, PublicPlace>({
    ...{ name: `agreement_${part}`, title, subject: 'alliance', owner: eachPlace, key: ['id'] },
    rows: (site, place) => agreementsOf(site, allianceOf(site, [place]).agreements)[part],
    columns: ({ text, date, number, money }, site) => {
      const units = new Map(site.resources.map(({ home, id, unit }) => [`${home} ${id}`, unit]));
      return [
        text('id', '编号', 'Id', (one) => one.id),
        text('partner', '伙伴', 'Partner', (one) => one.partner),
        text('content', '内容', 'Content', (one) => one.content),
        text('need', '需求', 'Need', (one) => one.need),
        text('project', '项目', 'Project', (one) => one.project),
        date('signed', '签订日期', 'Signed', (one) => one.signed),
        date('starts', '开始', 'Starts', (one) => one.starts),
        date('ends', '结束', 'Ends', (one) => one.ends),
        date('completed', '完成日期', 'Completed', (one) => one.completed),
        number('quantity', '约定数量', 'Quantity agreed', (one) => one.quantity),
        number('delivered', '已提供数量', 'Quantity delivered', (one) => one.delivered),
        text('unit', '单位', 'Unit', (one) => units.get(`${one.home} ${one.resource}`)),
        number('give_back_percent', '反哺比例（%）', 'Give-back percent', (one) => one.give_back_percent),
        money('give_back_minimum', '反哺保底', 'Give-back minimum', (one) => one.give_back_minimum),
        number('beneficiaries', '受益人数', 'Beneficiaries', (one) => one.beneficiaries),
        text('few', '人数少不公布', 'Too few to publish', (one) => (one.few ? 'true' : undefined)),
        text('calc_outcome', '履行情况', 'Outcome', (one) => outcomeOf(site, one)),
      ];
    },
    page: (page, rows, place) => {
      const { locale, site } = page;
      const words = localize(allianceWords, locale);
      const { needs, resources } = allianceOf(site, [place]);
      return {
        caption: caption(rows, page),
        quiet: true,
        fold: 'stack',
        id: (one) => anchorOf(page, 'agreement', one),
        columns: [
          { head: words.agreement, role: 'key', show: (one) => nameOf(one, page) },
          {
            head: words.linked,
            role: 'small',
            show: (one) => {
              const asked = needs.find(({ id }) => id === one.need);
              const project = site.projects.get(one.project ?? '');
              const name = project && read(project.name, locale);
              return {
                lines: [
                  asked && { href: rowHref(page, 'need', asked), text: asked.description, lang: 'zh-CN' },
                  project && name && { href: page.to.project(project.id), ...name },
                ].filter((line) => line !== undefined),
              };
            },
          },
          { head: words.term, role: 'day', show: (one) => termOf(one, locale) },
          {
            head: words.amount,
            role: 'amount',
            show: ({ quantity, delivered, resource }) => {
              const unit = resources.find(({ id }) => id === resource)?.unit;
              if (quantity === undefined) return '';
              const done: ShownValue =
                delivered === undefined ? { missing: 'unpublished' } : quantityText(delivered, unit);
              const both = { together: [quantityText(quantity, unit), ' / ', done] };
              return unit ? { chinese: both } : both;
            },
          },
          { head: words.state, role: 'state', show: (one) => ({ mark: agreementMark(site, one, locale) }) },
        ],
      };
    },
  });
}

/** What was agreed with whom, on what terms. */
function nameOf(one: Agreement, page: Page): ShownValue {
  const { locale } = page;
  const words = localize(allianceWords, locale);
  const partner = partnerLink(page, one.home, one.partner);
  const { give_back_base: base = '', give_back_percent: percent, give_back_minimum: minimum, beneficiaries } = one;
  const served = beneficiaries === undefined ? '' : fill(words.served, { n: numberText(beneficiaries) });
  const terms = [
    percent === undefined ? '' : fill(words.giveBack, { base, percent }),
    minimum === undefined ? '' : fill(words.atLeast, { amount: moneyText(minimum, locale) }),
    one.few ? words.fewServed : served,
  ].filter(Boolean);
  const parts = splitChinese(terms.join(joint.comma[locale]), locale);
  return [
    { chinese: one.content },
    { small: [one.id, joint.comma[locale], { href: partner.href, text: partner.name, lang: 'zh-CN' }] },
    terms.length > 0 ? { small: parts.map((part, index) => (index % 2 ? { chinese: part } : part)) } : undefined,
    one.note ? { small: one.note, lang: 'zh-CN' } : undefined,
  ];
}

/** From when to when it runs, and when it was signed. */
function termOf({ starts, ends, signed }: Agreement, locale: Locale): ShownValue {
  const words = localize(allianceWords, locale);
  return {
    together: [
      { whole: starts ?? signed },
      ends ? [' – ', { whole: ends }] : `${joint.comma[locale]}${words.noEnd}`,
      { small: fill(words.signedOn, { day: signed }) },
    ],
  };
}

/** Mark of an agreement. */
export function agreementMark(site: Site, agreement: Agreement, locale: Locale): Marked {
  const outcome = outcomeOf(site, agreement);
  const { ends, completed } = agreement;
  const state = ({ on_time: 'ok', late: 'soon', open: 'soon', overdue: 'bad', terminated: 'none' } as const)[outcome];
  const late = ends && completed ? Math.abs(daysBetween(ends, completed)) : 0;
  if (outcome === 'overdue' && ends) {
    const counted = countedOf('since', ends, (n) => outcomeText(outcome, n, locale));
    return { state, word: common.isOverdue[locale], counted };
  }
  return {
    state,
    word: outcomeText(outcome, late, locale),
    passing: outcome === 'open' && ends ? passingOf(ends, locale) : undefined,
  };
}
