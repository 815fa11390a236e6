/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = { readonly [key: string]: unknown };

/** What a reader of the description sees: English as the standard has it, Chinese beside it. */
type Titles = { zh: string; en: string };

/** An object of which everything is said; keys that end with `?` may be absent. */
export function object(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  const entries = Object.entries(properties);
  const required = entries.flatMap(([key]) => (key.endsWith('?') ? [] : [key]));
  return {
    type: 'object',
    ...more,
    properties: Object.fromEntries(entries.map(([key, value]) => [key.replace(/\?$/, ''), value])),
    ...(required.length ? { required } : {}),
    additionalProperties: false,
  };
}

/** A list. */
export function array(items: Schema, zh?: string, en?: string): Schema {
  return { type: 'array', ...(zh && en ? titled(zh, en) : {}), items };
}

/** A schema of the description by its name. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The same with a title of its own. */
export function refAs(name: string, zh: string, en: string): Schema {
  return { ...titled(zh, en), ...ref(name) };
}

/** An amount in integer fen; `signed` where it may be below zero. */
export function amount(zh: string, en: string, signed = false): Schema {
  return {
    ...titled(zh, en),
    type: 'integer',
    ...(signed ? {} : { minimum: 0 }),
    description: 'In fen: 100 fen are one yuan (CNY).',
    'x-description-zh': '单位：分，100 分为 1 元。',
    'x-unit': 'fen',
  };
}

/** A calendar day. */
export function day(zh: string, en: string): Schema {
  return { ...titled(zh, en), type: 'string', format: 'date' };
}

/** Text in one language, or a code. */
export function string(zh: string, en: string, more: Schema = {}): Schema {
  return { ...titled(zh, en), type: 'string', ...more };
}

/** A whole number of things. */
export function integer(zh: string, en: string): Schema {
  return { ...titled(zh, en), type: 'integer', minimum: 0 };
}

/** A number that may have decimals. */
export function decimal(zh: string, en: string): Schema {
  return { ...titled(zh, en), type: 'number' };
}

/** Yes or no. */
export function bool(zh: string, en: string): Schema {
  return { ...titled(zh, en), type: 'boolean' };
}

/** One of some codes. */
export function oneOf(zh: string, en: string, codes: readonly string[]): Schema {
  return { ...titled(zh, en), type: 'string', enum: codes };
}

/** Titles in both languages. */
export function titled(zh: string, en: string): Schema {
  return { title: en, 'x-title-zh': zh };
}

/** Words in both languages for a part of the description. */
export function described({ zh, en }: Titles): Schema {
  return { description: en, 'x-description-zh': zh };
}
