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
