import { z } from 'zod';
import { type FieldMeta, fieldMeta, fieldReader, type Reader } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import type { Fields, Plain } from '../snapshot/values.ts';
import { type CycleKind, cycles } from './lifecycle.ts';

/**
 * A field that may not change silently once it was published: amounts, dates, names, votes, scores and states. `sealed` fields are held only in rows of
 * a closed period. `parts` are those of a group, or of each item of a list.
 */
export type Protected = {
  key: string;
  meta: FieldMeta;
  sealed: boolean;
  /** Turns the text of a correction into the value. */
  read: Reader | undefined;
  shape: 'value' | 'group' | 'list' | 'table';
  parts: readonly Protected[];
};

/** The protected fields of a kind of record; none for kinds that hold no published facts. */
export function protectedOf(kind: Kind): readonly Protected[] {
  const known = made.get(kind);
  if (known) return known;
  const parts = free.has(kind) ? [] : partsOf(kind, kinds[kind].schema, '');
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

/** Kinds of ledger rows, whose every fact is closed with their period. */
export const ledgerRows = ['income', 'spending', 'transfer', 'reallocation', 'goods'] as const satisfies Kind[];

const made = new Map<Kind, readonly Protected[]>();

/** Settings, vocabularies and remarks; corrections are compared on their own. */
const free: ReadonlySet<Kind> = new Set(['portal', 'term', 'explanation', 'correction']);

/** Kinds whose numbers are votes, scores, shares or quantities given and taken. */
const counted: ReadonlySet<Kind> = new Set([
  ...(['score', 'entry', 'round', 'survey', 'point', 'scheme', 'meeting', 'application', 'goods', 'fund'] as const),
  ...(['aggregate', 'revenue', 'volunteer', 'income'] as const),
]);

const names = new Set([
  'state',
  ...['name', 'title', 'display_name', 'donor_display', 'payee_display', 'applicant', 'claimed_by', 'party', 'team'],
  ...['metric', 'item', 'number', 'uscc', 'filing_number'],
]);

/** What proves or explains a record, and rules that are changed by decision and not by correction. */
const aside = new Set(['source', 'evidence', 'note', 'before', 'after', 'location', 'contact', 'rules', 'retracted']);
const asideColumns = new Set([
  'retracted_on',
  'retracted_reason',
  'settlement_state',
  'voucher_last4',
  'beneficiaries',
  'few',
]);
function partsOf(kind: Kind, schema: z.core.$ZodType, path: string): Protected[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]): Protected[] => {
    const meta = fieldMeta(field);
    if (!meta || isUnpublished(meta) || (path === '' && isAside(kind, key))) return [];
    const inner = bare(field);
    const way = path ? `${path}.${key}` : key;
    const part = { key, meta, sealed: false, read: fieldReader(field) };
    if (inner instanceof z.ZodArray) {
      const parts = partsOf(kind, bare(inner.element), way);
      return parts.length ? [{ ...part, shape: 'list', parts }] : [];
    }
    if (inner instanceof z.ZodRecord)
      return guards(kind, way, fieldMeta(inner.valueType)) ? [{ ...part, shape: 'table', parts: [] }] : [];
    if (inner instanceof z.ZodObject) {
      const parts = partsOf(kind, inner, way);
      return parts.length ? [{ ...part, shape: 'group', parts }] : [];
    }
    const open = guards(kind, way, meta);
    return open || isLedger(kind) ? [{ ...part, sealed: !open, shape: 'value', parts: [] }] : [];
  });
}

/** Nothing of its value is published. */
function isUnpublished({ privacy }: FieldMeta): boolean {
  return privacy === 'private' || privacy === 'on_file';
}

function isAside(kind: Kind, key: string): boolean {
  // The rules of a round and of points are what its results are counted by.
  if (key === 'rules') return kind !== 'scheme';
  return key === 'id' || aside.has(key) || asideColumns.has(key);
}

function guards(kind: Kind, way: string, meta: FieldMeta | undefined): boolean {
  const key = way.split('.').at(-1) as string;
  switch (meta?.kind) {
    case 'money':
    case 'date':
    case 'month':
    case 'period':
      return true;
    case 'count':
    case 'quantity':
    case 'percent':
    case 'ratio':
      return counted.has(kind) || way.startsWith('revenue_share.');
    case 'choice':
      return key === stateKey(kind) || key === 'result' || key === 'outcome';
    default:
      return names.has(key);
  }
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

function isLedger(kind: Kind): boolean {
  return (ledgerRows as readonly Kind[]).includes(kind);
}

function keepOne(part: Protected, value: unknown): Plain | undefined {
  if (value === undefined || value === null) return undefined;
  if (part.shape === 'list') return (value as object[]).map((item) => keep(part.parts, item));
  if (part.shape === 'group') {
    const kept = keep(part.parts, value as object);
    return Object.keys(kept).length ? kept : undefined;
  }
  // Of a text in two languages the Chinese one is the fact, the other its translation.
  if (part.meta.kind === 'both') return (value as { zh: string }).zh;
  return value as Plain;
}

function bare(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodOptional ? bare(field.unwrap()) : field;
}
