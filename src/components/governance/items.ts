import { splitList } from '../../domain/common/list.ts';
import { type Governance, sessionsOf } from '../../domain/neighbourhood/governance.ts';
import type { Context } from '../../layouts/context.ts';
import {
  bodyKinds,
  feedbackSources,
  feedbackStates,
  groupKinds,
  measureTopics,
  peopleBands,
  spaceTerms,
} from '../../schemas/governance.ts';
import type { State } from '../../tables/shape/shown.ts';
import { governanceWords, rhythmWords } from '../../texts/governance.ts';
import { joint } from '../../texts/joint.ts';
import { periodText, wishPeriodText } from '../../texts/period.ts';
import { dayText, fill, localize, moneyText, numberText, read } from '../../texts/text.ts';
import { ballotItem } from './ballot-item.ts';
import { type Affair, type Link, saidOnly } from './item.ts';

/** The items of each list of a place, in the words of a language. */
export function itemsOf(context: Context, all: Governance): Readonly<Record<keyof Governance, Affair[]>> {
  return {
    ballots: all.ballots.map((ballot) => ballotItem(context, ballot)),
    bodies: all.bodies.map((body) => bodyItem(context, body)),
    groups: all.groups.map((group) => groupItem(context, group)),
    spaces: all.spaces.map((space) => spaceItem(context, space)),
    feedback: all.feedback.map((row) => feedbackItem(context, row)),
    measures: all.measures.map((row) => measureItem(context, row)),
  };
}

function bodyItem(context: Context, body: Governance['bodies'][number]): Affair {
  const { locale, site, to } = context;
  const words = localize(governanceWords, locale);
  const say = (value: Parameters<typeof read>[0]) => read(value, locale).text;
  const { held, missed, due } = sessionsOf(site, body);
  const [last] = held;
  const shown = missed.slice(-12).map((name) => wishPeriodText(name, locale));
  return {
    id: body.id,
    title: read(body.name, locale),
    kind: bodyKinds[body.kind][locale],
    lines: saidOnly(
      saidOnly(
        fill(words.formed, { day: dayText(body.formed, locale) }),
        body.ended && fill(words.ended, { day: dayText(body.ended, locale) }),
        body.meets && rhythmWords[body.meets][locale],
      ).join(joint.comma[locale]),
      body.seats
        .map(
          ({ role, sent_by, seats = 1 }) =>
            fill(words.seats, { role: say(role), n: seats }) +
            (sent_by ? fill(words.sentBy, { by: say(sent_by) }) : ''),
        )
        .join(joint.items[locale]),
      last ? fill(words.meetings, { n: held.length, day: dayText(last.date, locale) }) : words.meetingsNone,
      due > 0 && fill(words.held, { due, missed: missed.length }),
      shown.length > 0 && fill(words.missed, { list: shown.join(joint.list[locale]) }),
      body.basis && fill(words.basis, { basis: say(body.basis) }),
    ),
    links: held.slice(0, 3).map((meeting) => ({ href: to.meeting(meeting.id), text: dayText(meeting.date, locale) })),
  };
}

function projectLink({ site, to, locale }: Context, id: string | undefined): Link[] {
  const project = id === undefined ? undefined : site.projects.get(id);
  return project ? [{ href: to.project(project.id), text: read(project.name, locale).text }] : [];
}

function groupItem(context: Context, group: Governance['groups'][number]): Affair {
  const { locale, site, to } = context;
  const words = localize(governanceWords, locale);
  const day = (on: string) => dayText(on, locale);
  const applications = splitList(group.application ?? '').flatMap((id) => site.applications.get(id) ?? []);
  return {
    id: group.id,
    title: { text: group.name, lang: 'zh-CN' },
    kind: groupKinds[group.kind][locale],
    lines: saidOnly(
      saidOnly(
        fill(words.formed, { day: day(group.formed) }),
        group.filed_on
          ? fill(words.filed, { day: day(group.filed_on), with: group.filed_with ?? '—' })
          : words.filedNone,
        group.members !== undefined && fill(words.members, { n: group.members }),
        group.ended && fill(words.dissolved, { day: day(group.ended) }),
      ).join(joint.comma[locale]),
      !group.took_over && !group.ended && words.tookOverNone,
    ),
    entered: saidOnly(group.took_over && fill(governanceWords.tookOver.zh, { text: group.took_over }), group.note),
    links: [
      ...projectLink(context, group.project),
      ...applications.map((one) => ({ href: to.application(one.id), text: read(one.purpose, locale).text })),
    ],
  };
}

