import type { ChainEntry } from './chain.ts';
import { isHash } from './hash.ts';

/** The head of a chain as a small text file: kept elsewhere, it shows later whether the chain was made anew. */
export function writeHead(entry: ChainEntry, site: string): string {
  return [
    'sunshine-portal head 1',
    `site ${site}`,
    `number ${entry.number}`,
    `date ${entry.date}`,
    `hash ${entry.hash}`,
    `signer ${entry.keyed?.signer ?? 'none'}`,
    '',
  ].join('\n');
}

/** The hash in such a file; undefined where it is none. */
export function readHead(text: string): string | undefined {
  const hash = /^sunshine-portal head 1\r?\n(?:.*\r?\n)*?hash (\S+)/.exec(text)?.[1];
  return isHash(hash) ? hash : undefined;
}

/** A hash as people write it down: at least twelve digits, in any case, with or without spaces. */
export function readDigits(text: string): string | undefined {
  const digits = text.replaceAll(/[\s·-]/g, '').toLowerCase();
  return /^[0-9a-f]{12,64}$/.test(digits) ? digits : undefined;
}

/** The entry of a chain with a hash that was kept; undefined where the chain has none: it was cut or made anew. */
export function findHead(chain: readonly ChainEntry[], digits: string): ChainEntry | undefined {
  return chain.find(({ hash }) => hash.startsWith(digits));
}
