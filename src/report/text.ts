import { type Code, codes } from '../issues/codes.ts';
import type { CodeEntry } from '../issues/entry.ts';
import type { Issue } from '../issues/issue.ts';
import { recipes } from '../issues/recipes.ts';

/** The counts that every report prints. */
export type CheckCounts = {
  errors: number;
  breaches: number;
  warnings: number;
  notices: number;
  files: number;
  rows: number;
};

const marks = { error: '✗', breach: '▲', warning: '!', notice: '·' } as const;
const order = { error: 0, breach: 1, warning: 2, notice: 3 } as const;

/** The report for the terminal: one block a cause, Chinese first, English below. */
export function toText(issues: readonly Issue[], counts: CheckCounts): string {
  const blocks = groupByCause(issues).map(({ code, list }) => {
    const { title } = codes[code];
    const manual = recipeOf(code);
    const lines = list.map(
      (issue) =>
        `  ${marks[issue.severity]} ${where(issue)}\n    ${issue.message.zh}\n    → ${issue.remedy.zh}\n    ${issue.message.en}\n    → ${issue.remedy.en}${pasted(issue)}`,
    );
    return `${title.zh} ${title.en}（${list.length}）  [${code}]\n${lines.join('\n')}\n${manual && `  ${manual}\n`}`;
  });
  return `${[...blocks, totalText(counts)].join('\n')}\n`;
}

/** The recipe of the manual that tells how to do it right, with its address on the site; blank where there is none. */
export function recipeOf(code: Code): string {
  const { recipe }: CodeEntry = codes[code];
  return recipe ? `怎样办 How to do it: ${recipes[recipe].zh} ${recipes[recipe].en}  /staff/manual/${recipe}/` : '';
}

/** The entry to paste and fill in, line by line. */
function pasted({ explain }: Issue): string {
  if (!explain) return '';
  return `\n    ${toPaste.zh}${explain.file} ${toPaste.en}\n${explain.entry.replace(/^/gm, '      ')}`;
}

/** The words before and after the file of an entry to paste. */
export const toPaste = {
  zh: '属实的，把下面这条填好，加到 ',
  en: '(if it is true, fill this in and add it there):',
} as const;

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
export function totalText({ errors, breaches, warnings, notices, files, rows }: CheckCounts): string {
  const read = `${files} 个文件、${rows} 条记录 (${files} files, ${rows} records)`;
  const zh = `${breaches} 处已说明的未按规定办理，${warnings} 个已说明的警告，${notices} 个提示`;
  const en = `explained breaches: ${breaches}, explained warnings: ${warnings}, notices: ${notices}.`;
  return errors
    ? `${read}：${errors} 个错误，${zh}。Errors: ${errors}, ${en}`
    : `${read}：没有错误，${zh}。No errors; ${en}`;
}
