import { journalHead, journalWords, mixed } from '../../texts/journal.ts';
import { oneLine } from './guard.ts';
import type { Journal } from './model.ts';

/** The remarks at the head of a file: what it is, of which day and data, how it is used. `file` is its name, `commands` are calls of the program. */
export function headLines(
  { title, asOf, fictional, page, whole }: Journal,
  file: string,
  commands: readonly string[],
): string[] {
  // The data root changes with every row of the portal: a part that named it would change with rows of others.
  const root = whole?.dataRoot;
  const said = journalHead.filter(({ only }) =>
    only === 'invented' ? fictional !== 'none' : only !== 'whole' || whole,
  );
  return [
    `${oneLine(mixed(title))} · ${mixed(journalWords.title)}`,
    ...(fictional === 'all' ? [`fictional: true · ${mixed(journalWords.fictional)}`] : []),
    ...(fictional === 'some' ? [mixed(journalWords.both)] : []),
    ...(asOf ? [`as_of: ${asOf}`] : []),
    ...(root ? [`data_root: ${root}`] : []),
    '',
    ...said.flatMap(({ zh, en }) => [zh, en]),
    ...(page ? [`${mixed(journalWords.page)} ${page}`] : []),
    '',
    ...[...(whole ? [fetchCommand(file, whole.address)] : []), ...commands].map((command) => `$ ${command}`),
  ].map((line) => `; ${line}`.trimEnd());
}

/** Fetches what the whole includes into the folder in which it lies. `address` is that of the published folder. */
export function fetchCommand(file: string, address: string): string {
  return `sed -n 's/^include //p' ${file} | xargs -I{} curl -fsS --create-dirs -o {} ${address}{}`;
}
