import { isBreach } from '../domain/disclosure/breach.ts';
import { incomeByCategory, type Period, spendingByCategory, totalsOf } from '../domain/ledger/totals.ts';
import type { Locale } from '../domain/portal/address.ts';
import { ownerTitle } from '../domain/portal/owner.ts';
import type { Site } from '../domain/published/public.ts';
import { breachParts } from './breach.ts';
import { changeOf } from './correction.ts';
import { periodName } from './duty.ts';
import { joint } from './joint.ts';
import type { NewsOf, NewsText, NewsWords } from './news-parts.ts';
import { terms } from './terms.ts';
import { dayText, fill, moneyText, monthTitle, read } from './text.ts';

type Said = Omit<NewsText, 'tag'>;

/** A report, and whether it came in time. */
export function reportNewsText(site: Site, { report, duty }: NewsOf<'report'>, locale: Locale, words: NewsWords): Said {
  const { kind, period, published, posted_from: from, posted_to: to, note } = report;
  const day = dayText(published, locale);
  const due = duty ? dayText(duty.due, locale) : '';
  const template = duty ? (duty.state === 'late' ? words.lateBy : words.onTimeBy) : words.publishedOn;
  const posted = from && to ? fill(words.posted, { from: dayText(from, locale), to: dayText(to, locale) }) : '';
  return {
    title:
      kind === 'quarterly' || kind === 'annual' ? periodName(kind, period, locale) : reportName(site, report, locale),
    lines: [
      { text: fill(template, { day, due, days: duty?.days ?? 0 }) },
      { text: posted },
      note ? read(note, locale) : { text: '' },
    ],
  };
}

/** A report that is not of a period of a year: of a campaign or project by its name. */
function reportName(site: Site, { kind, period }: NewsOf<'report'>['report'], locale: Locale): string {
  const subject = site.campaigns.get(period) ?? site.projects.get(period);
  const name = subject ? read(subject.name, locale).text : period;
  return locale === 'zh' ? `${name}：${terms.report[kind].zh}` : `${terms.report[kind].en}: ${name}`;
}

/** The accounts of a month: sums, by category, the balance before and after. */
export function monthNewsText(site: Site, news: NewsOf<'month'>, locale: Locale, words: NewsWords): Said {
  const fund = site.funds.get(news.fund ?? '');
  if (!fund) throw new Error(`no fund ${news.fund}`);
  const period: Period = { from: `${news.month}-01`, to: news.to };
  const totals = totalsOf([fund], period);
  const money = (fen: number) => moneyText(fen, locale);
  const sums = { in: money(totals.income), out: money(totals.spending) };
  const counts = { n: totals.incomeRows, m: totals.spendingRows };
  const moved = totals.transfers_in !== 0 || totals.transfers_out !== 0;
  const [year = '', month = ''] = news.month.split('-');
  const opened = fund.opening_balance && fund.opening_balance.on >= period.from;
  return {
    title: fill(words.monthTitle, { month: monthTitle(year, month, locale), ...sums }),
    lines: [
      { text: fill(words.monthSums, { ...sums, ...counts }) },
      { text: listed(words.monthIn, incomeByCategory([fund], period), site.incomeTerms, locale, words) },
      { text: listed(words.monthOut, spendingByCategory([fund], period), site.spendingTerms, locale, words) },
      {
        text: moved ? fill(words.monthMoved, { in: money(totals.transfers_in), out: money(totals.transfers_out) }) : '',
      },
      { text: totals.advanced ? fill(words.monthAdvanced, { amount: money(totals.advanced) }) : '' },
      { text: totals.repaid ? fill(words.monthRepaid, { amount: money(totals.repaid) }) : '' },
      {
        text: fill(opened ? words.monthOpened : words.monthBalance, {
          opening: money(totals.opening),
          closing: money(totals.closing),
          day: dayText(news.to, locale),
        }),
      },
    ],
  };
}

function listed(
  template: NewsWords['monthIn' | 'monthOut'],
  groups: readonly { code: string; fen: number }[],
  names: Site['incomeTerms'],
  locale: Locale,
  words: NewsWords,
): string {
  if (groups.length === 0) return '';
  const items = groups.map(({ code, fen }) => {
    const name = names.get(code);
    return fill(words.item, { name: name ? read(name, locale).text : code, amount: moneyText(fen, locale) });
  });
  return fill(template, { items: items.join(joint.comma[locale]) });
}

/** A correction: record, field, old value and new, the reason, who approved it. */
export function correctionNewsText(site: Site, news: NewsOf<'correction'>, locale: Locale, words: NewsWords): Said {
  const { correction } = news;
  const { id, record } = correction;
  const { late, field, old, new: now } = changeOf(correction, site.funds.get(news.fund ?? ''), site);
  const values = {
    field: field[locale],
    old: old?.[locale] ?? words.empty,
    new: now?.[locale] ?? words.empty,
  };
  const { text: reason, ...lang } = read(correction.reason, locale);
  return {
    title: fill(late ? words.late : words.correction, { id, record, field: values.field }),
    lines: [
      { text: fill(late ? words.added : words.changed, values) },
      { text: fill(words.reason, { reason }), ...lang },
      { text: fill(words.approvedBy, { role: read(correction.approved_by_role, locale).text }) },
    ],
  };
}

/** What was done against a rule, or why something unusual is right. */
export function explanationNewsText(
  site: Site,
  { explanation }: NewsOf<'explanation'>,
  locale: Locale,
  words: NewsWords,
): NewsText {
  const breach = isBreach(explanation);
  const lines = breachParts(explanation, locale).map(({ label, text, lang }) => ({
    text: label ? fill(words.part, { label, text }) : text,
    ...(lang ? { lang } : {}),
  }));
  const { by_role: role } = explanation;
  const title = ownerTitle(site, explanation);
  const record = title ? read(title, locale).text : explanation.record;
  return {
    title: fill(breach ? words.breach : words.explanation, { record }),
    lines: [...lines, { text: fill(words.by, { role: read(role, locale).text }) }],
    tag: breach ? words.tagBreach : words.tagExplanation,
  };
}
