import { sum } from '../domain/common/money.ts';
import { dutyCounts } from '../domain/disclosure/clock.ts';
import { dutiesFor } from '../domain/disclosure/duties.ts';
import { paidFor, paymentsFor, positionOf } from '../domain/ledger/fund.ts';
import type { News } from '../domain/news/item.ts';
import { newsAbout, newsFor } from '../domain/news/news.ts';
import { type Locale, languageTags, type TablePart } from '../domain/portal/address.ts';
import type { Project } from '../domain/portal/portal.ts';
import type { PublicFund } from '../domain/published/public.ts';
import { common } from '../texts/common.ts';
import { embedWords } from '../texts/embed.ts';
import { joint } from '../texts/joint.ts';
import { dayText, fill, localize, moneyText, read, shortDay } from '../texts/text.ts';
import { badgeOf, type Card } from './badge.ts';
import { type ExportContext, type Output, outputsInBothLanguages, type Sources } from './output.ts';

/** The card of a fund or a project as a picture. */
export function ownCard(sources: Sources, part: TablePart, id: string): Output[] {
  const fund = part === 'funds' ? sources.site.funds.get(id) : undefined;
  const project = part === 'projects' ? sources.site.projects.get(id) : undefined;
  const make = fund
    ? (desk: ExportContext) => fundCard(desk, fund)
    : project && ((desk: ExportContext) => projectCard(desk, project));
  if (!make) return [];
  return outputsInBothLanguages(
    sources,
    [make],
    (to) => to.badge(fund ? 'funds' : 'projects', id),
    (desk) => {
      const card = make(desk);
      return badgeOf(card, languageTags[desk.locale], cardSentence(card, desk.locale));
    },
  );
}

/** The card of a fund: its balance, the last disclosure, whether anything is overdue. Of a fund known from reports the balance is not known. */
export function fundCard(desk: ExportContext, fund: PublicFund): Card {
  const { site, locale } = desk;
  const words = localize(embedWords, locale);
  const asOf = fill(words.asOf, { day: dayText(site.asOf, locale) });
  const base = { ...baseOf(desk, fund), figure: words.balance, standing: standingOf(desk, fund) };
  if (fund.coverage !== 'ledger')
    return {
      ...base,
      ...reportedCard(desk, newsFor(site, fund.id)),
      value: common[missing(fund)][locale],
      note: asOf,
    };
  const { balance } = positionOf(site, fund, site.asOf);
  const published = fund.reports.flatMap(({ published, retracted }) =>
    retracted || published > site.asOf ? [] : [published],
  );
  return {
    ...base,
    ...stateOf(desk, dutyCounts(dutiesFor(site, [fund]))),
    value: moneyText(balance, locale),
    known: true,
    note: asOf,
    latest: words.latest,
    day: dayOf(desk, published.toSorted().at(-1)),
  };
}

/** The card of a project: what the funds paid of what was planned. */
export function projectCard(desk: ExportContext, project: Project): Card {
  const { site, locale } = desk;
  const words = localize(embedWords, locale);
  const asOf = fill(words.asOf, { day: dayText(site.asOf, locale) });
  const base = { ...baseOf(desk, project), figure: words.paid, standing: standingOf(desk, project) };
  const what = missing(project);
  const cost = project.planned?.cost;
  const plan =
    cost === undefined
      ? fill(words.plannedUnknown, { missing: common[what][locale] })
      : fill(words.planned, { amount: moneyText(cost, locale) });
  const comma = joint.comma[locale];
  if (project.coverage !== 'ledger')
    return { ...base, ...reportedCard(desk, newsAbout(site, project.id)), value: common[what][locale], note: plan };
  const others = sum((project.other_funding ?? []).map(({ actual = 0 }) => actual));
  const more = others ? [fill(words.others, { amount: moneyText(others, locale) })] : [];
  const funds = [...new Set(paymentsFor(site, project.id).map(({ fund }) => fund))];
  const own = dutiesFor(site, funds).filter(
    ({ kind, subject }) => kind.startsWith('project') && subject === project.id,
  );
  return {
    ...base,
    ...stateOf(desk, dutyCounts(own)),
    value: moneyText(paidFor(site, project.id), locale),
    known: true,
    note: [plan, ...more, asOf].join(comma),
    latest: words.latestNews,
    day: dayOf(desk, newsAbout(site, project.id).find(({ kind }) => kind !== 'overdue')?.on),
  };
}

/** A card in one sentence, for those who cannot see its picture. */
export function cardSentence({ figure, value, note, latest, day, word }: Card, locale: Locale): string {
  return fill(embedWords.description[locale], { figure, value, note, latest, day, word });
}

/** What is known from reports only: when the last one came out. */
function reportedCard({ locale }: ExportContext, news: readonly News[]) {
  const words = localize(embedWords, locale);
  const day = news.find(({ kind }) => kind === 'figures')?.on;
  return {
    known: false,
    latest: words.latestReported,
    day: day ? dayText(day, locale) : common.unreported[locale],
    state: 'none' as const,
    word: words.noLedger,
    open: words.openReported,
  };
}

function baseOf({ site, locale }: ExportContext, { name }: Pick<PublicFund, 'name'>) {
  const { text, lang } = read(name, locale);
  return {
    name: text,
    lang,
    portal: read(site.settings.title, locale).text,
    open: embedWords.open[locale],
  };
}

/** A card runs no script: its state carries the day on which it held. */
function stateOf(
  { site, locale }: ExportContext,
  { due, overdue }: ReturnType<typeof dutyCounts>,
): Pick<Card, 'state' | 'word'> {
  const words = localize(embedWords, locale);
  const day = shortDay(site.asOf, locale);
  if (overdue > 0) return { state: 'bad', word: fill(words.overdue, { n: overdue, day }) };
  const [state, word] = due > 0 ? (['ok', words.onTime] as const) : (['none', words.noneDue] as const);
  return { state, word: fill(word, { day }) };
}

function standingOf({ site, locale }: ExportContext, { home, coverage }: Pick<PublicFund, 'home' | 'coverage'>) {
  if (site.places.get(home)?.fictional) return common.fictional[locale];
  return coverage === 'ledger' ? undefined : common.reported[locale];
}

function missing({ coverage }: Pick<PublicFund, 'coverage'>): 'unreported' | 'unpublished' {
  return coverage === 'reported' ? 'unreported' : 'unpublished';
}

function dayOf({ locale }: ExportContext, day: string | undefined): string {
  return day ? dayText(day, locale) : embedWords.never[locale];
}
