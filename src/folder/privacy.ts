import { fieldName } from '../issues/issue.ts';
import { hiddenValues } from '../parse/hidden.ts';
import { kindOf } from '../parse/kind.ts';
import { type Whereabouts, whereabouts } from '../parse/whereabouts.ts';
import { findPrivate, type Reading } from '../privacy/find.ts';
import type { Private } from '../privacy/kind.ts';
import { fieldMeta } from '../schemas/field.ts';
import { kinds } from '../schemas/kinds.ts';
import { type DocumentText, type PdfReader, readDocument } from './document.ts';
import type { FileContent } from './folder.ts';
import { type Kept, keptOf } from './kept.ts';

/**
 * Something private in a data folder: where, in which field (a dotted name), and its value for comparison only, never to be printed. `in`: in a text, in the
 * name of a file, or in what a camera wrote into a picture. `typed`: its field takes only values of a form in which no person can be named.
 */
export type Seen = Partial<Whereabouts> & { file: string; field: string } & (
    | ({ in: 'text' | 'name'; value: string; typed?: boolean } & Pick<Private, 'kind' | 'found' | 'certainty'>)
    | { in: 'picture'; typed?: never }
    /** Files in which nobody looked: scanned pages, films, what is too large. */
    | { in: 'unread'; files: readonly string[]; typed?: never }
  );

/** How the attachments of a folder are read. */
export type Attachments = { content: FileContent; pdfText: PdfReader; kept?: Kept | undefined };

/** Largest attachment whose text or picture data are read, in bytes. */
const limit = 8 * 1024 * 1024;

/**
 * Looks through all texts of a data folder as they were written (comments too) and as they are read, the names of all files, the attachments, and what
 * systems leave behind (`aside`).
 */
export function readPrivate(
  attachments: Attachments,
  texts: ReadonlyMap<string, string>,
  assets: readonly string[],
  aside: readonly string[] = [],
): Seen[] {
  const { kept } = attachments;
  const known: Reading['known'] = new Map();
  const attached = [...assets, ...aside].map((file) => seenInAsset(file, attachments));
  const files = attached.flatMap(({ file, unread }) => (unread ? [file] : []));
  return [
    ...[...texts].flatMap(([file, text]) =>
      keptOf(kept, 'private', { file, source: text }, () => withHidden(seenIn(file, text, known), file, text)),
    ),
    ...[...texts.keys(), ...assets, ...aside].flatMap(seenInName),
    ...attached.flatMap(({ seen }) => seen),
    ...(files[0] === undefined ? [] : [{ in: 'unread' as const, file: files[0], field: '', files }]),
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

/** Adds what escapes and folded lines of YAML hide: the values as they are read, each at its beginning, unless it was found as written. */
function withHidden(seen: Seen[], file: string, text: string): Seen[] {
  const hidden = file.endsWith('.csv') ? [] : hiddenValues(text);
  if (hidden.length === 0) return seen;
  const look = whereabouts(file, text);
  const keyOf = (one: Seen) => (one.in === 'text' ? `${one.kind} ${one.found} ${one.field}` : '');
  const known = new Set(seen.map(keyOf));
  const more = hidden.flatMap(({ value, start }) => {
    const where = look(start);
    const field = where.path ? fieldName(where.path) : '';
    return findPrivate(value).map((hit): Seen => ({ ...told(file, value, hit), ...where, in: 'text', field }));
  });
  return [...seen, ...more.filter((one) => !known.has(keyOf(one)))];
}

function seenInAsset(
  file: string,
  { content, pdfText, kept }: Attachments,
): { file: string; unread: boolean; seen: Seen[] } {
  const bytes = content(file, limit);
  // Too large, or refused by the system.
  if (!(bytes instanceof Uint8Array)) return { file, unread: true, seen: [] };
  return keptOf(kept, 'attachment', { file, source: bytes }, () => {
    const { texts, metadata, unread } = readDocument(file, bytes, pdfText);
    const seen = texts.flatMap((said) => seenInText(file, said));
    if (metadata.includes('place')) seen.push({ in: 'picture', file, field: '' });
    return { file, unread, seen };
  });
}

/** What was found in a text; one that comes from a packed file has no line, so each thing is listed once. */
function seenInText(file: string, { text, source, table = false }: DocumentText): Seen[] {
  const found = findPrivate(text, { table });
  if (source === undefined) {
    const once = new Map(found.map((hit) => [`${hit.kind} ${hit.found}`, hit]));
    return [...once.values()].map((hit): Seen => ({ ...told(file, text, hit), in: 'text' }));
  }
  const look = found.length ? whereabouts('', source) : undefined;
  return found.map(
    (hit): Seen => ({ ...told(file, text, hit), in: 'text', ...(look && { position: look(hit.start).position }) }),
  );
}
