import type { ChainEntry } from '../snapshot/chain.ts';
import { keyedHash, nonceOf } from '../snapshot/nonces.ts';
import {
  hashBare,
  hashKeyed,
  type PublishedValues,
  type Purge,
  purgedIn,
  purgeText,
  valuesRoot,
} from '../snapshot/values.ts';
import { hashBytes, hashKeyedBytes } from './hashes.ts';
import type { Secrets } from './secrets.ts';

/**
 * Whether the stored values are those that an entry hashed: by the bytes of their file, or after a purge by their root. Without secrets this cannot be
 * refuted.
 */
export function isProved(
  bytes: Uint8Array,
  values: PublishedValues,
  entry: ChainEntry,
  purges: readonly Purge[],
  secrets: Secrets | undefined,
): boolean {
  if (entry.keyed && !secrets) return true;
  const quick = entry.keyed ? hashValuesFile(bytes, entry.number, secrets as Secrets) : hashBytes(bytes);
  if (quick === entry.values_hash) return true;
  const hash = secrets && entry.keyed ? hashKeyed(secrets.nonces.values, entry.number) : hashBare;
  const { root, count } = valuesRoot(values, hash);
  const listed = new Map(purges.map(({ file, record, field, hash }) => [`${file}#${record}#${field}`, hash]));
  const gone = [...purgedIn(values)];
  return root === entry.values_root && count === entry.values && gone.every(([at, hash]) => listed.get(at) === hash);
}

/** Keyed hash of the file of the values as it was first written. A purge takes its nonce away as well. */
export function hashValuesFile(bytes: Uint8Array, number: number, { nonces }: Secrets): string {
  return hashKeyedBytes(bytes, nonceOf(nonces.values, `${number} values.json`) as string);
}

/** Whether the list of purges names more than was purged, or was written by someone else. */
export function purgeFaults(
  values: PublishedValues,
  purges: readonly Purge[],
  entry: ChainEntry,
  given: Secrets | undefined,
): boolean {
  const gone = purgedIn(values);
  const secrets = entry.keyed && given;
  return purges.some(
    (one) =>
      (one.field !== undefined && gone.get(`${one.file}#${one.record}#${one.field}`) !== one.hash) ||
      (secrets !== undefined && one.seal !== keyedHash(secrets.key, purgeText(one))),
  );
}
