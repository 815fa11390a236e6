import type { FieldKind } from '../../schemas/field.ts';
import type { Column, Table } from '../../tables/shape/table.ts';
import { packageWords } from '../../texts/package.ts';

/** What a value must be like, in the words of Table Schema. */
type Constraints = {
  required?: true;
  unique?: true;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  enum?: string[];
};

/** A column in Table Schema; `titles`, `descriptions` and `x-unit` are our own additions. */
export type Field = {
  name: string;
  title: string;
  titles: { zh: string; en: string };
  type: string;
  format?: string;
  description?: string;
  descriptions?: { zh: string; en: string };
  decimalChar?: string;
  trueValues?: string[];
  falseValues?: string[];
  categories?: { value: string; label: string }[];
  'x-unit'?: string;
  constraints?: Constraints;
};

export type ForeignKey = { fields: string[]; reference: { resource: string; fields: string[] } };

/** A column as Table Schema tells it; `key` are the columns that tell the rows of its table apart. */
export function fieldOf(column: Column, key: readonly string[] = []): Field {
  const { key: name, zh, en, kind, field, choices } = column;
  const { constraints: own, ...type } = kind === 'money' ? moneyType(field) : typeOf(column);
  const constraints: Constraints = {
    ...(column.required || key.includes(name) ? { required: true } : {}),
    ...(key.length === 1 && key[0] === name ? { unique: true } : {}),
    ...own,
    ...(choices ? { enum: Object.keys(choices) } : {}),
  };
  const text = kind === 'money' ? packageWords.yuan : field && descriptions[field];
  return {
    name,
    title: zh,
    titles: { zh, en },
    ...type,
    ...(text ? { description: text.zh, descriptions: text } : {}),
    ...(choices ? { categories: Object.entries(choices).map(([value, label]) => ({ value, label })) } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** What the columns of a table refer to, as far as the package holds it; a table that refers to itself is named by an empty text. */
export function foreignKeys({ name, columns }: Table, tables: readonly Table[]): ForeignKey[] {
  return columns.flatMap(({ key, to }) => {
    const target = tables.find((table) => table.name === to);
    if (!target) return [];
    const [only, more] = target.key ?? [];
    const column = only !== undefined && more === undefined ? only : 'id';
    return [{ fields: [key], reference: { resource: to === name ? '' : target.name, fields: [column] } }];
  });
}

type Typed = Omit<Field, 'name' | 'title' | 'titles'>;

/** Amounts that staff enter are never negative; computed ones may be. */
function moneyType(field: FieldKind | undefined): Typed {
  const constraints = field === 'money' ? { constraints: { minimum: 0 } } : {};
  return { type: 'number', decimalChar: '.', 'x-unit': 'CNY', ...constraints };
}

function typeOf({ kind, field }: Column): Typed {
  const known = field && types[field];
  if (known) return known;
  if (kind === 'number') return { type: 'number', decimalChar: '.' };
  return { type: kind === 'date' ? 'date' : 'string' };
}

const none = { minimum: 0 };

/** Kinds of fields that are more than text. */
const types: Readonly<Partial<Record<FieldKind, Typed>>> = {
  count: { type: 'integer', constraints: none },
  quantity: { type: 'number', decimalChar: '.', constraints: none },
  percent: { type: 'number', decimalChar: '.', constraints: { minimum: 0, maximum: 100 } },
  flag: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  month: { type: 'yearmonth' },
  period: { type: 'string', constraints: { pattern: '\\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?' } },
  id: { type: 'string', constraints: { pattern: '[a-z0-9]+(-[a-z0-9]+)*' } },
  row: { type: 'string', constraints: { pattern: '[A-Za-z0-9]+(-[A-Za-z0-9]+)*' } },
  digits: { type: 'string', constraints: { pattern: '[0-9A-Za-z]{4}' } },
  uscc: { type: 'string', constraints: { pattern: '[0-9A-HJ-NPQRTUWXY]{18}' } },
  url: { type: 'string', format: 'uri' },
};

const descriptions: Readonly<Partial<Record<FieldKind, { zh: string; en: string }>>> = {
  period: packageWords.period,
  reference: packageWords.reference,
};
