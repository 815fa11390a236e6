import { stringify } from 'yaml';
import { utf8 } from '../parse/bytes.ts';
import type { Records } from '../schemas/kinds.ts';
import type { LedgerKind } from './ledger.ts';
import type { Mapping } from './mapping.ts';
import type { ImportTask, Known, Plan } from './result.ts';
import type { Workbook } from './sheet.ts';

/** What somebody wants to import, and what they decided. `to`: `<place>/<fund>`; amounts in integer fen. */
export type ImportOrder = {
  to: string;
  sheets?: readonly string[] | undefined;
  /** Name under which the mapping is remembered; the fund's id where none is given. */
  source?: string | undefined;
  control?: number | undefined;
  duplicates?: 'take' | 'skip' | undefined;
  fee?: 'spending' | 'without' | undefined;
  reverses?: ReadonlyMap<number, string>;
  /** What is decided of columns and words now; it is remembered with what was decided before. */
  decided?: Partial<Mapping>;
};

/** What an import needs of a data folder: its records, and its tables as they stand. */
type Ground = { records: Records; files: readonly { file: string; bytes: Uint8Array }[] };

/** Which rows were taken before, and how a row is known again. */
type Journal = Pick<ImportTask, 'taken' | 'remembered' | 'fingerprint'>;

/** The task of an import into a fund of a data folder; undefined where there is no such fund. */
export function importTask(
  workbook: Workbook,
  order: ImportOrder,
  { records, files }: Ground,
  remembered: Mapping,
  journal: Journal,
): ImportTask | undefined {
  const [place, id] = order.to.split('/');
  if (!records.fund.some((fund) => fund.id === id && fund.home === place)) return undefined;
  const folder = `places/${place}/funds/${id}`;
  const own = files.filter(({ file }) => file.startsWith(`${folder}/`) && file.endsWith('.csv'));
  const texts = own.map(({ file, bytes }) => ({ file, text: utf8(bytes) }));
  const ledger = (['income', 'spending'] as const).flatMap((kind) =>
    records[kind]
      .filter(({ book }) => book === id)
      .map((row): Known => ({ id: row.id, kind, on: row.date, fen: row.amount })),
  );
  return {
    ...{ workbook, folder, ledger, mapping: withDecided(remembered, order.decided ?? {}) },
    ...(order.sheets ? { sheets: order.sheets } : {}),
    ...(order.reverses ? { reverses: order.reverses } : {}),
    ...{ control: order.control, duplicates: order.duplicates, fee: order.fee },
    categories: { income: termsOf(records, 'income'), spending: termsOf(records, 'spending') },
    texts: new Map(texts.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]))),
    foreign: new Set(texts.filter(({ text }) => text === undefined).map(({ file }) => file)),
    ...journal,
  };
}

/** What an import writes: its tables, and the mapping where it changed. `before` gives the text of the mapping file as it stands. */
export function importedFiles(
  { writes }: Plan,
  mapping: Mapping,
  source: string,
  before: string | undefined,
): { file: string; before: string | undefined; after: string }[] {
  const told = withoutBlanks(mapping);
  const after = stringify(told);
  return [
    ...writes.map((write) => ({ file: write.file, before: write.before, after: write.after })),
    ...(after === before || Object.keys(told).length === 0 ? [] : [{ file: mappingFile(source), before, after }]),
  ];
}

/** Where the mapping of a source is remembered. */
export function mappingFile(source: string): string {
  return `mappings/${source}.yaml`;
}

function termsOf({ term }: Records, kind: LedgerKind): Map<string, string> {
  const own = term.filter(({ at }) => at.file === `vocabulary/${kind}_categories.yaml`);
  return new Map(own.map(({ code, zh }) => [code, zh] as const));
}

/** A mapping with what is decided now. */
export function withDecided(before: Mapping, decided: Partial<Mapping>): Mapping {
  return {
    ...before,
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
