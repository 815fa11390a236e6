import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fieldName } from '../issues/issue.ts';
import { decode } from '../parse/bytes.ts';
import { kindOf } from '../parse/kind.ts';
import { type Whereabouts, whereabouts } from '../parse/whereabouts.ts';
import { findPrivate, type Reading } from '../privacy/find.ts';
import type { Private } from '../privacy/kind.ts';
import { attributesOf, wordsOf } from '../privacy/markup.ts';
import { metadataOf } from '../privacy/picture.ts';
import { fieldMeta } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';

/**
 * Something private in a data folder: where, in which field (a dotted name), and its value for comparison only, never to be told.
 * `in` says whether it stands in a text, in the name of a file, or in what a camera wrote into a picture; `typed`, whether its field takes only
 * values of a form in which nobody can be told.
 */
export type Seen = Partial<Whereabouts> & { file: string; field: string } & (
    | ({ in: 'text' | 'name'; value: string; typed?: boolean } & Pick<Private, 'kind' | 'found' | 'certainty'>)
    | { in: 'picture' }
  );

/** Largest attachment whose text or picture data are read, in bytes. */
const limit = 8 * 1024 * 1024;

/** Looks through all texts of a data folder as they were written (comments too), the names of all files, and the attachments. */
export function readPrivate(root: string, texts: ReadonlyMap<string, string>, assets: readonly string[]): Seen[] {
  const known: Reading['known'] = new Map();
  return [
    ...[...texts].flatMap(([file, text]) => seenIn(file, text, known)),
    ...[...texts.keys(), ...assets].flatMap(seenInName),
    ...assets.flatMap((file) => seenInAsset(join(root, file), file)),
  ];
}

function seenIn(file: string, text: string, known: Reading['known']): Seen[] {
  const found = findPrivate(text, { table: file.endsWith('.csv'), known });
  if (found.length === 0) return [];
  const look = whereabouts(file, text);
  return found.map((hit): Seen => {
    const where = look(hit.start);
    const field = where.path ? fieldName(where.path) : '';
    return { ...told(file, text, hit), ...where, in: 'text', field, typed: isTyped(file, where) };
  });
}

type Told = Pick<Private, 'kind' | 'found' | 'certainty'> & { file: string; field: string; value: string };

function told(file: string, text: string, { kind, found, certainty, start, end }: Private): Told {
  return { file, field: '', kind, found, certainty, value: text.slice(start, end) };
}

const strict = new Set(['money', 'date', 'month', 'period', 'digits', 'uscc', 'percent', 'ratio', 'flag', 'choice']);

function isTyped(file: string, { path }: Whereabouts): boolean {
  const known = kindOf(file);
  const [key] = (path ?? []).filter((step) => typeof step === 'string');
  if (!known || !key || path?.at(-1) !== key) return false;
  return strict.has(fieldMeta(kinds[known.kind].schema.shape[key as never])?.kind ?? '');
}

function seenInName(file: string): Seen[] {
  return findPrivate(file.replaceAll('/', '\n')).map((hit) => ({ ...told(file, file, hit), in: 'name' }));
}

function seenInAsset(path: string, file: string): Seen[] {
  const [ending = ''] = /\.\w+$/.exec(file.toLowerCase()) ?? [];
  const pictured = ['.jpg', '.jpeg', '.png', '.webp'].includes(ending);
  const reading = readings[ending];
  if (!(pictured || reading) || statSync(path).size > limit) return [];
  const bytes = readFileSync(path);
  if (pictured) return metadataOf(bytes).includes('place') ? [{ in: 'picture', file, field: '' }] : [];
  const text = decode(file, bytes).text ?? '';
  return reading ? seenInText(file, text, reading) : [];
}

function seenInText(file: string, text: string, { views, ...reading }: AssetReading): Seen[] {
  return views.flatMap((view) => {
    const found = findPrivate(view(text), reading);
    const look = found.length ? whereabouts('', text) : undefined;
    return found.map(
      (hit): Seen => ({
        ...told(file, text, hit),
        in: 'text',
        ...(look && { position: look(hit.start).position }),
      }),
    );
  });
}

type AssetReading = Reading & { views: readonly ((text: string) => string)[] };

const asWritten: AssetReading = { views: [(text) => text] };
const asMarkup: AssetReading = { views: [wordsOf, attributesOf] };

/** How the text of an attachment is read, by the ending of its name. */
const readings: Record<string, AssetReading> = {
  ...{ '.svg': asMarkup, '.html': asMarkup, '.htm': asMarkup, '.xml': asMarkup },
  ...{ '.txt': asWritten, '.md': asWritten, '.json': asWritten, '.yaml': asWritten, '.yml': asWritten },
  '.csv': { ...asWritten, table: true },
};
