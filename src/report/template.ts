import type { Filing } from '../import/template-write.ts';
import type { Both } from '../issues/both.ts';
import type { Issue } from '../issues/issue.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { importWords } from '../texts/import.ts';

/** What is told of a filled template. */
type Told = {
  kind: Kind;
  filing: Filing;
  problems: readonly { row?: number; text: Both }[];
  issues: readonly Issue[];
  state: 'ready' | 'open' | 'nothing-new';
};

/** A filled template as text for a terminal: its rows, what is wrong, what would be written. */
export function templateText({ kind, filing, problems, issues, state }: Told): string {
  const { zh, en } = kinds[kind].words;
  const closing = { ready: importWords.ready, open: importWords.open, 'nothing-new': importWords.nothing }[state];
  return `${[
    `模板“${zh}”：新增 ${filing.taken} 行，表里已有 ${filing.known} 行 (template "${en}": new rows, rows there already)`,
    ...filing.files.map(({ file, rows }) => `  ＋ ${file}：${rows} 行 (rows)`),
    '',
    `${closing.zh} ${closing.en}`,
    ...problems.map(({ row, text }) => {
      const at = row === undefined ? { zh: '', en: '' } : { zh: `第 ${row} 行 `, en: `row ${row}, ` };
      return `  ✗ ${at.zh}${text.zh}\n    ${at.en}${text.en}`;
    }),
    ...issues.map(
      ({ file, message, remedy }) => `  ✗ ${file}：${message.zh} → ${remedy.zh}\n    ${message.en} → ${remedy.en}`,
    ),
  ].join('\n')}\n`;
}

/** The same for programs. */
export function templateJson({ kind, filing: { files, taken, known }, problems, issues, state }: Told): object {
  return {
    table: kind,
    rows: { read: taken + known, taken, known },
    problems,
    issues,
    writes: files.map(({ file, rows }) => ({ file, rows })),
    state,
  };
}
