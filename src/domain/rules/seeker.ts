import type { Both } from '../../issues/both.ts';
import type { Draft, Params, Path } from '../../issues/issue.ts';
import { nearest, nearestKey } from '../../issues/nearest.ts';
import { choiceReader } from '../../schemas/choice.ts';
import { isTrouble } from '../../schemas/field.ts';
import { type Kind, kinds, type Origin } from '../../schemas/kinds.ts';
import { methods } from '../../schemas/rows.ts';
import { readRestriction } from '../ledger/restriction.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };
export type IdLookup = { size: number; has(id: string): boolean; keys(): Iterable<string> };

/** Looks up what records point at, and keeps what leads nowhere. */
export type Seeker = {
  found: Draft[];
  /** Looks an id up; `words` where the record is a part of one of that kind. */
  seek: (record: Rec, path: Path, id: string | undefined, kind: Kind, known: IdLookup, words?: Both) => void;
  /** Looks a restriction up: a purpose of the fund, or a project. */
  restriction: (record: Rec, path: Path, name: string | undefined, fund: Fund | undefined) => void;
};

/** A seeker over a portal. What could not be read is not missed a second time. */
export function makeSeeker({ broken, projects }: Portal): Seeker {
  const found: Draft[] = [];
  const purposes = new Map<Fund, IdLookup>();
  const tell = (record: Rec, path: Path, id: string, kind: { zh: string; en: string }, known: IdLookup) => {
    if (kind === kinds.term.words)
      found.push({ ...place(record, ...path), code: 'term-unknown', params: termParams(id, known) });
    else
      found.push({
        ...place(record, ...path),
        code: 'reference-unknown',
        params: { found: id, kind, nearest: nearestKey(id, known) },
      });
  };
  const seek: Seeker['seek'] = (record, path, id, kind, known, words) => {
    if (id === undefined || known.has(id) || broken.ids.has(`${kind} ${id}`)) return;
    tell(record, path, id, words ?? kinds[kind].words, known);
  };
  const restriction: Seeker['restriction'] = (record, path, name, fund) => {
    if (!name) return;
    const value = readRestriction(name);
    if (value.kind === 'project') seek(record, path, value.project, 'project', projects);
    if (value.kind !== 'purpose' || !fund || broken.ids.has(`fund ${fund.id}`)) return;
    const known = purposes.get(fund) ?? idSet(fund.purposes ?? []);
    purposes.set(fund, known);
    if (!known.has(value.purpose)) tell(record, path, value.purpose, { zh: '用途', en: 'purpose' }, known);
  };
  return { found, seek, restriction };
}

/** The words of a vocabulary, and the nearest one. A way of paying is no category, whatever the header of its column says. */
function termParams(found: string, known: IdLookup): Params {
  const terms = known instanceof Map ? ([...known.values()] as { code: string; zh: string; en: string }[]) : [];
  const names = new Map(terms.flatMap(({ code, zh, en }) => [code, zh, en].map((name) => [name, `${code} ${zh}`])));
  const paid = !isTrouble(choiceReader(methods)(found));
  return {
    found,
    nearest: paid
      ? {
          zh: `“${found}”是支付方式，写在“方式”（method）列；这一列写钱从哪来。`,
          en: ` "${found}" is a way of paying and belongs in "method"; this column says where the money comes from.`,
        }
      : nearest(found, names.keys()),
    choices: {
      zh: terms.map(({ code, zh }) => `${code} ${zh}`).join('、'),
      en: terms.map(({ code, en }) => `${code} ${en}`).join(', '),
    },
  };
}

/** A set of ids that is made when the first of them is asked for: most columns of references are blank. */
export function lateSet(records: readonly { id: string }[]): IdLookup {
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
