import { type Kind, keyFields, kinds } from '../../schemas/kinds.ts';

/**
 * Where the id of a record comes from: a field that every record has (`own`) or may have (`maybe`), the name of its file (`file`), or nowhere: then
 * its other fields tell it apart.
 */
export type Identity = 'own' | 'maybe' | 'file' | 'none';

/** How records of a kind are called. */
export function identityOf(kind: Kind): Identity {
  const { schema, shape, path } = kinds[kind];
  const field = (schema.shape as Readonly<Record<string, { def: { type: string } }>>).id;
  if (field) return field.def.type === 'optional' ? 'maybe' : 'own';
  return shape === 'one' && /<(id|place|fund|round)>(\.yaml|\/(place|fund|round)\.yaml)$/.test(path) ? 'file' : 'none';
}

/** Folders that a record lies in, beside its own: `calc_place`, and `calc_fund` or `calc_round`. */
export function homesOf(kind: Kind): ('calc_place' | 'calc_fund' | 'calc_round')[] {
  const { path } = kinds[kind];
  return [
    ...(path.includes('<place>') && kind !== 'place' ? (['calc_place'] as const) : []),
    ...(path.includes('<fund>') && kind !== 'fund' ? (['calc_fund'] as const) : []),
    ...(path.includes('<round>') && kind !== 'round' ? (['calc_round'] as const) : []),
  ];
}

/** Fields that together tell a record of a kind from all others. */
export function keyOf(kind: Kind): readonly string[] {
  return [...homesOf(kind), ...keyFields(kind)];
}
