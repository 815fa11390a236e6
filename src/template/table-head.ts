import { type Kind, kinds } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';

/** Columns that a clerk fills from the first day on; others are added when they are needed. */
const first = {
  income: [
    ...['id', 'date', 'banked_on', 'amount', 'category', 'method', 'donor_display', 'donor_type', 'restriction'],
    ...['receipt_last4', 'note'],
  ],
  spending: [
    ...['id', 'date', 'amount', 'category', 'restriction', 'project', 'application', 'payee_display', 'payee_type'],
    ...['purpose', 'voucher_last4', 'note'],
  ],
  balance: ['date', 'balance', 'source'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** The tables of a ledger that begins: their paths in the folder of a fund, each with its Chinese head alone. */
export function emptyLedger(year: string): Map<string, string> {
  return new Map(
    (Object.keys(first) as (keyof typeof first)[]).map((kind) => {
      const name = (kinds[kind].path.split('/').at(-1) as string).replace('*', `-${year}`);
      const heads = first[kind].map((key) => fieldsOfKind(kind).find((field) => field.key === key)?.zh ?? key);
      return [name, `\uFEFF${heads.join(',')}\r\n`];
    }),
  );
}
