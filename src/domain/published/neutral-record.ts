import { evidenceKinds } from '../../schemas/common.ts';
import type { FieldMeta } from '../../schemas/field.ts';
import { type Kind, kinds } from '../../schemas/kinds.ts';
import { listOf } from '../common/list.ts';
import { neutral } from './neutral.ts';
import { type Rule, rewritten } from './rewrite.ts';

/**
 * A record without what could tell to which wish it belongs: of the fields that its schema declares `guarded('payment', …)` those that may be blank are left
 * out, and those that may not say the same in all such records. Days, amounts, categories and links to other rows of money stay.
 *
 * The restriction is left out as well, so in the published accounts such a payment counts as unrestricted money: for all of them, whatever restriction they took from, for one
 * that was told only sometimes would tell by its absence. The balance of the fund is exact; that of a restricted restriction is what it was before such payments.
 */
export function neutralOf<T extends object>(kind: Kind, record: T): T {
  return rewritten(kinds[kind].schema, record, neutralPart) as T;
}

const neutralPart: Rule = ({ key, meta, optional, value }) => {
  // How many people it served would single it out as well.
  if (value === undefined || (meta?.privacy !== 'payment' && meta?.privacy !== 'few')) return undefined;
  if (meta.several && typeof value === 'string') return { value: knownOf(value) };
  return optional ? 'out' : { value: wordOf(key, meta) };
};

/** Kinds of papers lead nowhere as long as they are codes. */
function knownOf(cell: string): string | undefined {
  const codes = listOf(cell).filter((code) => Object.hasOwn(evidenceKinds, code.trim()));
  return codes.length > 0 ? codes.join(';') : undefined;
}

function wordOf(key: string, { kind }: FieldMeta): unknown {
  if (kind === 'choice') return neutral.choice;
  const word = key === 'purpose' ? neutral.purpose : neutral.text;
  return kind === 'both' ? { zh: word } : word;
}
