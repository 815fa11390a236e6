import type { Both } from './both.ts';
import type { Recipe } from './recipes.ts';

/**
 * error stops the build; breach (a fact against a rule) and warning (something unusual) are errors until their place explains them in public; notice is
 * advice.
 */
export type Severity = 'error' | 'breach' | 'warning' | 'notice';

/** The texts of a code. `{found}`, `{fix}` … are filled in for each problem. `recipe` is the page of the manual that tells how to do it. */
export type CodeEntry = { severity: Severity; group: Group; recipe?: Recipe; title: Both; message: Both; remedy: Both };

/** The groups of the help index. */
type Group =
  | 'file'
  | 'yaml'
  | 'csv'
  | 'value'
  | 'reference'
  | 'ledger'
  | 'decision'
  | 'disclosure'
  | 'round'
  | 'alliance'
  | 'council';
