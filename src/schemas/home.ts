import { fieldMeta } from './field.ts';
import { type Kind, keyFields, kindNames, kinds, type Sourced } from './kinds.ts';
import { fieldsOfKind, type ListEntry, listTables } from './manual.ts';

/** A folder of the contract that holds records. */
export type Home = 'place' | 'fund' | 'round';

const folders: readonly Home[] = ['place', 'fund', 'round'];

/** Folders in which the records of a kind are, besides their own, the outer one first. */
export function homesOf(kind: Kind): Home[] {
  return folders.filter((home) => kind !== home && kinds[kind].path.includes(`<${home}>`));
}

/** The kind that owns the records of a kind: the fund, round or place in whose folder they are, or the document whose name their table has. */
export function ownerKindOf(kind: Kind): Kind | undefined {
  const { path, shape } = kinds[kind];
  const document = path.replace(/<id>\..*$/, '<id>.yaml');
  const named = shape === 'table' && document !== path;
  return named ? kindNames.find((one) => kinds[one].path === document) : homesOf(kind).at(-1);
}

/** The id of whom a record belongs to; blank where it belongs to nobody. */
export function ownerId(kind: Kind, { at, home, book }: Sourced<Kind>): string {
  const owner = ownerKindOf(kind);
  if (owner === 'place') return home;
  return owner === 'fund' || owner === 'round' ? book : (at.file.split('/').at(-1)?.split('.')[0] ?? '');
}

/** To whom the items of a list belong: to its document; what a place has once, belongs to the place. */
export function listOwner({ kind }: ListEntry): Kind {
  return keyFields(kind).length > 0 ? kind : (ownerKindOf(kind) ?? kind);
}

/** Within whom alone an id of a table is unique; nobody where it is over the whole portal, or where the table has no ids. */
export function scopeOf(table: string): Kind | undefined {
  const list = listTables().get(table);
  if (list) return fieldsOfKind(list.kind).some(({ key }) => key === `${list.prefix}id`) ? listOwner(list) : undefined;
  const kind = kindNames.find((one) => one === table);
  if (!kind || keyFields(kind).join() !== 'id') return undefined;
  const { id } = kinds[kind].schema.shape as { id?: Parameters<typeof fieldMeta>[0] };
  return fieldMeta(id)?.kind === 'row' ? ownerKindOf(kind) : undefined;
}
