import { createHash } from 'node:crypto';
import { allDerived, type Watch, watching } from '../domain/common/derived.ts';
import type { Site } from '../domain/published/public.ts';
import { compare } from '../issues/order.ts';

/**
 * A value that pages and files are made of, by its name: a property of the published view (`settings`), a record of a map or all of them (`funds/demo-a`,
 * `funds`), and the same of what was derived from the whole view (`domain/common/derived.ts`).
 */
export type Read = string;

/** What notes the readings of the published view, and tells by a hash whether a value is still the same. */
export type Reads = {
  /** The same view, with every reading noted. */
  site: Site;
  /** A value was read by what is being made now, if anything is. */
  note: (read: Read) => void;
  /** Makes something and tells what it read. It takes turns only with what reads nothing. */
  during: <T>(make: () => T | Promise<T>) => Promise<{ made: T; reads: ReadonlySet<Read> }>;
  /** Hash of a value as it is now; undefined where nothing of that name is known, or it is all there is. */
  hash: (read: Read) => string | undefined;
  /** Whether all of some values are the same as in what was made before; of a name that nobody knew then or knows now, no value is. */
  areSame: (reads: readonly Read[], before: { values: ReadonlyMap<Read, string> }) => boolean;
  /** The values that some pages or groups of files were made of, with their hashes. */
  valuesOf: (made: Iterable<{ reads: readonly Read[] }>) => Map<Read, string>;
};

/** To compare these would take longer than to make the few things anew that are made of them. */
export const allThereIs: ReadonlySet<Read> = new Set(['records']);

/** Watches a published view. `others` are values beside it that pages read, by their names; of any other name no value ever counts as the same. */
export function watchReads(plain: Site, others: Readonly<Record<string, unknown>> = {}): Reads {
  /** What is being made now has read this. */
  let now: Set<Read> | undefined;
  const note = (read: Read) => void now?.add(read);
  const deriving = deriveOnce(note, (work) => {
    const outer = now;
    now = undefined;
    try {
      return work();
    } finally {
      now = outer;
    }
  });
  const watch: Watch = {
    derive: deriving.derive,
    noteAll: (reads) => reads.forEach(note),
    within: (work) => {
      const [outer, reads] = [now, new Set<Read>()];
      now = reads;
      try {
        return { made: work(), reads };
      } finally {
        now = outer;
        reads.forEach(note);
      }
    },
  };
  const site = watchedSite(plain, watch, note);
  const find = (read: Read): { value: unknown } | undefined => {
    if (Object.hasOwn(others, read)) return { value: others[read] };
    const [path = '', key] = cutAt(read, '/');
    const [name = '', part] = cutAt(path, '.');
    const work = allDerived.get(name);
    if (!Object.hasOwn(plain, name) && !work) return undefined;
    const all = work ? deriving.plain(name, () => work(site as never)) : plain[name as keyof Site];
    const whole = part === undefined ? all : (all as Record<string, unknown>)[part];
    return { value: key === undefined ? whole : (whole as Map<unknown, unknown>).get(key) };
  };
  const hash = hashing(plain, find);
  return {
    ...{ site, note, hash },
    during: async (make) => {
      const reads = new Set<Read>();
      now = reads;
      try {
        return { made: await make(), reads };
      } finally {
        now = undefined;
      }
    },
    areSame: (reads, { values }) =>
      reads.every((read) => {
        const known = values.get(read);
        return known !== undefined && known === hash(read);
      }),
    valuesOf: (made) => {
      const reads = new Set([...made].flatMap((one) => one.reads));
      return new Map([...reads].toSorted(compare).map((read) => [read, hash(read) ?? '']));
    },
  };
}

function watchedSite(plain: Site, watch: Watch, note: (read: Read) => void): Site {
  const site = Object.create(null, { [watching]: { value: watch } });
  for (const [name, value] of Object.entries(plain)) {
    const shown = value instanceof Map ? watchedMap(value, name, note) : undefined;
    const get = () => {
      if (!shown) note(name);
      return shown ?? value;
    };
    Object.defineProperty(site, name, { enumerable: true, get });
  }
  return site;
}

