import { journalHead, journalWords, mixed } from '../../texts/journal.ts';
import { oneLine } from './guard.ts';
import type { Journal } from './model.ts';

/** The remarks at the head of a file: what it is, of which day and data, how it is used. `commands` are calls of the program. */
export function headLines(journal: Journal, commands: readonly string[]): string[] {
  const { title, asOf, dataRoot, fictional } = journal;
  return [
    `${oneLine(mixed(title))} · ${mixed(journalWords.title)}`,
    ...(fictional === 'all' ? [`fictional: true · ${mixed(journalWords.fictional)}`] : []),
    ...(fictional === 'some' ? [mixed(journalWords.both)] : []),
    `as_of: ${asOf}`,
    ...(dataRoot ? [`data_root: ${dataRoot}`] : []),
    '',
    ...journalHead.flatMap(({ zh, en, invented }) => (invented && fictional === 'none' ? [] : [zh, en])),
    '',
    ...commands.map((command) => `$ ${command}`),
  ].map((line) => `; ${line}`.trimEnd());
}
