import type { Draft, Path } from '../../issues/issue.ts';
import { type Certainty, isOfPerson, type PrivateKind, privateKinds } from '../../privacy/kind.ts';
import { bareOf } from '../../privacy/value.ts';
import { originOf } from '../../schemas/path.ts';
import type { Portal } from '../portal/portal.ts';

/** Something private that was seen in the data folder; `field` is a dotted name, blank outside every field. */
type Seen = Pick<Draft, 'file' | 'position' | 'line' | 'cell' | 'record'> & { path?: Path; field: string } & (
    | { in: 'text' | 'name'; kind: PrivateKind; certainty: Certainty; found: string; value: string; typed?: boolean }
    | { in: 'picture' }
    | { in: 'unread'; files: readonly string[] }
  );

/** The problems, and whether a value may be published anyway because its field is made for it. */
export type Guarded = { issues: Draft[]; released: (kind: PrivateKind, value: string) => boolean };

/** Identity 14: private data anywhere, save in fields for contact and in fields that the portal excepts for a time. */
export function checkPrivacy(portal: Portal, seen: readonly Seen[]): Guarded {
  const exceptions = portal.settings?.privacy_exceptions ?? [];
  const used = new Set<number>();
  const released = new Set<string>();
  const explained = new Set(
    portal.records.explanation.map(({ home, code, record }) => [home, code, record].join('\n')),
  );
  const issues = seen.flatMap((one): Draft[] => {
    if (one.in === 'picture') return [photoDraft(one.file)];
    if (one.in === 'unread') return [unreadDraft(one.files)];
    if (isAccount(one) || (one.certainty === 'warning' && isStricter(one))) return [];
    const index = exceptions.findIndex(
      ({ file, field, kind }) => file === one.file && field === one.field && kind === one.kind,
    );
    if (index >= 0) used.add(index);
    const free = one.typed || isOffice(one) || (exceptions[index]?.until ?? '') >= portal.asOf;
    const draft = draftOf(one);
    if (free || explained.has([originOf(one.file).home, draft.code, draft.record].join('\n')))
      released.add(valueKey(one.kind, one.value));
    // An exception that has expired is told itself.
    return free || index >= 0 ? [] : [draft];
  });
  return {
    issues: [...issues, ...exceptionFaults(portal, used)],
    released: (kind, value) => released.has(valueKey(kind, value)),
  };
}

/** One value in the one form in which it is compared. */
function valueKey(kind: PrivateKind, value: string): string {
  return `${kind} ${bareOf(value).text}`;
}

/** Fields by which an office answers the public. */
function isOffice({ kind, field }: { kind: PrivateKind; field: string }): boolean {
  return (kind === 'landline' || kind === 'email') && /^(?:contact\.|complaint_line$)/.test(field);
}

/** Whether a field holds the account of a points ledger, which must be a pseudonym; a personal number in it is reported as that. */
function isAccount({ file, field }: { file: string; field: string }): boolean {
  return /^places\/[^/]+\/points\.csv$/.test(file) && field === 'account';
}

/** Whether any age, address, number or illness in a field is an error already, so that nothing is reported twice. */
function isStricter({ file, field }: { file: string; field: string }): boolean {
  if (/^places\/[^/]+\/points\.csv$/.test(file)) return field === 'note';
  return (
    /^places\/[^/]+\/wishes\.csv$/.test(file) && /^(?:description|way|feedback|note|retracted_reason)$/.test(field)
  );
}

/** A photo has no record; its explanation names the file below the place's folder. */
function photoDraft(file: string): Draft {
  return { file, code: 'privacy-photo', record: file.split('/').slice(2).join('/') };
}

/** One notice for all files in which nobody looked; a message names the first few. */
function unreadDraft(files: readonly string[]): Draft {
  const names = files.slice(0, 5).map((file) => file.split('/').at(-1));
  const found = files.length > names.length ? `${names.join(', ')} …` : names.join(', ');
  return { code: 'privacy-unread', file: files[0] as string, params: { count: files.length, found } };
}

function draftOf({ kind, certainty, found, file, in: where, ...place }: Extract<Seen, { kind: unknown }>): Draft {
  const what = privateKinds[kind];
  if (where === 'name') return { file, code: 'privacy-name', params: { what, found } };
  const { position, line, cell, record, path } = place;
  const at = {
    ...(position && { position }),
    ...(line !== undefined && { line }),
    ...(cell !== undefined && { cell }),
    ...(record !== undefined && { record }),
    ...(path && { path }),
  };
  if (certainty === 'error') return { ...at, file, code: 'privacy-found', params: { what, found } };
  return { ...at, file, code: isOfPerson(kind) ? 'privacy-person' : 'privacy-suspect', params: { what, found } };
}

function exceptionFaults({ settings, asOf }: Portal, used: ReadonlySet<number>): Draft[] {
  return (settings?.privacy_exceptions ?? []).flatMap(({ file, field, until }, index): Draft[] => {
    const at = { file: 'portal.yaml', record: 'portal' };
    const params = { file, field, until, as_of: asOf };
    if (until < asOf)
      return [{ ...at, path: ['privacy_exceptions', index, 'until'], code: 'privacy-exception-expired', params }];
    if (used.has(index)) return [];
    return [{ ...at, path: ['privacy_exceptions', index, 'field'], code: 'privacy-exception-unused', params }];
  });
}
