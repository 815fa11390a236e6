import { signedYuan } from '../domain/common/money.ts';
import type { News, NewsRetraction } from '../domain/news/item.ts';
import { newsRetraction } from '../domain/news/retraction.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import { stageWords } from '../schemas/round.ts';
import { dutyBasis, dutyName, isOwnLimit } from './duty.ts';
import { figureText } from './figure.ts';
import { joint } from './joint.ts';
import { meetingKindWords, resultWords } from './meeting.ts';
import { newsWords } from './news.ts';
import { applicationNewsText, stepText } from './news-application.ts';
import { correctionNewsText, explanationNewsText, monthNewsText, reportNewsText } from './news-book.ts';
import type { NewsOf, NewsText, NewsWords } from './news-parts.ts';
import { projectNewsText } from './news-project.ts';
import { placeName } from './place-name.ts';
import { terms } from './terms.ts';
import { dayText, fill, localize, moneyText, read } from './text.ts';

/** Says a piece of news; `named` puts its place before the title. */
export function newsText(site: Site, news: News, locale: Locale, named = true): NewsText {
  const { title, tag, lines } = withRetraction(told(site, news, locale), news, locale);
  const place = named ? site.places.get(news.place) : undefined;
  const name = place ? placeName(place, locale).text : '';
  // A round carries the name of its street already.
  const prefix = name && !title.startsWith(name) ? `${name}${joint.of[locale]}` : '';
  return { title: `${prefix}${title}`, tag, lines: lines.filter(({ text }) => text !== '') };
}

/** When and why something was taken back, in one line. */
export function retractionText({ on, reason }: NewsRetraction, locale: Locale): string {
  return fill(newsWords.takenBackFor[locale], { day: dayText(on, locale), reason: read(reason, locale).text });
}

/** What was taken back says so first, wherever it is met. */
function withRetraction({ title, tag, lines }: NewsText, news: News, locale: Locale): NewsText {
  const back = newsRetraction(news);
  if (!back) return { title, tag, lines };
  const words = localize(newsWords, locale);
  const said = fill(words.takenBackOn, { day: dayText(back.on, locale) });
  return { title: fill(words.takenBack, { title }), tag, lines: [{ text: said }, read(back.reason, locale), ...lines] };
}

function told(site: Site, news: News, locale: Locale): NewsText {
  const words = localize(newsWords, locale);
  switch (news.kind) {
    case 'report':
      return { ...reportNewsText(site, news, locale, words), tag: words.tagReport };
    case 'month':
      return { ...monthNewsText(site, news, locale, words), tag: words.tagMonth };
    case 'event':
      return { ...eventText(news, locale, words), tag: words.tagEvent };
    case 'query':
      return { ...queryText(news, locale, words), tag: words.tagAnswer };
    case 'overdue':
      return { ...overdueText(site, news, locale, words), tag: words.tagOverdue };
    case 'application':
    case 'notice_end':
      return news.kind === 'application' ? stepText(news, locale) : applicationNewsText(news, locale);
    case 'update':
    case 'milestone':
    case 'answer':
    case 'stage':
      return { ...projectNewsText(site, news, locale, words), tag: words.tagProject };
    case 'round':
      return { ...roundText(news, locale, words), tag: words.tagRound };
    case 'meeting':
      return { ...meetingText(news, locale, words), tag: words.tagMeeting };
    case 'correction':
      return { ...correctionNewsText(site, news, locale, words), tag: words.tagCorrection };
    case 'explanation':
      return explanationNewsText(site, news, locale, words);
    case 'said_retracted': {
      const { title } = told(site, { ...news, ...news.said }, locale);
      const lines = [read(news.back.reason, locale)];
      return { title: fill(words.retracted, { name: title }), lines, tag: words.tagRetracted };
    }
    case 'row_retracted':
    case 'retracted':
      return { ...retractedText(news, locale, words), tag: words.tagRetracted };
    case 'figures':
      return { ...figuresText(site, news, locale, words), tag: words.tagReported };
    default:
      return news satisfies never;
  }
}

type Said = Omit<NewsText, 'tag'>;

function eventText({ event }: NewsOf<'event'>, locale: Locale, words: NewsWords): Said {
  const { kind, title, parties, amount, on, disclosed = on, note } = event;
  return {
    title: fill(words.eventTitle, { kind: terms.event[kind][locale], what: read(title ?? parties, locale).text }),
    lines: [
      { text: fill(words.eventDays, { on: dayText(on, locale), day: dayText(disclosed, locale) }) },
      { text: fill(words.eventParties, { parties: read(parties, locale).text }) },
      { text: amount === undefined ? '' : fill(words.eventAmount, { amount: moneyText(amount, locale) }) },
      note ? read(note, locale) : { text: '' },
    ],
  };
}

