import { traceKeyText } from '../domain/trace/key.ts';
import { type DemoBook, fen } from './book.ts';
import { randomFrom } from './random.ts';

/** A fictional receipt and the gift it was written for. `key` is derived from number, code and the salt of `data/portal.yaml`; a test derives it again. */
export const receipts = [
  // The one that the page offers.
  {
    place: 'demo-shiqiao',
    on: '2026-01-22',
    yuan: 6000,
    number: '9900000438',
    code: 'hkvtmzqwrc',
    key: 'fqrrgmbpmsmdfcmvnnsdhmdcrmdvvmcb',
  },
  {
    place: 'demo-donghu',
    on: '2025-03-19',
    yuan: 8000,
    number: '9900000342',
    code: 'gnxdbpwkts',
    key: 'bvngjbbghcprgvhndkqprhnkccdgnnhk',
  },
  {
    place: 'demo-guihuayuan',
    on: '2026-06-10',
    yuan: 30_000,
    number: '9900000475',
    code: 'pzwmcthrvk',
    key: 'rmftscvjstbkhnssnkhnpckhqkkmckjs',
  },
] as const;

/** A key that belongs to no receipt; from a seed, as slow derivation of all of them would take an hour. */
export function randomKey(seed: string): string {
  const random = randomFrom(`key ${seed}`);
  return traceKeyText(Uint8Array.from({ length: 16 }, () => random.int(0, 255)));
}

/** Gives the gifts of the fictional receipts the numbers and keys of these. */
export function stampReceipts(place: string, book: DemoBook): void {
  for (const receipt of receipts.filter((one) => one.place === place)) {
    const row = book.income.find(({ date, amount }) => date === receipt.on && amount === fen(receipt.yuan));
    if (!row) throw new Error(`no gift for the receipt ${receipt.number}`);
    row.receipt_last4 = receipt.number.slice(-4);
    row.trace_key = receipt.key;
  }
}
