import { findRooms } from './address.ts';
import type { Hit, Private } from './kind.ts';
import { masked } from './mask.ts';
import { findNumbers } from './number.ts';
import { findPersons } from './person.ts';
import { fenceCells, normalized, quoting, withFigures } from './plain.ts';
import { findBridged, findSplit } from './split.ts';
import { spansOf } from './trigger.ts';
import { findWords } from './word.ts';

/** How a text is to be read: in a table a comma ends a cell, and cells are not read together. */
export type Reading = {
  table?: boolean;
  /** What was found in parts that were read before: pages of a site repeat each other. */
  known?: Map<string, readonly Hit[]> | undefined;
  /** Only what has a form of its own; words about persons and numbers that are cut in two are left out. */
  hard?: boolean;
};

/** Everything private in a text, from its beginning to its end. Whatever is told of it is masked. */
export function findPrivate(text: string, { table = false, known, hard = false }: Reading = {}): Private[] {
  // Without quotation marks every comma ends a cell, and cells repeat each other more than lines do.
  const cells = table && !text.includes('"');
  const isQuoted = quoting(text);
  const memory = table && !cells ? undefined : known;
  let told = 0;
  const found = spansOf(text, { cells, table, hard }).flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    if (memory?.get(part)?.length === 0) return [];
    const plain = normalized(table ? fenceCells(part, isQuoted(start)) : part);
    const hits = memory?.get(part) ?? hitsOf(plain.text, hard);
    memory?.set(part, hits);
    return hits.flatMap((hit): Private[] => {
      const [from, to] = [start + plain.at(hit.start), start + endOf(part, plain.at(hit.end - 1))];
      // Spans of a long line lie over each other.
      if (from < told) return [];
      told = to;
      return [{ ...hit, start: from, end: to, found: masked(hit.kind, plain.text.slice(hit.start, hit.end)) }];
    });
  });
  return hard ? found : withSplit(text, found, findSplit(text, table));
}

/** Adds numbers that are cut in two, where nothing was found within a part. */
function withSplit(text: string, found: Private[], split: readonly Hit[]): Private[] {
  if (split.length === 0) return found;
  const more = split.map(
    (hit): Private => ({ ...hit, found: masked(hit.kind, text.slice(hit.start, hit.end).replace(/[^\dXx]/g, '')) }),
  );
  return distinct([...found, ...more]);
}

/** Offset behind the character that begins at an offset. */
function endOf(text: string, at: number): number {
  return at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

function hitsOf(text: string, hard: boolean): Hit[] {
  const written = [...findNumbers(text), ...findBridged(text), ...findWords(text), ...findRooms(text)];
  if (!hard) written.push(...findPersons(text));
  const figures = withFigures(text);
  if (figures === text) return distinct(written);
  // Digits in Chinese may be words, so what only they make is to be looked at by someone.
  const spelled = [...findNumbers(figures), ...findWords(figures), ...findRooms(figures)]
    .filter(({ start, end }) => text.slice(start, end) !== figures.slice(start, end))
    .map((hit): Hit => ({ ...hit, certainty: 'warning' }));
  return distinct([...written, ...spelled]);
}

/** Of finds that overlap, the surest, then the longest. */
function distinct<T extends Hit>(hits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= hit.start) kept.push(hit);
    else if (isBetter(hit, last)) kept[kept.length - 1] = hit;
  }
  return kept;
}

function isBetter(one: Hit, other: Hit): boolean {
  if (one.certainty !== other.certainty) return one.certainty === 'error';
  return one.end - one.start > other.end - other.start;
}
