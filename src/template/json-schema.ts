import { z } from 'zod';
import { withEndSlash } from '../domain/portal/address.ts';
import { type FieldKind, type FieldMeta, fieldMeta } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { guards } from '../schemas/publication.ts';
import { fieldKinds } from '../texts/data.ts';
import { meaningOf } from '../texts/meaning.ts';
import { templateWords } from '../texts/template.ts';
import { fill } from '../texts/text.ts';

/** A JSON Schema, draft 7: the draft that editors of YAML know. */
type JsonSchema = { [key: string]: unknown; properties?: Record<string, JsonSchema>; items?: JsonSchema };

/**
 * What a file of a kind must look like, for the help of editors: of a table one row as an object by its columns. `address` is that of the site, which publishes
 * it. It knows forms and choices; what records say of each other only the check knows.
 */
export function jsonSchemaOf(kind: Kind, address: string): JsonSchema {
  const { schema, shape, words } = kinds[kind];
  const { $schema, ...record } = z.toJSONSchema(schema, {
    ...{ target: 'draft-7', io: 'input', unrepresentable: 'any', reused: 'inline' },
    override: ({ zodSchema, jsonSchema }) => rewrite(jsonSchema as JsonSchema, fieldMeta(zodSchema)),
  }) as JsonSchema;
  explain(kind, record, '');
  const text = templateWords.schemaText;
  return {
    $schema,
    $id: schemaAddress(address, kind),
    title: `${words.zh} ${words.en}`,
    description: `${fill(text.zh, { file: words.zh })} ${fill(text.en, { file: words.en })}`,
    ...(shape === 'list' ? { type: 'array', items: record } : record),
  };
}

/** Puts what each field means before how it is written. `above` is the key of the fields around them, as the manual writes it. */
function explain(kind: Kind, { properties = {} }: JsonSchema, above: string): void {
  for (const [name, field] of Object.entries(properties)) {
    const key = `${above}${name}`;
    const says = meaningOf(kind, key);
    if (says) field.description = `${says.zh} ${says.en}\n${field.description}`;
    explain(kind, field, `${key}.`);
    explain(kind, field.items ?? {}, `${key}[].`);
  }
}

/** Keys of a JSON Schema that say what a value is; all others tell of zod, or of what is declared for other uses. */
const said: ReadonlySet<string> = new Set([
  ...['type', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items', 'anyOf', 'enum', 'pattern'],
  ...['minimum', 'maximum'],
]);

/** Where a site publishes the schema of a kind; `address` is that of the site. */
export function schemaAddress(address: string, kind: Kind): string {
  return `${withEndSlash(address)}data/schemas/${kind}.json`;
}

/** Puts what is declared of a field in place of what zod tells of its text. */
function rewrite(schema: JsonSchema, meta: FieldMeta | undefined): void {
  if (!meta) return;
  const kept = plainOf(meta) ?? { ...schema };
  for (const key of Object.keys(schema)) delete schema[key];
  const own = Object.entries(kept).filter(([key]) => said.has(key));
  Object.assign(schema, { title: `${meta.zh} ${meta.en}`, description: descriptionOf(meta) }, Object.fromEntries(own));
}

function descriptionOf({ kind, choices = {}, privacy }: FieldMeta): string {
  const kept = privacy === 'private' ? templateWords.kept : privacy && guards[privacy];
  const codes = Object.entries(choices).map(([code, zh]) => `${zh} ${code}`);
  return [fieldKinds[kind].zh, ...codes, ...(kept ? [kept.zh] : [])].join('；');
}

/** What may stand in a file for a plain value: YAML gives numbers and words, a table gives texts. Undefined for lists and groups. */
function plainOf({ kind, choices = {} }: FieldMeta): JsonSchema | undefined {
  if (kind === 'choice') return { enum: [...new Set(Object.entries(choices).flat())] };
  if (kind === 'both') return bilingual;
  return plain[kind];
}

const number = { type: 'number', minimum: 0 };
const text = { type: ['string', 'number'], pattern: '\\S' };
const bilingual: JsonSchema = {
  anyOf: [
    text,
    {
      type: 'object',
      properties: { zh: { title: '中文 Chinese', ...text }, en: { title: '英文 English', ...text } },
      required: ['zh'],
      additionalProperties: false,
    },
  ],
};

const plain: Readonly<Partial<Record<FieldKind, JsonSchema>>> = {
  money: { anyOf: [number, { type: 'string', pattern: '^(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d{1,2})?$' }] },
  date: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  period: { type: ['string', 'integer'], pattern: '^\\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$' },
  count: {
    anyOf: [
      { type: 'integer', minimum: 0 },
      { type: 'string', pattern: '^(\\d{1,3}(,\\d{3})+|\\d+)$' },
    ],
  },
  quantity: { anyOf: [number, { type: 'string', pattern: '^(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d{1,6})?$' }] },
  percent: {
    anyOf: [
      { ...number, maximum: 100 },
      { type: 'string', pattern: '^\\d{1,3}(\\.\\d+)?\\s*[%％]?$' },
    ],
  },
  ratio: {
    anyOf: [
      { ...number, maximum: 100 },
      { type: 'string', pattern: '^\\d+(\\.\\d+)?(/\\d+|\\s*[%％])?$' },
    ],
  },
  flag: { anyOf: [{ type: 'boolean' }, { enum: ['true', 'false', 'yes', 'no', '是', '否', '有', '无'] }] },
  id: { type: ['string', 'integer'], pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  row: { type: ['string', 'integer'], pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' },
  digits: { type: ['string', 'integer'], pattern: '^[0-9A-Za-z]{1,4}$' },
  reference: { type: ['string', 'integer'], pattern: '\\S' },
  uscc: { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' },
  url: { type: 'string', pattern: '^https?://[^\\s<>"]+$' },
  text,
};
