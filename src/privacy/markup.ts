/**
 * The words of an HTML, SVG or XML text, each where it stood. Marks within a word (bold, links) turn into invisible characters, so that a number
 * that is cut by them is read whole; every other mark ends a line. Scripts and styles hold no words of people; data in scripts are read.
 */
export function wordsOf(markup: string): string {
  return resolve(
    markup.replace(part, (found, raw: string | undefined, name: string | undefined) => {
      if (raw && !/^<script\b[^>]*json/i.test(found)) return lines(found);
      if (raw) return fenceStrings(found);
      return inline.has((name ?? '').toLowerCase()) ? '\u200b'.repeat(found.length) : lines(found);
    }),
  );
}

/** The values of attributes, each where it stood, without those that only draw: paths and points are full of digits. */
export function attributesOf(markup: string): string {
  let [text, at] = ['', 0];
  for (const found of markup.matchAll(attribute)) {
    const { name = '', value = '' } = found.groups as { name?: string; value?: string };
    if (drawing.has(name.toLowerCase()) || value.length < 5) continue;
    const start = found.index + found[0].length - 1 - value.length;
    text += `${lines(markup.slice(at, start))}${value}`;
    at = start + value.length;
  }
  return resolve(text);
}

/** One text of a JSON document must not be read together with the next: quotation marks become line breaks, nothing moves. */
export function fenceStrings(json: string): string {
  return json.replaceAll('"', '\n');
}

const part =
  /<!--[\s\S]*?-->|<(script|style)\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1\s*>|<\/?([a-z][\w:-]*)(?:[^>"']|"[^"]*"|'[^']*')*>|<[!?][^>]*>/gi;
const attribute = /\s(?<name>[a-z][\w:-]*)=(?<mark>["'])(?<value>[\s\S]*?)\k<mark>/gi;

const inline = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd mark q s small span strong sub sup time tspan u wbr'.split(' '),
);

const drawing = new Set(
  (
    'class style d points viewbox transform x y x1 x2 y1 y2 dx dy cx cy r rx ry width height sizes srcset integrity rel type id for ' +
    'aria-labelledby aria-describedby aria-controls stroke-dasharray offset xmlns charset lang hreflang'
  ).split(' '),
);

/** Blank lines of the same length. */
function lines(text: string): string {
  return '\n'.repeat(text.length);
}

const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", nbsp: ' ' };

/** Characters that are written by number or name, filled up with invisible ones. */
function resolve(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
    (all, hex, decimal, name: string | undefined) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const letter = name ? names[name.toLowerCase()] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      return letter === undefined ? all : letter.padEnd(all.length, '\u200b');
    },
  );
}
