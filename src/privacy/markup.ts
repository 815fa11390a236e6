/**
 * The words of an HTML, SVG or XML text, each where it stood. Marks within a word (bold, links) turn into invisible characters, so that a number
 * that is cut by them is read whole; every other mark ends a line. Scripts and styles hold no words of people; data in scripts are read.
 */
export function wordsOf(markup: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, name } of tagsOf(markup)) {
    if (start > at) parts.push(markup.slice(at, start));
    if (name === 'script' && isData(markup, start)) parts.push(fenceStrings(markup.slice(start, end)));
    else parts.push(filled(inline.has(name) ? '\u200b' : '\n', end - start));
    at = end;
  }
  return resolve(parts.join('') + markup.slice(at));
}

/** The values of attributes, each where it stood, without those that only draw: paths and points are full of digits. */
export function attributesOf(markup: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const tag of tagsOf(markup))
    for (const { start, end } of valuesOf(markup, tag)) {
      parts.push(filled('\n', start - at), markup.slice(start, end));
      at = end;
    }
  return resolve(parts.join(''));
}

/**
 * The words of an HTML, SVG or XML text line by line, and the values of its attributes: what is parted by marks is parted here, and marks within a word
 * are left out. Reads as `wordsOf` and `attributesOf` do, once, and does not keep the places.
 */
export function linesOf(markup: string): string[] {
  const lines: string[] = [];
  let [line, at] = ['', 0];
  const take = (text: string) => {
    if (text !== '' && blank.test(text)) lines.push(...resolve(text).split('\n'));
  };
  for (const tag of tagsOf(markup)) {
    line += markup.slice(at, tag.start);
    at = tag.end;
    if (!inline.has(tag.name)) {
      take(line);
      line = '';
    }
    if (tag.name === 'script' && isData(markup, tag.start))
      for (const text of stringsOf(markup.slice(tag.start, tag.end))) take(text);
    else for (const { start, end } of valuesOf(markup, tag)) take(markup.slice(start, end));
  }
  take(line + markup.slice(at));
  return lines;
}

/** Anything but blanks. */
const blank = /\S/;

/** What is written in comments, each where it stood: no page shows it, and every reader of the file sees it. */
export function commentsOf(markup: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = markup.indexOf('<!--'); start >= 0; start = markup.indexOf('<!--', at)) {
    const end = behind(markup, '-->', start);
    parts.push(filled('\n', start - at), markup.slice(start, end));
    at = end;
  }
  return resolve(parts.join(''));
}

/** One text of a JSON document must not be read together with the next, nor one number of a list: their marks become line breaks, nothing moves. */
export function fenceStrings(json: string): string {
  return json.replaceAll('"', '\n').replace(numbers, '\n');
}

/** The same, cut into its parts. */
export function stringsOf(json: string): string[] {
  return (/\d,-?\d/.test(json) ? json.replace(numbers, '"') : json).split('"');
}

const numbers = /,(?<=\d,)(?=-?\d)/g;

/** A mark from its first character to behind its last; scripts, styles and comments with all that they hold. */
type Tag = { start: number; end: number; name: string };

function* tagsOf(markup: string): Generator<Tag> {
  for (let start = markup.indexOf('<'); start >= 0; ) {
    const tag = tagAt(markup, start);
    if (tag) yield tag;
    start = markup.indexOf('<', tag?.end ?? start + 1);
  }
}

/** The mark that begins at an offset; undefined where the sign only means less. What never ends reaches to the end of the text. */
function tagAt(markup: string, start: number): Tag | undefined {
  if (markup.startsWith('<!--', start)) return { start, end: behind(markup, '-->', start), name: '' };
  whole.lastIndex = opening.lastIndex = start;
  const [found, closing, own] = whole.exec(markup) ?? opening.exec(markup) ?? [];
  if (found === undefined) return undefined;
  const name = own?.toLowerCase() ?? '';
  const end = whole.lastIndex || markup.length;
  const holds = !closing && (name === 'script' || name === 'style');
  return { start, end: holds ? behind(markup, '>', behind(markup, `</${name}`, end)) : end, name };
}

/** A closing bracket within quotation marks is none. */
const whole = /<(?:(\/?)([a-zA-Z][\w:-]*)|[!?])[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;
const opening = /<(?:(\/?)([a-zA-Z][\w:-]*)|[!?])/y;

function behind(markup: string, mark: string, from: number): number {
  const found = markup.indexOf(mark, from);
  return found < 0 ? markup.length : found + mark.length;
}

function isData(markup: string, start: number): boolean {
  return /^<script\b[^>]*json/i.test(markup.slice(start, start + 200));
}

/** Where the values of the attributes of a tag stand, those that tell nothing left out. */
function valuesOf(markup: string, { start, end }: Tag): { start: number; end: number }[] {
  const values: { start: number; end: number }[] = [];
  for (let at = markup.indexOf('=', start); at >= 0 && at < end; at = markup.indexOf('=', at)) {
    const mark = markup[at + 1];
    const from = at + 2;
    const to = mark === '"' || mark === "'" ? markup.indexOf(mark, from) : -1;
    at++;
    if (to < 0 || to > end) continue;
    const key = markup.slice(Math.max(markup.lastIndexOf(' ', at), start) + 1, at - 1).toLowerCase();
    if (to - from > 4 && !drawing.has(key)) values.push({ start: from, end: to });
    at = to;
  }
  return values;
}

const inline = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd mark q s small span strong sub sup time tspan u wbr'.split(' '),
);

const drawing = new Set(
  (
    'class style d points viewbox transform x y x1 x2 y1 y2 dx dy cx cy r rx ry width height sizes srcset integrity rel type id for ' +
    'aria-labelledby aria-describedby aria-controls stroke-dasharray offset xmlns charset lang hreflang data-line'
  ).split(' '),
);

const fillers = new Map<string, string>();

/** A row of one character; the short ones are kept. */
function filled(letter: string, length: number): string {
  if (length > 400) return letter.repeat(length);
  const key = letter + length;
  const known = fillers.get(key) ?? letter.repeat(length);
  fillers.set(key, known);
  return known;
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", nbsp: ' ' };

/** Characters that are written by number or name, filled up with invisible ones. */
function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
    (all, hex, decimal, word: string | undefined) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const letter = word ? entities[word.toLowerCase()] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      return letter === undefined ? all : letter.padEnd(all.length, '\u200b');
    },
  );
}
