import { beginnings, nameWord, withoutNotes } from '../domain/common/search-words.ts';

/** A tag with its attributes, whose values may hold any character but a quote. */
const tags = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/gi;
/** Elements without words. */
const wordless = new Set(['svg', 'script', 'template']);

/**
 * What of a page is searched, as a page of its own: its main part, without what the search is told to pass over, and without attributes; blank where nothing is
 * searched. The indexer reads every tag that it is given, and keeps every id; nine tenths of an account book are rows. The names by which the page is known are added,
 * each as a word. The page has to be well-formed.
 */
export function searchedPart(html: string, file: string): string {
  const [main = '', attributes = ''] = /<main((?:[^>"]|"[^"]*")*)>/.exec(html) ?? [];
  if (!hasSign('data-pagefind-body', attributes)) return '';
  const [language = '<html>'] = /<html(?:[^>"]|"[^"]*")*>/.exec(html) ?? [];
  const part = html.slice(html.indexOf(main) + main.length, html.lastIndexOf('</main>'));
  const kept = withoutIgnored(part);
  return frame(language, withNames(main, namesIn(kept, file)), kept.replace(tags, '<$1$2>'));
}

/** What of a searched part names the page: its head; blank where it has none. */
export function namedPart(searched: string): string {
  const [, language = '', main = ''] =
    /^<!doctype html>(<html.*?>)<body>(<main(?:[^>"]|"[^"]*")*>)/s.exec(searched) ?? [];
  const [head] = /<header>.*?<\/header>/s.exec(searched) ?? [];
  return head === undefined ? '' : frame(language, main, head);
}

/** What somebody may type who knows the page by name: its title with and without notes, the beginnings of the name of a place, and the heads of rows that have an address on the page. */
function namesIn(html: string, file: string): string[] {
  const page = file.replace(/index\.html$/, '');
  const titles = [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].flatMap(([, text = '']) => {
    const short = withoutNotes(plain(text));
    return [plain(text), short, ...(placePage.test(file) ? beginnings(short) : [])];
  });
  const rows = [...html.matchAll(/<th scope="row"[^>]*><a href="[^"#]*?([^"#]*)#[^"]*"[^>]*>(.*?)<\/a>/gs)];
  return [
    ...titles,
    ...rows.filter(([, href = '']) => `/${href}`.endsWith(`/${page}`)).map(([, , text = '']) => plain(text)),
  ];
}

const placePage = /^(?:en\/)?places\/[^/]+\/index\.html$/;

/** The words of a text without its tags and signs. */
function plain(html: string): string {
  return html.replace(tags, '').replace(/&#?\w+;/g, ' ');
}

function withNames(main: string, names: readonly string[]): string {
  const words = [...new Set(names.map(nameWord))].filter((word) => word !== '');
  return words.length > 0 ? main.replace(/>$/, ` data-pagefind-meta="names:${words.join(' ')}">`) : main;
}

function frame(language: string, main: string, text: string): string {
  return `<!doctype html>${language}<body>${main}${text}</main></body></html>`;
}

function withoutIgnored(html: string): string {
  const kept: string[] = [];
  let from = 0;
  /** The element that is left out, and how many of its name are open. */
  let left = { name: '', depth: 0 };
  for (const {
    0: { length },
    1: slash,
    2: name = '',
    3: attributes = '',
    index,
  } of html.matchAll(tags)) {
    if (left.depth > 0) {
      if (name !== left.name || attributes.endsWith('/')) continue;
      left.depth += slash ? -1 : 1;
      if (left.depth === 0) from = index + length;
    } else if (
      !slash &&
      !attributes.endsWith('/') &&
      (wordless.has(name) || hasSign('data-pagefind-ignore', attributes))
    ) {
      kept.push(html.slice(from, index));
      left = { name, depth: 1 };
    }
  }
  if (left.depth > 0) throw new Error(`<${left.name}> is not closed`);
  return [...kept, html.slice(from)].join('');
}

/** Whether an attribute of a name stands there, and not in the value of another. */
function hasSign(sign: string, attributes: string): boolean {
  return (
    attributes.includes(sign) &&
    attributes
      .replace(/"[^"]*"/g, '')
      .split(/[\s=]+/)
      .includes(sign)
  );
}
