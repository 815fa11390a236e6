import { type ChainEntry, entryText, isEntry, type Made } from './entry.ts';
import { hashOf } from './hash.ts';

export { type ChainEntry, entryText, isEntry } from './entry.ts';

/**
 * Why an entry is wrong: it lacks something, is not the next one, does not name the one before, is older than it, was changed after it was hashed, falls back to
 * the format without a signer, or names none although an earlier entry is signed.
 */
export type ChainFault = 'shape' | 'number' | 'previous' | 'date' | 'hash' | 'format' | 'unsigned';

/** The hash before the first entry. */
const origin = '0'.repeat(64);

/** The chain with one more entry. */
export function appendEntry(chain: readonly ChainEntry[], made: Made): [...ChainEntry[], ChainEntry] {
  const last = chain.at(-1);
  const entry = { number: (last?.number ?? 0) + 1, ...made, previous: last?.hash ?? origin };
  return [...chain, { ...entry, hash: hashOf(entryText(entry)) }];
}

/** The faults of a chain: `index` of the entry (from 0) and why. One fault per entry, and none for what is wrong with its neighbour. */
export function checkChain(entries: readonly unknown[]): { index: number; fault: ChainFault }[] {
  let [keyed, signed] = [false, false];
  return entries.flatMap((entry, index) => {
    const fault = faultOf(entry, entries[index - 1], index) ?? fallback(entry as ChainEntry, keyed, signed);
    keyed ||= isEntry(entry) && entry.keyed !== undefined;
    signed ||= isEntry(entry) && isSigned(entry);
    return fault ? [{ index, fault }] : [];
  });
}

/** Whether an entry names a signer. */
export function isSigned({ keyed }: ChainEntry): boolean {
  return keyed !== undefined && keyed.signer !== 'none';
}

function faultOf(entry: unknown, before: unknown, index: number): ChainFault | undefined {
  if (!isEntry(entry)) return 'shape';
  if (entry.number !== index + 1) return 'number';
  // What was done to the entry before is told there: its stated hash or its true one will do.
  const names = !isEntry(before) ? [index === 0 ? origin : entry.previous] : [before.hash, hashOf(entryText(before))];
  if (!names.includes(entry.previous)) return 'previous';
  if (entry.hash !== hashOf(entryText(entry))) return 'hash';
  return isEntry(before) && entry.date < before.date ? 'date' : undefined;
}

function fallback(entry: ChainEntry, keyed: boolean, signed: boolean): ChainFault | undefined {
  if (keyed && !entry.keyed) return 'format';
  return signed && !isSigned(entry) ? 'unsigned' : undefined;
}

/** The lists that a later entry took back, with the number of that entry and the reason. */
export function withdrawnLists(chain: readonly ChainEntry[]): Map<string, { by: number; why: string }> {
  return new Map(
    chain.flatMap(({ number, keyed }) =>
      (keyed?.withdrawn ?? []).map(({ list, why }) => [list, { by: number, why }] as const),
    ),
  );
}

/** The file of a chain: one entry a line, so that each has a line of its own. */
export function writeChain(entries: readonly ChainEntry[]): string {
  return `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;
}

/** The line of an entry in that file (1-based). */
export const lineOfEntry = (index: number) => index + 2;

/** Reads a chain; undefined where it is no list. Its entries are not checked yet. */
export function readChain(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed for an entry. */
export function signedText({ number, hash }: Pick<ChainEntry, 'number' | 'hash'>): string {
  return `sunshine-portal snapshot ${number} ${hash}\n`;
}

/** The folder of an entry, relative to that of the chain: `0001`. */
export function entryFolder(number: number): string {
  return String(number).padStart(4, '0');
}
