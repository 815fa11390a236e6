import type { Draft } from '../../issues/issue.ts';
import { nearest, nearestKey } from '../../issues/nearest.ts';
import { compare } from '../../issues/order.ts';
import { type FieldMeta, fieldMeta, fieldReader, isTrouble } from '../../schemas/field.ts';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';
import { plainYuan } from '../common/money.ts';
import { isPlaceholder } from '../common/placeholder.ts';
import type { Portal } from '../portal/portal.ts';
import { mayRedact, redact } from '../published/redact.ts';
import { place } from './place.ts';

/** A correction names a record of its place, and the last one of a field has the present value as its new value. */
export function checkCorrections(portal: Portal): Draft[] {
  const { correction } = portal.records;
  if (correction.length === 0) return [];
  return [...correction.flatMap(checkWords), ...checkTargets(portal)];
}

/** Reason and role are written by a person, not left as the message printed them. */
function checkWords(one: Correction): Draft[] {
  return (['reason', 'approved_by_role'] as const).flatMap((key): Draft[] => {
    const found = one[key].zh;
    if (!isPlaceholder(found)) return [];
    const { zh = key, en = key } = fieldMeta(kinds.correction.schema.shape[key]) ?? {};
    const params = { record: one.record, expected: { zh, en }, found };
    return [{ ...place(one, key), record: one.record, code: 'correction-blank', params }];
  });
}

function checkTargets(portal: Portal): Draft[] {
  const { correction } = portal.records;
  const targets = targetsOf(portal);
  const last = new Map(correction.toSorted((a, b) => compare(a.on, b.on)).map((one) => [keyOf(one), one]));
  return correction.flatMap((one) => {
    // Rows without an id go by a key with slashes, which leads to no record of this version.
    if (one.record.includes('/')) return [];
    const found = (targets.get(one.home)?.get(one.record) ?? targets.get('')?.get(one.record) ?? []).filter(
      ({ record }) => !one.fund || record.book === one.fund,
    );
    if (found.length === 0) return lost(portal, one, targets);
    return last.get(keyOf(one)) === one ? checkValue(one, found) : [];
  });
}

type Correction = Sourced<'correction'>;
type Target = { kind: Kind; record: Sourced<Kind> };
type Targets = ReadonlyMap<string, ReadonlyMap<string, readonly Target[]>>;

function keyOf({ home, fund, record, field }: Correction): string {
  return [home, fund, record, field].join('\n');
}

/** Records by place and id. */
function targetsOf(portal: Portal): Targets {
  const places = new Map<string, Map<string, Target[]>>();
  for (const [kind, rows] of Object.entries(portal.records) as [Kind, Sourced<Kind>[]][])
    for (const record of kind === 'correction' || kind === 'explanation' ? [] : rows) {
      const ids = places.get(record.home) ?? new Map<string, Target[]>();
      places.set(record.home, ids);
      const list = ids.get(record.id) ?? [];
      if (list.push({ kind, record }) === 1) ids.set(record.id, list);
    }
  return places;
}

function lost(portal: Portal, one: Correction, targets: Targets): Draft[] {
  // A record that went, told as such: what was published of it stands in the correction.
  if (one.field === 'row' && one.old !== undefined && one.new === undefined) return [];
  if ([...portal.broken.ids].some((id) => id.endsWith(` ${one.record}`))) return [];
  const params = {
    found: one.record,
    kind: { zh: '记录', en: 'record' },
    nearest: nearestKey(one.record, targets.get(one.home) ?? new Map<string, never>()),
  };
  return [{ ...place(one, 'record'), code: 'reference-unknown', params }];
}

function checkValue(one: Correction, targets: readonly Target[]): Draft[] {
  // A late row is corrected as a whole, and a part of a group has no single text to compare.
  if (one.field === 'row' || /[.[]/.test(one.field)) return [];
  // A publication says `*` for what it withholds.
  if (one.new === redact && targets.some(({ kind }) => mayRedact(kind, one.field))) return [];
  const fields = targets.flatMap((target) => {
    const field = fieldOf(target.kind, one.field);
    return field ? [{ ...field, value: (target.record as Record<string, unknown>)[field.key] }] : [];
  });
  if (fields.length === 0) {
    const names = targets.flatMap(({ kind }) => Object.keys(kinds[kind].schema.shape));
    const params = { found: one.field, kind: { zh: '字段', en: 'field' }, nearest: nearest(one.field, names) };
    return [{ ...place(one, 'field'), code: 'reference-unknown', params }];
  }
  const [first] = fields;
  if (!first || fields.some((field) => agrees(field, one.new))) return [];
  const value =
    first.value === undefined
      ? ''
      : first.meta.kind === 'money'
        ? plainYuan(first.value as number)
        : String(first.value);
  const params = { found: one.record, field: one.field, new: one.new ?? '', value };
  return [{ ...place(one, one.new === undefined ? 'field' : 'new'), code: 'correction-mismatch', params }];
}

type Field = { key: string; meta: FieldMeta; read: ((text: string) => unknown) | undefined };

/** A field by its key or its Chinese name. */
function fieldOf(kind: Kind, name: string): Field | undefined {
  for (const [key, field] of Object.entries(kinds[kind].schema.shape)) {
    const meta = fieldMeta(field);
    if (meta && (key === name || meta.zh === name)) return { key, meta, read: fieldReader(field) };
  }
  return undefined;
}

/** Whether the record has the value of the correction. Groups and bilingual texts are left to people. */
function agrees({ read, value }: Field & { value: unknown }, text: string | undefined): boolean {
  if (typeof value === 'object' && value !== null) return true;
  if (text === undefined || value === undefined) return text === value;
  const now = read?.(text);
  return now === value || (isTrouble(now) && text === value);
}
