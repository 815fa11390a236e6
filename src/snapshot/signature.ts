import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type ChainEntry, signedText } from './chain.ts';

/** What signatures are for: one made for mail or code does not hold here. */
export const namespace = 'sunshine-portal';

/** A signature as `ssh-keygen -Y sign` writes it: by which key, for what, and the bytes that the key signed. */
type Signature = {
  fingerprint: string;
  /** `ssh-ed25519` and the like. */
  type: string;
  /** The public key itself, without its name. */
  key: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  namespace: string;
  hash: string;
  reserved: Uint8Array;
};

/** A line of the list of keys that may sign: a name, and the fingerprint of the key. */
type Signer = { who: string; fingerprint: string };

/** Fingerprint of a public key as `ssh-keygen -l` prints it. */
function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${btoa(String.fromCharCode(...sha256(key))).replace(/=+$/, '')}`;
}

/** Fingerprint of the public key in a line of a `.pub` file or of the list of signers. */
export function fingerprintIn(line: string): string | undefined {
  const found = /(?:^|\s)(?:(?:sk-)?(?:ssh|ecdsa)-[\w@.-]+)\s+([A-Za-z0-9+/]+=*)/.exec(line)?.[1];
  return found && fingerprintOf(bytesOf(found));
}

/** The keys that may sign, by the list that `ssh-keygen` reads. */
export function readSigners(text: string): Signer[] {
  return text.split('\n').flatMap((line): Signer[] => {
    const fingerprint = line.startsWith('#') ? undefined : fingerprintIn(line);
    return fingerprint ? [{ who: line.trim().split(/\s/)[0] as string, fingerprint }] : [];
  });
}

/** Reads a signature; undefined where it is none. */
export function readSignature(text: string): Signature | undefined {
  const body = /^-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----\s*$/.exec(text)?.[1];
  if (!body) return undefined;
  try {
    const bytes = bytesOf(body.replaceAll(/\s/g, ''));
    if (new TextDecoder().decode(bytes.slice(0, 6)) !== magic || bytes[9] !== 1) return undefined;
    const [blob, space, reserved, hash, signed] = parts(bytes.slice(10), 5) as Bytes[];
    const [type, key] = parts(blob as Bytes, 2) as Bytes[];
    const [, signature] = parts(signed as Bytes, 2) as Bytes[];
    if (!blob || !space || !reserved || !hash || !type || !key || !signature) return undefined;
    const word = (part: Uint8Array) => new TextDecoder().decode(part);
    return {
      fingerprint: fingerprintOf(blob),
      type: word(type),
      key,
      signature,
      namespace: word(space),
      hash: word(hash),
      reserved,
    };
  } catch {
    return undefined;
  }
}

/** The bytes that the key of a signature must have signed for an entry; undefined where the signature was made for something else. */
function signedBytes(entry: Pick<ChainEntry, 'number' | 'hash'>, made: Signature): Uint8Array<ArrayBuffer> | undefined {
  const digest = { sha256, sha512 }[made.hash];
  if (!digest || made.namespace !== namespace) return undefined;
  const fields = [
    utf8ToBytes(namespace),
    made.reserved,
    utf8ToBytes(made.hash),
    digest(utf8ToBytes(signedText(entry))),
  ];
  return Uint8Array.from(concatBytes(utf8ToBytes(magic), ...fields.flatMap((field) => [lengthOf(field), field])));
}

/** Whether a signature by an Ed25519 key holds for an entry; undefined where this browser or this kind of key cannot be checked here. */
export async function checkSignature(
  entry: Pick<ChainEntry, 'number' | 'hash'>,
  made: Signature,
): Promise<boolean | undefined> {
  if (made.type !== 'ssh-ed25519' || !globalThis.crypto?.subtle) return undefined;
  const bytes = signedBytes(entry, made);
  if (!bytes) return false;
  const key = await crypto.subtle.importKey('raw', made.key, 'Ed25519', false, ['verify']).catch(() => undefined);
  return key && crypto.subtle.verify('Ed25519', key, made.signature, bytes);
}

type Bytes = Uint8Array<ArrayBuffer>;

const magic = 'SSHSIG';

/** Strings of the SSH protocol: a length of four bytes, then the bytes. */
function parts(bytes: Bytes, count: number): Bytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Bytes[] = [];
  for (let at = 0; found.length < count; ) {
    const length = view.getUint32(at);
    if (at + 4 + length > bytes.length) throw new Error('cut short');
    found.push(bytes.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

function lengthOf(field: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, field.length);
  return bytes;
}

function bytesOf(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
