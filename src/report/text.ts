import { type Code, codes } from '../issues/codes.ts';
import type { Issue } from '../issues/issue.ts';

/** Counts as they stand in every report. */
export type Counts = { errors: number; warnings: number; notices: number; files: number; rows: number };

const marks = { error: '✗', warning: '!', notice: '·' } as const;
const order = { error: 0, warning: 1, notice: 2 } as const;

/** The report for the terminal: one block a cause, Chinese first, English below. */
export function toText(issues: readonly Issue[], counts: Counts): string {
  const blocks = groupByCause(issues).map(({ code, list }) => {
    const { title } = codes[code];
    const lines = list.map(
      (issue) =>
        `  ${marks[issue.severity]} ${where(issue)}\n    ${issue.message.zh}\n    → ${issue.remedy.zh}\n    ${issue.message.en}\n    → ${issue.remedy.en}`,
    );
    return `${title.zh} ${title.en}（${list.length}）  [${code}]\n${lines.join('\n')}\n`;
  });
  return `${[...blocks, total(counts)].join('\n')}\n`;
}

/** Issues grouped by code, errors first, then in the order of their first place. */
export function groupByCause(issues: readonly Issue[]): { code: Code; list: Issue[] }[] {
  const groups = new Map<Code, Issue[]>();
  for (const issue of issues.toSorted((a, b) => order[a.severity] - order[b.severity]))
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return [...groups].map(([code, list]) => ({ code, list }));
}

/** `file:line:column`, as far as it is known. */
export function where(issue: Issue): string {
  return [issue.file, issue.line, issue.line === null ? null : issue.column].filter((part) => part !== null).join(':');
}

/** The closing line. */
export function total({ errors, warnings, notices, files, rows }: Counts): string {
  const read = `${files} 个文件、${rows} 条记录 (${files} files, ${rows} records)`;
  return errors
    ? `${read}：${errors} 个错误，${warnings} 个已说明的警告，${notices} 个提示。Errors: ${errors}, explained warnings: ${warnings}, notices: ${notices}.`
    : `${read}：没有错误，${warnings} 个已说明的警告，${notices} 个提示。No errors; explained warnings: ${warnings}, notices: ${notices}.`;
}
