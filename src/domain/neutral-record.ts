import { z } from 'zod';
import { evidenceKinds } from '../schemas/common.ts';
import { type FieldMeta, fieldMeta, required } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { listOf } from './list.ts';
import { neutral } from './neutral.ts';

/**
 * A record without what could tell to which wish it belongs: of the fields that its schema declares `guarded('payment', …)` those that may be blank are left
 * out, and those that may not say the same in all such records. Days, amounts, categories and links to other rows of money stay.
 *
 * The pot is left out as well, so in the published accounts such a payment counts as unrestricted money: for all of them, whatever pot they took from, for one
 * that was told only sometimes would tell by its absence. The balance of the fund is exact; that of a restricted pot is what it was before such payments.
 */
export function neutralOf<T extends object>(kind: Kind, record: T): T {
  return neutralGroup(kinds[kind].schema, record) as T;
}

function neutralGroup(schema: z.ZodObject, value: object): object {
  const copy: Record<string, unknown> = { ...value };
  for (const [key, field] of Object.entries(schema.shape)) {
    if (copy[key] === undefined) continue;
    const meta = fieldMeta(field as z.ZodType);
    // How many people it served would single it out as well.
    if (meta?.privacy !== 'payment' && meta?.privacy !== 'few') copy[key] = neutralPart(field as z.ZodType, copy[key]);
    else if (meta.several && typeof copy[key] === 'string') copy[key] = knownOf(copy[key]);
    else if (field instanceof z.ZodOptional) delete copy[key];
    else copy[key] = wordOf(key, meta);
  }
  return copy;
}

/** Kinds of papers lead nowhere as long as they are codes. */
function knownOf(cell: string): string | undefined {
  const codes = listOf(cell).filter((code) => Object.hasOwn(evidenceKinds, code.trim()));
  return codes.length > 0 ? codes.join(';') : undefined;
}

function neutralPart(field: z.core.$ZodType, value: unknown): unknown {
  const inner = required(field);
  if (fieldMeta(field)?.kind === 'both' || typeof value !== 'object' || value === null) return value;
  if (inner instanceof z.ZodArray) return (value as unknown[]).map((item) => neutralPart(inner.element, item));
  return inner instanceof z.ZodObject ? neutralGroup(inner, value) : value;
}

function wordOf(key: string, { kind }: FieldMeta): unknown {
  if (kind === 'choice') return neutral.choice;
  const word = key === 'purpose' ? neutral.purpose : neutral.text;
  return kind === 'both' ? { zh: word } : word;
}
