import type { Side } from './direction.ts';
import type { LedgerKind } from './ledger.ts';
import type { Line, LineFault, Skip } from './line.ts';
import type { Mapping } from './mapping.ts';
import type { ColumnRole } from './role.ts';
import type { Running } from './running.ts';
import type { Workbook } from './sheet.ts';

/** A row of the ledger as it stands already. */
export type Known = { id: string; kind: LedgerKind; on: string; fen: number };

/** All that an import is worked out from; nothing else is asked for. Amounts are integer fen. */
export type ImportTask = {
  workbook: Workbook;
  /** Sheets to read; all that hold a table where none is named. */
  sheets?: readonly string[];
  mapping: Mapping;
  /** What all data rows must give: income less spending. */
  control?: number | undefined;
  /** Folder of the fund in the data folder. */
  folder: string;
  /** Codes of the categories of the portal, with their Chinese words. */
  categories: Readonly<Record<LedgerKind, ReadonlyMap<string, string>>>;
  /** Texts of the tables of the fund, by their path in the data folder. */
  texts: ReadonlyMap<string, string>;
  /** Tables of the fund that are not in UTF-8. */
  foreign: ReadonlySet<string>;
  ledger: readonly Known[];
  /** Fingerprints of rows that earlier imports took. */
  taken: ReadonlySet<string>;
  /** Fingerprints of rows that were handed in from this browser; whether they arrived, the ledger tells. */
  remembered?: ReadonlySet<string>;
  /** A keyed fingerprint of a row: its raw cells and the number of its occurrence. */
  fingerprint: (cells: readonly string[], occurrence: number) => string;
  /** What becomes of rows that look like another one: to be asked where undefined. */
  duplicates?: 'take' | 'skip' | undefined;
  /** What becomes of fees beside the amounts: booked as spending of their own, or left out because the amounts are without them. */
  fee?: 'spending' | 'without' | undefined;
  /** Rows that take an earlier one back: the number of that row, or the id of a row that the ledger has already. */
  reverses?: ReadonlyMap<number, string>;
};

export type SkipReason = Skip['reason'] | 'taken-before' | 'duplicate';

/** What must be decided before anything is written. `rows` are those of the sheet that ask for it, `words` the words in question with their counts. */
export type Question = {
  ask: 'sheet' | 'side' | 'method' | 'category' | 'duplicate' | 'column' | 'reversal' | 'fee';
  words: readonly { word: string; count: number }[];
  rows: readonly number[];
};

/** What is wrong with the source, so that nothing is written. */
export type Problem =
  | { code: LineFault['code']; sheet: string; row: number; column: string; found: string }
  | {
      code:
        | 'no-table'
        | 'payment-bill'
        | 'file-encoding'
        | 'control-differs'
        | 'total-differs'
        | 'balance-differs'
        | 'not-equal';
      sheet?: string;
      row?: number;
      column?: string;
      found?: string;
      expected?: string;
    };

/** A table as it is before and after; `rows` are new ones with their sum in fen. */
export type Write = {
  file: string;
  kind: LedgerKind;
  before: string | undefined;
  after: string;
  rows: number;
  fen: number;
};

/** How a source was understood, for people to confirm. */
export type Understood = {
  columns: readonly { sheet: string; name: string; role: ColumnRole | undefined }[];
  side: Side | undefined;
  methods: readonly { word: string; count: number; method: string | undefined }[];
  categories: readonly { word: string; count: number; category: string | undefined }[];
  running: readonly (Running & { sheet: string })[];
  controls: number;
};

/** The outcome of a dry run. Rows: read = taken + skipped + duplicates (those still to be decided). Sums: integer fen of all data rows read. */
export type Plan = {
  rows: {
    read: number;
    taken: number;
    skipped: number;
    duplicates: number;
    /** Rows that cannot be read. */
    faulty: number;
    reasons: Readonly<Partial<Record<SkipReason, number>>>;
  };
  sums: {
    income: number;
    spending: number;
    net: number;
    control: number | null;
    equal: boolean;
    taken: { income: number; spending: number };
    left: { income: number; spending: number };
  };
  understood: Understood;
  /** Rows whose words were left out because they may tell of a person. */
  withheld: readonly { sheet: string; row: number }[];
  questions: readonly Question[];
  problems: readonly Problem[];
  writes: readonly Write[];
  /** Fingerprints of the rows that are taken, each with the id of its row. */
  fingerprints: readonly (readonly [fingerprint: string, id: string])[];
  state: 'ready' | 'open' | 'nothing-new';
};

/** A data row with the sheet it stands in. */
export type Own = { sheet: string; line: Line; print: string };
