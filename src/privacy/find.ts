import { findRooms } from './address.ts';
import type { Hit, Private } from './kind.ts';
import { masked } from './mask.ts';
import { findNumbers } from './number.ts';
import { findPersons } from './person.ts';
import { fenceCells, plainOf, quoting, withFigures } from './plain.ts';
import { spansOf } from './trigger.ts';
import { findWords } from './word.ts';

/** How a text is to be read: in a table a comma ends a cell, and cells are not read together. */
export type Reading = {
  table?: boolean;
  /** What was found in parts that were read before: pages of a site repeat each other. */
  known?: Map<string, readonly Hit[]> | undefined;
};

/** Everything private in a text, from its beginning to its end. Whatever is told of it is masked. */
export function findPrivate(text: string, { table = false, known }: Reading = {}): Private[] {
  // Without quotation marks every comma ends a cell, and cells repeat each other more than lines do.
  const cells = table && !text.includes('"');
  const isQuoted = quoting(text);
  const memory = table && !cells ? undefined : known;
  return spansOf(text, cells ? ',' : '\n').flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    if (memory?.get(part)?.length === 0) return [];
    const plain = plainOf(table ? fenceCells(part, isQuoted(start)) : part);
    const hits = memory?.get(part) ?? hitsOf(plain.text);
    memory?.set(part, hits);
    return hits.map((hit): Private => {
      const [from, to] = [start + plain.at(hit.start), start + endOf(part, plain.at(hit.end - 1))];
      return { ...hit, start: from, end: to, found: masked(hit.kind, plain.text.slice(hit.start, hit.end)) };
    });
  });
}

/** Offset behind the character that begins at an offset. */
function endOf(text: string, at: number): number {
  return at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

function hitsOf(text: string): Hit[] {
  const written = [...findNumbers(text), ...findWords(text), ...findRooms(text), ...findPersons(text)];
  const figures = withFigures(text);
  if (figures === text) return distinct(written);
  // Digits in Chinese may be words, so what only they make is to be looked at by someone.
  const spelled = [...findNumbers(figures), ...findRooms(figures)]
    .filter(({ start, end }) => text.slice(start, end) !== figures.slice(start, end))
    .map((hit): Hit => ({ ...hit, certainty: 'warning' }));
  return distinct([...written, ...spelled]);
}

/** Of finds that overlap, the surest, then the longest. */
function distinct(hits: readonly Hit[]): Hit[] {
  const sure = ({ certainty }: Hit) => (certainty === 'error' ? 0 : 1);
  const ranked = hits.toSorted((a, b) => sure(a) - sure(b) || b.end - b.start - (a.end - a.start));
  const kept: Hit[] = [];
  for (const hit of ranked) if (!kept.some(({ start, end }) => start < hit.end && hit.start < end)) kept.push(hit);
  return kept.toSorted((a, b) => a.start - b.start);
}
