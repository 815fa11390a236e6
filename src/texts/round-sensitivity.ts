import type { Locale } from '../domain/portal/address.ts';
import type { SensitivityOutcome } from '../domain/round/sensitivity.ts';
import { joint } from './joint.ts';
import { roundWords } from './round.ts';
import { rowText } from './round-figure.ts';
import { fill, localize } from './text.ts';

/** Names by id: of criteria, of entries. */
type Names = ReadonlyMap<string, string>;

/** What is supposed: `“服务方案”权重提高 10 分`. */
export function weightChangeText({ change }: SensitivityOutcome, criteria: Names, locale: Locale): string {
  const words = localize(roundWords, locale);
  if (change.kind === 'equal') return words.equal;
  const values = { name: criteria.get(change.criterion) ?? change.criterion, n: Math.abs(change.points) };
  return fill(change.points > 0 ? words.up : words.down, values);
}

/** What it would do to the ranks. */
export function ranksText({ moved }: SensitivityOutcome, entries: Names, locale: Locale): string {
  const words = localize(roundWords, locale);
  const [a, b] = moved;
  if (!a) return words.same;
  if (b && moved.length === 2 && a.from === b.to && a.to === b.from)
    return fill(words.swap, { a: Math.min(a.from, a.to), b: Math.max(a.from, a.to) });
  const most = moved.reduce((best, one) => (Math.abs(one.to - one.from) > Math.abs(best.to - best.from) ? one : best));
  const name = entries.get(most.entry) ?? most.entry;
  return fill(words.moved, { n: moved.length, name, from: most.from, to: most.to });
}

/** What it would do to awards and to the pass mark. */
export function awardsText(outcome: SensitivityOutcome, entries: Names, locale: Locale): string {
  const words = localize(roundWords, locale);
  const parts = (['gain', 'lose', 'passes', 'fails'] as const).flatMap((key) => {
    const names = outcome[key].map((id) => entries.get(id) ?? id);
    return names.length === 0 ? [] : [fill(words[key], { names: rowText(names, locale) })];
  });
  const same = outcome.gain.length + outcome.lose.length === 0 ? [words.sameAwards] : [];
  return [...same, ...parts].join(joint.semicolon[locale]);
}
