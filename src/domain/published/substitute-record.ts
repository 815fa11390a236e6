import { evidenceKinds } from '../../schemas/common.ts';
import type { FieldMeta } from '../../schemas/field.ts';
import { type Kind, kinds } from '../../schemas/kinds.ts';
import { splitList } from '../common/list.ts';
import { type RewriteRule, rewritten } from './rewrite.ts';
import { substitutes } from './substitute.ts';

/**
 * A record without what could show to which wish it belongs. Of the fields that its schema declares `guarded('payment', …)` optional ones are left out and
 * required ones have the same words in all such records. Days, amounts, categories and links to other rows of money stay.
 *
 * The restriction is left out as well, so in the published accounts such a payment counts as unrestricted. This is done for all of them, whatever their
 * restriction: if it were published for some, its absence would show the others. The balance of the fund is exact; that of a restriction is what it was
 * before such payments.
 */
export function substituted<T extends object>(kind: Kind, record: T): T {
  return rewritten(kinds[kind].schema, record, neutralPart) as T;
}

const neutralPart: RewriteRule = ({ key, meta, optional, value }) => {
  // How many people it served would single it out as well.
  if (value === undefined || (meta?.privacy !== 'payment' && meta?.privacy !== 'few')) return undefined;
  if (meta.several && typeof value === 'string') return { value: knownOf(value) };
  return optional ? 'out' : { value: wordOf(key, meta) };
};

/** Kinds of evidence may be published as far as they are codes of the list: these show nothing. */
function knownOf(cell: string): string | undefined {
  const codes = splitList(cell).filter((code) => Object.hasOwn(evidenceKinds, code.trim()));
  return codes.length > 0 ? codes.join(';') : undefined;
}

function wordOf(key: string, { kind }: FieldMeta): unknown {
  if (kind === 'choice') return substitutes.choice;
  const word = key === 'purpose' ? substitutes.purpose : substitutes.text;
  return kind === 'both' ? { zh: word } : word;
}
