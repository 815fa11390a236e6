import { memoize } from './memoize.ts';

/**
 * Where a view notes what is read of it, it does so under this key; `derive` gives what is worked out from all of it, and notes that it was read. The bundle of
 * pages is a world of its own and shares the key, and the list of what can be derived, with the commands.
 */
export const watching: unique symbol = Symbol.for('sunshine-portal.watching') as never;
type Watched = { readonly [watching]?: Watch };

/** Notes what is read. `within` tells what some work read, for those who take its result later (`noteAll`). */
export type Watch = {
  derive<T>(name: string, work: () => T): T;
  within<T>(work: () => T): { made: T; reads: ReadonlySet<string> };
  noteAll(reads: ReadonlySet<string>): void;
};

const list = Symbol.for('sunshine-portal.derived');
const shared = globalThis as { [list]?: Map<string, (view: never) => unknown> };
shared[list] ??= new Map();

/** Everything that can be derived from the published view, by its name. */
export const allDerived: ReadonlyMap<string, (view: never) => unknown> = shared[list];

/**
 * What is worked out from the whole published view, once, under a name of its own. Pages that ask for it were made of its value, not of all that it was worked
 * out from; where it is a map, of the entries that they look up. It holds data and no functions.
 */
export function derived<View extends object, Value>(name: string, work: (view: View) => Value): (view: View) => Value {
  shared[list]?.set(name, work as never);
  const known = memoize(work);
  return (view) => (view as Watched)[watching]?.derive(name, () => work(view)) ?? known(view);
}

/**
 * What the view answers to each of many questions. Pages that ask were made of the answer, not of what it was worked out from. It is a map that holds nothing and
 * knows every key.
 */
export function derivedBy<View extends object, Value>(
  name: string,
  work: (view: View) => (key: string) => Value,
): (view: View, key: string) => Value {
  const all = derived(name, (view: View) => Object.assign(new Map<string, Value>(), { get: work(view) }));
  return (view, key) => all(view).get(key) as Value;
}

/** What is worked out from the view for one part of it and a key, once for both. Who asks later was made of the same as who asked first. */
export function derivedFor<View extends object, Part extends object, Value>(
  work: (view: View, part: Part, key: string) => Value,
): (view: View, part: Part, key: string) => Value {
  const known = memoize((_: Part) => new Map<string, { made: Value; reads: ReadonlySet<string> }>());
  return (view, part, key) => {
    const watch = (view as Watched)[watching];
    const before = known(part).get(key);
    if (before) {
      watch?.noteAll(before.reads);
      return before.made;
    }
    const kept = watch?.within(() => work(view, part, key)) ?? { made: work(view, part, key), reads: new Set() };
    known(part).set(key, kept);
    return kept.made;
  };
}
