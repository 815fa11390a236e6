import { nameWord } from '../domain/common/search-words.ts';
import { fillers } from '../texts/filler.ts';
import { asRanked, eachOnce } from './ranking.ts';

/** What is known of a page that was found. */
export type Fragment = { url: string; excerpt: string; meta: { title?: string }; filters: Record<string, string[]> };
export type Filters = Record<string, Record<string, number>>;
export type Answer = {
  results: { id: string; data(): Promise<Fragment> }[];
  /** How many of the results have a value. */ filters: Filters;
  /** The same for the words alone, whatever facets are chosen. */ totalFilters: Filters;
  /** The other words that found something, too: then a count is that of the query or of these, whichever is higher. */
  also?: string;
  /** Whether no page has all the words, so that these have some of them. */
  some?: boolean;
};
/** What a query is in other words, what of these was put in place of what stood there, and the kind of page that is most likely meant. */
export type InOtherWords = { words: string; put: readonly string[]; kind: string };

type Ask = (term: string | null, filters: Record<string, string>) => Promise<Answer>;

/**
 * Pages that bear the query as a name first, then those with the quoted query: Chinese is cut into single words otherwise, and a page with scattered characters
 * would come before the exact one. What the query is in other words is searched as well where it is no name, and more likely meant than its scattered words.
 */
export async function answer(
  ask: Ask,
  query: string,
  filters: Record<string, string>,
  other?: InOtherWords,
): Promise<Answer> {
  if (!query) return ask(null, filters);
  const own = await inParts(ask, query, filters);
  for (const words of own.named.length > 0 || !other ? [] : new Set([other.words, other.put.join(' ')])) {
    const also = await inParts(ask, words, filters);
    if (also.loose.length === 0) continue;
    const { put, kind } = other as InOtherWords;
    const named = await Promise.all(put.map((name) => bearers(ask, name, filters)));
    const likely = (await ask(words, { kind, ...filters })).results;
    return {
      also: words,
      ...highest(own.counts, also.counts),
      results: eachOnce([
        ...asRanked(named.flat(), also.loose),
        ...own.exact,
        ...likely,
        ...also.exact,
        ...also.loose,
        ...own.loose,
      ]),
    };
  }
  if (own.loose.length === 0) return withSome(ask, query, filters);
  return { ...own.counts, results: eachOnce([own.named, own.exact, own.loose].flat()) };
}

/** Pages with some of the words of a query, those with rare ones first: their files are there, since all of them were looked for together. */
async function withSome(ask: Ask, query: string, filters: Record<string, string>): Promise<Answer> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = [...segmenter.segment(query.toLowerCase())].map(({ segment }) => segment);
  const answers: Answer[] = [];
  for (const word of words)
    if (/[\p{L}\p{N}]{2}/u.test(word) && !fillers.includes(word)) answers.push(await ask(`"${word}"`, filters));
  const scores = new Map<string, number>();
  for (const { results } of answers)
    for (const { id } of results) scores.set(id, (scores.get(id) ?? 0) + 1 / results.length);
  const results = eachOnce(answers.flatMap((answer) => answer.results)).toSorted(
    (a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0),
  );
  const { filters: counts, totalFilters } = answers.reduce(highest, { filters: {}, totalFilters: {} });
  return { filters: counts, totalFilters, some: true, results };
}

/** What is found by a name, by the quoted query and by its words, of which the last contain the others, with the counts of all. */
async function inParts(ask: Ask, query: string, filters: Record<string, string>) {
  const plain = query.replaceAll('"', '');
  const quoted = (await ask(`"${plain}"`, filters)).results;
  const { results, ...counts } = await ask(plain, filters);
  return {
    named: asRanked(await bearers(ask, plain, filters), results),
    exact: asRanked(quoted, results),
    loose: results,
    counts,
  };
}

/** Pages that bear a name. */
async function bearers(ask: Ask, name: string, filters: Record<string, string>): Promise<Answer['results']> {
  const word = nameWord(name);
  return word ? (await ask(`"${word}"`, filters)).results : [];
}

type Counts = Pick<Answer, 'filters' | 'totalFilters'>;

/** The higher count of each value: what neither has is no choice. */
function highest(one: Counts, other: Counts): Counts {
  const { filters, totalFilters } = one;
  return { filters: higher(filters, other.filters), totalFilters: higher(totalFilters, other.totalFilters) };
}

function higher(one: Filters, other: Filters): Filters {
  const countsOf = (name: string) => {
    const [counts, others] = [one[name] ?? {}, other[name] ?? {}];
    const values = Object.keys({ ...counts, ...others });
    return Object.fromEntries(values.map((value) => [value, Math.max(counts[value] ?? 0, others[value] ?? 0)]));
  };
  return Object.fromEntries(Object.keys({ ...one, ...other }).map((name) => [name, countsOf(name)]));
}
