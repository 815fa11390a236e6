import type { Meeting, MeetingTally, MeetingTopic } from '../../domain/neighbourhood/meeting.ts';
import type { Locale } from '../../domain/portal/address.ts';
import type { State } from '../../tables/shape/shown.ts';
import { meetingKindWords, meetingWords } from '../../texts/meeting.ts';
import { dayText, fill, localize, numberText, read } from '../../texts/text.ts';

/** Marks of what topics ended with. */
export const resultMark = { agreed: 'ok', rejected: 'bad', deferred: 'soon', noted: 'none' } as const satisfies Record<
  MeetingTopic['result'],
  State
>;

/** The name of a meeting: its own, or its kind. */
export function meetingName({ title, kind }: Meeting, locale: Locale): { text: string; lang?: 'zh-CN' } {
  return title ? read(title, locale) : { text: meetingKindWords[kind][locale] };
}

/** What a meeting without a name is called in a list: its first topic, and how many more. */
export function listName(meeting: Meeting, locale: Locale): { text: string; lang?: 'zh-CN' } {
  const [first, ...rest] = meeting.topics;
  if (meeting.title || !first) return meetingName(meeting, locale);
  const { text, lang } = read(first.title, locale);
  const more = rest.length > 0 ? fill(localize(meetingWords, locale).andMore, { n: rest.length }) : '';
  return { text: `${text}${more}`, ...(lang ? { lang } : {}) };
}

/** The counts of a place in a sentence. */
export function tallyText(tally: MeetingTally, locale: Locale): string {
  const words = localize(meetingWords, locale);
  const counts = { meetings: numberText(tally.meetings), present: numberText(tally.present) };
  if (tally.tasks === 0) return fill(words.sentenceNoTask, counts);
  const { tasks, open, overdue } = tally;
  return fill(words.sentence, { ...counts, tasks, open, overdue, done: tally.solved + tally.late });
}

/** What followed late, and what is longest overdue; nothing where all is in time. */
export function lateTasksText({ late, oldest }: MeetingTally, locale: Locale): string[] {
  const words = localize(meetingWords, locale);
  return [
    ...(late ? [fill(words.lateSentence, { late })] : []),
    ...(oldest
      ? [
          fill(words.oldest, {
            topic: read(oldest.topic.title, locale).text,
            day: dayText(oldest.topic.due ?? '', locale),
          }),
        ]
      : []),
  ];
}
