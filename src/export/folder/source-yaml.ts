import { Document, visit } from 'yaml';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';
import { groupOf, type SourceValue } from './source.ts';

/** The records of a YAML file as its text: one mapping, or a list of them in their order. */
export function yamlText(kind: Kind, records: readonly Sourced<Kind>[]): string {
  const values = records.map((record) => recordOf(kind, record));
  const document = new Document(kinds[kind].shape === 'list' ? values : values[0]);
  visit(document, {
    Scalar(_, node) {
      // Chinese quotation marks that belong to a text are not taken for those of YAML where plain ones stand around them.
      if (/^“.*”$/.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A record without the id that reading gave it for want of one. */
function recordOf(kind: Kind, record: Sourced<Kind>): SourceValue {
  const named = record.id === `${kind}[${record.at.index}]`;
  return groupOf(kinds[kind].schema, named ? { ...record, id: undefined } : record);
}
