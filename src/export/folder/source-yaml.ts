import { stringify } from 'yaml';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';
import { groupOf, type Source } from './source.ts';

/** The records of a YAML file as its text: one mapping, or a list of them in their order. */
export function yamlText(kind: Kind, records: readonly Sourced<Kind>[]): string {
  const values = records.map((record) => recordOf(kind, record));
  return stringify(kinds[kind].shape === 'list' ? values : values[0], { lineWidth: 0 });
}

/** A record without the id that reading gave it for want of one. */
function recordOf(kind: Kind, record: Sourced<Kind>): Source {
  const named = record.id === `${kind}[${record.at.index}]`;
  return groupOf(kinds[kind].schema, named ? { ...record, id: undefined } : record);
}
