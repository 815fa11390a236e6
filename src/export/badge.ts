import { phrases } from '../texts/phrase.ts';
import { xmlText } from './feed/atom.ts';

/** What a card says of a fund or project, all in the words of one language; `lang` where its name is in another, `known` whether `value` is a figure. */
export type Card = {
  name: string;
  lang?: string | undefined;
  standing?: string | undefined;
  figure: string;
  value: string;
  known: boolean;
  note: string;
  latest: string;
  day: string;
  state: 'ok' | 'bad' | 'none';
  word: string;
  open: string;
  portal: string;
};

/** Shapes of the states in a box of 16 by 16: disc, triangle, dashed ring. The word beside it says the same. */
const marks: Readonly<Record<Card['state'], { fill: string; shape: string }>> = {
  ok: {
    fill: '#1f5c38',
    shape:
      '<path fill="#1f5c38" d="M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM7 12.4 3.2 8.5l1.4-1.4L7 9.6l4.4-4.9 1.5 1.3Z"/>',
  },
  bad: {
    fill: '#9c1f18',
    shape: '<path fill="#9c1f18" fill-rule="evenodd" d="M8 .8.4 15h15.2ZM7 5.4h2v4.8H7Zm0 6.2h2v1.9H7Z"/>',
  },
  none: {
    fill: '#5b564c',
    shape: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="#5b564c" stroke-width="1.6" stroke-dasharray="2.6 2"/>',
  },
};

/** A line of the picture; `gap` is its distance from the line above, in pixels. The state stands beside the line that is `marked`. */
type Line = {
  text: string;
  size: number;
  fill: string;
  gap: number;
  bold?: boolean;
  lang?: string | undefined;
  marked?: boolean;
};

/** Room at the edges, and the widest line of a text before it goes on below, in pixels. */
const [edge, widest] = [16, 420];
const [ink, soft, faint, warm] = ['#1d1a15', '#49443a', '#645d50', '#6f4700'];

/**
 * A card as a picture (SVG) that stands on its own ground, so that it can be read on white and on dark: text as text, no script, no style, nothing loaded.
 * `desc` says all of it in a sentence; `lang` is that of the reader.
 */
export function badgeOf(card: Card, lang: string, desc: string): string {
  const { lines, tops, row, side, width, height } = layOut(card);
  const mark = marks[card.state];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" xml:lang="${xmlText(lang)}" font-family="${fonts[lang] ?? 'sans-serif'}">`,
    `<title id="t">${xmlText(card.name)}</title>`,
    `<desc id="d">${xmlText(desc)}</desc>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="#fffdf7" stroke="#8d8270"/>`,
    `<rect width="${width}" height="4" fill="#f2ae1c"/>`,
    ...lines.map((line, index) => lineText(line, tops[index] ?? 0)),
    `<g transform="translate(${side} ${row - 13})">${mark.shape}</g>`,
    `<text x="${side + 22}" y="${row}" font-size="13" font-weight="700" fill="${mark.fill}">${xmlText(card.word)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** How large the picture of a card is, in pixels. */
export function badgeSize(card: Card): { width: number; height: number } {
  const { width, height } = layOut(card);
  return { width, height };
}

/** Where everything stands: `tops` are the feet of the lines, `row` that of the line beside which the state begins at `side`. */
function layOut(card: Card) {
  const lines = linesOf(card);
  const tops = lines.map((_, index) => lines.slice(0, index + 1).reduce((sum, { gap }) => sum + gap, edge - 4));
  const at = lines.findIndex(({ marked }) => marked);
  const { text, size } = lines[at] as Line;
  const side = Math.ceil(edge + widthOf(text, size) + 20);
  const ends = [...lines.map((line) => edge + widthOf(line.text, line.size)), side + 22 + widthOf(card.word, 13)];
  const width = Math.ceil(Math.max(...ends)) + edge;
  return { lines, tops, row: tops[at] ?? 0, side, width, height: (tops.at(-1) ?? 0) + edge };
}

function linesOf({ name, lang, standing, figure, value, known, note, latest, day, portal }: Card): Line[] {
  return [
    ...(standing ? [{ text: standing, size: 12, fill: warm, gap: 22 }] : []),
    ...wrap(name, 17).map((text) => ({ text, size: 17, fill: ink, gap: 26, bold: true, lang })),
    { text: figure, size: 13, fill: soft, gap: 30 },
    { text: value, size: 24, fill: known ? ink : soft, gap: 30, bold: known },
    ...wrap(note, 13).map((text) => ({ text, size: 13, fill: soft, gap: 21 })),
    { text: `${latest} ${day}`, size: 13, fill: soft, gap: 30, marked: true },
    { text: portal, size: 12, fill: faint, gap: 25 },
  ];
}

function lineText({ text, size, fill, bold, lang }: Line, y: number): string {
  const weight = bold ? ' font-weight="700"' : '';
  const language = lang ? ` xml:lang="${xmlText(lang)}"` : '';
  return `<text x="${edge}" y="${y}" font-size="${size}"${weight} fill="${fill}"${language}>${xmlText(text)}</text>`;
}

/** Lines that stay within the widest, broken where a heading may break. */
function wrap(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const part of phrases(text).flatMap((phrase) => phrase.split(/(?<= )/))) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line + part, size) <= widest) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

/** A width that the text surely stays within, whatever font the reader has: Chinese takes a full square, Latin up to two thirds of one. */
function widthOf(text: string, size: number): number {
  const squares = [...text].reduce((sum, character) => sum + (wide.test(character) ? 1.03 : 0.66), 0);
  return squares * size;
}

const wide = /[\u2014\u2018-\u201f\u2026\u2e80-\u{3ffff}]/u;

/** Latin letters have a face of their own; Chinese has that of the reader's machine. */
const fonts: Readonly<Record<string, string>> = { en: 'Arial, sans-serif' };
