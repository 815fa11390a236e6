import { z } from 'zod';
import {
  type CellReader,
  type FieldKind,
  type FieldMeta,
  fieldMeta,
  fieldReader,
  type Ratio,
  required,
} from '../../schemas/field.ts';
import { type Kind, kinds } from '../../schemas/kinds.ts';
import { type Change, isUnpublished } from '../../schemas/publication.ts';
import type { Fields, PlainValue } from '../../snapshot/values.ts';
import { type CycleKind, cycles } from '../portal/lifecycle.ts';

/** A published field and how it may change. `parts` are the fields of a group, or of each item of a list. */
export type Protected = {
  key: string;
  meta: FieldMeta;
  change: Change;
  /** Reads the text of a correction as a value of the field. */
  read: CellReader | undefined;
  /** `values` is a list of plain values, `table` a map from ids to plain values. */
  shape: 'value' | 'values' | 'group' | 'list' | 'table';
  /** Kind of the value, or of each item or entry. */
  holds: FieldKind;
  required: boolean;
  parts: readonly Protected[];
};

/** The published fields of a kind of record, without its id; none for kinds that are compared in another way. */
export function protectedOf(kind: Kind): readonly Protected[] {
  const known = made.get(kind);
  if (known) return known;
  const parts = apart.has(kind) ? [] : partsOf(kinds[kind].schema, undefined).filter(({ key }) => key !== 'id');
  made.set(kind, parts);
  return parts;
}

/** How each published field of a kind may change, by the key under which the manual has it; none for kinds that are compared in another way. */
export function changeByKey(kind: Kind): ReadonlyMap<string, Change> {
  const under = (parts: readonly Protected[], prefix: string): [string, Change][] =>
    parts.flatMap((part) => [
      [prefix + part.key, part.change],
      ...under(part.parts, `${prefix}${part.key}${part.shape === 'list' ? '[]' : ''}.`),
    ]);
  return new Map(under(protectedOf(kind), ''));
}

/** The published values of a record; blank fields are absent. */
export function keptValues(parts: readonly Protected[], record: object): Fields {
  const kept: Fields = {};
  for (const part of parts) {
    const value = keepOne(part, (record as Record<string, unknown>)[part.key]);
    if (value !== undefined) kept[part.key] = value;
  }
  return kept;
}

/** A value as it is compared: of a text in two languages the Chinese one, of a ratio `of/in`. */
export function keptValue(kind: FieldKind, value: unknown): PlainValue {
  if (kind === 'both') return (value as { zh: string }).zh;
  if (kind === 'ratio') return `${(value as Ratio).of}/${(value as Ratio).in}`;
  return value as PlainValue;
}

/** The field that holds the state of a record with a life cycle; undefined for other kinds. */
export function stateKey(kind: Kind): string | undefined {
  if (!isCycle(kind)) return undefined;
  return kind === 'project' || kind === 'entry' ? 'stage' : 'status';
}

/** Whether a kind of record has a life cycle. */
export function isCycle(kind: Kind): kind is CycleKind & Kind {
  return Object.hasOwn(cycles, kind);
}

/** Kinds of rows of the ledger: after the books of a period are closed, none of their facts changes without a correction. */
export const ledgerRows = ['income', 'spending', 'transfer', 'reallocation', 'goods'] as const satisfies Kind[];

const made = new Map<Kind, readonly Protected[]>();

/** Corrections are compared on their own; explanations go with what they explain, and `withheld.yaml` with what it withholds. */
const apart: ReadonlySet<Kind> = new Set(['correction', 'explanation', 'withheld']);

/** The fields of a schema. How a group may change holds for its fields, unless they say otherwise. */
function partsOf(schema: z.core.$ZodType, above: Change | undefined): Protected[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]): Protected[] => {
    const meta = fieldMeta(field);
    if (!meta || isUnpublished(meta.privacy)) return [];
    const inner = required(field);
    const own = meta.change ?? above;
    const part = {
      key,
      meta,
      change: own ?? (meta.kind === 'url' ? 'free' : 'once'),
      read: fieldReader(field),
      holds: meta.kind,
      required: inner === field,
    };
    if (meta.kind === 'both') return [{ ...part, shape: 'value', parts: [] }];
    if (inner instanceof z.ZodArray) {
      const element = required(inner.element);
      const item = fieldMeta(inner.element);
      if (element instanceof z.ZodObject && item?.kind !== 'both')
        return [{ ...part, shape: 'list', parts: partsOf(element, own) }];
      return [{ ...part, holds: item?.kind ?? 'text', shape: 'values', parts: [] }];
    }
    if (inner instanceof z.ZodRecord) {
      const holds = fieldMeta(inner.valueType)?.kind ?? 'text';
      return [{ ...part, holds, read: fieldReader(inner.valueType), shape: 'table', parts: [] }];
    }
    if (inner instanceof z.ZodObject) return [{ ...part, shape: 'group', parts: partsOf(inner, own) }];
    return [{ ...part, shape: 'value', parts: [] }];
  });
}

function keepOne(part: Protected, value: unknown): PlainValue | undefined {
  if (value === undefined || value === null) return undefined;
  switch (part.shape) {
    case 'list':
      return (value as object[]).map((item) => keptValues(part.parts, item));
    case 'values':
      return (value as unknown[]).map((item) => keptValue(part.holds, item));
    case 'table':
      return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, keptValue(part.holds, one)]));
    case 'group': {
      const kept = keptValues(part.parts, value as object);
      return Object.keys(kept).length ? kept : undefined;
    }
    default:
      return keptValue(part.holds, value);
  }
}
