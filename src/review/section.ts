import { signedYuan } from '../domain/common/money.ts';
import { restrictionName } from '../domain/ledger/restriction.ts';
import type { Site } from '../domain/published/public.ts';
import type { Both } from '../issues/both.ts';
import { codes } from '../issues/codes.ts';
import { kinds } from '../schemas/kinds.ts';
import { dutyName } from '../texts/duty.ts';
import { placeName } from '../texts/place-name.ts';
import { reviewWords as words } from '../texts/review.ts';
import { fillFound } from '../texts/text.ts';
import type { FieldDifference, Named } from './record.ts';
import type { Review } from './review.ts';
import type { SumChange } from './sum.ts';

/** The parts of a review that are lists of facts. */
type Part = Exclude<keyof Review, 'before' | 'after'>;

/** One part of a review in words, a line a fact; for terminals, comments and pages alike. Parts without a fact are left out. */
export type ReviewSection = { part: Part; title: Both; lines: readonly Both[] };

/** A review in words: what stands at its head, and its sections. */
export type ReviewText = { head: readonly Both[]; sections: readonly ReviewSection[] };

/** Puts a review into words. `before` and `after` are the views that were compared. */
export function reviewText(review: Review, before: Site, after: Site): ReviewText {
  const names = namesOf(before, after);
  const lines: Record<Part, Both[]> = {
    errors: review.errors.map(({ code, file, line, column }) =>
      say('error', { where: [file, line, column].filter((part) => part !== null).join(':'), title: codes[code].title }),
    ),
    sums: review.sums.map((one) => sumLine(one, names)),
    records: review.records.map(({ change, summary, fields, ...named }) => {
      const head = say('record', { change: words[change], ...names.record(named) });
      const more = change === 'changed' ? joined(fields.map(fieldText)) : { zh: summary, en: summary };
      return say('said', { text: head, more });
    }),
    ranks: review.ranks.map(({ round, entry, old, new: now }) => {
      const rank = (one: typeof old) =>
        one ? say('rank', { rank: one.rank, total: (one.total / 100).toFixed(2) }) : words.unranked;
      const what = say('of', { owner: names.round(round), what: entry });
      return say('changedTo', { what, old: rank(old), new: rank(now) });
    }),
    duties: review.duties.map(({ change, duty, old }) => {
      const site = change === 'gone' ? before : after;
      const what = { zh: dutyName(site, duty, 'zh'), en: dutyName(site, duty, 'en') };
      const values = { change: words[change], owner: names.fund(duty.fund), what, due: duty.due };
      return old === undefined ? say('duty', values) : say('dutyMoved', { ...values, old });
    }),
    gifts: review.gifts.flatMap(({ fund, moved, further }) =>
      (
        [
          ['giftsMoved', moved],
          ['giftsFurther', further],
        ] as const
      ).flatMap(([key, ids]) =>
        ids.length > 0 ? [say(key, { owner: names.fund(fund), n: ids.length, ids: ids.join(', ') })] : [],
      ),
    ),
    corrections: review.corrections.map(({ file, record, field }) =>
      say('needed', { file, record, field: field === 'row' ? words.wholeRecord : field }),
    ),
    statements: review.statements.map(({ change, sort, home, record, about }) =>
      say('statement', { change: words[change], sort: words[sort], owner: names.place(home), record, about }),
    ),
    withheld: review.withheld.map(({ change, ...named }) =>
      say('record', { change: change === 'closed' ? words.closes : words.opens, ...names.record(named) }),
    ),
    pages: review.pages.map((page) => ({ zh: page, en: page })),
  };
  const sections = parts.flatMap((part) =>
    lines[part].length > 0 ? [{ part, title: words[part], lines: lines[part] }] : [],
  );
  return { head: headOf(review, sections), sections };
}

/** What cannot be published yet stands first, then money. */
const parts = [
  ...(['errors', 'corrections', 'sums', 'records', 'ranks', 'duties', 'gifts', 'statements'] as const),
  ...(['withheld', 'pages'] as const),
] satisfies Part[];

function headOf(review: Review, sections: readonly ReviewSection[]): Both[] {
  const { errors, corrections, records, pages } = review;
  const count = (change: string) => records.filter((one) => one.change === change).length;
  const figures = { added: count('added'), changed: count('changed'), vanished: count('vanished') };
  const silent = sections.every(({ part }) => part === 'errors' || part === 'corrections');
  return [
    say('days', { before: review.before, after: review.after }),
    ...(errors.length > 0 ? [say('blocked', { n: errors.length })] : []),
    ...(corrections.length > 0 ? [words.neededHow] : []),
    silent ? words.none : say('figures', { ...figures, pages: pages.length }),
  ];
}

function sumLine({ owner, item, part, old, new: now, difference }: SumChange, names: Names): Both {
  const whose = owner.kind === 'portal' ? words.whole : names[owner.kind](owner.id);
  const plain = item === 'held' ? say('held', { name: names.restriction(owner.id, part) }) : words[item];
  const what = part && item !== 'held' ? say('inYear', { year: part, what: plain }) : plain;
  const amount = (fen: number | undefined) => (fen === undefined ? words.blank : signedYuan(fen));
  const text = say('changedTo', { what: say('of', { owner: whose, what }), old: amount(old), new: amount(now) });
  return say('by', { text, difference: withSign(difference) });
}

function fieldText({ label, old, new: now, difference, english }: FieldDifference): Both {
  const what = english ? say('englishText', { label }) : label;
  const text = say('changedTo', { what, old: old ?? words.blank, new: now ?? words.blank });
  return difference === undefined ? text : say('by', { text, difference: withSign(difference) });
}

/** Integer fen with its sign: `+5.00`, `−5.00`. */
const withSign = (fen: number) => (fen > 0 ? `+${signedYuan(fen)}` : signedYuan(fen));

type Names = ReturnType<typeof namesOf>;

/** What funds, places and rounds are called: as they are from now on, or as they were. */
function namesOf(before: Site, after: Site) {
  const named = (one: Parameters<typeof placeName>[0] | undefined, id: string): Both =>
    one ? { zh: placeName(one, 'zh').text, en: placeName(one, 'en').text } : { zh: id, en: id };
  const place = (id: string) => (id ? named(after.places.get(id) ?? before.places.get(id), id) : words.whole);
  const fundOf = (id: string) => after.funds.get(id) ?? before.funds.get(id);
  const roundOf = (id: string) => after.rounds.get(id) ?? before.rounds.get(id);
  const fund = (id: string) => named(fundOf(id), id);
  const round = (id: string) => named(roundOf(id), id);
  const project = (id: string) => named(after.projects.get(id) ?? before.projects.get(id), id);
  const restriction = (id: string, name: string) => restrictionName(name, fundOf(id)?.purposes, after.projects);
  const record = ({ kind, home, book, record: own }: Named) => ({
    owner: fundOf(book) ? fund(book) : roundOf(book) ? round(book) : place(home),
    kind: kinds[kind].words,
    record: own,
  });
  return { place, fund, round, project, restriction, record };
}

type Value = string | number | Both;

/** A text in both languages with its values, which may have two languages themselves. */
function say(key: keyof typeof words, values: Readonly<Record<string, Value>>): Both {
  const inOne = (language: keyof Both) =>
    fillFound(
      words[key][language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
      ),
    );
  return { zh: inOne('zh'), en: inOne('en') };
}

function joined(list: readonly Both[]): Both {
  return {
    zh: list.map(({ zh }) => zh).join(words.joint.zh),
    en: list.map(({ en }) => en).join(words.joint.en),
  };
}
