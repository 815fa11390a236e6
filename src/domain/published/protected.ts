import { z } from 'zod';
import {
  type FieldKind,
  type FieldMeta,
  fieldMeta,
  fieldReader,
  type Ratio,
  type Reader,
  required,
} from '../../schemas/field.ts';
import { type Kind, kinds } from '../../schemas/kinds.ts';
import { type Change, isUnpublished } from '../../schemas/publication.ts';
import type { Fields, Plain } from '../../snapshot/values.ts';
import { type CycleKind, cycles } from '../portal/lifecycle.ts';

/** A published field, and how it may change. `parts` are those of a group, or of each item of a list. */
export type Protected = {
  key: string;
  meta: FieldMeta;
  change: Change;
  /** Turns the text of a correction into the value. */
  read: Reader | undefined;
  /** `values` is a list of plain values, `table` a map from ids to plain values. */
  shape: 'value' | 'values' | 'group' | 'list' | 'table';
  /** What a value, an item or an entry is. */
  holds: FieldKind;
  required: boolean;
  parts: readonly Protected[];
};

/** The published fields of a kind of record; none for what is compared on its own. */
export function protectedOf(kind: Kind): readonly Protected[] {
  const known = made.get(kind);
  if (known) return known;
  const parts = apart.has(kind) ? [] : partsOf(kinds[kind].schema, undefined).filter(({ key }) => key !== 'id');
  made.set(kind, parts);
  return parts;
}

/** What is kept of a record, with nothing for what is blank. */
export function keep(parts: readonly Protected[], record: object): Fields {
  const kept: Fields = {};
  for (const part of parts) {
    const value = keepOne(part, (record as Record<string, unknown>)[part.key]);
    if (value !== undefined) kept[part.key] = value;
  }
  return kept;
}

/** A value as it is kept: of a text in two languages the Chinese one is the fact, the other its translation. */
export function plainOf(kind: FieldKind, value: unknown): Plain {
  if (kind === 'both') return (value as { zh: string }).zh;
  if (kind === 'ratio') return `${(value as Ratio).of}/${(value as Ratio).in}`;
  return value as Plain;
}

/** The field that holds the state of a kind with a life cycle. */
export function stateKey(kind: Kind): string | undefined {
  if (!isCycle(kind)) return undefined;
  return kind === 'project' || kind === 'entry' ? 'stage' : 'status';
}

/** Whether a kind of record has a life cycle. */
export function isCycle(kind: Kind): kind is CycleKind & Kind {
  return Object.hasOwn(cycles, kind);
}

/** Kinds of ledger rows, whose every fact is closed with their period. */
export const ledgerRows = ['income', 'spending', 'transfer', 'reallocation', 'goods'] as const satisfies Kind[];

const made = new Map<Kind, readonly Protected[]>();

/** Corrections are compared on their own; explanations go with what they explain, and `withheld.yaml` with what it withholds. */
const apart: ReadonlySet<Kind> = new Set(['correction', 'explanation', 'withheld']);

/** What a group says of its change holds for its parts, unless they say otherwise. */
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

function keepOne(part: Protected, value: unknown): Plain | undefined {
  if (value === undefined || value === null) return undefined;
  switch (part.shape) {
    case 'list':
      return (value as object[]).map((item) => keep(part.parts, item));
    case 'values':
      return (value as unknown[]).map((item) => plainOf(part.holds, item));
    case 'table':
      return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, plainOf(part.holds, one)]));
    case 'group': {
      const kept = keep(part.parts, value as object);
      return Object.keys(kept).length ? kept : undefined;
    }
    default:
      return plainOf(part.holds, value);
  }
}
