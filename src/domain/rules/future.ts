import type { Draft, Path } from '../../issues/issue.ts';
import { type Kind, kindNames, type Sourced } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { partsOf } from '../../schemas/parts.ts';
import { memoize } from '../common/memoize.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** Facts are not later than the as-of date. */
export function checkFuture({ records, asOf }: Portal): Draft[] {
  return kindNames.flatMap((kind) => {
    const facts = factsOf(kind);
    if (facts.length === 0) return [];
    return partsOf<Sourced<Kind>>(records[kind]).flatMap((part) =>
      // Hardly any file has one.
      lastDay(part)(facts) > asOf ? part.flatMap((one) => late(one, facts, asOf)) : [],
    );
  });
}

/** The ways to the facts of a kind: `['notices[]', 'start']`. */
const factsOf = (kind: Kind): string[][] =>
  fieldsOfKind(kind).flatMap(({ key, fact }) => (fact ? [key.split('.')] : []));

/** The last day of all facts of a file. */
const lastDay = memoize((part: readonly Sourced<Kind>[]) => {
  let known: string | undefined;
  return (facts: readonly string[][]): string => {
    known ??= part.reduce((last, one) => {
      for (const steps of facts) for (const [, on] of daysAt(one, steps)) if (on > last) last = on;
      return last;
    }, '');
    return known;
  };
});

/** The facts of a record that are late. */
function late(record: Sourced<Kind>, facts: readonly string[][], asOf: string): Draft[] {
  const found = facts.flatMap((steps) => daysAt(record, steps)).filter(([, on]) => on > asOf);
  return found.map(([path, on]) => ({
    ...place(record, ...path),
    code: 'date-future',
    params: { found: on, as_of: asOf },
  }));
}

/** Every day at the end of a way, with the path that leads to it. */
function daysAt(value: unknown, [step, ...rest]: readonly string[]): [path: Path, day: string][] {
  if (step === undefined) return typeof value === 'string' ? [[[], value]] : [];
  const key = step.replace('[]', '');
  const inner = (value as Record<string, unknown> | undefined)?.[key];
  if (inner === undefined) return [];
  if (key === step) return daysAt(inner, rest).map(([path, day]) => [[key, ...path], day]);
  return (inner as unknown[]).flatMap((item, index) =>
    daysAt(item, rest).map(([path, day]): [Path, string] => [[key, index, ...path], day]),
  );
}
