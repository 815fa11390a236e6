import { isUtf8 } from 'node:buffer';
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isDemonstration } from '../domain/portal/demonstration.ts';
import { buildPortal } from '../domain/portal/portal.ts';
import { emptyMapping, type Mapping, mappingSchema } from '../import/mapping.ts';
import { planImport } from '../import/plan.ts';
import type { ImportTask, Known, Plan } from '../import/result.ts';
import type { Refused } from '../import/sheet.ts';
import { readWorkbook } from '../import/workbook.ts';
import { readRecords } from '../read/records.ts';
import { createSecrets, readSecrets, type Secrets, secretsFolder } from '../read/secrets.ts';
import { readSnapshots } from '../read/snapshots.ts';
import { type Blocked, type ChangeSet, changesIn, finishChanges, makeChange, undoChange } from './change.ts';

/** What somebody wants to import, and what they decided. `to`: `<place>/<fund>`; amounts in integer fen. */
type Order = {
  to: string;
  bytes: Uint8Array;
  /** Tells only the kind of file; it is kept nowhere. */
  name: string;
  sheets?: readonly string[] | undefined;
  source?: string | undefined;
  control?: number | undefined;
  duplicates?: 'take' | 'skip' | undefined;
  fee?: 'spending' | 'without' | undefined;
  reverses?: ReadonlyMap<number, string>;
  /** What is decided of columns and words now; it is remembered with what was decided before. */
  decided?: Partial<Mapping>;
  /** It may be written: rows are known again only by a key, so the secrets are made where there are none. */
  keyed?: boolean;
};

/** A dry run: the plan, and the mapping that goes with it. */
type Prepared = { plan: Plan; mapping: Mapping; source: string };

/** Folder of the changes that commands made in a data folder: beside its secrets, in no repository. */
function changesFolder(data: string): string {
  return join(secretsFolder(data), 'changes');
}

/** Works out an import without writing anything; or says why the file cannot be read. Throws where there is no such fund. */
export async function prepareImport(data: string, order: Order): Promise<Prepared | Refused> {
  const workbook = await readWorkbook(order.name, order.bytes);
  if ('refused' in workbook) return workbook;
  const { records, gaps, texts } = readRecords(data);
  const [place = '', id = ''] = order.to.split('/');
  const fund = records.fund.find((one) => one.id === id && one.home === place);
  if (!fund) throw new Error(`没有基金 ${order.to}：写成“地点/基金” (no such fund; write <place>/<fund>)`);
  const folder = `places/${place}/funds/${id}`;
  const source = order.source ?? id;
  const remembered = readMapping(data, source);
  const mapping = { ...remembered, ...merged(remembered, order.decided ?? {}) };
  const known = readSecrets(data, isDemonstration(buildPortal(records, gaps)));
  const secrets = known ?? (order.keyed ? createSecrets(data) : undefined);
  const own = [...texts.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.csv'));
  const ledger = (['income', 'spending'] as const).flatMap((kind) =>
    records[kind]
      .filter(({ book }) => book === id)
      .map((row): Known => ({ id: row.id, kind, on: row.date, fen: row.amount })),
  );
  const task: ImportTask = {
    ...{ workbook, mapping, folder, ledger },
    ...(order.sheets ? { sheets: order.sheets } : {}),
    ...(order.reverses ? { reverses: order.reverses } : {}),
    control: order.control,
    duplicates: order.duplicates,
    fee: order.fee,
    categories: { income: termsOf(records.term, 'income'), spending: termsOf(records.term, 'spending') },
    texts: new Map(own.map((file) => [file, readFileSync(join(data, file), 'utf8')])),
    foreign: new Set(own.filter((file) => !isUtf8(readFileSync(join(data, file))))),
    taken: new Set(
      changesIn(changesFolder(data)).flatMap(({ state, notes }) => (state === 'done' ? Object.keys(notes) : [])),
    ),
    fingerprint: fingerprints(secrets, order.to),
  };
  return { plan: planImport(task), mapping, source };
}

/** Writes what a plan says and remembers the mapping, whole or not at all. */
export function applyImport(data: string, { to }: Pick<Order, 'to'>, prepared: Prepared): ChangeSet {
  const { plan, mapping, source } = prepared;
  if (plan.state !== 'ready')
    throw new Error('还有没有答复的问题，什么也没有写 (questions are open: nothing was written)');
  const file = `mappings/${source}.yaml`;
  const before = textOf(join(data, file));
  const told = withoutBlanks(mapping);
  const remembered = stringify(told);
  return makeChange(data, changesFolder(data), {
    what: `import ${to}`,
    snapshots: snapshotsOf(data),
    notes: Object.fromEntries(plan.fingerprints),
    files: [
      ...plan.writes.map(({ file: path, before: old, after }) => ({ file: path, before: old, after })),
      ...(remembered === before || Object.keys(told).length === 0 ? [] : [{ file, before, after: remembered }]),
    ],
  });
}

/** Takes the last import of a fund back, byte for byte; undefined where there is none. */
export function undoImport(data: string, to: string): ChangeSet | Blocked | undefined {
  const folder = changesFolder(data);
  const last = changesIn(folder)
    .filter(({ state, what }) => state === 'done' && what === `import ${to}`)
    .at(-1);
  return last && undoChange(data, folder, last, snapshotsOf(data));
}

/** Finishes an import that was cut off. */
export function resumeImports(data: string): ChangeSet[] {
  return finishChanges(data, changesFolder(data));
}

function fingerprints(secrets: Secrets | undefined, to: string): ImportTask['fingerprint'] {
  // Without a key nothing was taken yet, and nothing of this run is kept.
  const key = secrets?.key ?? '';
  return (cells, occurrence) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['import row', to, cells, occurrence]))
      .digest('base64url')
      .slice(0, 22);
}

function snapshotsOf(data: string): number {
  return readSnapshots(data, undefined).chain.length;
}

function termsOf(terms: readonly { code: string; zh: string; at: { file: string } }[], kind: 'income' | 'spending') {
  return new Map(
    terms
      .filter(({ at }) => at.file === `vocabulary/${kind}_categories.yaml`)
      .map(({ code, zh }) => [code, zh] as const),
  );
}

function readMapping(data: string, source: string): Mapping {
  const text = textOf(join(data, `mappings/${source}.yaml`));
  if (text === undefined) return emptyMapping;
  const read = mappingSchema.safeParse(parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`mappings/${source}.yaml：${issue?.path.join('.')}: ${issue?.message}`);
}

function merged(before: Mapping, decided: Partial<Mapping>): Partial<Mapping> {
  return {
    ...decided,
    headers: { ...before.headers, ...decided.headers },
    methods: { ...before.methods, ...decided.methods },
    categories: { ...before.categories, ...decided.categories },
  };
}

function withoutBlanks(mapping: Mapping): Partial<Mapping> {
  return Object.fromEntries(
    Object.entries(mapping).filter(
      ([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  );
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
