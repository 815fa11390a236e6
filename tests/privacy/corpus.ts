import { readFileSync } from 'node:fs';
import { findPrivate } from '../../src/privacy/find.ts';

/** One text of the corpus: its class, what it says, and whether it is to be read as a table. */
export type Item = { group: string; text: string; table: boolean };

/** The corpus: what is private and what is harmless, each in a part on which the rules were made and in one that they had not seen. */
export type Part = 'private-tuned' | 'private-held' | 'harmless-tuned' | 'harmless-held';

/** The items of a part, one a line: its class, a tab, the text; a line break is written as `\n`. */
export function itemsOf(part: Part): Item[] {
  return readFileSync(`tests/privacy/corpus/${part}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [group = '', text = ''] = line.split('\t');
      return { group, text: text.replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one)), table: isTable(group) };
    });
}

function isTable(group: string): boolean {
  return group === 'split-cells' || group === 'table';
}

/** Whether anything is told of an item. */
export function isFound({ text, table }: Item): boolean {
  return findPrivate(text, { table }).length > 0;
}

/** How many items of each class are found: `id 17/18`. */
export function score(items: readonly Item[]): string[] {
  return [...Map.groupBy(items, ({ group }) => group)].map(
    ([group, own]) => `${group} ${own.filter(isFound).length}/${own.length}`,
  );
}
