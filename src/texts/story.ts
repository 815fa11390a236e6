import { quarterEnd } from '../domain/common/day.ts';
import { fillParts, type SentencePart, sentenceText } from '../domain/common/sentence.ts';
import type { FundsStory, ProjectStory } from '../domain/news/story.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Project } from '../domain/portal/portal.ts';
import { yearToDate } from '../domain/portal/rollup.ts';
import { type Dated, isPast, thisYear } from '../domain/portal/today.ts';
import type { Site } from '../domain/published/public.ts';
import { joint } from './joint.ts';
import { transferWords } from './movement.ts';
import { quarterNo } from './period.ts';
import { storyWords } from './story-words.ts';
import { terms } from './terms.ts';
import { dayText, fill, localize, moneyText, numberText, read, shortDay } from './text.ts';

/** What came in, what it did, what is open. */
type Story = { came: SentencePart[]; did: SentencePart[]; open: SentencePart[] };

/** The story with its labels, as pages of funds and of projects show it. */
export function labelled(
  { came, did, open }: Story,
  locale: Locale,
  of: 'fund' | 'project' = 'fund',
): { label: string; parts: SentencePart[] }[] {
  const words = localize(storyWords, locale);
  const labels = of === 'fund' ? [words.came, words.did, words.open] : [words.money, words.result, words.ahead];
  return [came, did, open].map((parts, at) => ({ label: labels[at] as string, parts }));
}

/** The story as one text, for descriptions and sharing. */
export function storyText({ came, did, open }: Story, locale: Locale): string {
  return [came, did, open].map(sentenceText).join(joint.gap[locale]).replaceAll('\u00a0', ' ');
}

/** A year: complete, or the running one up to the day of the books (`day`). */
export function storyYearText(site: Dated, day: string | undefined, year: string, locale: Locale): string {
  const words = localize(storyWords, locale);
  return year === thisYear(site) && day?.startsWith(year)
    ? fill(words.yearSoFar, { year, day: shortDay(day, locale) })
    : fill(words.year, { year });
}

/** A quarter with rows, such as `2026-Q3`: complete, or the running one up to the day of the books (`day`). */
export function storyQuarterText(site: Dated, day: string | undefined, quarter: string, locale: Locale): string {
  const words = localize(storyWords, locale);
  const values = { year: quarter.slice(0, 4), no: quarterNo(quarter, locale) };
  return day === undefined || isPast(site, quarterEnd(quarter))
    ? fill(words.quarter, values)
    : fill(words.quarterSoFar, { ...values, day: shortDay(day, locale) });
}

/** The running year up to the day of some books: `2026 年 1 月 1 日至 2026 年 10 月 28 日`; in words where they do not reach it. */
export function yearSpanText(site: Dated, day: string | undefined, locale: Locale): string {
  const { from } = yearToDate(site);
  if (day === undefined || day < from) return fill(storyWords.yearNone[locale], { year: thisYear(site) });
  return fill(storyWords.span[locale], { from: dayText(from, locale), to: dayText(day, locale) });
}

/** The three sentences of one fund, or of several together. `when` names the period. */
export function fundsText(site: Site, story: FundsStory, locale: Locale, when: string): Story {
  return { came: cameIn(site, story, locale, when), did: didWith(site, story, locale), open: openOf(story, locale) };
}

function cameIn(site: Site, { channels, totals }: FundsStory, locale: Locale, when: string): SentencePart[] {
  const words = localize(storyWords, locale);
  if (channels.length === 0) return [fill(words.inNone, { when })];
  const named = channels.map(({ from, code, fen }) => {
    const name =
      from === 'income'
        ? (site.incomeTerms.get(code)?.[locale] ?? code)
        : transferWords[code as keyof typeof transferWords][locale];
    return `${name} ${keep(moneyText(fen, locale))}`;
  });
  const rest = channels.length > 3 ? [fill(words.rest, { n: channels.length - 3 })] : [];
  const list = [...named.slice(0, 3), ...rest].join(joint.comma[locale]);
  const inside = totals.internal ? [fill(words.internal, { internal: moneyText(totals.internal, locale) })] : [];
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const values = { when, in: strong(totals.income), received: strong(totals.transfers_in), list };
  const [alone, both] = totals.income < 0 ? [words.inBack, words.inBackBoth] : [words.in, words.inBoth];
  return [...fillParts(totals.transfers_in ? both : alone, values), ...inside];
}

function didWith(site: Site, story: FundsStory, locale: Locale): SentencePart[] {
  const words = localize(storyWords, locale);
  const { top, totals, projects, current } = story;
  // What a project has achieved is known as of today: an earlier period does not claim it.
  const such = current ? story.such : undefined;
  const given = totals.transfers_out ? [fill(words.given, { given: moneyText(totals.transfers_out, locale) })] : [];
  if (!top) return [words.outNone, ...given];
  const values = {
    out: { strong: moneyText(totals.spending, locale) },
    top: site.spendingTerms.get(top.code)?.[locale] ?? top.code,
  };
  const said = totals.spending <= 0 || top.fen <= 0 ? words.outBack : story.categories === 1 ? words.outAll : words.out;
  return [
    ...fillParts(said, values),
    ...(projects ? [fill(words.projects, { n: projects }), ...(current ? [stagesText(story, locale)] : [])] : []),
    words.stop,
    ...(such
      ? [fill(words.such, { project: read(such.project.name, locale).text, what: outputText(such.output, locale) })]
      : []),
    ...given,
  ];
}

