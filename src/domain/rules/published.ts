import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Kind, Sourced } from '../../schemas/kinds.ts';
import { snapshotFolder } from '../../schemas/other-paths.ts';
import { type Fields, isPurged, type PlainValue } from '../../snapshot/values.ts';
import { splitList } from '../common/list.ts';
import { arrivalDay, bankDay } from '../ledger/movement.ts';
import { isEnded } from '../portal/ended.ts';
import { cycles, follows } from '../portal/lifecycle.ts';
import type { Portal } from '../portal/portal.ts';
import { type FieldChange, fieldChanges, isMoney, isSameValue } from '../published/field-change.ts';
import { isCycle, keptValue, ledgerRows, protectedOf, stateKey } from '../published/protected.ts';
import { redact } from '../published/redact.ts';
import { isSubstitute, isSubstituted } from '../published/substitute.ts';
import { type Former, fieldsOf, nameOf, type PublishedRecord } from '../published/values.ts';
import { isWithdrawn, type LastPublished, matched } from './against-publication.ts';
import { changed, type Fresh, freshOf, isCorrected, isDeclared, late, removed, vanished } from './amend.ts';

/** What was published changes only with a correction, unless its field allows the change; a record that is gone is reported. */
export function checkPublished(portal: Portal, last: LastPublished | undefined): Draft[] {
  if (!last || !portal.settings) return [];
  const { records, former, present, known } = matched(portal, last);
  const scene: Scene = {
    portal,
    date: last.date,
    sealed: sealedDays(former),
    kept: keptOf(former),
    fresh: freshOf(portal, records, known),
    stepped: new Set(
      records.flatMap((told) => (told.kind === 'history' && !known.has(told) ? [stepOf(told.record)] : [])),
    ),
  };
  const gone = former.filter((one) => !present.get(one));
  if (isForeign(gone, former)) return [foreign(former, gone.length, last.date)];
  return [
    ...former.flatMap((one) => {
      const now = present.get(one);
      return now ? compare(scene, one, now) : [];
    }),
    ...lost(scene, gone, former),
    ...records.flatMap((told) => (known.has(told) ? [] : entered(scene, told))),
  ];
}

type Scene = {
  portal: Portal;
  date: string;
  /** Until which day the books of a fund were closed when they were published, by id. */
  sealed: ReadonlyMap<string, string>;
  /** Fields that the last snapshot kept at all, as `<kind> <path>`: what an earlier version did not keep is not missed. */
  kept: ReadonlySet<string>;
  fresh: Fresh;
  /** Rows that stepped back in their life since. */
  stepped: ReadonlySet<string>;
};

function keptOf(former: readonly Former[]): Set<string> {
  const kept = new Set<string>();
  const walk = (value: PlainValue, path: string): void => {
    kept.add(path);
    if (Array.isArray(value)) for (const item of value) walk(item, path);
    else if (typeof value === 'object')
      for (const [key, part] of Object.entries(value)) walk(part, `${path}${path.endsWith(' ') ? '' : '.'}${key}`);
  };
  for (const { kind, fields } of former) walk(fields, `${kind} `);
  return kept;
}

function sealedDays(former: readonly Former[]): Map<string, string> {
  return new Map(
    former.flatMap(({ kind, name, fields }) =>
      kind === 'fund' && typeof fields.sealed_through === 'string' ? [[name, fields.sealed_through] as const] : [],
    ),
  );
}

function compare(scene: Scene, one: Former, now: PublishedRecord): Draft[] {
  const fields = fieldsOf(now.kind, now.record);
  if (one.kind === 'correction' || one.kind === 'explanation')
    return isSaid(one.fields, fields) ? [] : [removed(one, scene.date, now)];
  const closed = isClosed(scene, one, one.fields);
  return fieldChanges(protectedOf(one.kind), one.fields, fields)
    .map((change) => unveiled(scene.portal, now, change))
    .filter((change) => !isLegal(scene, one, now, change, closed))
    .filter((change) => !isCorrected(scene.fresh, now, change))
    .map((change) => changed(scene.fresh, now, change, scene.date));
}

