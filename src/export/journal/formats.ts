import { toBeancount } from './beancount.ts';
import { toHledger } from './hledger.ts';
import type { Journal } from './model.ts';

/** The ending of a file and who writes it: hledger reads `.journal`, beancount `.beancount`. */
export const journalFormats = {
  journal: toHledger,
  beancount: toBeancount,
} as const satisfies Record<string, (journal: Journal) => string>;

export type JournalEnding = keyof typeof journalFormats;
