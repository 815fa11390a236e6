import { type Kind, type KindEntry, kindNames, kinds, type Sourced } from './kinds.ts';

/** Kinds of records that lie in the folder of a fund (`fund`) or a round (`round`). */
export type OwnedKind<Owner extends 'fund' | 'round'> = {
  [K in Kind]: (typeof kinds)[K] extends { path: `${string}/<${Owner}>/${string}`; list: string } ? K : never;
}[Kind];

/** The records of a fund or a round, by the list that holds them. */
export type Owned<Owner extends 'fund' | 'round'> = {
  [K in OwnedKind<Owner> as (typeof kinds)[K]['list']]: Sourced<K>[];
};

/** Kinds of records that a fund or a round holds, with their lists. */
export function ownedBy<Owner extends 'fund' | 'round'>(owner: Owner): [OwnedKind<Owner>, keyof Owned<Owner>][] {
  return kindNames.flatMap((kind) => {
    const { path, list }: KindEntry = kinds[kind];
    const own = list && path.includes(`/<${owner}>/`);
    return own ? [[kind as OwnedKind<Owner>, list as keyof Owned<Owner>]] : [];
  });
}

/** The rows that some funds or rounds hold, by their kind. */
export function rowsOf<Owner extends 'fund' | 'round'>(
  owner: Owner,
  holders: Iterable<{ [List in keyof Owned<Owner>]: readonly object[] }>,
): { [K in OwnedKind<Owner>]: Sourced<K>[] } {
  const all = [...holders];
  return Object.fromEntries(ownedBy(owner).map(([kind, list]) => [kind, all.flatMap((one) => one[list])])) as never;
}

/** Kinds of records that are listed over the whole portal. */
type ListedKind = {
  [K in Kind]: (typeof kinds)[K] extends { list: string } ? Exclude<K, OwnedKind<'fund'> | OwnedKind<'round'>> : never;
}[Kind];

/** Records over the whole portal, by the list that holds them; `Forms` says how each kind is held. */
export type RecordLists<Forms extends { [K in Kind]: unknown }> = {
  [K in ListedKind as (typeof kinds)[K]['list']]: readonly Forms[K][];
};

/** The records of each list that belongs to no fund or round. */
export function listed<Forms extends { [K in Kind]: unknown }>(
  records: {
    [K in Kind]: readonly Forms[K][];
  },
): RecordLists<Forms> {
  const own = new Set<Kind>([...ownedBy('fund'), ...ownedBy('round')].map(([kind]) => kind));
  return Object.fromEntries(
    kindNames.flatMap((kind) => {
      const { list }: KindEntry = kinds[kind];
      return list && !own.has(kind) ? [[list, records[kind]]] : [];
    }),
  ) as never;
}