/** Whether a correction or an explanation still says all it said. Numbers that are withheld now are not missed, and its subject may be published later. */
function isSaid(before: Fields, now: Fields): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys].every(
    (key) =>
      before[key] === now[key] ||
      (before[key] === undefined && ['fund', 'round', 'field'].includes(key)) ||
      isPurged(before[key]) ||
      ((key === 'old' || key === 'new') && isRedacted(before[key], now[key])),
  );
}

const isRedacted = (before: unknown, now: unknown) =>
  [before, now].some((value) => value === redact || value === undefined);

/** Changes that need no correction. */
function isLegal(scene: Scene, one: Former, now: PublishedRecord, change: FieldChange, closed: boolean): boolean {
  const { part, old, now: value, path } = change;
  const state = part.key === stateKey(one.kind) && isCycle(one.kind);
  const way = path.filter((step) => typeof step === 'string').join('.');
  if (part.change === 'free' || isSameValue(old, value) || isMoreExact(change)) return true;
  // Told is now what was left out because it might have led to a wish.
  if (old === undefined && part.meta.privacy === 'payment' && isSubstituted(one.fields)) return true;
  if (part.change === 'until_closed' && !closed && !isEnded(one.kind, one.fields, scene.date)) return true;
  if (part.change === 'forward' && isForward(one.kind, change)) return true;
  if (old === undefined && !closed && (part.change === 'once' || !scene.kept.has(`${one.kind} ${way}`))) return true;
  if (part.change === 'once' && !closed && part.meta.several && isMore(old, value)) return true;
  if (one.kind === 'fund' && part.key === 'sealed_through' && value !== undefined && String(value) > String(old))
    return true;
  const back = scene.stepped.has(`${one.kind} ${one.home} ${one.name}`) || stepsOf(now.record) > stepsOf(one.fields);
  return back && !isMoney(part) && (state || value === undefined);
}

/** A blank was filled, or the state went on. */
function isForward(kind: Kind, { part, old, now }: FieldChange): boolean {
  if (now === undefined) return false;
  if (old === undefined) return true;
  if (part.meta.kind !== 'choice') return false;
  if (part.key === stateKey(kind) && isCycle(kind))
    return follows(cycles[kind as keyof typeof cycles], String(old), String(now));
  const steps = part.meta.steps ?? Object.keys(part.meta.choices ?? {});
  return steps.indexOf(String(now)) >= steps.indexOf(String(old));
}

/** Whether every value that was in a cell of several values still is. */
function isMore(old: PlainValue | undefined, now: PlainValue | undefined): boolean {
  const after = new Set(splitList(String(now ?? '')));
  return splitList(String(old ?? '')).every((item) => after.has(item));
}

/** A change with the value of the data where the published view withholds it: what is withheld since has not changed. */
function unveiled(portal: Portal, { kind, record }: PublishedRecord, change: FieldChange): FieldChange {
  const rows = portal.records[kind] as readonly Sourced<Kind>[];
  const row = rows.find(
    ({ at }) => at.file === record.at.file && at.line === record.at.line && at.index === record.at.index,
  );
  const now = change.path.reduce<unknown>((group, step) => (group as Fields | undefined)?.[step], row);
  const { shape, holds } = change.part;
  if (now === undefined || (shape !== 'value' && shape !== 'values')) return change;
  return { ...change, now: Array.isArray(now) ? now.map((item) => keptValue(holds, item)) : keptValue(holds, now) };
}

/** Whether the value only became more exact: the true word in place of a common one, or a day in place of its month. */
function isMoreExact({ part, old, now }: FieldChange): boolean {
  if (part.meta.privacy === undefined || typeof old !== 'string' || typeof now !== 'string') return false;
  return now.startsWith(old) || isSubstitute(old);
}

