import { sum } from '../domain/common/money.ts';
import { type Duty, dutyCounts, nextDuty, orderDuties } from '../domain/disclosure/clock.ts';
import { dutiesFor } from '../domain/disclosure/duties.ts';
import { paidFor, paymentsFor, positionOf } from '../domain/ledger/fund.ts';
import type { News } from '../domain/news/item.ts';
import { newsAbout, newsFor } from '../domain/news/news.ts';
import { type Locale, languageTags, type TablePart } from '../domain/portal/address.ts';
import type { Project } from '../domain/portal/portal.ts';
import { dayOf } from '../domain/portal/reach.ts';
import { hasCome } from '../domain/portal/today.ts';
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
  const asOf = asOfText([fund], locale);
  const base = { ...baseOf(desk, fund), figure: words.balance, standing: standingOf(desk, fund) };
  if (fund.coverage !== 'ledger')
    return {
      ...base,
      ...reportedCard(desk, newsFor(site, fund.id)),
      value: common[missing(fund)][locale],
      note: asOf,
    };
  const { balance } = positionOf(site, fund);
  const published = fund.reports.flatMap(({ published, retracted }) =>
    retracted || !hasCome(site, published) ? [] : [published],
  );
  return {
    ...base,
    ...stateOf(desk, dutiesFor(site, [fund])),
    value: moneyText(balance, locale),
    known: true,
    note: asOf,
    latest: words.latest,
    day: dayShown(desk, published.toSorted().at(-1)),
  };
}

/** The card of a project: what the funds paid of what was planned. */
export function projectCard(desk: ExportContext, project: Project): Card {
  const { site, locale } = desk;
  const words = localize(embedWords, locale);
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
    ...stateOf(desk, own),
    value: moneyText(paidFor(site, project.id), locale),
    known: true,
    note: [plan, ...more, asOfText(funds, locale)].join(comma),
    latest: words.latestNews,
    day: dayShown(desk, newsAbout(site, project.id).find(({ kind }) => kind !== 'overdue')?.on),
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

/** Up to which day the figures reach. */
function asOfText(funds: readonly PublicFund[], locale: Locale): string {
  const day = dayOf(funds);
  return day ? fill(embedWords.asOf[locale], { day: dayText(day, locale) }) : common.booksNone[locale];
}

/** A card runs no script: its state carries the day until which it holds, or since which something is overdue. */
function stateOf({ locale }: ExportContext, duties: readonly Duty[]): Pick<Card, 'state' | 'word'> {
  const words = localize(embedWords, locale);
  const { due, overdue } = dutyCounts(duties);
  const [first] = orderDuties(duties);
  if (overdue > 0 && first)
    return { state: 'bad', word: fill(words.overdue, { n: overdue, day: shortDay(first.due, locale) }) };
  const next = nextDuty(duties);
  const word = due > 0 ? common.noneOverdue[locale] : common.noneDue[locale];
  return {
    state: due > 0 ? 'ok' : 'none',
    word: next ? fill(words.next, { word, day: shortDay(next.due, locale) }) : word,
  };
}

function standingOf({ site, locale }: ExportContext, { home, coverage }: Pick<PublicFund, 'home' | 'coverage'>) {
  if (site.places.get(home)?.fictional) return common.fictional[locale];
  return coverage === 'ledger' ? undefined : common.reported[locale];
}

function missing({ coverage }: Pick<PublicFund, 'coverage'>): 'unreported' | 'unpublished' {
  return coverage === 'reported' ? 'unreported' : 'unpublished';
}

function dayShown({ locale }: ExportContext, day: string | undefined): string {
  return day ? dayText(day, locale) : embedWords.never[locale];
}
