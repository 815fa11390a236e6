import { memoize } from '../domain/common/memoize.ts';
import type { Portal } from '../domain/portal/portal.ts';
import { amountEntries } from './amount.ts';
import { type AdviceEntry, adviceClasses, type Looked } from './entry.ts';
import { fundEntries } from './fund.ts';
import { ledgerEntries } from './ledger.ts';
import { nameEntries } from './name.ts';
import { neighbourEntries } from './neighbour.ts';
import { paymentEntries } from './payment.ts';
import { placeEntries } from './place.ts';
import { projectEntries } from './project.ts';

/** Every test that no rule needs: what may be wrong, and what could be more useful. */
export const adviceEntries = {
  ...amountEntries,
  ...nameEntries,
  ...ledgerEntries,
  ...paymentEntries,
  ...projectEntries,
  ...neighbourEntries,
  ...fundEntries,
  ...placeEntries,
} as const satisfies Record<string, AdviceEntry>;

/** The name of a test: it tells what is found. */
export type AdviceCode = keyof typeof adviceEntries;

/** One test and what it found. */
export type Advice = Omit<AdviceEntry, 'look'> & Looked & { code: AdviceCode };

/** What could be better in data that pass the check: tests that found something, what may be wrong first. */
export const adviceOn = memoize((portal: Portal): readonly Advice[] => {
  const codes = Object.keys(adviceEntries) as AdviceCode[];
  const found = codes.flatMap((code): Advice[] => {
    const { look, ...texts } = adviceEntries[code];
    const { of, places } = look(portal);
    return places.length > 0 ? [{ code, ...texts, of, places }] : [];
  });
  return Object.keys(adviceClasses).flatMap((kind) => found.filter((one) => one.class === kind));
});
