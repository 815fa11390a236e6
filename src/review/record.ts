import { signedYuan } from '../domain/common/money.ts';
import { type FieldChange, fieldChanges, isMoney, valueText } from '../domain/published/field-change.ts';
import { type Protected, protectedOf } from '../domain/published/protected.ts';
import type { Site } from '../domain/published/public.ts';
import { isSubstituted } from '../domain/published/substitute.ts';
import { recordSummary } from '../domain/published/summary.ts';
import { fieldsOf, finderOf, type PublishedRecord, publishedRecords } from '../domain/published/values.ts';
import type { Both } from '../issues/both.ts';
import { fieldName } from '../issues/issue.ts';
import { compare } from '../issues/order.ts';
import { type Kind, kindNames } from '../schemas/kinds.ts';
import { reviewWords } from '../texts/review.ts';

/** A published value before and after; a blank one is absent. `difference`: of amounts, integer fen. `english`: it is the English text that changed. */
export type FieldDifference = {
  field: string;
  label: Both;
  old?: Both;
  new?: Both;
  difference?: number;
  english?: true;
};

/** What names a published record: its kind, its place, its fund or round (both blank where there is none), and its name there. */
export type Named = { kind: Kind; home: string; book: string; record: string };

/** A record that is published for the first time, otherwise, or no more. `summary` says in one line what it is. */
export type RecordChange = Named & {
  change: 'added' | 'changed' | 'vanished';
  summary: string;
  fields: readonly FieldDifference[];
};

/** Numbers of a record that are withheld from now on, or no more. */
export type WithheldChange = Named & { change: 'opened' | 'closed' };

/** A record of both views with what it was before. */
export type Pair = { kind: Kind; before: PublishedRecord | undefined; after: PublishedRecord | undefined };

/** Every published record before and after, joined by its name; those that are the same left out. Corrections and explanations are compared apart. */
export function changedPairs(before: Site, after: Site): Pair[] {
  const [old, now] = [before, after].map((site) => publishedRecords(site).filter(({ kind }) => !apart.has(kind))) as [
    PublishedRecord[],
    PublishedRecord[],
  ];
  const find = finderOf(now);
  const met = new Map<PublishedRecord, PublishedRecord>();
  const gone: PublishedRecord[] = [];
  for (const one of old) {
    const { kind, name, record } = one;
    const found = find({ kind, name, file: record.at.file, fields: fieldsOf(kind, record) });
    // Of two that one name finds, the first has it.
    if (found && !met.has(found)) met.set(found, one);
    else gone.push(one);
  }
  const pairs = [
    ...now.map((told): Pair => ({ kind: told.kind, before: met.get(told), after: told })),
    ...gone.map((told): Pair => ({ kind: told.kind, before: told, after: undefined })),
  ];
  return pairs
    .filter((pair) => !pair.before || !pair.after || textOf(pair.before) !== textOf(pair.after))
    .toSorted(
      (a, b) =>
        compare(whereOf(a), whereOf(b)) || kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || order(a) - order(b),
    );
}

/** What changed in the records. What follows from a number being withheld, or no more, is left to that. */
export function recordChanges(pairs: readonly Pair[]): RecordChange[] {
  return pairs.flatMap((pair): RecordChange[] => {
    const { kind, before, after } = pair;
    const told = (after ?? before) as PublishedRecord;
    const named = { ...nameOf(told), summary: recordSummary(kind, told.name, fieldsOf(kind, told.record)) };
    if (!before || !after) return [{ ...named, change: after ? 'added' : 'vanished', fields: [] }];
    const withheld = withheldIn(before) !== withheldIn(after);
    const fields = differences(before, after)
      .filter(({ part }) => !marks.has(part.key) && !(withheld && part.meta.privacy))
      .map(differenceOf);
    const english = differences(inEnglish(before), inEnglish(after))
      .filter(({ part }) => part.holds === 'both')
      .map((change) => ({ ...differenceOf(change), english: true as const }));
    const all = [...fields, ...english];
    return all.length > 0 ? [{ ...named, change: 'changed', fields: all }] : [];
  });
}

/** Records of which numbers were withheld and are told, or the other way. */
export function withheldChanges(pairs: readonly Pair[]): WithheldChange[] {
  return pairs.flatMap(({ before, after }) => {
    if (!before || !after || withheldIn(before) === withheldIn(after)) return [];
    return [{ ...nameOf(after), change: withheldIn(after) ? 'closed' : 'opened' }];
  });
}

/** What is said of records: compared as a whole, not field by field. */
const apart: ReadonlySet<Kind> = new Set(['correction', 'explanation']);

/** Fields that say that a number is withheld. */
const marks: ReadonlySet<string> = new Set(['few', 'suppressed']);

function nameOf({ kind, record, name }: PublishedRecord): Named {
  return { kind, home: record.home, book: record.book, record: name };
}

function whereOf({ before, after }: Pair): string {
  const { home, book } = ((after ?? before) as PublishedRecord).record;
  return `${home} ${book}`;
}

const order = ({ before, after }: Pair) => (before && after ? 1 : after ? 0 : 2);

/** All that is published of a record; its place in the file is none of it. */
function textOf({ record: { at: _, ...fields } }: PublishedRecord): string {
  return JSON.stringify(fields, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compare(a, b)))
      : value,
  );
}

function withheldIn({ kind, record }: PublishedRecord): boolean {
  const hides = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([key, part]) => (marks.has(key) && part === true) || hides(part));
  return isSubstituted(record) || hides(fieldsOf(kind, record));
}

/** Every change between two records, items that lists gained among them. */
function differences(before: PublishedRecord, after: PublishedRecord): FieldChange[] {
  const parts = protectedOf(after.kind);
  const [old, now] = [fieldsOf(before.kind, before.record), fieldsOf(after.kind, after.record)];
  // Seen from the end, an item that a list gained is one that it lost.
  const gained = fieldChanges(parts, now, old).flatMap((change) =>
    change.now === undefined && change.path.some((step) => typeof step === 'number')
      ? [{ part: change.part, path: change.path, now: change.old }]
      : [],
  );
  return [...fieldChanges(parts, old, now), ...gained];
}

function differenceOf({ part, path, old, now }: FieldChange): FieldDifference {
  const field = fieldName(path);
  const { zh, en } = part.meta;
  const moved = isMoney(part) && typeof old === 'number' && typeof now === 'number';
  return {
    field,
    label: path.length === 1 ? { zh, en } : { zh: `${zh}（${field}）`, en: `${en} (${field})` },
    ...(old !== undefined && { old: shown(part, old) }),
    ...(now !== undefined && { new: shown(part, now) }),
    ...(moved && { difference: now - old }),
  };
}

function shown(part: Protected, value: NonNullable<FieldChange['old']>): Both {
  if (typeof value === 'boolean') return value ? reviewWords.yes : reviewWords.no;
  if (isMoney(part) && typeof value === 'number') return { zh: signedYuan(value), en: signedYuan(value) };
  const text =
    typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : (valueText(part, value) ?? '');
  const word = part.holds === 'choice' ? part.meta.choices?.[text] : undefined;
  return { zh: word ?? text, en: text };
}

/** A record whose texts in two languages say what they say in English. */
function inEnglish(told: PublishedRecord): PublishedRecord {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn);
    if (typeof value !== 'object' || value === null) return value;
    const { zh, en, ...more } = value as { zh?: unknown; en?: unknown };
    if (typeof zh === 'string' && Object.keys(more).length === 0) return { zh: en };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turn(part)]));
  };
  return { ...told, record: turn(told.record) as PublishedRecord['record'] };
}
