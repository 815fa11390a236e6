import type { Draft } from '../issues/issue.ts';
import type { Kind, Sourced } from '../schemas/kinds.ts';
import { comparable } from '../schemas/plain.ts';

/** The vocabularies from which the categories of tables come. */
const vocabularies = {
  income: 'income_categories',
  spending: 'spending_categories',
  need: 'needs',
  resource: 'resources',
} as const satisfies Partial<Record<Kind, string>>;

/**
 * Puts the code of a category in place of its name, which people know better; told as a notice with the change. `parts` holds the records of each file by their
 * kind: where one is named otherwise, other records take the place of those of its file.
 */
export function readTerms(parts: Record<Kind, Sourced<Kind>[][]>): Draft[] {
  const all = parts.term.flat() as Sourced<'term'>[];
  return (Object.keys(vocabularies) as (keyof typeof vocabularies)[]).flatMap((kind) => {
    const terms = all.filter(({ at }) => at.file === `vocabulary/${vocabularies[kind]}.yaml`);
    const codes = new Set(terms.map(({ code }) => code));
    const names = namesOf(terms);
    const codeOf = ({ category }: Categorised) => (codes.has(category) ? undefined : names.get(comparable(category)));
    return (parts[kind] as Categorised[][]).flatMap((rows, index): Draft[] => {
      if (rows.every((row) => codeOf(row) === undefined)) return [];
      parts[kind][index] = rows.map((row) => ({ ...row, category: codeOf(row) ?? row.category }));
      return rows.flatMap((row) => {
        const code = codeOf(row);
        return code === undefined ? [] : [namedDraft(row, code)];
      });
    });
  });
}

type Categorised = Sourced<keyof typeof vocabularies>;

function namedDraft({ id, at: { file, line }, category }: Categorised, code: string): Draft {
  return {
    code: 'value-rewritten',
    file,
    ...(line === undefined ? {} : { line }),
    path: ['category'],
    record: id,
    params: { found: category, fix: code },
    fix: { safe: true, writing: code },
  };
}

/** Codes by every way to name a category; a name of two names neither. */
function namesOf(terms: readonly Sourced<'term'>[]): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const { code, zh, en } of terms)
    for (const name of new Set([code, zh, en ?? zh, code + zh, `${code}${en}`, zh + code].map(comparable)))
      names.set(name, names.has(name) ? undefined : code);
  for (const { code } of terms) names.set(comparable(code), code);
  return names;
}
