import { type Home, homesOf } from '../../schemas/home.ts';
import { type Kind, keyFields, kinds } from '../../schemas/kinds.ts';

/**
 * Where the id of a record comes from: a field that every record has (`own`) or may have (`maybe`), the name of its file (`file`), or nowhere: then
 * its other fields tell it apart.
 */
type Identity = 'own' | 'maybe' | 'file' | 'none';

/** How records of a kind are called. */
export function identityOf(kind: Kind): Identity {
  const { schema, shape, path } = kinds[kind];
  const field = (schema.shape as Readonly<Record<string, { def: { type: string } }>>).id;
  if (field) return field.def.type === 'optional' ? 'maybe' : 'own';
  return shape === 'one' && /<(id|place|fund|round)>(\.yaml|\/(place|fund|round)\.yaml)$/.test(path) ? 'file' : 'none';
}

/** Columns of the folders that a record lies in: `calc_place`, and `calc_fund` or `calc_round`. */
export function homeKeys(kind: Kind): `calc_${Home}`[] {
  return homesOf(kind).map((home) => `calc_${home}` as const);
}

/** Fields that together tell a record of a kind from all others. */
export function identityKeys(kind: Kind): readonly string[] {
  return [...homeKeys(kind), ...keyFields(kind)];
}
