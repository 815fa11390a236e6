import type { Draft } from '../issues/issue.ts';
import type { Kind, Records, Sourced } from '../schemas/kinds.ts';
import { comparable } from '../schemas/plain.ts';

/** The vocabularies from which the categories of tables come. */
const vocabularies = {
  income: 'income_categories',
  spending: 'spending_categories',
  need: 'needs',
  resource: 'resources',
} as const satisfies Partial<Record<Kind, string>>;

/** Puts the code of a category in place of its name, which people know better; told as a notice with the change. */
export function readTerms(records: Records): Draft[] {
  return (Object.keys(vocabularies) as (keyof typeof vocabularies)[]).flatMap((kind) => {
    const file = `vocabulary/${vocabularies[kind]}.yaml`;
    const terms = records.term.filter(({ at }) => at.file === file);
    const codes = new Set(terms.map(({ code }) => code));
    const names = namesOf(terms);
    return (records[kind] as { id: string; category: string; at: Sourced<'income'>['at'] }[]).flatMap(
      (row): Draft[] => {
        const found = row.category;
        const code = codes.has(found) ? undefined : names.get(comparable(found));
        if (code === undefined) return [];
        row.category = code;
        const { file, line } = row.at;
        return [
          {
            code: 'value-rewritten',
            file,
            ...(line === undefined ? {} : { line }),
            path: ['category'],
            record: row.id,
            params: { found, fix: code },
            fix: { safe: true, writing: code },
          },
        ];
      },
    );
  });
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
