import { type Kind, kindNames, type Records, type Sourced } from '../../schemas/kinds.ts';
import { fieldsOfKind } from '../../schemas/manual.ts';
import { kindOf } from '../../schemas/path.ts';
import { comparable } from '../../schemas/plain.ts';
import { type Guard, isUnpublished, type Privacy } from '../../schemas/publication.ts';
import { isSubstituted } from './substitute.ts';

type Correction = Sourced<'correction'>;

/** Published in a correction in place of a value that is not published. */
export const redact = '*';

/** Limits for small numbers: fewer people or answers are withheld. */
type Smallest = { people: number; answers: number };

/** Whether a field of this kind of record may be withheld. `field` is its key, its path, or its Chinese or English name. */
export function mayRedact(kind: Kind, field: string): boolean {
  return privacyOf(kind, field).length > 0;
}

/** Whether the value of a field is never published. `file` is the path of its file in the data folder. */
export function isSecret(file: string, field: string): boolean {
  const kind = kindOf(file)?.kind;
  const list = kind ? privacyOf(kind, field) : kindNames.flatMap((each) => privacyOf(each, field));
  return list.some(isUnpublished);
}

/**
 * Corrections as they are published: of values that are not published they say only that they were changed. `rows` are the published records of kinds with
 * guarded fields.
 */
export function publicCorrections(
  records: Records,
  rows: { readonly [kind in Kind]?: readonly object[] },
  smallest: Smallest,
): Correction[] {
  if (records.correction.length === 0) return [];
  const targets = targetsOf(records, rows);
  return records.correction.map((row) => {
    const known = (targets.get(`${row.home} ${row.record}`) ?? []).filter(({ book }) => !row.fund || book === row.fund);
    // Of a record that is not found every kind is thought of.
    const found = known.length > 0 ? known : kindNames.map((kind): Target => ({ kind, book: '', shown: undefined }));
    const withheld = found.some(({ kind, shown }) =>
      privacyOf(kind, row.field).some((privacy) => isWithheld(privacy, row, shown, smallest)),
    );
    return withheld ? redacted(row) : row;
  });
}

/** A correction with its two values replaced; a blank one stays blank. */
function redacted(row: Correction): Correction {
  return { ...row, old: row.old === undefined ? undefined : redact, new: row.new === undefined ? undefined : redact };
}

/** A published record to which a correction may belong. */
type Target = { kind: Kind; book: string; shown: Shown | undefined };
type Shown = { readonly [field: string]: unknown };

function targetsOf(records: Records, rows: { readonly [kind in Kind]?: readonly object[] }): Map<string, Target[]> {
  const named = new Set(records.correction.map(({ home, record }) => `${home} ${record}`));
  const targets = kindNames.flatMap((kind) =>
    (rows[kind] ?? records[kind]).flatMap((row) => {
      const { home, id, book } = row as Sourced<Kind>;
      const key = `${home} ${id}`;
      return named.has(key) ? [{ key, target: { kind, book, shown: row as unknown as Shown } }] : [];
    }),
  );
  return new Map(
    [...Map.groupBy(targets, ({ key }) => key)].map(([key, list]) => [key, list.map(({ target }) => target)]),
  );
}

type Condition = (row: Correction, shown: Shown | undefined, smallest: Smallest) => boolean;

/** When the values of a correction are withheld, by the guard of the field. */
const conditions: Record<Guard, Condition> = {
  on_file: () => true,
  // Even the former group of a wish may be one that is now small.
  group: () => true,
  // A wish whose group is withheld has none.
  wisher: (_, shown) => shown !== undefined && (shown.group === undefined || shown.few === true),
  payment: (_, shown) => shown === undefined || isSubstituted(shown),
  row: (_, shown) => shown === undefined,
  few: (row, shown, { people }) => isRedacted(shown) || isBelow(row.old, people) || isBelow(row.new, people),
  answers: (row, shown, { answers }) =>
    shown?.suppressed === true ||
    shown?.satisfied_total !== undefined ||
    isBelow(row.old, answers) ||
    isBelow(row.new, answers),
};

/** Whether the published record has `few` in place of a number; in a project it is within `beneficiaries`. */
function isRedacted(shown: Shown | undefined): boolean {
  return shown?.few === true || (shown?.beneficiaries as Shown | undefined)?.few === true;
}

function isWithheld(privacy: Privacy, row: Correction, shown: Shown | undefined, smallest: Smallest): boolean {
  return privacy === 'private' || conditions[privacy](row, shown, smallest);
}

/** Whether a number is below the limit; what is not a plain number counts as below, because it cannot be judged. */
function isBelow(text: string | undefined, smallest: number): boolean {
  return text !== undefined && text.trim() !== '' && !(Number(text) >= smallest);
}

/** The declared privacy of all fields that a name may mean: the field itself, a group that holds it, or a part of it. */
function privacyOf(kind: Kind, field: string): readonly Privacy[] {
  const name = comparable(field.replaceAll(/\[\d*\]/g, ''));
  return namesOf(kind).flatMap(({ privacy, names }) => (names.has(name) ? [privacy] : []));
}

type Named = { privacy: Privacy; names: ReadonlySet<string> };
const made = new Map<Kind, readonly Named[]>();

function namesOf(kind: Kind): readonly Named[] {
  const known = made.get(kind);
  if (known) return known;
  const fields = fieldsOfKind(kind);
  const steps = new Map(fields.map((field) => [field.key.replaceAll('[]', ''), field]));
  const guarded = fields.flatMap(({ key, privacy }) => {
    if (!privacy) return [];
    const way = key.replaceAll('[]', '').split('.');
    const called = way.map((step, index) => {
      const { zh, en, aliases } = steps.get(way.slice(0, index + 1).join('.')) ?? { zh: step, en: step, aliases: [] };
      return [...new Set([step, zh, en, ...aliases].map(comparable))];
    });
    const paths: string[] = [];
    let before = [''];
    for (const names of called) {
      before = before.flatMap((path) => names.map((name) => (path ? `${path}.${name}` : name)));
      paths.push(...before);
    }
    return [{ privacy, names: new Set([...paths, ...(called.at(-1) ?? [])]) }];
  });
  made.set(kind, guarded);
  return guarded;
}
