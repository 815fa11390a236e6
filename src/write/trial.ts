import { checkData } from '../check.ts';
import type { Issue } from '../issues/issue.ts';

/** The errors that a data folder would have with these texts in its files, and does not have now. Nothing is written. */
export function newErrors(data: string, texts: ReadonlyMap<string, string>): Issue[] {
  const after = errorsIn(checkData(data, texts).issues);
  if (after.length === 0) return after;
  const known = new Set(errorsIn(checkData(data).issues).map(nameOf));
  return after.filter((issue) => !known.has(nameOf(issue)));
}

function errorsIn(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

/** Lines move when rows come in: a problem is the same where its record, field and words are. */
function nameOf({ code, file, record, field, remedy, message }: Issue): string {
  return JSON.stringify([code, file, record, field, remedy.zh, message.zh.replace(/^第 \d+ 行/, '')]);
}
