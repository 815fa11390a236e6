import { z } from 'zod';
import { comparable } from '../schemas/plain.ts';
import { methods } from '../schemas/rows.ts';
import { methodSynonyms } from '../schemas/synonym.ts';
import { readAmount } from './amount.ts';
import type { SourceHead } from './head.ts';
import { type ColumnRole, roles } from './role.ts';
import { blank, type SourceSheet } from './sheet.ts';

/**
 * What is remembered of a source in `data/mappings/<source>.yaml`: what its columns hold and what its code words mean. Never a value of a row, a name
 * of a person or of a file.
 */
export const mappingSchema = z.strictObject({
  headers: z.record(z.string(), z.enum(roles)).default({}),
  income_side: z.enum(['debit', 'credit']).optional(),
  methods: z
    .record(z.string(), z.enum(Object.keys(methods) as [keyof typeof methods, ...(keyof typeof methods)[]]))
    .default({}),
  categories: z.record(z.string(), z.string()).default({}),
  income_category: z.string().optional(),
  spending_category: z.string().optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A mapping that says nothing yet. */
export const emptyMapping: Mapping = { headers: {}, methods: {}, categories: {} };

/** What each column holds: by the mapping, else by its name. */
export function rolesOf({ columns }: SourceHead, mapping: Mapping): Map<number, ColumnRole> {
  const remembered = new Map(Object.entries(mapping.headers).map(([name, role]) => [comparable(name), role]));
  const found = columns.flatMap(({ index, name, role }) => {
    const known = remembered.get(comparable(name)) ?? role;
    return known ? [[index, known] as const] : [];
  });
  return new Map(settled(found));
}

/** Columns of amounts that are not read because another one was, although what they say differs from it. */
export function rivals(
  { columns, from }: SourceHead,
  sheet: SourceSheet,
  used: ReadonlyMap<number, ColumnRole>,
): string[] {
  const amount = [...used].find(([, role]) => role === 'amount')?.[0];
  const rest = columns.filter(
    ({ index, role }) => role === 'amount' && used.get(index) === 'ignore' && index !== amount,
  );
  if (amount === undefined) return [];
  return rest
    .filter(({ index }) =>
      sheet.rows.slice(from).some(({ cells }) => {
        const [one, other] = [amount, index].map((at) => readAmount(cells[at] ?? blank));
        return typeof one === 'object' && typeof other === 'object' && one.fen !== other.fen;
      }),
    )
    .map(({ name }) => name);
}

/**
 * A role is held once. An amount that repeats what the columns of both directions say is a total of them; of several columns of words the first counts,
 * the others are left out and told.
 */
function settled(found: readonly (readonly [number, ColumnRole])[]): (readonly [number, ColumnRole])[] {
  const has = new Set(found.map(([, role]) => role));
  const both = (has.has('income') && has.has('spending')) || (has.has('debit') && has.has('credit'));
  const taken = new Set<ColumnRole>();
  return found.map(([index, role]) => {
    const again = taken.has(role) && role !== 'private' && role !== 'number' && role !== 'ignore';
    taken.add(role);
    return [index, again || (both && role === 'amount') ? 'ignore' : role] as const;
  });
}

const words = new Map<string, keyof typeof methods>(
  Object.entries(methods).flatMap(([code, word]) => [
    [comparable(code), code as keyof typeof methods] as const,
    [comparable(word), code as keyof typeof methods] as const,
  ]),
);
for (const [code, list] of Object.entries(methodSynonyms))
  for (const word of list) words.set(comparable(word), code as keyof typeof methods);
for (const word of [
  'qq',
  'qq钱包',
  'qq支付',
  'qq红包',
  '抖音',
  '美团',
  '腾讯公益',
  '支付宝公益',
  '水滴公益',
  '公益宝',
  '微信公众号',
  '小程序',
  '转帐',
  '网络',
  '线上',
  '电汇',
  'pos',
  'pos机',
  '对公',
  '银联',
  '财付通',
  'paypal',
])
  words.set(comparable(word), 'transfer');
for (const word of ['现款', '纸币', '募捐箱', '捐款箱']) words.set(comparable(word), 'cash');

/** What a word for a way of giving means; undefined for an unknown one. A blank is not told by the source. */
export function methodOf(word: string, mapping: Mapping): keyof typeof methods | undefined {
  if (word.trim() === '') return 'unstated';
  return mapping.methods[word.trim()] ?? words.get(comparable(word));
}
