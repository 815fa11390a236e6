import type { Both } from './both.ts';
import type { Code } from './codes.ts';
import type { ComparableIssue, Issue } from './issue.ts';

/** Codes whose cause is how something is written: the figures in them make no other cause. */
const loose: ReadonlySet<Code> = new Set(['date-rewritten', 'value-rewritten', 'code-padded', 'text-invisible']);

/** Codes whose cause is one for the whole file: a day elsewhere, a sheet with merged cells. */
const wide: ReadonlySet<Code> = new Set(['date-future', 'value-merged']);

/** Most issues of one code that are reported for one file. */
const most = 100;

/**
 * Joins issues of one cause: the same problem with the same value in the same column of a file becomes one, with the number of places and the first of them.
 * What a place has to explain stays apart. Of one code no more than a hundred are reported for a file. The order is kept.
 */
export function groupIssues(issues: readonly ComparableIssue[]): Issue[] {
  const groups = Map.groupBy(issues, (issue) => (isApart(issue) ? issue : keyOf(issue)));
  const merged = [...groups.values()].map(merge);
  const told = new Map<string, Issue[]>();
  for (const issue of merged) {
    const name = `${issue.file}\n${issue.code}`;
    const list = told.get(name) ?? [];
    told.set(name, list);
    list.push(issue);
  }
  const late = new Set([...told.values()].flatMap((list) => list.filter((one) => !isApart(one)).slice(most)));
  const counts = new Map(
    [...told.values()].filter((list) => list.length > most).map((list) => [list[most - 1], list.length]),
  );
  return merged.filter((issue) => !late.has(issue)).map((issue) => limited(issue, (counts.get(issue) ?? most) - most));
}

function isApart({ severity, explain }: Issue): boolean {
  return explain !== null || severity === 'breach' || severity === 'warning';
}

function keyOf({ file, code, severity, field, same }: ComparableIssue): string {
  if (wide.has(code)) return [file, code].join('\n');
  // The field of a YAML file names the item of a list; the same field of every item is one.
  const column = same.row === undefined ? (field ?? '').replace(/\d+/g, '') : (same.cell?.zh ?? '');
  const values = loose.has(code) ? same.values.replace(/[\d０-９]+/g, '') : same.values;
  return [file, code, severity, column, values].join('\n');
}

function merge([first, ...others]: ComparableIssue[]): Issue {
  const { same, ...issue } = first as ComparableIssue;
  if (others.length === 0) return issue;
  const all = [first as ComparableIssue, ...others];
  const rows = [...new Set(all.flatMap(({ line, same: { row } }) => row ?? line ?? []))];
  const fixes = all.flatMap(({ fix }) => (fix ? [fix] : []));
  const edits = new Map(fixes.flatMap((fix) => fix.edits).map((edit) => [`${edit.start} ${edit.end}`, edit]));
  return {
    ...issue,
    message: inRows(same.text, all.length, rows, cellsOf(all)),
    fix: fixes.length ? { safe: fixes.every(({ safe }) => safe), edits: [...edits.values()] } : null,
    also: others.map(({ line, column, record }) => ({ line, column, record })),
  };
}

function cellsOf(all: readonly ComparableIssue[]): Both[] {
  return [...new Map(all.flatMap(({ same: { cell } }) => (cell ? [[cell.zh, cell] as const] : []))).values()];
}

/** A text with its columns, the number of its places and the first of their rows. */
function inRows({ zh, en }: Both, count: number, rows: readonly number[], cells: readonly Both[]): Both {
  const shown = rows.slice(0, 8);
  const more = rows.length > shown.length;
  const place = cells.map((cell) => cell.en).join(', ');
  return {
    zh: `${cells.length ? `${cells.map((cell) => cell.zh).join('、')}：` : ''}${zh}共 ${count} 处${shown.length ? `：第 ${shown.join('、')}${more ? '…' : ''} 行` : ''}。`,
    en: `${place ? `${place.charAt(0).toUpperCase()}${place.slice(1)}: ` : ''}${en} ${count} places${shown.length ? `: rows ${shown.join(', ')}${more ? ', …' : ''}` : ''}.`,
  };
}

/** The last reported issue, with the number of those that are not. */
function limited(issue: Issue, rest: number): Issue {
  if (rest === 0 || isApart(issue)) return issue;
  return {
    ...issue,
    message: {
      zh: `${issue.message.zh}这个文件里这样的问题还有 ${rest} 处，没有逐条列出。`,
      en: `${issue.message.en} There are ${rest} more like this in the file, which are not listed.`,
    },
  };
}
