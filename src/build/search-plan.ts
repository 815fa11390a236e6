import { type Locale, languageFolders } from '../domain/portal/address.ts';
import { searchPartOf, searchParts } from '../domain/portal/search-part.ts';
import type { Site } from '../domain/published/public.ts';
import { compare } from '../issues/order.ts';
import { hashBytes } from '../read/hashes.ts';
import type { MadePage } from './made.ts';

/** Where the indexes lie in a site. */
export const searchFolder = 'pagefind/';

/**
 * In which indexes the pages of a site are searched, each with a name that is its folder: of a language the portal as a whole (`zh/site`), each part
 * (`zh/in/test-s001`), and the heads of all pages of places, funds and projects (`zh/names`).
 */
export type SearchPlan = {
  /** All pages as they are indexed: those of one part and language after each other, in the order of their paths. */
  files: readonly string[];
  /** The index of a page, and where its name is searched, too. */
  of: (file: string) => { own: string; names?: string };
  /** How many files the words of an index are put into. */
  fragments: (index: string) => number;
};

/** Pages whose words lie in one file: whoever looks at a result loads those of its neighbours, too. Heads are short. */
const inFragment = { words: 4, heads: 16 };
/** Up to so many files are as good as none. */
const fewFragments = 512;

/** Pages that readers look for by name. */
const named = /^(?:places|funds|projects)\/[^/]+\/index\.html$/;

export function planSearch(site: Site, files: readonly string[]): SearchPlan {
  const isParted = searchParts(site).length > 0;
  const known = new Map(files.map((file) => [file, whereaboutsOf(site, file)]));
  const of = (file: string) => known.get(file) ?? whereaboutsOf(site, file);
  const pages = Map.groupBy(files, (file) => of(file).own);
  return {
    files: files.toSorted((a, b) => compare(of(a).order, of(b).order) || compare(a, b)),
    of,
    fragments: (index) => {
      const own = pages.get(index);
      if (!own) return Math.ceil(files.length / inFragment.heads);
      return Math.max(Math.ceil(own.length / inFragment.words), isParted ? 0 : fewFragments);
    },
  };
}

/** A hash of what each index is made of: how many files it has, and its pages with their words. */
export function indexHashes(
  { files, of, fragments }: SearchPlan,
  pages: ReadonlyMap<string, MadePage>,
): Map<string, string> {
  const made = new Map<string, string[]>();
  const note = (index: string, file: string, hash: string) => {
    const lines = made.get(index) ?? [String(fragments(index))];
    if (hash) made.set(index, lines).get(index)?.push(`${file} ${hash}`);
  };
  for (const file of files) {
    const { searched = '', named = '' } = pages.get(file) ?? {};
    const { own, names } = of(file);
    note(own, file, searched);
    if (names) note(names, file, named);
  }
  return new Map([...made].map(([index, lines]) => [index, hashBytes(Buffer.from(lines.join('\n')))]));
}

function whereaboutsOf(site: Site, file: string) {
  const locale: Locale = file.startsWith(languageFolders.en) ? 'en' : 'zh';
  const path = file.slice(languageFolders[locale].length);
  const part = searchPartOf(site, path);
  const own = `${locale}/${part ? `in/${part}` : 'site'}`;
  return {
    own,
    order: `${part} ${locale}`,
    ...(part && named.test(path) ? { names: `${locale}/names` } : {}),
  };
}
