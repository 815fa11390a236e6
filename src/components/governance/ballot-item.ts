import { type Ballot, type BallotOption, shortfallOf } from '../../domain/neighbourhood/ballot.ts';
import { percentOf } from '../../domain/project/survey.ts';
import type { Context } from '../../layouts/context.ts';
import { ballotKinds } from '../../schemas/ballot.ts';
import { governanceWords } from '../../texts/governance.ts';
import { joint } from '../../texts/joint.ts';
import { dayText, fill, localize, moneyText, numberText, read } from '../../texts/text.ts';
import { type Affair, saidOnly } from './item.ts';

function percentText(part: number, whole: number): string {
  return percentOf(part, whole)?.toFixed(1) ?? '0';
}

/** A ballot: who could vote and how, what was needed, who counted, and each option with its votes. */
export function ballotItem(context: Context, ballot: Ballot): Affair {
  const { locale } = context;
  const words = localize(governanceWords, locale);
  const { kind, called, opens, closes, counted, eligible, turnout, eligible_area, turnout_area, invalid } = ballot;
  const say = (value: Parameters<typeof read>[0]) => read(value, locale).text;
  const day = (on: string) => dayText(on, locale);
  const needs =
    kind === 'owners'
      ? ballot.weighty
        ? words.needsWeighty
        : words.needsOwners
      : ballot.needs_percent !== undefined && fill(words.needsPercent, { percent: ballot.needs_percent });
  return {
    id: ballot.id,
    title: read(ballot.title, locale),
    kind: ballotKinds[kind][locale],
    lines: saidOnly(
      saidOnly(
        fill(words.called, { day: day(called) }),
        opens && closes && fill(words.voting, { from: day(opens), to: day(closes) }),
        counted ? fill(words.counted, { day: day(counted) }) : words.uncounted,
      ).join(joint.comma[locale]),
      saidOnly(
        say(ballot.method),
        ballot.marks !== undefined && fill(words.marks, { n: ballot.marks }),
        needs,
        kind === 'poll' && words.poll,
      ).join(joint.semicolon[locale]),
      turnout !== undefined &&
        saidOnly(
          eligible === undefined
            ? fill(words.turnoutAlone, { n: numberText(turnout) })
            : fill(words.turnout, {
                eligible: numberText(eligible),
                n: numberText(turnout),
                percent: percentText(turnout, eligible),
              }),
          turnout_area !== undefined &&
            eligible_area !== undefined &&
            fill(words.turnoutArea, {
              eligible: numberText(eligible_area),
              n: numberText(turnout_area),
              percent: percentText(turnout_area, eligible_area),
            }),
          invalid !== undefined && fill(words.invalid, { n: numberText(invalid) }),
        ).join(joint.semicolon[locale]),
      ballot.criteria && `${words.criteria}${joint.colon[locale]}${say(ballot.criteria)}`,
      ballot.basis ? fill(words.basis, { basis: say(ballot.basis) }) : kind !== 'poll' && words.basisNone,
      ballot.boxes
        ?.map(({ title, returned, counted_by }) =>
          [
            fill(words.box, { box: say(title), n: numberText(returned) }),
            fill(words.countedBy, { who: say(counted_by) }),
          ].join(joint.comma[locale]),
        )
        .join(joint.semicolon[locale]),
      ballot.contract &&
        saidOnly(fill(words.contract, { id: ballot.contract }), ballot.contract_on && day(ballot.contract_on)).join(
          joint.comma[locale],
        ),
      ballot.note && say(ballot.note),
    ),
    parts: ballot.options.map((option) => optionPart(context, ballot, option)),
  };
}

function optionPart(context: Context, ballot: Ballot, option: BallotOption): NonNullable<Affair['parts']>[number] {
  const { locale, site, to } = context;
  const words = localize(governanceWords, locale);
  const { title, votes, area, chosen, why, application, project, offered_by, offer } = option;
  const facts = saidOnly(
    offered_by && fill(words.offer, { by: offered_by, amount: offer === undefined ? '—' : moneyText(offer, locale) }),
    votes === undefined ? ballot.counted && words.votesNone : fill(words.votes, { n: numberText(votes) }),
    area !== undefined && fill(words.area, { n: numberText(area) }),
    why && read(why, locale).text,
  );
  const lack = votes !== undefined && shortfallOf(ballot, option) !== undefined;
  return {
    text: `${read(title, locale).text}${joint.colon[locale]}${facts.join(joint.comma[locale])}`,
    ...(chosen
      ? { mark: { state: lack ? 'bad' : 'ok', word: words.chosen } as const }
      : lack
        ? { mark: { state: 'none', word: words.failed } as const }
        : {}),
    ...(application
      ? {
          link: {
            href: to.application(application),
            text: read(site.applications.get(application)?.purpose ?? application, locale).text,
          },
        }
      : project
        ? { link: { href: to.project(project), text: words.project } }
        : {}),
  };
}
