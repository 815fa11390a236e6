import type { Portal } from './portal.ts';

/** Whether a portal is a demonstration and nothing else: it has account books, and those of every place are invented. */
export function isDemonstration({ funds, places }: Pick<Portal, 'funds' | 'places'>): boolean {
  const books = [...funds.values()].filter(({ coverage }) => coverage === 'ledger');
  return books.length > 0 && books.every(({ home }) => places.get(home)?.fictional === true);
}
