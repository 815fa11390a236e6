import { createHash } from 'node:crypto';
import { allDerived, watching } from '../domain/common/derived.ts';
import type { Site } from '../domain/published/public.ts';
import { compare } from '../issues/order.ts';

/**
 * A value that pages and files are made of, by its name: a property of the published view (`settings`), a record of a map or all of them (`funds/demo-a`,
 * `funds`), and the same of what was derived from the whole view (`domain/common/derived.ts`).
 */
export type Read = string;

/** Notes what is read of the published view, and tells by a hash whether a value is still the same. */
export class Reads {
  /** The same view, with every reading noted. */
  readonly site: Site;
  readonly #plain: Site;
  readonly #others: Readonly<Record<string, unknown>>;
  readonly #derived = new Map<string, Derived>();
  readonly #hashes = new Map<Read, string>();
  /** The name of every record of the view: what refers to one is told by its hash, not by all that it holds. */
  readonly #records = new WeakMap<object, Read>();
  #now: Set<Read> | undefined;

  /** `others` are values beside the view that pages read, by their names; of any other name a value never counts as the same. */
  constructor(site: Site, others: Readonly<Record<string, unknown>> = {}) {
    this.#plain = site;
    this.#others = others;
    const watched = Object.create(null, { [watching]: { value: this } });
    for (const [name, value] of Object.entries(site)) {
      if (value instanceof Map)
        for (const [key, one] of value) if (isObject(one)) this.#records.set(one, `${name}/${key}`);
      const shown = value instanceof Map ? new WatchedMap(value, name, this) : undefined;
      const get = () => {
        if (!shown) this.note(name);
        return shown ?? value;
      };
      Object.defineProperty(watched, name, { enumerable: true, get });
    }
    this.site = watched;
  }

  /** A value was read by what is being made now, if anything is. */
  note(read: Read): void {
    this.#now?.add(read);
  }

  noteAll(reads: ReadonlySet<Read>): void {
    for (const read of reads) this.note(read);
  }

  within<T>(work: () => T): { made: T; reads: ReadonlySet<Read> } {
    const [outer, reads] = [this.#now, new Set<Read>()];
    this.#now = reads;
    try {
      return { made: work(), reads };
    } finally {
      this.#now = outer;
      this.noteAll(reads);
    }
  }

  /** Makes something and tells what it read. It takes turns only with what reads nothing. */
  async during<T>(make: () => T | Promise<T>): Promise<{ made: T; reads: ReadonlySet<Read> }> {
    const reads = new Set<Read>();
    this.#now = reads;
    try {
      return { made: await make(), reads };
    } finally {
      this.#now = undefined;
    }
  }

  /** What is derived from the whole view under a name. What it reads itself is not noted: its own value is compared, that of a map or of several maps entry by entry. */
  derive<T>(name: string, work: () => T): T {
    if (!this.#derived.has(name)) {
      const outer = this.#now;
      this.#now = undefined;
      try {
        this.#derived.set(name, this.#watched(name, work()));
      } finally {
        this.#now = outer;
      }
    }
    const { value, maps } = this.#derived.get(name) as Derived;
    if (!maps) this.note(name);
    return value as T;
  }

  #watched(name: string, value: unknown): Derived {
    if (value instanceof Map) return { value: new WatchedMap(value, name, this), maps: true };
    const parts = isObject(value) && !Array.isArray(value) ? Object.entries(value) : [];
    if (parts.length === 0 || !parts.every(([, part]) => part instanceof Map)) return { value, maps: false };
    const maps = parts.map(([key, part]) => [
      key,
      new WatchedMap(part as Map<unknown, unknown>, `${name}.${key}`, this),
    ]);
    return { value: Object.fromEntries(maps), maps: true };
  }

