import type { Both } from '../../issues/both.ts';
import { type Draft, fieldName, type NeededCorrection } from '../../issues/issue.ts';
import { compare } from '../../issues/order.ts';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';
import type { Fields, PlainValue } from '../../snapshot/values.ts';
import type { Portal } from '../portal/portal.ts';
import { correctionLine } from '../published/correction.ts';
import { type FieldChange, isValueText, valueText } from '../published/field-change.ts';
import { recordSummary } from '../published/summary.ts';
import type { PublishedRecord } from '../published/values.ts';
import { place } from './place.ts';

/** Corrections that came after the last publication, by place and record, in the order of days; the day on which new ones would be written. */
export type Fresh = {
  today: string;
  corrections: ReadonlyMap<string, readonly Sourced<'correction'>[]>;
  /** Places with more than one fund, where a row needs the name of its fund. */
  several: ReadonlySet<string>;
  /** Places whose corrections could not all be read. */
  unread: ReadonlySet<string>;
};

type Named = { kind: Kind; name: string; short?: string; home: string; book: string };

/** What was corrected since: `known` is all that was published before. */
export function freshOf(
  portal: Portal,
  records: readonly PublishedRecord[],
  known: ReadonlySet<PublishedRecord | undefined>,
): Fresh {
  const all = portal.records.correction;
  // The published view keeps the order, and withholds some values.
  const list = records
    .filter(({ kind }) => kind === 'correction')
    .flatMap((told, index) => {
      const full = all[index];
      return full && !known.has(told) ? [full] : [];
    });
  const homes = portal.records.fund.map(({ home }) => home);
  return {
    today: portal.asOf,
    corrections: Map.groupBy(
      list.toSorted((a, b) => compare(a.on, b.on)),
      ({ home, record }) => `${home} ${record}`,
    ),
    several: new Set(homes.filter((home, index) => homes.indexOf(home) !== index)),
    unread: new Set([...portal.broken.tables].flatMap((table) => /^correction (.*)/.exec(table)?.[1] ?? [])),
  };
}

/** Whether corrections lead from the old value to the new one, step by step, and no further. */
export function isCorrected(fresh: Fresh, told: PublishedRecord, { part, path, old, now }: FieldChange): boolean {
  const named = whoIs(told);
  if (fresh.unread.has(named.home)) return true;
  const steps = correctionsOf(fresh, named).filter(
    ({ field }) => field === fieldName(path) || (path.length === 1 && field === part.meta.zh),
  );
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return false;
  const joined = steps.every((step, index) => {
    const next = steps[index + 1];
    return (
      !next ||
      step.new === next.old ||
      (step.new !== undefined && isValueText(part, next.old, part.read?.(step.new) as PlainValue))
    );
  });
  return joined && isValueText(part, first.old, old) && isValueText(part, last.new, now);
}

/** Whether a correction of the field `row` says that a whole record came or went. */
export function isDeclared(fresh: Fresh, one: PublishedRecord | (Named & { fields: Fields })): boolean {
  const named = 'record' in one ? whoIs(one) : one;
  if (fresh.unread.has(named.home)) return true;
  const rows = correctionsOf(fresh, named).filter(({ field }) => field === 'row');
  if ('record' in one) return rows.some((row) => row.old === undefined);
  return rows.some((row) => row.new === undefined && row.old === recordSummary(one.kind, one.name, one.fields));
}

/** A published value was changed. */
export function changed(fresh: Fresh, told: PublishedRecord, change: FieldChange, date: string): Draft {
  const { part, path, old, now } = change;
  const [before, after] = [valueText(part, old), valueText(part, now)];
  const name = fieldName(path);
  const label =
    path.length === 1 ? { zh: part.meta.zh, en: part.meta.en } : { zh: `${part.meta.zh}（${name}）`, en: name };
  const needed = neededOf(fresh, whoIs(told), name, before, after);
  return {
    ...place(told.record, ...path),
    code: 'correction-missing',
    params: {
      record: told.name,
      field: label,
      date,
      old: shown(before),
      new: shown(after),
      ...entryOf(needed),
    },
    corrections: [needed],
  };
}