function stepsOf(record: object): number {
  const { history } = record as { history?: unknown };
  return Array.isArray(history) ? history.length : 0;
}

function stepOf(record: Sourced<Kind>): string {
  const { kind, id, home } = record as Sourced<'history'>;
  return `${kind} ${home} ${id}`;
}

const isLedgerRow = (kind: Kind) => (ledgerRows as readonly Kind[]).includes(kind);

function isClosed({ sealed }: Scene, { kind, book }: { kind: Kind; book: string }, fields: object): boolean {
  const end = sealed.get(book);
  return isLedgerRow(kind) && end !== undefined && dayOf(fields) <= end;
}

/** The day on which a row counts, as far as it was published. */
function dayOf(fields: { date?: string }): string {
  return bankDay({ date: '', ...fields });
}

/** A row that comes after the books of its day were closed: those of its fund, or of the fund that received it. */
function entered({ sealed, fresh, date }: Scene, told: PublishedRecord): Draft[] {
  const { kind, record } = told;
  if (!isLedgerRow(kind)) return [];
  const row = record as Sourced<'transfer'>;
  const closings = [{ on: dayOf(row), end: sealed.get(row.book) }];
  if (kind === 'transfer') closings.push({ on: arrivalDay(row), end: sealed.get(row.to_fund) });
  const closed = closings.find(({ on, end }) => end !== undefined && on <= end);
  return closed?.end === undefined || isDeclared(fresh, told) ? [] : [late(fresh, told, closed.on, closed.end, date)];
}

/** Problems of records that are gone. Many of one file, or all of it, are one problem. */
function lost({ portal, fresh, date }: Scene, gone: readonly Former[], former: readonly Former[]): Draft[] {
  const open = gone.filter(
    (one) => !isBroken(portal, one) && !isWithheld(portal, one) && !isDeclared(fresh, one) && !isWithdrawn(fresh, one),
  );
  const part = ({ file, kind }: Former) => `${file} ${kind}`;
  const sizes = Map.groupBy(former, part);
  return [...Map.groupBy(open, part)].flatMap(([key, list]): Draft[] => {
    const once = list.length > few || list.length === sizes.get(key)?.length;
    return (once ? [list] : list.map((one) => [one])).map((some) => {
      const [one] = some as [Former];
      return one.kind === 'correction' || one.kind === 'explanation'
        ? removed(one, date)
        : vanished(fresh, some as [Former, ...Former[]], date);
    });
  });
}

/** The data have it still: it is withheld since. */
function isWithheld({ records }: Portal, { kind, home, book, name }: Former): boolean {
  const rows = records[kind] as readonly Sourced<Kind>[];
  return rows.some((row) => row.home === home && row.book === book && nameOf(kind, row) === name.replace(/~\d+$/, ''));
}

/** Up to so many records of a file are reported one by one. */
const few = 3;

/** Hardly anything that was published is there: somebody began a portal in the folder of another. */
function isForeign(gone: readonly Former[], former: readonly Former[]): boolean {
  return former.length >= 20 && gone.length > former.length * 0.9;
}

function foreign(former: readonly Former[], gone: number, date: string): Draft {
  const { title, base_url: address } = former.find(({ kind }) => kind === 'portal')?.fields ?? {};
  const portal: Both | '' = title
    ? { zh: `（“${title}”${address ? `，${address}` : ''}）`, en: ` ("${title}"${address ? `, ${address}` : ''})` }
    : '';
  return {
    code: 'snapshot-foreign',
    file: `${snapshotFolder}/chain.json`,
    params: { date, portal, count: former.length, gone },
  };
}

/** Whether a record may be there and only could not be read. */
function isBroken({ broken }: Portal, { kind, name, home, book }: Former): boolean {
  const ids = [`${kind} ${name}`, `fund ${book}`, `round ${book}`, `place ${home}`];
  return ids.some((id) => broken.ids.has(id)) || broken.tables.has(`${kind} ${book || home}`) || broken.funds.has(book);
}
