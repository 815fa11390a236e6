import type { Portal } from '../domain/portal/portal.ts';
import { fileRows } from '../import/template-write.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { newKinds, newRecord } from '../template/record.ts';
import { type Given, type GivenValue, type Lacking, lackingIn } from '../template/skeleton.ts';
import { bytesOf, type DeskFiles, textAt } from './desk.ts';

/** Kinds of records that have a form: tables, lists, and files of their own. */
export const formKinds: readonly Kind[] = kindNames.filter(
  (kind) => kinds[kind].shape === 'table' || newKinds.includes(kind),
);

/** A form as it is filled in: what the record belongs to (`<place>`, `<place>/<fund>`), its id where it has a file of its own, and its values. */
export type FormState = { kind: Kind; to: string; id: string; given: Given };

/** What a form gives: the files that it writes, or what is still lacking, or why it cannot be written. */
type FormResult = { files: Map<string, Uint8Array<ArrayBuffer>>; lacking: Lacking[] } | { wrong: string };

/** Works out what a form writes. What was left blank is not written. */
export function formResult({ kind, to, id, given }: FormState, files: DeskFiles, portal: Portal): FormResult {
  const known = (withoutBlank(given) ?? {}) as Given;
  const textOf = (file: string) => textAt(files, file);
  try {
    if (kinds[kind].shape === 'table') {
      const row = Object.fromEntries(Object.entries(known).map(([key, value]) => [key, String(value)]));
      const filing = fileRows({ kind, rows: [{ number: 1, row }], problems: [] }, to, textOf);
      const written = filing.files.map(({ file, after }) => [file, bytesOf(after)] as const);
      return { files: new Map(written), lacking: lackingIn(kind, known) };
    }
    const begun = newRecord(portal, { kind, to, id: id || undefined, given: known }, textOf);
    return { files: new Map(begun.files.map(({ file, after }) => [file, bytesOf(after)])), lacking: begun.lacking };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function withoutBlank(value: GivenValue): GivenValue | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const items = (value as GivenValue[]).flatMap((item) => withoutBlank(item) ?? []);
    return items.length > 0 ? items : undefined;
  }
  const entries = Object.entries(value).flatMap(([key, own]) => {
    const kept = withoutBlank(own);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The next id of a row: that of the last row of its fund or place, with a number one higher; undefined where rows of the kind bear no such ids. */
export function nextId(portal: Portal, { kind, to }: FormState): string | undefined {
  const [home = '', book = ''] = to.split('/');
  const own = (portal.records[kind] as readonly { id: string; home: string; book: string }[]).filter(
    (one) => one.home === home && (book === '' || one.book === book),
  );
  const numbered = own.flatMap(({ id }) => /^(.*?)(\d+)$/.exec(id) ?? []);
  const [, stem, digits] = numbered.slice(-3);
  if (kinds[kind].shape !== 'table' || stem === undefined || digits === undefined) return undefined;
  return stem + String(Number(digits) + 1).padStart(digits.length, '0');
}
