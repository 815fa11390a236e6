import { checkData } from '../check.ts';
import type { Issue } from '../issues/issue.ts';
import { type NewRecord, newRecord } from '../template/record.ts';
import { presentText } from './present.ts';
import { newErrors } from './trial.ts';

/** What a new record writes and lacks, and what else the check would then find. Throws where its place is not there, or a file of that name is. */
export function prepareRecord(data: string, order: NewRecord): ReturnType<typeof newRecord> & { issues: Issue[] } {
  const begun = newRecord(checkData(data).portal, order, (file) => presentText(data, file));
  const issues = newErrors(data, new Map(begun.files.map(({ file, after }) => [file, after])));
  // What is still to be filled in is told once, in words of its own.
  return { ...begun, issues: issues.filter(({ code }) => begun.lacking.length === 0 || !blank.has(code)) };
}

const blank: ReadonlySet<string> = new Set(['value-missing', 'file-empty', 'file-missing', 'reference-missing']);