/**
 * What is derived from the whole view, once a name. What it reads itself is not noted (`apart`): its own value is compared, that of a map or of several maps entry
 * by entry.
 */
function deriveOnce(note: (read: Read) => void, apart: (work: () => unknown) => unknown) {
  type Kept = { plain: unknown; shown: unknown; maps: boolean };
  const known = new Map<string, Kept>();
  const keep = (name: string, work: () => unknown): Kept => {
    const before = known.get(name);
    if (before) return before;
    const plain = apart(work);
    const shown = watchedMaps(plain, name, note);
    const kept = { plain, shown: shown ?? plain, maps: shown !== undefined };
    known.set(name, kept);
    return kept;
  };
  return {
    plain: (name: string, work: () => unknown) => keep(name, work).plain,
    derive: <T>(name: string, work: () => T): T => {
      const { shown, maps } = keep(name, work);
      if (!maps) note(name);
      return shown as T;
    },
  };
}

/** A map, or an object of nothing but maps, as one that notes what is looked up; undefined for anything else. */
function watchedMaps(value: unknown, name: string, note: (read: Read) => void): unknown {
  if (value instanceof Map) return watchedMap(value, name, note);
  const parts = isObject(value) && !Array.isArray(value) ? Object.entries(value) : [];
  if (parts.length === 0 || !parts.every(([, part]) => part instanceof Map)) return undefined;
  return Object.fromEntries(parts.map(([key, part]) => [key, watchedMap(part, `${name}.${key}`, note)]));
}

/** A map that notes which of its entries are looked up. */
function watchedMap<Value>(
  plain: ReadonlyMap<unknown, Value>,
  name: string,
  note: (read: Read) => void,
): Map<unknown, Value> {
  const noteKey = (key: unknown) => note(typeof key === 'string' ? `${name}/${key}` : name);
  const whole = () => {
    note(name);
    return plain;
  };
  const shown = new Map<unknown, Value>();
  const own = {
    get: (key: unknown) => {
      noteKey(key);
      return plain.get(key);
    },
    has: (key: unknown) => {
      noteKey(key);
      return plain.has(key);
    },
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    [Symbol.iterator]: () => whole().entries(),
    forEach: (each: (value: Value, key: unknown, map: unknown) => void) =>
      whole().forEach((value, key) => void each(value, key, shown)),
  };
  return Object.defineProperty(Object.assign(shown, own), 'size', { get: () => whole().size });
}

/** Hashes of the values that `find` finds, each worked out once. What refers to a record of the view is told by the hash of that, not by all that it holds. */
function hashing(plain: Site, find: (read: Read) => { value: unknown } | undefined): Reads['hash'] {
  const records = new Map<object, Read>();
  for (const [name, value] of Object.entries(plain))
    if (value instanceof Map) for (const [key, one] of value) if (isObject(one)) records.set(one, `${name}/${key}`);
  const known = new Map<Read, string>();
  const hash = (read: Read): string | undefined => {
    if (allThereIs.has(read)) return undefined;
    const before = known.get(read);
    if (before !== undefined) return before;
    const found = find(read);
    if (!found) return undefined;
    const made = createHash('sha256').update(text(found.value, true)).digest('base64url').slice(0, 22);
    known.set(read, made);
    return made;
  };
  /** A value as text: equal texts are equal values. Records and tables, which are most of all there is, hold nothing but JSON. */
  const text = (value: unknown, whole = false): string => {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'function') throw new Error(`what pages are made of holds a function: ${value}`);
    if (!isObject(value)) return String(value);
    const record = records.get(value);
    if (record !== undefined && !whole) return `@${record} ${hash(record)}`;
    if (record !== undefined || ('columns' in value && 'rows' in value)) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((one) => text(one)).join()}]`;
    if (ArrayBuffer.isView(value))
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    if (value instanceof Map || value instanceof Set) return `<${[...value].map((one) => text(one)).join()}>`;
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${text(one)}`)
      .join()}}`;
  };
  return hash;
}

/** A text before and after the first of a sign; the second part is undefined where there is none. */
function cutAt(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
