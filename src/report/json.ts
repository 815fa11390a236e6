import type { Advice } from '../advice/advice.ts';
import type { Issue } from '../issues/issue.ts';

/**
 * The report for machines: one JSON document. `summary` counts errors, explained breaches, explained warnings and notices; an open breach or warning is an
 * error whose `explain` holds the file and the entry to fill in. `advice` is there where it was asked for.
 */
export function toJson(issues: readonly Issue[], summary: object, advice?: readonly Advice[]): string {
  return `${JSON.stringify({ summary, issues, advice }, null, 2)}\n`;
}
