import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';
import type { Cell } from './cell.ts';
import type { Column, Table } from './table.ts';

/** A column and how to read its cell from a record. */
export type RecordColumn<T> = Column & { read: (record: T) => Cell };

/** A table from records and the readers of its columns. */
export function makeTable<T>(
  name: string,
  zh: string,
  en: string,
  records: readonly T[],
  readers: readonly RecordColumn<T>[],
): Table {
  const columns = readers.map(({ read: _, ...column }) => column);
  return { name, title: { zh, en }, columns, rows: records.map((record) => readers.map(({ read }) => read(record))) };
}

/** A column of text. */
export function textColumn<T>(
  key: string,
  zh: string,
  en: string,
  read: (record: T) => string | undefined,
): RecordColumn<T> {
  return { key, kind: 'text', zh, en, read };
}

/** A column that every row has. */
export function requiredColumn<T>(column: RecordColumn<T>): RecordColumn<T> {
  return { ...column, required: true };
}

/** A column of ids: the table they stand in, and how a record tells its own. Every row has it. */
export function idColumn<T>(
  key: string,
  to: string,
  zh: string,
  en: string,
  read: (record: T) => string,
): RecordColumn<T> {
  return { key, kind: 'text', zh, en, required: true, to, read };
}

/** A column that refers to another table, where it is filled. */
export function toTable<T>(to: string, column: RecordColumn<T>): RecordColumn<T> {
  return { ...column, to };
}

/** A column of true or false. */
export function flagColumn<T>(key: string, zh: string, en: string, read: (record: T) => boolean): RecordColumn<T> {
  return { ...textColumn(key, zh, en, (record: T) => String(read(record))), field: 'flag' };
}

/** A column of codes with their words; every row has it. */
export function codeColumn<T, Code extends string>(
  key: string,
  zh: string,
  en: string,
  words: Readonly<Record<Code, Both>>,
  read: (record: T) => Code,
): RecordColumn<T> {
  const choices = Object.fromEntries(Object.entries<Both>(words).map(([name, word]) => [name, word.zh]));
  return { key, kind: 'text', zh, en, required: true, choices, read };
}

/** A column of ISO days. */
export function dateColumn<T>(
  key: string,
  zh: string,
  en: string,
  read: (record: T) => string | undefined,
): RecordColumn<T> {
  return { key, kind: 'date', zh, en, read };
}

/** A column of counts or quantities. */
export function numberColumn<T>(
  key: string,
  zh: string,
  en: string,
  read: (record: T) => number | undefined,
): RecordColumn<T> {
  return { key, kind: 'number', zh, en, read };
}

/** A column of amounts, integer fen. */
export function moneyColumn<T>(
  key: string,
  zh: string,
  en: string,
  read: (record: T) => number | undefined,
): RecordColumn<T> {
  return { key, kind: 'money', zh, en, read };
}

/** When and why a record was taken back. */
export function retractionColumns<T>(
  read: (record: T) => { on: string; reason: Bilingual } | undefined,
): RecordColumn<T>[] {
  return [
    dateColumn('retracted_on', '记录撤回日期', 'Retracted on', (record: T) => read(record)?.on),
    ...bilingualColumns(
      'retracted_reason',
      '记录撤回原因',
      'Reason of retraction',
      (record: T) => read(record)?.reason,
    ),
  ];
}

/** Two columns of one text: Chinese, and English where it was written. */
export function bilingualColumns<T>(
  key: string,
  zh: string,
  en: string,
  read: (record: T) => Bilingual | undefined,
): RecordColumn<T>[] {
  return [
    textColumn(key, zh, en, (record: T) => read(record)?.zh),
    textColumn(`${key}_en`, `${zh}（英文）`, `${en} (English)`, (record: T) => read(record)?.en),
  ];
}

/** The makers of columns, for the records of one table. */
export type Makers<T> = {
  text: typeof textColumn<T>;
  always: typeof requiredColumn<T>;
  id: typeof idColumn<T>;
  code: <Code extends string>(...column: Parameters<typeof codeColumn<T, Code>>) => RecordColumn<T>;
  date: typeof dateColumn<T>;
  number: typeof numberColumn<T>;
  money: typeof moneyColumn<T>;
  bilingual: typeof bilingualColumns<T>;
  retraction: typeof retractionColumns<T>;
};

export const makers = {
  text: textColumn,
  always: requiredColumn,
  id: idColumn,
  code: codeColumn,
  date: dateColumn,
  number: numberColumn,
  money: moneyColumn,
  bilingual: bilingualColumns,
  retraction: retractionColumns,
};

/** The place whose folder holds a record; none where it holds over all. */
export function placeColumn<T extends { home: string }>(): RecordColumn<T> {
  return toTable(
    'place',
    textColumn('place', '地点', 'Place', (record: T) => record.home || undefined),
  );
}
