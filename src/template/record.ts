import type { Portal } from '../domain/portal/portal.ts';
import { readFile } from '../parse/file.ts';
import { type FileKind, kindOf } from '../parse/kind.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { newWords } from '../texts/new.ts';
import { fill } from '../texts/text.ts';
import { schemaAddress } from './json-schema.ts';
import { type Given, type Lacking, lackingIn, skeleton } from './skeleton.ts';
import { emptyLedger } from './table-head.ts';

/** The kinds of files that `new` begins. */
export const newKinds: readonly Kind[] = kindNames.filter(
  (kind) => kinds[kind].shape !== 'table' && !['portal', 'term', 'withheld'].includes(kind),
);

/** What is to be begun: `to` is `<place>` or `<place>/<fund>`, as far as the kind needs it; `id` only where the next free one will not do. */
export type NewRecord = { kind: Kind; to: string; id?: string | undefined; given: Given };

/** The id of a new record, the files that begin with it, and what is still to be filled in. */
type BegunRecord = {
  id: string;
  files: { file: string; before: string | undefined; after: string }[];
  lacking: Lacking[];
};

/** Works out a new record; `textOf` gives the present text of a file. Throws where its place is not there, or a file of that name is. */
export function newRecord(
  portal: Portal,
  { kind, to, id, given }: NewRecord,
  textOf: (file: string) => string | undefined,
): BegunRecord {
  const [place = '', book = ''] = to.split('/');
  const { path, shape } = kinds[kind];
  const slots = [...path.matchAll(/<(\w+)>/g)].map(([, slot]) => slot);
  // The last part of the path is the record's own, where each has a file.
  const own = shape === 'one' ? slots.at(-1) : undefined;
  if (slots.includes('place') && own !== 'place') assertThere(portal, 'place', place, '');
  if (slots.includes('fund') && own !== 'fund') assertThere(portal, 'fund', book, place);
  const name = own ? (id ?? freeId(portal, kind, { place, book, given })) : '';
  const file = path
    .replace('<place>', own === 'place' ? name : place)
    .replace('<fund>', own === 'fund' ? name : book)
    .replace(/<(?:id|round)>/, name);
  const before = textOf(file);
  const whole = withDefaults(portal, kind, place, name, given);
  if (before !== undefined && shape === 'one') throw told(newWords.there, { file });
  const text = skeleton(kind, whole, schemaAddress(portal.settings?.base_url ?? '', kind));
  const after = shape === 'list' ? appendedTo(file, before, text, Object.keys(whole).length > 0 ? 1 : 0) : text;
  const ledger = kind === 'fund' && whole.coverage === 'ledger' ? emptyLedger(portal.asOf.slice(0, 4)) : new Map();
  const beside = [...ledger].map(([table, head]) => ({
    file: file.replace('fund.yaml', table),
    before: undefined,
    after: head,
  }));
  return { id: name, files: [{ file, before, after }, ...beside], lacking: lackingIn(kind, whole) };
}

/** An entry at the end of a list file; what stands there stays byte for byte. */
function appendedTo(file: string, before: string | undefined, entry: string, count: number): string {
  if (before === undefined || before.trim() === '') return `${before ?? ''}${entry}`;
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const after = before + (/[\r\n]$/.test(before) ? '' : end) + entry.replaceAll('\n', end);
  const known = kindOf(file) as FileKind;
  const [old, now] = [before, after].map((text) => readFile(file, text, known).rows);
  if (now !== (old ?? 0) + count) throw told(newWords.noList, { file });
  return after;
}

/** What follows from the portal and from what is given: the day of the data, the only charity, the id of a first topic. */
function withDefaults({ asOf, records }: Portal, kind: Kind, place: string, id: string, given: Given): Given {
  const custodian = records.custodian.length === 1 ? records.custodian[0]?.id : undefined;
  const hasLedger = records.fund.some(({ home, coverage }) => home === place && coverage === 'ledger');
  const opened = given.opening_balance !== undefined && given.agreements !== undefined;
  const [topic] = (given.topics ?? []) as Given[];
  const defaults: Partial<Record<Kind, Given>> = {
    fund: { coverage: opened ? 'ledger' : 'none', ...(custodian ? { custodian } : {}) },
    place: { fund_status: 'none' },
    project: { coverage: hasLedger ? 'ledger' : 'none' },
    round: { year: asOf.slice(0, 4), coverage: 'none' },
    application: { proposed: { on: asOf, ...(given.proposed as Given | undefined) } },
    meeting: { date: asOf, ...(topic ? { topics: [{ id: `${id}-1`, ...topic }] } : {}) },
    ...{ report: { published: asOf }, correction: { on: asOf }, explanation: { on: asOf }, event: { on: asOf } },
  };
  const own = defaults[kind] ?? {};
  const { proposed, topics } = own;
  return { ...own, ...given, ...(proposed ? { proposed } : {}), ...(topics ? { topics } : {}) };
}

/** The next free id: it begins with that of the fund or place, and a meeting has its day. */
function freeId(
  portal: Portal,
  kind: Kind,
  { place, book, given }: { place: string; book: string; given: Given },
): string {
  const used = new Set((portal.records[kind] as readonly { id: string }[]).map(({ id }) => id));
  const year = portal.asOf.slice(0, 4);
  const stems: Partial<Record<Kind, string>> = {
    ...{ place: String(given.kind ?? 'place'), application: `${book}-${year}`, round: `${place}-${year}` },
    meeting: `${place}-${String(given.date ?? portal.asOf)}`,
  };
  const stem = stems[kind] ?? `${place ? `${place}-` : ''}${kind}`;
  const alone = kind === 'meeting' || kind === 'round' || kind === 'fund';
  for (let number = 1; ; number++) {
    const id = alone && number === 1 ? stem : `${stem}-${number}`;
    if (!used.has(id)) return id;
  }
}

function assertThere({ records }: Portal, kind: 'place' | 'fund', id: string, home: string): void {
  const there = records[kind].some((one) => one.id === id && (kind === 'place' || one.home === home));
  const { zh, en } = kinds[kind].words;
  if (!there)
    throw new Error(`${fill(newWords.noOwner.zh, { kind: zh, id })} (${fill(newWords.noOwner.en, { kind: en, id })})`);
}

/** A wrong call, told of a file. */
function told(words: { zh: `${string}{file}${string}`; en: string }, { file }: { file: string }): Error {
  return new Error(`${fill(words.zh, { file })} (${words.en})`);
}
