import type { News, NewsRetraction, RetractableNews } from './item.ts';

/** When and why a statement of a fund was taken back; undefined where it was not. */
export function retractionOf(said: RetractableNews): NewsRetraction | undefined {
  if (said.kind === 'report') return said.report.retracted;
  if (said.kind === 'event') return said.event.retracted;
  const { retracted_on: on, retracted_reason: reason = '' } = said.query;
  return on ? { on, reason: { zh: reason } } : undefined;
}

/**
 * When and why the record of an item was taken back; undefined where it was not. Payments of an application are rows of a book and count as long as their row
 * does.
 */
export function newsRetraction(news: News): NewsRetraction | undefined {
  switch (news.kind) {
    case 'report':
    case 'event':
    case 'query':
      return retractionOf(news);
    case 'application':
      return news.step.kind === 'payment' ? undefined : news.application.retracted;
    case 'notice_end':
      return news.application.retracted;
    case 'update':
    case 'milestone':
    case 'answer':
    case 'stage':
      return news.project.retracted;
    case 'round':
      return news.round.retracted;
    case 'meeting':
      return news.meeting.retracted;
    default:
      return undefined;
  }
}
