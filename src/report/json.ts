import type { Issue } from '../issues/issue.ts';

/** The report for machines: one JSON document. */
export function toJson(issues: readonly Issue[], summary: object): string {
  return `${JSON.stringify({ summary, issues }, null, 2)}\n`;
}
