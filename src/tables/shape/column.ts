import type { Both } from '../../issues/both.ts';
import type { Bilingual } from '../../schemas/field.ts';
import type { Cell } from './cell.ts';
import type { Column, Table } from './table.ts';

/** A column and how to read its cell from a record. */
export type Reader<T> = Column & { read: (record: T) => Cell };

/** A table from records and the readers of its columns. */
export function make<T>(
  name: string,
  zh: string,
  en: string,
  records: readonly T[],
  readers: readonly Reader<T>[],
): Table {
  const columns = readers.map(({ read: _, ...column }) => column);
  return { name, title: { zh, en }, columns, rows: records.map((record) => readers.map(({ read }) => read(record))) };
}

/** A column of text. */
export function text<T>(key: string, zh: string, en: string, read: (record: T) => string | undefined): Reader<T> {
  return { key, kind: 'text', zh, en, read };
}

/** A column that every row has. */
export function always<T>(column: Reader<T>): Reader<T> {
  return { ...column, required: true };
}

/** A column of ids: the table they stand in, and how a record tells its own. Every row has it. */
export function id<T>(key: string, to: string, zh: string, en: string, read: (record: T) => string): Reader<T> {
  return { key, kind: 'text', zh, en, required: true, to, read };
}

/** A column that refers to another table, where it is filled. */
export function toTable<T>(to: string, column: Reader<T>): Reader<T> {
  return { ...column, to };
}

/** A column of true or false. */
export function flag<T>(key: string, zh: string, en: string, read: (record: T) => boolean): Reader<T> {
  return { ...text(key, zh, en, (record: T) => String(read(record))), field: 'flag' };
}

/** A column of codes with their words; every row has it. */
export function code<T, Code extends string>(
  key: string,
  zh: string,
  en: string,
  words: Readonly<Record<Code, Both>>,
  read: (record: T) => Code,
): Reader<T> {
  const choices = Object.fromEntries(Object.entries<Both>(words).map(([name, word]) => [name, word.zh]));
  return { key, kind: 'text', zh, en, required: true, choices, read };
}

/** A column of ISO days. */
export function date<T>(key: string, zh: string, en: string, read: (record: T) => string | undefined): Reader<T> {
  return { key, kind: 'date', zh, en, read };
}

/** A column of counts or quantities. */
export function number<T>(key: string, zh: string, en: string, read: (record: T) => number | undefined): Reader<T> {
  return { key, kind: 'number', zh, en, read };
}

/** A column of amounts, integer fen. */
export function money<T>(key: string, zh: string, en: string, read: (record: T) => number | undefined): Reader<T> {
  return { key, kind: 'money', zh, en, read };
}

/** When and why a record was taken back. */
export function retraction<T>(read: (record: T) => { on: string; reason: Bilingual } | undefined): Reader<T>[] {
  return [
    date('retracted_on', '记录撤回日期', 'Retracted on', (record: T) => read(record)?.on),
    ...bilingual('retracted_reason', '记录撤回原因', 'Reason of retraction', (record: T) => read(record)?.reason),
  ];
}

/** Two columns of one text: Chinese, and English where it was written. */
export function bilingual<T>(
  key: string,
  zh: string,
  en: string,
  read: (record: T) => Bilingual | undefined,
): Reader<T>[] {
  return [
    text(key, zh, en, (record: T) => read(record)?.zh),
    text(`${key}_en`, `${zh}（英文）`, `${en} (English)`, (record: T) => read(record)?.en),
  ];
}

/** The makers of columns, for the records of one table. */
export type Makers<T> = {
  text: typeof text<T>;
  always: typeof always<T>;
  id: typeof id<T>;
  code: <Code extends string>(...column: Parameters<typeof code<T, Code>>) => Reader<T>;
  date: typeof date<T>;
  number: typeof number<T>;
  money: typeof money<T>;
  bilingual: typeof bilingual<T>;
  retraction: typeof retraction<T>;
};

export const makers = { text, always, id, code, date, number, money, bilingual, retraction };