type Gone = Named & { file: string; fields: Fields };

/** Published records of one file are there no more. */
export function vanished(fresh: Fresh, gone: readonly [Gone, ...Gone[]], date: string): Draft {
  const [one] = gone;
  const count = gone.length;
  const corrections = gone.map((each) =>
    neededOf(fresh, each, 'row', recordSummary(each.kind, each.name, each.fields), undefined),
  );
  const found: Both = { zh: `“${one.name}”`, en: ` "${one.name}"` };
  const more = { zh: `“${one.name}”等 ${count} 条`, en: ` "${one.name}" and ${count - 1} more` };
  return {
    file: one.file,
    record: one.name,
    code: 'record-vanished',
    params: {
      kind: kinds[one.kind].words,
      found: count > 1 ? more : found,
      date,
      ...entryOf(corrections[0] as NeededCorrection),
    },
    corrections,
  };
}

/** A row that was entered after its period was closed. */
export function late(fresh: Fresh, told: PublishedRecord, day: string, sealed: string, date: string): Draft {
  const named = whoIs(told);
  const said = recordSummary(told.kind, told.name, told.record as unknown as Fields);
  const needed = neededOf(fresh, named, 'row', undefined, said);
  return {
    ...place(told.record, 'date'),
    code: 'row-late',
    params: {
      found: told.name,
      day,
      sealed,
      date,
      ...entryOf(needed),
    },
    corrections: [needed],
  };
}

/** A correction that was published is not as it was, or gone. */
export function removed(
  { kind, file, name }: { kind: Kind; file: string; name: string },
  date: string,
  told?: PublishedRecord,
): Draft {
  const at = told ? place(told.record, 'record') : { file, record: name };
  const code = kind === 'explanation' ? 'explanation-removed' : 'correction-removed';
  return { ...at, code, params: { found: name.replace(/^(?:correction|explanation)\//, ''), date } };
}

function whoIs({ kind, record, name, short }: PublishedRecord): Named {
  return { kind, name, short, home: record.home, book: record.book };
}

function correctionsOf({ corrections, several }: Fresh, { name, short, home, book }: Named): Sourced<'correction'>[] {
  // Charities and campaigns belong to no place: any place that they concern may correct them.
  const list = home
    ? [name, ...(short && short !== name ? [short] : [])].flatMap(
        (called) => corrections.get(`${home} ${called}`) ?? [],
      )
    : [...corrections.values()].flat().filter(({ record }) => record === name);
  return list.filter(({ fund }) => (fund === undefined ? !several.has(home) || book === '' : fund === book));
}

/** The correction that is asked for. */
function neededOf(
  { today, several }: Fresh,
  { kind, name, home, book }: Named,
  field: string,
  old: string | undefined,
  now: string | undefined,
): NeededCorrection {
  const inFund = book !== '' && !['round', 'entry', 'score'].includes(kind) && (several.has(home) || kind !== 'fund');
  return {
    file: home ? `places/${home}/corrections.yaml` : 'corrections.yaml',
    record: name,
    ...(inFund && { fund: book }),
    field,
    ...(old !== undefined && { old }),
    ...(now !== undefined && { new: now }),
    on: today,
  };
}

/** Where a correction belongs and how it is written, for a message. */
function entryOf(needed: NeededCorrection): { file: string; entry: Both } {
  const zh = correctionLine(needed, { reason: '写明原因', role: '批准人职务' });
  const en = correctionLine(needed, { reason: 'why', role: 'role of who approved it' });
  return { file: needed.file, entry: { zh, en } };
}

const shown = (text: string | undefined): string | Both => text ?? { zh: '（空）', en: '(blank)' };
