import type { Code } from './codes.ts';
import type { Issue } from './issue.ts';

/** Codes whose cause is how something is written, or one day elsewhere: the figures in them make no other cause. */
const loose: ReadonlySet<Code> = new Set([
  'date-future',
  'date-rewritten',
  'value-rewritten',
  'code-padded',
  'text-invisible',
]);

/** Issues of one code that are told of one file. */
const most = 100;

/**
 * Tells one cause once: the same problem with the same value in the same column of a file, with the number of places and the first of them. What a
 * place has to explain stays apart. Of one code no more than a hundred are told in a file. The order is kept.
 */
export function groupIssues(issues: readonly Issue[]): Issue[] {
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

const rowZh = /^第 (\d+) 行 ?/;
const rowEn = /^Row (\d+)(?:, |: )/;

function keyOf({ file, code, severity, message, remedy, field }: Issue): string {
  const text = message.zh.replace(rowZh, '');
  // The field of a YAML file names the item of a list; the same field of every item is one.
  const column = rowZh.test(message.zh) ? '' : (field ?? '').replace(/\d+/g, '');
  const cause = code === 'date-future' ? '' : loose.has(code) ? text.replace(/[\d０-９]+/g, '') : text + remedy.zh;
  return [file, code, severity, code === 'date-future' ? '' : column, cause].join('\n');
}

function merge([first, ...others]: Issue[]): Issue {
  const issue = first as Issue;
  if (others.length === 0) return issue;
  const all = [issue, ...others];
  const rows = [...new Set(all.map(({ message, line }) => rowZh.exec(message.zh)?.[1] ?? String(line ?? '')))];
  const shown = rows.filter((row) => row !== '').slice(0, 8);
  const more = rows.length > shown.length;
  const fixes = all.flatMap(({ fix }) => (fix ? [fix] : []));
  const edits = new Map(fixes.flatMap((fix) => fix.edits).map((edit) => [`${edit.start} ${edit.end}`, edit]));
  return {
    ...issue,
    message: {
      zh: `${bare(issue.message.zh, rowZh)}共 ${all.length} 处${shown.length ? `：第 ${shown.join('、')}${more ? '…' : ''} 行` : ''}。`,
      en: `${bare(issue.message.en, rowEn)} ${all.length} places${shown.length ? `: rows ${shown.join(', ')}${more ? ', …' : ''}` : ''}.`,
    },
    fix: fixes.length ? { safe: fixes.every(({ safe }) => safe), edits: [...edits.values()] } : null,
    also: others.map(({ line, column, record }) => ({ line, column, record })),
  };
}

/** A message without the row of its first place. */
function bare(message: string, row: RegExp): string {
  const text = message.replace(row, '').replace(/^：/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The last that is told says how many are not. */
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
