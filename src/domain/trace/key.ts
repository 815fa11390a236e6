import { sha256 } from '@noble/hashes/sha2.js';
import { entropyOf } from '../common/entropy.ts';

/**
 * Parameters of scrypt: one derivation needs 64 MB and about two seconds on a phone. Nothing cheaper may derive a key, because this is the cost of one guess.
 */
export const cost = { N: 2 ** 16, r: 8, p: 1, dkLen: 16 } as const;

/** Sixteen letters that spell nothing and cannot be taken for a number. */
const letters = 'bcdfghjkmnpqrstv';

/** The text from which a key is derived. Full-width forms, blanks, hyphens and case of receipt number and check code make no difference. */
export function secretOf(number: string, code: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .toLowerCase();
  return `${plain(number)}\n${plain(code)}`;
}

/** Fewest bits of a check code: with the number known, a guesser needs more than two thousand years of one computer core on average. */
const fewestBits = 40;

/** Which part of a receipt is not fit for the trace, or undefined: the number, or a check code that could be guessed. It must not become a key. */
export function weakness(number: string, code: string): 'number' | 'code' | undefined {
  const [plainNumber = '', plainCode = ''] = secretOf(number, code).split('\n');
  if (!/^[0-9a-z]{8,24}$/.test(plainNumber)) return 'number';
  return !/^[0-9a-z]{1,32}$/.test(plainCode) || entropyOf(plainCode) < fewestBits ? 'code' : undefined;
}

/** Sixteen derived bytes as 32 letters, the form of `trace_key` in the data. */
export function traceKeyText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `${letters[byte >> 4]}${letters[byte & 15]}`).join('');
}

/** Whether a text has the form of a `trace_key`. */
export function isKey(text: string): boolean {
  return keyForm.test(text);
}

const keyForm = new RegExp(`^[${letters}]{${2 * cost.dkLen}}$`);

/** What the site holds of a key: `tag` (16 bytes) finds its entry, `lock` (32 bytes) opens it. The key cannot be computed from either. */
export type SealedKey = { tag: Uint8Array; lock: Uint8Array };

/** Tag and lock of a key. */
export function sealedKeyOf(key: string): SealedKey {
  return { tag: digest(`trace tag\n${key}`).slice(0, 16), lock: digest(`trace lock\n${key}`) };
}

/** SHA-256 of a text. */
export function digest(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}

/** Lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
