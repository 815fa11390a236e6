import { fieldMeta } from '../schemas/field.ts';
import { type Kind, kinds, type Sourced } from '../schemas/kinds.ts';

type Correction = Sourced<'correction'>;

/** Stands in a correction for a value that is not published. */
export const veil = '*';

/** Stands for the number of a donor's written consent: there is one, and it stays with the publisher. */
export const onFile = 'on-file';

/** Numbers of people, which are withheld where they are small. */
const people = new Set([
  ...namesOf('need', ['people']),
  ...namesOf('agreement', ['beneficiaries']),
  ...namesOf('spending', ['beneficiaries']),
  'beneficiaries.count',
]);
/** What the row of a wish tells only where its group is large enough. */
const groups = namesOf('wish', ['group']);
const amounts = namesOf('wish', ['amount', 'estimated_amount', 'spending']);
/** Names that no other kind of record has. */
const secrets = new Set([
  ...namesOf('income', ['trace_key', 'receipt_last4', 'consent_ref']),
  ...namesOf('spending', ['payee_id']),
]);
const links = namesOf('point', ['wish']);

/** What a correction may be silent on. `field` is a key or a Chinese name, as staff wrote it; a field with one name may mean several things. */
export const veilable = {
  people: (field: string) => people.has(field),
  group: (field: string) => groups.has(field),
  amount: (field: string) => amounts.has(field),
  secret: (field: string) => secrets.has(field),
  link: (field: string) => links.has(field),
} as const;

/** Whether a correction of a record of this kind may say `*` instead of what the record says. */
export function mayVeil(kind: Kind, field: string): boolean {
  if (kind === 'wish') return groups.has(field) || amounts.has(field);
  return people.has(field) || secrets.has(field) || (kind === 'point' && links.has(field));
}

/** A correction without its two values; one that was blank stays so. */
export function veiled(row: Correction): Correction {
  return { ...row, old: row.old === undefined ? undefined : veil, new: row.new === undefined ? undefined : veil };
}

function namesOf(kind: Kind, keys: readonly string[]): ReadonlySet<string> {
  const shape: Readonly<Record<string, Parameters<typeof fieldMeta>[0]>> = kinds[kind].schema.shape;
  return new Set(keys.flatMap((key) => [key, fieldMeta(shape[key])?.zh ?? key]));
}
