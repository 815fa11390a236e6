import type { CodeLists } from '../domain/portal/code-list.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { type FieldEntry, fieldsOfKind, listTables } from '../schemas/manual.ts';

/** The kinds of files that are tables: each has a blank of its own. */
export const tableKinds: readonly Kind[] = kindNames.filter((kind) => kinds[kind].shape === 'table');

/** The columns of the blank of a kind: those that every row needs first. */
export function templateColumns(kind: Kind): FieldEntry[] {
  const columns = fieldsOfKind(kind);
  return [...columns.filter(({ required }) => required), ...columns.filter(({ required }) => !required)];
}

/** The words from which the cells of a column are chosen: those of a closed list, of a code list of the portal, yes or no; undefined where anything may stand. */
export function cellWords({ kind, choices, to = '' }: FieldEntry, lists: CodeLists): string[] | undefined {
  if (kind === 'flag') return ['是', '否'];
  if (kind === 'choice') return Object.values(choices);
  return lists[to]?.map(({ zh }) => zh);
}

/** What the table is called to which a column refers, in both languages; undefined where it is no table of records. */
export function targetName(to: string): { zh: string; en: string } | undefined {
  const kind = kindNames.find((one) => one === to);
  return kind ? kinds[kind].words : listTables().get(to)?.entry.title;
}