/** How many projects stand where by now: `：已结项 2 个，实施中 1 个`. */
function stagesText({ stages, projects }: FundsStory, locale: Locale): string {
  if (stages.length === 0) return '';
  const one = ({ stage, n }: FundsStory['stages'][number]) => {
    const name = terms.stageNow[stage][locale];
    if (projects === 1) return locale === 'zh' ? name : lower(name);
    return locale === 'zh' ? `${name} ${n} 个` : `${lower(name)} ${n}`;
  };
  const list = stages.map(one).join(joint.comma[locale]);
  return fill(storyWords.stages[locale], { list });
}

function openOf(
  { current, day, totals, restricted, running, approved, standing }: FundsStory,
  locale: Locale,
): SentencePart[] {
  const words = localize(storyWords, locale);
  const now = { strong: moneyText(totals.closing, locale) };
  const part = restricted === 0 ? words.unrestricted : restricted > totals.closing ? words.short : words.restricted;
  const left =
    current && day ? fillParts(words.left, { now, day: dayText(day, locale) }) : fillParts(words.leftEnd, { now });
  const told = [...left, ...fillParts(part, { restricted: { strong: moneyText(restricted, locale) } })];
  const balance = [...(current && !day ? [words.leftNone] : told), words.semicolon];
  if (!current) return [...balance, approved ? fill(words.approved, { approved }) : words.approvedNone, words.stop];
  const state = standing.due === 0 ? words.noneDue : words.onTime;
  return [
    ...balance,
    ...(running ? [fill(words.running, { n: running })] : []),
    standing.overdue ? { strong: fill(words.overdue, { overdue: standing.overdue }) } : state,
    words.stop,
  ];
}

/** A thing that was done, with its number and unit. */
function outputText(output: NonNullable<Project['outputs']>[number], locale: Locale): string {
  const indicator = read(output.indicator, locale).text;
  return `${indicator}${/）$/.test(indicator) ? '' : ' '}${numberText(output.actual ?? 0)} ${read(output.unit, locale).text}`;
}

/** The three sentences of a project with a ledger. */
export function projectStoryText(project: Project, story: ProjectStory, locale: Locale): Story {
  const words = localize(storyWords, locale);
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const { planned, paid, payments, others, outputs } = story;
  const came = [
    ...(planned === undefined ? [] : fillParts(words.planned, { planned: strong(planned) })),
    ...(payments ? fillParts(words.paid, { paid: strong(paid), n: payments }) : [words.paidNone]),
    ...(others === undefined ? [] : fillParts(words.others, { others: strong(others) })),
    words.stop,
  ];
  const list = outputs
    .slice(0, 3)
    .map((output) => outputText(output, locale))
    .join(joint.list[locale]);
  const stage = project.stage ? [fill(words.stage, { stage: terms.stageNow[project.stage][locale] })] : [];
  const gap = joint.gap[locale];
  return {
    came,
    did: [...(list ? [fill(words.got, { list }), gap] : stage.length ? [] : [words.stageNone]), ...stage],
    open: projectOpen(project, story, locale),
  };
}

function projectOpen(project: Project, story: ProjectStory, locale: Locale): SentencePart[] {
  const words = localize(storyWords, locale);
  const { next, unanswered, unsettled, surplus } = story;
  const step = next && {
    name: read(next.name, locale).text,
    day: dayText(next.due, locale),
  };
  const ended = project.stage === 'closed' || project.stage === 'cancelled';
  const done = project.milestones?.length ? words.noNext : words.noPlan;
  return [
    ended ? words.ended : step ? fill(next.late ? words.late : words.next, step) : done,
    ...(unanswered ? [fill(words.unanswered, { n: unanswered })] : []),
    ...(unsettled ? [fill(words.unsettled, { n: unsettled })] : []),
    ...surplusText(surplus, locale),
    words.stop,
  ];
}

function surplusText(surplus: number | undefined, locale: Locale): SentencePart[] {
  const words = localize(storyWords, locale);
  if (surplus === undefined) return [];
  return surplus === 0
    ? [words.surplusNone]
    : fillParts(words.surplus, { surplus: { strong: moneyText(surplus, locale) } });
}

/** What can be said where only reports exist; nothing where there are none. */
export function reportedCountText(figures: number, locale: Locale): string {
  return figures ? fill(storyWords.reported[locale], { n: figures }) : '';
}

/** An amount inside a list is never parted from its unit. */
function keep(text: string): string {
  return text.replace(' ', '\u00a0');
}

/** A word inside an English sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
