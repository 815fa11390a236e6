/** Parts without words. */
const wordless = /<(svg|script|template)\b[^>]*>[\s\S]*?<\/\1>/g;
const ignored = /<([a-z]+)\b[^>]*\sdata-pagefind-ignore(?:=[^>]*|\s[^>]*)?>/g;

/**
 * A page without what the search is told to pass over: the indexer reads every tag of it, too, and nine tenths of an account book are rows. The page has to be
 * well-formed.
 */
export function searchedPart(html: string): string {
  const page = html.replace(wordless, '');
  const kept: string[] = [];
  let from = 0;
  ignored.lastIndex = 0;
  for (let found = ignored.exec(page); found; found = ignored.exec(page)) {
    kept.push(page.slice(from, found.index));
    from = endOf(page, found[1] as string, ignored.lastIndex);
    ignored.lastIndex = from;
  }
  return [...kept, page.slice(from)].join('');
}

/** Where an element ends, behind its closing tag; `at` is behind its opening one. */
function endOf(page: string, name: string, at: number): number {
  const tag = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tag.lastIndex = at;
  for (let depth = 1; depth > 0; ) {
    const found = tag.exec(page);
    if (!found) throw new Error(`<${name}> is not closed`);
    depth += found[1] ? -1 : 1;
  }
  return tag.lastIndex;
}
