import type { PrivateField } from '../../schemas/declare.ts';
import { type Kind, kinds, type Records, type Sourced } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { isJoined, joinParts, partsOf } from '../../schemas/parts.ts';
import { isUnpublished } from '../../schemas/publication.ts';
import { memoize } from '../common/memoize.ts';
import { type RewriteRule, rewritten } from './rewrite.ts';

/** Published in place of the number of a donor's written consent: there is one, and only the publisher has it. */
const onFile = 'on-file';

/** A record as it is published: without the fields that are declared private. */
export type Published<K extends Kind> = Omit<Sourced<K>, PrivateKey<(typeof kinds)[K]['schema']['shape']>>;

/** All records without fields that are declared private, at any depth. */
export function openRecords(records: Records): Records {
  const open = Object.entries(records).map(([name, rows]) => {
    const kind = name as Kind;
    if (isOpen(kind)) return [kind, rows];
    if (!isJoined(rows)) return [kind, (rows as Sourced<Kind>[]).map((row) => openRecord(kind, row))];
    return [kind, joinParts(partsOf<Sourced<Kind>>(rows).map((part) => openOf(kind)(part)))];
  });
  return Object.fromEntries(open) as Records;
}

/** Whether a kind has no private field. */
function isOpen(kind: Kind): boolean {
  return !fieldsOfKind(kind).some(({ privacy }) => isUnpublished(privacy));
}

/** Opens the records of a file, once. */
function openOf(kind: Kind): (part: readonly Sourced<Kind>[]) => readonly Sourced<Kind>[] {
  const open = openers.get(kind) ?? memoize((part) => part.map((row) => openRecord(kind, row)));
  openers.set(kind, open);
  return open;
}

const openers = new Map<Kind, ReturnType<typeof openOf>>();

function openRecord<T extends object>(kind: Kind, record: T): T {
  return rewritten(kinds[kind].schema, record, openPart) as T;
}

const openPart: RewriteRule = ({ meta, value }) => {
  if (meta?.privacy === 'private') return 'out';
  return meta?.privacy === 'on_file' && value !== undefined ? { value: onFile } : undefined;
};

type PrivateKey<Shape> = {
  [Key in keyof Shape]: Shape[Key] extends PrivateField<unknown> ? Key : never;
}[keyof Shape];