function spaceItem(context: Context, space: Governance['spaces'][number]): Affair {
  const { locale } = context;
  const words = localize(governanceWords, locale);
  const zh = localize(governanceWords, 'zh');
  const day = (on: string) => dayText(on, locale);
  return {
    id: space.id,
    title: { text: space.name, lang: 'zh-CN' },
    kind: spaceTerms[space.terms][locale],
    lines: saidOnly(
      saidOnly(
        space.to
          ? fill(words.until, { from: day(space.from), to: day(space.to) })
          : fill(words.since, { from: day(space.from) }),
        space.area !== undefined && fill(words.area, { n: numberText(space.area) }),
        !space.basis && words.basisNone,
      ).join(joint.comma[locale]),
    ),
    entered: saidOnly(
      fill(zh.owner, { owner: space.owner, user: space.user }),
      space.price,
      space.hours && fill(zh.hours, { hours: space.hours }),
      space.basis && fill(zh.basis, { basis: space.basis }),
      space.note,
    ),
    links: projectLink(context, space.project),
  };
}

const marks: Record<Governance['feedback'][number]['state'], State> = {
  open: 'soon',
  answered: 'ok',
  solved: 'ok',
  impossible: 'none',
};

/** What residents said, and what became of it. */
export function feedbackItem(context: Context, row: Governance['feedback'][number]): Affair {
  const { locale } = context;
  const words = localize(governanceWords, locale);
  const zh = localize(governanceWords, 'zh');
  const day = (on: string) => dayText(on, locale);
  return {
    id: row.id,
    title: { text: row.said, lang: 'zh-CN' },
    kind: feedbackSources[row.source][locale],
    mark: { state: marks[row.state], word: feedbackStates[row.state][locale] },
    lines: saidOnly(
      saidOnly(
        day(row.on),
        row.times !== undefined && fill(words.times, { n: row.times }),
        row.verbatim && words.verbatim,
        row.due && row.state === 'open' && fill(words.dueOn, { day: day(row.due) }),
        row.solved_on && fill(words.solvedOn, { day: day(row.solved_on) }),
      ).join(joint.comma[locale]),
    ),
    entered: saidOnly(
      row.assigned_to && fill(zh.by, { who: row.assigned_to }),
      row.answer && fill(zh.answer, { day: dayText(row.answered_on ?? row.on, 'zh'), text: row.answer }),
      row.why_not && fill(zh.whyNot, { text: row.why_not }),
      row.note,
    ),
    links: projectLink(context, row.project),
  };
}

function measureItem(context: Context, row: Governance['measures'][number]): Affair {
  const { locale } = context;
  const words = localize(governanceWords, locale);
  const zh = localize(governanceWords, 'zh');
  const amount =
    row.amount === undefined
      ? undefined
      : row.amount_to === undefined
        ? moneyText(row.amount, locale)
        : fill(words.range, { from: moneyText(row.amount, locale), to: moneyText(row.amount_to, locale) });
  return {
    id: row.id,
    title: { text: row.item, lang: 'zh-CN' },
    kind: measureTopics[row.topic][locale],
    lines: saidOnly(
      saidOnly(
        periodText(row.period, locale),
        row.people && peopleBands[row.people][locale],
        row.hours !== undefined && fill(words.workHours, { n: numberText(row.hours) }),
        amount,
      ).join(joint.comma[locale]),
    ),
    entered: saidOnly(
      row.number !== undefined && `${numberText(row.number)} ${row.unit ?? ''}`.trim(),
      row.by && fill(zh.paidBy, { who: row.by }),
      row.basis && fill(zh.basis, { basis: row.basis }),
      row.note,
    ),
    links: projectLink(context, row.project),
  };
}
