import { stringify } from 'yaml';
import { fieldMeta } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';

/** Paths relative to the data folder, with their texts. */
export type Files = Map<string, string>;

/** Which words stand in the head of a table: the English keys, or the Chinese names that clerks write. */
export type Head = 'keys' | 'words';

/** A table of records as CSV, with the columns of its schema that any row uses. */
export function demoCsv(kind: Kind, rows: readonly object[], head: Head = 'keys'): string {
  const { shape } = kinds[kind].schema as { shape: Record<string, Parameters<typeof fieldMeta>[0]> };
  const values = rows as readonly Record<string, unknown>[];
  const columns = Object.keys(shape).filter((column) => values.some((row) => row[column] !== undefined));
  const names = columns.map((column) => (head === 'words' ? (fieldMeta(shape[column])?.zh ?? column) : column));
  const lines = values.map((row) =>
    columns.map((column) => cell(row[column], fieldMeta(shape[column])?.kind === 'money')).join(','),
  );
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

/** A record, or a list of them, as YAML; amounts are given in yuan. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Integer fen → yuan as staff write it: no zeros that say nothing. */
function plain(amount: number): string {
  const [whole, part] = [Math.floor(amount / 100), amount % 100];
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0').replace(/0$/, '')}`;
}

function cell(value: unknown, money: boolean): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => cell(one, money)).join(';');
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  const text = money ? plain(value as number) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
