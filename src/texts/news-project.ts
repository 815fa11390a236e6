import { paidFor } from '../domain/ledger/fund.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import type { NewsLine, NewsOf, NewsText, NewsWords } from './news-parts.ts';
import { terms } from './terms.ts';
import { dayText, fill, moneyText, read } from './text.ts';

type Said = Omit<NewsText, 'tag'>;

/** What was done, reached, answered or begun in a project. */
export function projectNewsText(
  site: Site,
  news: NewsOf<'update' | 'milestone' | 'answer' | 'stage'>,
  locale: Locale,
  words: NewsWords,
): Said {
  const { project } = news;
  const name = read(project.name, locale).text;
  if (news.kind === 'stage') return stageText(site, news, name, locale, words);
  if (news.kind === 'milestone') {
    const { due, met = '', name: what } = project.milestones?.[news.index] ?? { name: '' };
    const days = { day: dayText(met, locale), due: due ? dayText(due, locale) : '' };
    return {
      title: fill(words.milestone, { name, what: read(what, locale).text }),
      lines: [{ text: fill(due ? words.milestoneDue : words.milestoneMet, days) }],
    };
  }
  if (news.kind === 'update') {
    const update = project.updates?.[news.index];
    return { title: fill(words.update, { name }), lines: update ? [read(update.text, locale)] : [] };
  }
  const { question = '', answer = '' } = project.follow_ups?.[news.index] ?? {};
  const line = (template: NewsWords['question' | 'answerText'], value: typeof question): NewsLine => {
    const { text, ...lang } = read(value, locale);
    return { text: fill(template, { text }), ...lang };
  };
  return {
    title: fill(words.answer, { name }),
    lines: [line(words.question, question), line(words.answerText, answer)],
  };
}

function stageText(
  site: Site,
  { project, stage }: NewsOf<'stage'>,
  name: string,
  locale: Locale,
  words: NewsWords,
): Said {
  const paid = project.coverage === 'ledger' ? paidFor(site, project.id) : 0;
  const surplus = stage === 'closed' ? project.close_out?.surplus : undefined;
  return {
    title: fill(stage === 'closed' ? words.closed : words.stage, { name, stage: terms.stageNow[stage][locale] }),
    lines: [
      project.summary ? read(project.summary, locale) : { text: '' },
      {
        text: paid ? fill(words.projectPaid, { amount: moneyText(paid, locale) }) : '',
      },
      { text: surplus === undefined ? '' : fill(words.surplus, { amount: moneyText(surplus, locale) }) },
    ],
  };
}
