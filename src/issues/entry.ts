import type { Both, Severity } from './issue.ts';

/** What a code says wherever it occurs. `{found}`, `{fix}` … are filled in at the place. */
export type CodeEntry = { severity: Severity; group: Group; title: Both; message: Both; remedy: Both };

/** The drawers of the help index. */
export type Group =
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
