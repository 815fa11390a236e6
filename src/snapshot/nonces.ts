import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Nonces for names, derived from one seed, so that none need be stored. To forget the nonce of one name the seed is thrown away: the nonces of the other
 * names are kept one by one, and later names use a new seed.
 */
export type Nonces = { seed: string; kept: { readonly [name: string]: Nonce } };

/** A nonce, or those of the parts of a name once one of them was forgotten. */
type Nonce = string | { readonly [part: string]: string };

/** Keyed hash of bytes or of a text, 64 hex digits. Without the nonce nobody can try out what was hashed. */
export function keyedHash(nonce: string, content: Uint8Array | string): string {
  return bytesToHex(hmac(sha256, hexToBytes(nonce), typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** The nonce of a name, or of a part of it; undefined where it was forgotten. */
export function nonceOf({ seed, kept }: Nonces, name: string, part?: string): string | undefined {
  const own = Object.hasOwn(kept, name) ? kept[name] : keyedHash(seed, name);
  if (part === undefined) return typeof own === 'string' ? own : undefined;
  if (typeof own === 'object') return Object.hasOwn(own, part) ? own[part] : undefined;
  return own && keyedHash(own, part);
}

/** Forgets the nonce of a name: `names` are all that stay, `fresh` is the new seed. */
export function forgetName(nonces: Nonces, gone: string, names: Iterable<string>, fresh: string): Nonces {
  const kept = Object.fromEntries(
    [...new Set([...Object.keys(nonces.kept), ...names])].flatMap((name) => {
      const nonce = nonces.kept[name] ?? keyedHash(nonces.seed, name);
      return name === gone ? [] : [[name, nonce] as const];
    }),
  );
  return { seed: fresh, kept };
}

/** Forgets the nonce of one part of a name: `parts` are all parts that stay. */
export function forgetPart(
  nonces: Nonces,
  name: string,
  gone: string,
  parts: Iterable<string>,
  names: Iterable<string>,
  fresh: string,
): Nonces {
  const own = Object.fromEntries(
    [...parts].flatMap((part) => {
      const nonce = part === gone ? undefined : nonceOf(nonces, name, part);
      return nonce === undefined ? [] : [[part, nonce] as const];
    }),
  );
  const { seed, kept } = forgetName(nonces, name, names, fresh);
  return { seed, kept: { ...kept, [name]: own } };
}
