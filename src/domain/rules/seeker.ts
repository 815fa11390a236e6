import type { Both, Draft, Path } from '../../issues/issue.ts';
import { nearestKey } from '../../issues/nearest.ts';
import { type Kind, kinds, type Origin } from '../../schemas/kinds.ts';
import type { Fund, Portal } from '../portal.ts';
import { readPot } from '../pot.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };
export type Known = { size: number; has(id: string): boolean; keys(): Iterable<string> };

/** Looks up what records point at, and keeps what leads nowhere. */
export type Seeker = {
  found: Draft[];
  /** Looks an id up; `words` where the record is a part of one of that kind. */
  seek: (record: Rec, path: Path, id: string | undefined, kind: Kind, known: Known, words?: Both) => void;
  /** Looks a pot up: a purpose of the fund, or a project. */
  pot: (record: Rec, path: Path, name: string | undefined, fund: Fund | undefined) => void;
};

/** A seeker over a portal. What could not be read is not missed a second time. */
export function makeSeeker({ broken, projects }: Portal): Seeker {
  const found: Draft[] = [];
  const purposes = new Map<Fund, Known>();
  const tell = (record: Rec, path: Path, id: string, kind: { zh: string; en: string }, known: Known) =>
    found.push({
      ...place(record, ...path),
      code: 'reference-unknown',
      params: { found: id, kind, nearest: nearestKey(id, known) },
    });
  const seek: Seeker['seek'] = (record, path, id, kind, known, words) => {
    if (id === undefined || known.has(id) || broken.ids.has(`${kind} ${id}`)) return;
    tell(record, path, id, words ?? kinds[kind].words, known);
  };
  const pot: Seeker['pot'] = (record, path, name, fund) => {
    if (!name) return;
    const value = readPot(name);
    if (value.kind === 'project') seek(record, path, value.project, 'project', projects);
    if (value.kind !== 'purpose' || !fund || broken.ids.has(`fund ${fund.id}`)) return;
    const known = purposes.get(fund) ?? idSet(fund.purposes ?? []);
    purposes.set(fund, known);
    if (!known.has(value.purpose)) tell(record, path, value.purpose, { zh: '用途', en: 'purpose' }, known);
  };
  return { found, seek, pot };
}

/** A set of ids that is made when the first of them is asked for: most columns of references are blank. */
export function lateSet(records: readonly { id: string }[]): Known {
  let made: Set<string> | undefined;
  const ids = () => {
    made ??= idSet(records);
    return made;
  };
  return {
    size: records.length,
    has: (id) => ids().has(id),
    keys: () => ids().keys(),
  };
}

/** The ids of records. */
export function idSet(records: readonly { id: string }[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}