  /** Hash of a value as it is now; undefined where nothing of that name is known, or it is all there is. */
  hash(read: Read): string | undefined {
    if (allThereIs.has(read)) return undefined;
    const known = this.#hashes.get(read);
    if (known !== undefined) return known;
    const found = this.#find(read);
    if (!found) return undefined;
    const made = createHash('sha256').update(this.#text(found.value, true)).digest('base64url').slice(0, 22);
    this.#hashes.set(read, made);
    return made;
  }

  /** Whether all of some values are the same as in what was made before; of a name that nobody knew then or knows now, no value is. */
  areSame(reads: readonly Read[], { values }: { values: ReadonlyMap<Read, string> }): boolean {
    return reads.every((read) => {
      const known = values.get(read);
      return known !== undefined && known === this.hash(read);
    });
  }

  /** The values that some pages were made of, with their hashes. */
  valuesOf(pages: Iterable<{ reads: readonly Read[] }>): Map<Read, string> {
    const reads = new Set([...pages].flatMap((page) => page.reads));
    return new Map([...reads].toSorted(compare).map((read) => [read, this.hash(read) ?? '']));
  }

  #find(read: Read): { value: unknown } | undefined {
    const [path = '', key] = cutAt(read, '/');
    const [name = '', part] = cutAt(path, '.');
    if (Object.hasOwn(this.#others, read)) return { value: this.#others[read] };
    const work = allDerived.get(name);
    if (!Object.hasOwn(this.#plain, name) && !work) return undefined;
    const all = work ? this.derive(name, () => work(this.site as never)) : this.#plain[name as keyof Site];
    const whole = part === undefined ? all : (all as Record<string, unknown>)[part];
    const plain = whole instanceof WatchedMap ? whole.plain : whole;
    return { value: key === undefined ? plain : (plain as Map<unknown, unknown>).get(key) };
  }

  /** A value as text: equal texts are equal values. Records and tables, which are most of all there is, hold nothing but JSON. */
  #text(value: unknown, whole = false): string {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'function') throw new Error(`what pages are made of holds a function: ${value}`);
    if (!isObject(value)) return String(value);
    const record = this.#records.get(value);
    if (record !== undefined && !whole) return `@${record} ${this.hash(record)}`;
    if (record !== undefined || ('columns' in value && 'rows' in value)) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((one) => this.#text(one)).join()}]`;
    if (ArrayBuffer.isView(value))
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    if (value instanceof Map || value instanceof Set) return `<${[...value].map((one) => this.#text(one)).join()}>`;
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${this.#text(one)}`)
      .join()}}`;
  }
}

/** To compare these would take longer than to make the few things anew that are made of them. */
export const allThereIs: ReadonlySet<Read> = new Set(['records', 'tables']);

/** What was derived, and whether its entries are noted one by one. */
type Derived = { value: unknown; maps: boolean };

/** A text before and after the first of a sign; the second part is undefined where there is none. */
function cutAt(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A map that notes which of its entries are asked for. */
class WatchedMap<Value> extends Map<unknown, Value> {
  readonly plain: ReadonlyMap<unknown, Value>;
  readonly #name: string;
  readonly #reads: Reads;

  constructor(plain: ReadonlyMap<unknown, Value>, name: string, reads: Reads) {
    super();
    this.plain = plain;
    this.#name = name;
    this.#reads = reads;
  }

  override get(key: unknown): Value | undefined {
    this.#note(key);
    return this.plain.get(key);
  }

  override has(key: unknown): boolean {
    this.#note(key);
    return this.plain.has(key);
  }

  override get size(): number {
    return this.#whole().size;
  }

  override keys() {
    return this.#whole().keys() as MapIterator<unknown>;
  }

  override values() {
    return this.#whole().values() as MapIterator<Value>;
  }

  override entries() {
    return this.#whole().entries() as MapIterator<[unknown, Value]>;
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(each: (value: Value, key: unknown, map: Map<unknown, Value>) => void): void {
    this.#whole().forEach((value, key) => void each(value, key, this));
  }

  #note(key: unknown): void {
    this.#reads.note(typeof key === 'string' ? `${this.#name}/${key}` : this.#name);
  }

  #whole() {
    this.#reads.note(this.#name);
    return this.plain;
  }
}
