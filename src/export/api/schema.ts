import type { z } from 'zod';
import { fieldMeta } from '../../schemas/field.ts';
import { type Kind, kinds, pathsOf } from '../../schemas/kinds.ts';
import { computedSchemas } from './computed.ts';
import { isHidden } from './hidden.ts';
import { homeKeys, identityKeys, identityOf } from './identity.ts';
import {
  amount,
  array,
  bool,
  day,
  described,
  integer,
  object,
  oneOf,
  ref,
  type Schema,
  string,
  titled,
} from './shape.ts';

/** The published form of a kind of record, from the schema that checks its files. */
export function kindSchema(kind: Kind): Schema {
  const { schema, words } = kinds[kind];
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const fields = fieldsOf(kind, shape, '');
  for (const key of ['id', 'id?']) delete fields[key];
  return object(
    {
      ...idSchema(kind, shape.id),
      ...Object.fromEntries(homeKeys(kind).map((key) => [isPlaced(kind) ? key : `${key}?`, homes[key]])),
      ...fields,
      ...computedSchemas(kind),
      ...(kind === 'term' ? {} : { fictional }),
      ...(homeKeys(kind).length > 0 || kind === 'place'
        ? { [isPlaced(kind) ? 'standing' : 'standing?']: ref('Standing') }
        : {}),
      'links?': ref('Links'),
    },
    { ...titled(words.zh, words.en), 'x-key': identityKeys(kind) },
  );
}

/** Whether every record of a kind lies in the folder of a place, if any does. */
function isPlaced(kind: Kind): boolean {
  return pathsOf(kind).length === 1;
}

/** The schema of one field or group of a record. */
export function fieldSchema(kind: Kind, field: z.ZodType, path: string): Schema {
  const meta = fieldMeta(field);
  const [zh, en] = [meta?.zh ?? path, meta?.en ?? path];
  const inner = below(field);
  const said = notes[`${kind}.${path}`];
  const more = said ? described(said) : {};
  switch (meta?.kind) {
    case 'both':
      return { ...titled(zh, en), ...more, ...ref('Text') };
    case 'list':
      return { ...array(fieldSchema(kind, elementOf(inner), `${path}[]`), zh, en), ...more };
    case 'group':
      return groupSchema(kind, inner, path, zh, en);
    case 'money':
      return amount(zh, en);
    case 'choice':
      return { ...oneOf(zh, en, Object.keys(meta.choices ?? {})), 'x-choices-zh': meta.choices ?? {}, ...more };
    case 'ratio':
      return { ...titled(zh, en), ...ref('Ratio') };
    default:
      return { ...plain(meta?.kind, zh, en), ...more };
  }
}

function fieldsOf(kind: Kind, shape: Readonly<Record<string, z.ZodType>>, prefix: string): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      const path = `${prefix}${name}`;
      // What is invented is always told, not only where the file says so.
      if (isHidden(kind, path) || path === 'fictional') return [];
      const optional = (field.def as { type: string }).type === 'optional';
      return [[optional ? `${name}?` : name, fieldSchema(kind, field, path)]];
    }),
  );
}

function groupSchema(kind: Kind, group: z.ZodType, path: string, zh: string, en: string): Schema {
  const { shape, valueType } = group as unknown as { shape?: Record<string, z.ZodType>; valueType?: z.ZodType };
  if (!shape)
    return {
      ...titled(zh, en),
      type: 'object',
      additionalProperties: fieldSchema(kind, valueType as z.ZodType, `${path}.*`),
    };
  return object({ ...fieldsOf(kind, shape, `${path}.`), ...added[path] }, titled(zh, en));
}

function plain(kind: string | undefined, zh: string, en: string): Schema {
  if (kind === 'date') return day(zh, en);
  if (kind === 'count') return integer(zh, en);
  if (kind === 'flag') return bool(zh, en);
  if (kind === 'quantity') return { ...titled(zh, en), type: 'number', minimum: 0 };
  if (kind === 'percent') return { ...titled(zh, en), type: 'number', minimum: 0, maximum: 100 };
  return string(zh, en, patterns[kind ?? ''] ? { pattern: patterns[kind ?? ''] } : {});
}

const slug = '^[a-z0-9]+(-[a-z0-9]+)*$';

const patterns: Readonly<Record<string, string>> = {
  month: '^\\d{4}-(0[1-9]|1[0-2])$',
  period: '^\\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$',
  id: slug,
  row: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$',
  digits: '^[0-9A-Za-z]{4}$',
  uscc: '^[0-9A-HJ-NPQRTUWXY]{18}$',
  url: '^https?://',
};

/** What the title of a field alone would not tell. */
const notes: Readonly<Record<string, { zh: string; en: string }>> = {
  'correction.old': {
    zh: '按数据文件里的写法；金额以元为单位。',
    en: 'As written in the data file; amounts are in yuan.',
  },
  'correction.new': {
    zh: '按数据文件里的写法；金额以元为单位。',
    en: 'As written in the data file; amounts are in yuan.',
  },
  'aggregate.value': {
    zh: '以 unit 为单位，不换算成分；不要与账目相加。',
    en: 'In the unit that `unit` names, never in fen; do not add it to ledgers.',
  },
};

const fictional: Schema = {
  ...bool('虚构', 'Fictional'),
  ...described({
    zh: '为演示而虚构的数据，不要与真实数据相加。',
    en: 'Invented for demonstration; never add it to real data.',
  }),
};

const homes = {
  calc_place: string('所属地点', 'Place', { pattern: slug }),
  calc_fund: string('所属基金', 'Fund', { pattern: slug }),
  calc_round: string('所属轮次', 'Round', { pattern: slug }),
};

/** What the publication adds to groups of a record. */
const picture = { 'calc_picture?': string('图片地址', 'Address of the picture', { format: 'uri-reference' }) };
const added: Readonly<Record<string, Record<string, Schema>>> = {
  before: picture,
  after: picture,
};

function idSchema(kind: Kind, field: z.ZodType | undefined): Record<string, Schema> {
  const identity = identityOf(kind);
  if (identity === 'none') return {};
  const own = field ? fieldSchema(kind, field, 'id') : string('编号', 'Id', { pattern: slug });
  return { [identity === 'maybe' ? 'id?' : 'id']: own };
}

function elementOf(list: z.ZodType): z.ZodType {
  return (list as unknown as { element: z.ZodType }).element;
}

function below(field: z.ZodType): z.ZodType {
  const { def } = field as unknown as { def: { type: string; innerType?: z.ZodType } };
  return def.type === 'optional' && def.innerType ? below(def.innerType) : field;
}
