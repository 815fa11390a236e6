import { type BeamEnd, beamOf } from '../charts/beam.ts';
import type { Locale } from '../domain/address.ts';
import { signedYuan, sum, yuan } from '../domain/money.ts';
import type { TraceDocument, TraceGift } from '../domain/trace-shard.ts';
import { type Child, element, shape } from './element.ts';

/** A row of the account sum, integer fen. */
export type SumRow = { label: string; small?: string | undefined; sign: '+' | '−' | '=' | ''; fen: number };

/** The account sum in the columns of an account book, as on the other pages. The last row closes it. */
export function sumTable(
  caption: string,
  rows: readonly SumRow[],
  words: { brief: string; sign: string; amount: string },
): Node {
  const digits = Math.max(8, ...rows.map(({ fen }) => yuan(fen).replace(/\D/g, '').length));
  const heads = [...'千百十亿千百十万千百十元角分'].slice(-digits).join('');
  const line = ({ label, small, sign, fen }: SumRow) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label, small && element('small', {}, small)),
      element('td', { class: 'sg' }, sign),
      element('td', { class: 'dg' }, digitsOf(fen)),
    );
  const hidden = (text: string) => element('span', { class: 'vh' }, text);
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, words.brief),
    element('th', { class: 'sg', scope: 'col' }, hidden(words.sign)),
    element(
      'th',
      { class: 'dg', scope: 'col' },
      hidden(words.amount),
      element('span', { 'aria-hidden': 'true', lang: 'zh-CN' }, heads),
    ),
  );
  const table = element(
    'table',
    { class: `slip${digits > 8 ? ` n${digits}` : ''}` },
    element('caption', {}, caption),
    element('thead', {}, head),
    element('tbody', {}, rows.slice(0, -1).map(line)),
    element('tfoot', {}, rows.slice(-1).map(line)),
  );
  return element('div', { class: 'window' }, table);
}

/** A column of a table. */
export type Column = { label: string; num?: boolean };

/** A table that turns its rows into labels and values on a phone. A cell in the first column is the head of its row. */
export function rowsTable(
  caption: string,
  columns: readonly Column[],
  body: readonly Child[][],
  foot: readonly Child[][] = [],
): Node {
  const cell = (content: Child, index: number) => {
    const { label, num } = columns[index] as Column;
    const look = num ? { class: 'num' } : {};
    if (index === 0) return element('th', { scope: 'row', ...look }, content);
    return element('td', { 'data-l': label, ...look, ...(content ? {} : { class: 'empty' }) }, content);
  };
  const row = (cells: Child[]) => element('tr', {}, cells.map(cell));
  return element(
    'table',
    { class: 'tb fold' },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        columns.map(({ label, num }) => element('th', { scope: 'col', ...(num ? { class: 'num' } : {}) }, label)),
      ),
    ),
    element('tbody', {}, body.map(row)),
    foot.length > 0 && element('tfoot', {}, foot.map(row)),
  );
}

/** A numbered section as on the other pages. */
export function section(no: string, id: string, title: string, note: string | undefined, ...content: Child[]): Node {
  const head = element(
    'header',
    {},
    element('span', { class: 'no', 'aria-hidden': 'true' }, no),
    element('h2', { id: `h-${id}` }, title),
    note && element('p', {}, note),
  );
  return element('section', { class: 'sec', id, 'aria-labelledby': `h-${id}` }, head, element('div', {}, ...content));
}

/** The beam of a gift, wide and narrow; the table of payments says the same. */
export function beam(title: string, source: { label: string; fen: number }, ends: readonly BeamEnd[]): Node {
  const drawings = (['wide', 'narrow'] as const).map((look) => {
    const { width, height, source: box, ends: shapes } = beamOf(ends, look);
    const middle = box.x + box.width / 2;
    return shape(
      'svg',
      { class: look, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title },
      shape('rect', { class: 'gift', ...box }),
      look === 'wide' && shape('text', { class: 'on', x: middle, y: box.y + box.height / 2 - 16 }, source.label),
      shape(
        'text',
        { class: 'on sum', x: middle, y: box.y + box.height / 2 + 12 },
        look === 'wide' ? yuan(source.fen) : source.label,
      ),
      shapes.flatMap(({ beam: path, bar, lit, lines, amount }, index) => [
        shape('path', { class: 'beam', d: path }),
        shape('rect', { class: lit ? 'rest' : 'spent', ...bar }),
        ...lines.map(({ text, x, y, small }) => shape('text', { class: small ? 'small' : 'name', x, y }, text)),
        shape(
          'text',
          { class: amount.end ? 'amount end' : 'amount', x: amount.x, y: amount.y },
          yuan((ends[index] as BeamEnd).fen),
        ),
      ]),
    );
  });
  return element('figure', { class: 'beams' }, drawings);
}

/** An amount as the digit grid prints it. */
export function digitsOf(fen: number): Node {
  const pieces = signedYuan(fen).split(/([,.])/);
  return element(
    'span',
    {},
    pieces.map((piece, index) => (index % 2 ? element('i', {}, piece) : piece)),
  );
}

/** What a view needs beside the gift: the language and the root of its pages. */
export type View = { locale: Locale; root: string };

/** A part of the view that is told its numeral. */
export type Part = (no: string) => Node;

/** What is unspent of a gift, wherever it lies. */
export function leftOf(gift: TraceGift): number {
  return sum(gift.left.map(([, , fen]) => fen));
}

/** The language tag of a text that stands in the data in Chinese only. */
export function langOf(text: string, { locale }: View): string | undefined {
  return locale === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}

/** What a payment was for, in the words of its row. */
export function nameOf(all: TraceDocument, key: string, { locale }: View): string {
  const payment = all.payments[key];
  return payment?.what || payment?.category[locale] || key;
}
