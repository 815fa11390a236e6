import { tagsOf } from './html.ts';

/** A row as readers see it: integer fen without their sign, ISO days, and how many rows of the file it stands for (`data-rest`). */
export type PageRow = { text: string; fen: number[]; days: string[]; rest: number };

/** A table of a page. `data` is the address of its files, of which it shows only some rows where it is an `excerpt`; lines of sums (`sub`), notes below a row (`note`) and the foot are no rows. */
export type PageTable = { caption: string; data: string | undefined; excerpt: boolean; rows: PageRow[] };

/** The tables of a page in their order. */
export function pageTables(html: string): PageTable[] {
  return [...html.matchAll(table)].map(([whole, inner = '']) => {
    const [tag] = tagsOf(whole);
    const caption = plain(/<caption\b[^>]*>([\s\S]*?)<\/caption>/.exec(inner)?.[1] ?? '');
    const bodies = inner.replace(/<(thead|tfoot)\b[\s\S]*?<\/\1>/g, '');
    return {
      caption,
      data: tag?.attributes.get('data-table'),
      excerpt: tag?.attributes.has('data-excerpt') ?? false,
      rows: [...bodies.matchAll(row)].flatMap(readRow),
    };
  });
}

/** Amounts that stand in a text, as integer fen without sign. A share in percent is none. */
export function fenIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d.,])(\d[\d,]*)\.(\d\d)(?![\d%])/g)].map(([, yuan = '', fen = '']) =>
    Number(yuan.replaceAll(',', '') + fen),
  );
}

/** Days that stand in a text, however it is written: `2026-10-08`, `2026 年 10 月 8 日`, `8 October 2026`. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(written)].map(({ groups: { y = '', m = '', d = '' } = {} }) => {
    const month = Number(m) || months.indexOf(m) + 1;
    return `${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`;
  });
}

function readRow([whole, inner = '']: RegExpMatchArray): PageRow[] {
  const { attributes = new Map<string, string>() } = tagsOf(whole)[0] ?? {};
  const rest = Number(attributes.get('data-rest') ?? 0);
  const classes = (attributes.get('class') ?? '').split(' ');
  if (!/<t[dh]\b/.test(inner) || classes.includes('note') || (classes.includes('sub') && !rest)) return [];
  // A time is told by its attribute: what is printed may leave the year out. Words of one cell never join those of the next.
  const text = plain(
    inner
      .replace(/<svg\b[\s\S]*?<\/svg>/g, ' ')
      // What shows only after a day has passed is hidden until then.
      .replace(/<span\b[^>]*\bdata-after="[^"]*"[^>]*>[^<]*<\/span>/g, ' ')
      .replace(/<time\b[^>]*datetime="([^"]*)"[^>]*>[\s\S]*?<\/time>/g, ' $1 ')
      .replace(/<\/?(?:td|th|br|small|p|li|div)\b[^>]*>/g, ' '),
  );
  return [{ text, fen: fenIn(text), days: daysIn(text), rest }];
}

function plain(html: string): string {
  return tagless(html)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp|apos);/g, (_, name: keyof typeof signs) => signs[name])
    .replace(/\s+/g, ' ')
    .trim();
}

function tagless(html: string): string {
  return html.replace(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, '');
}

const signs = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" } as const;
const table = /<table\b(?:[^>"']|"[^"]*")*>([\s\S]*?)<\/table>/g;
const row = /<tr\b(?:[^>"']|"[^"]*")*>([\s\S]*?)<\/tr>/g;
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const written = new RegExp(
  [
    String.raw`(?<!\d)(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?!\d)`,
    String.raw`(?<y>\d{4}) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?日`,
    String.raw`(?<!\d)(?<d>\d{1,2}) (?<m>${months.join('|')}) (?<y>\d{4})`,
  ].join('|'),
  'g',
);
