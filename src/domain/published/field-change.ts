import type { Path } from '../../issues/issue.ts';
import { isTrouble } from '../../schemas/field.ts';
import { readYuan } from '../../schemas/yuan.ts';
import { type Fields, isPurged, type PlainValue } from '../../snapshot/values.ts';
import { plainYuan } from '../common/money.ts';
import { keptValue, type Protected } from './protected.ts';

/** A published value that changed. `path` is its path in the record as it is now; without `old` a blank was filled, without `now` the value was taken out. */
export type FieldChange = { part: Protected; path: Path; old?: PlainValue | undefined; now?: PlainValue | undefined };

/** The differences between the published fields of a record and those it has now. Values that a purge replaced by their hash are not compared. */
export function fieldChanges(parts: readonly Protected[], before: Fields, now: Fields, path: Path = []): FieldChange[] {
  return parts.flatMap((part): FieldChange[] => {
    const [old, value] = [before[part.key], now[part.key]];
    const way = [...path, part.key];
    if (isPurged(old)) return [];
    if (part.shape === 'list') return inList(part, asList(old), asList(value), way);
    if (part.shape === 'group') return fieldChanges(part.parts, asGroup(old), asGroup(value), way);
    if (part.shape === 'table') return inTable(part, asGroup(old), asGroup(value), way);
    return isSameValue(old, value) ? [] : [{ part, path: way, old, now: value }];
  });
}

/** A value in the form in which staff write it into a correction: money in yuan, lists joined by `；`. */
export function valueText(part: Protected, value: PlainValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.join('；');
  return isMoney(part) ? plainYuan(value as number) : String(value);
}

/** Whether the text of a correction means this value; undefined means blank. */
export function isValueText(part: Protected, text: string | undefined, value: PlainValue | undefined): boolean {
  if (text === undefined || value === undefined) return text === value;
  if (text === valueText(part, value)) return true;
  const read = isMoney(part) ? readYuan(text) : part.read?.(text);
  return read !== undefined && !isTrouble(read) && keptValue(part.holds, read) === value;
}

/** Whether a protected field holds money (integer fen). */
export function isMoney({ holds }: Protected): boolean {
  return holds === 'money';
}

function inTable(part: Protected, before: Fields, now: Fields, path: Path): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return keys.flatMap((key) =>
    isSameValue(before[key], now[key]) || isPurged(before[key])
      ? []
      : [{ part, path: [...path, key], old: before[key], now: now[key] }],
  );
}

/**
 * Compares lists whose items may be added anywhere and in any order. Equal items are paired first, then those in which only blanks were filled, then those
 * that differ only in freely changing fields; the rest in order.
 */
function inList(part: Protected, before: readonly Fields[], now: readonly Fields[], path: Path): FieldChange[] {
  const open = new Set(now.keys());
  const firm = part.parts.filter(({ change }) => change !== 'free' && change !== 'until_closed');
  const alike = (a: Fields, b: Fields) => firm.length > 0 && firm.every(({ key }) => filled(a[key], b[key]));
  const pairs = new Map<Fields, number>();
  for (const fits of [same, filled, alike])
    for (const item of before) {
      const found = pairs.has(item) ? undefined : [...open].find((index) => fits(item, now[index] as Fields));
      if (found === undefined) continue;
      open.delete(found);
      pairs.set(item, found);
    }
  const others = [...open];
  return before.flatMap((item) => {
    const index = pairs.get(item) ?? others.shift();
    // Of an item that went, the first value stands for all.
    if (index === undefined) return fieldChanges(part.parts, item, {}, [...path, before.indexOf(item)]).slice(0, 1);
    return fieldChanges(part.parts, item, now[index] as Fields, [...path, index]).filter(
      ({ old }) => old !== undefined,
    );
  });
}

/** Whether two values are equal; lists of plain values in any order. */
export function isSameValue(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) ? filled(a, b) && filled(b, a) : a === b;
}

function same(a: Fields, b: Fields): boolean {
  return filled(a, b) && filled(b, a);
}

/** Whether everything of the former value is in the present one. */
function filled(before: PlainValue | undefined, now: PlainValue | undefined): boolean {
  if (before === undefined || isPurged(before)) return true;
  if (Array.isArray(before)) return Array.isArray(now) && before.every((item) => now.some((one) => filled(item, one)));
  if (typeof before === 'object')
    return Object.keys(before).every((key) => filled(before[key], asGroup(now as PlainValue)[key]));
  return before === now;
}

function asList(value: PlainValue | undefined): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

function asGroup(value: PlainValue | undefined): Fields {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}
