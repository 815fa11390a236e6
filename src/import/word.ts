import type { LedgerKind } from './ledger.ts';
import type { Line } from './line.ts';
import { methodOf } from './mapping.ts';
import type { ImportTask, Own, Question, Understood } from './result.ts';
import type { ColumnRole } from './role.ts';

/** What the code words of a source mean for the ledger. */
export type CodeMeanings = {
  methods: Understood['methods'];
  categories: Understood['categories'];
  questions: Question[];
  method: (word: string) => string;
  category: (line: Line) => string;
};

/** What the code words of the rows mean. */
export function codeMeanings(rows: readonly Own[], { mapping, categories }: ImportTask): CodeMeanings {
  const questions: Question[] = [];
  const counted = (role: ColumnRole, of: (line: Line) => boolean) =>
    [
      ...Map.groupBy(
        rows.filter(({ line }) => of(line)),
        ({ line }) => line.text(role),
      ),
    ].map(([word, list]) => ({ word, count: list.length, rows: list.map(({ line }) => line.row.number) }));
  const methods = counted('method', ({ kind }) => kind === 'income').map(({ word, count, rows: at }) => ({
    word,
    count,
    at,
    method: methodOf(word, mapping),
  }));
  const unknown = methods.filter(({ method }) => method === undefined);
  if (unknown.length > 0)
    questions.push({
      ask: 'method',
      words: unknown.map(({ word, count }) => ({ word, count })),
      rows: unknown.flatMap(({ at }) => at),
    });
  const codeOf = (line: Line): string | undefined => {
    const kind = line.kind;
    const word = line.text('category');
    const known =
      mapping.categories[word] ??
      [...categories[kind]].find(([code, zh]) => word !== '' && (code === word || zh === word))?.[0];
    if (word !== '' && known && categories[kind].has(known)) return known;
    const plain = mapping[`${kind}_category`];
    if (plain && categories[kind].has(plain)) return plain;
    return categories[kind].has(unstated[kind]) ? unstated[kind] : undefined;
  };
  const found = counted('category', () => true).map(({ word, count }) => ({
    ...{ word, count },
    category: rows.find(({ line }) => line.text('category') === word && codeOf(line))?.line,
  }));
  const open = rows.filter(({ line }) => codeOf(line) === undefined);
  if (open.length > 0)
    questions.push({
      ask: 'category',
      words: [...Map.groupBy(open, ({ line }) => line.kind)].map(([word, list]) => ({ word, count: list.length })),
      rows: open.map(({ line }) => line.row.number),
    });
  return {
    methods: methods.map(({ word, count, method }) => ({ word, count, method })),
    categories: found.map(({ word, count, category }) => ({ word, count, category: category && codeOf(category) })),
    questions,
    method: (word) => methodOf(word, mapping) ?? 'unstated',
    category: (line) => codeOf(line) ?? '',
  };
}

/** The category of what the source does not tell. */
const unstated = { income: 'I98', spending: 'E98' } as const satisfies Record<LedgerKind, string>;