/** Questions and their answers are written in Chinese only. */
function queryText({ query }: NewsOf<'query'>, locale: Locale, words: NewsWords): Said {
  const { id, topic, answer = '', received, answered = received } = query;
  return {
    title: fill(words.queryTitle, { id, topic }),
    lines: [
      ...(locale === 'en' ? [read(topic, locale)] : []),
      read(answer, locale),
      { text: fill(words.queryDays, { received: dayText(received, locale), answered: dayText(answered, locale) }) },
    ],
  };
}

function overdueText(site: Site, { duty }: NewsOf<'overdue'>, locale: Locale, words: NewsWords): Said {
  const { due, kind } = duty;
  return {
    title: fill(words.overdueTitle, { what: dutyName(site, duty, locale) }),
    lines: [
      { text: fill(words.overdueText, { due: dayText(due, locale) }) },
      ...(isOwnLimit(site, kind) ? [{ text: words.overdueOwn }] : []),
      { text: fill(words.basis, { basis: dutyBasis(site, kind, locale) }) },
    ],
  };
}

function roundText({ round, stage }: NewsOf<'round'>, locale: Locale, words: NewsWords): Said {
  const { start, end } = stage;
  return {
    title: fill(words.round, { name: read(round.name, locale).text, stage: stageWords[stage.stage][locale] }),
    lines: [
      stage.text ? read(stage.text, locale) : { text: '' },
      {
        text:
          end && end !== start ? fill(words.roundSpan, { from: dayText(start, locale), to: dayText(end, locale) }) : '',
      },
    ],
  };
}

function meetingText({ meeting }: NewsOf<'meeting'>, locale: Locale, words: NewsWords): Said {
  const kind = meetingKindWords[meeting.kind][locale];
  const { title, present, topics } = meeting;
  return {
    title: title ? fill(words.meeting, { kind, name: read(title, locale).text }) : kind,
    lines: [
      { text: fill(words.meetingPresent, { present }) },
      ...topics.map(({ title, result, decision }) => ({
        text: fill(decision ? words.topicDecided : words.topic, {
          title: read(title, locale).text,
          result: resultWords[result][locale],
          // It stands in brackets within the sentence, whose stop comes after them.
          decision: decision ? read(decision, locale).text.replace(/[。.]$/, '') : '',
        }),
      })),
    ],
  };
}

function retractedText(news: NewsOf<'row_retracted' | 'retracted'>, locale: Locale, words: NewsWords): Said {
  if (news.kind === 'row_retracted') {
    const { id, amount, retracted_reason: reason = '' } = news.row;
    const unit = locale === 'zh' ? '元' : 'yuan';
    return {
      title: fill(words.rowRetracted, { id, amount: `${signedYuan(amount)} ${unit}` }),
      lines: [read(reason, locale), { text: words.zero }],
    };
  }
  const { record } = news;
  const name = 'purpose' in record ? record.purpose : 'topics' in record ? record.title : record.name;
  const reason = record.retracted?.reason;
  return {
    title: fill(words.retracted, { name: name ? read(name, locale).text : record.id }),
    lines: reason ? [read(reason, locale)] : [],
  };
}

function figuresText(site: Site, news: NewsOf<'figures'>, locale: Locale, words: NewsWords): Said {
  const { figures, source, place, fund, projects } = news;
  const subject =
    site.funds.get(fund ?? '') ??
    site.projects.get(projects[0] ?? '') ??
    site.places.get(figures[0]?.subject.place ?? place);
  const title = read(source.title, locale).text;
  const name = source.publisher ? read(source.publisher, locale).text : '';
  return {
    title: fill(words.figures, { name: subject ? read(subject.name, locale).text : place }),
    lines: [
      figures.length === 0 && subject?.summary ? read(subject.summary, locale) : { text: '' },
      ...figures.map((one) => ({
        text: fill(words.figure, { metric: read(one.metric, locale).text, value: figureText(one, locale) }),
      })),
      { text: fill(name ? words.sourceBy : words.source, { title, name }) },
      { text: source.url ?? '' },
      { text: words.figuresText },
    ],
  };
}
