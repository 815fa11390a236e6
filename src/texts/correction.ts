import { restrictionName } from '../domain/ledger/restriction.ts';
import { type Protected, protectedOf } from '../domain/published/protected.ts';
import { redact } from '../domain/published/redact.ts';
import type { Both } from '../issues/both.ts';
import type { Bilingual } from '../schemas/field.ts';
import { fieldMeta } from '../schemas/field.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { readYuan } from '../schemas/yuan.ts';
import { moneyText } from './text.ts';

/** A correction in words: what was changed, the old value and the new one. A row that was entered late (`late`) has no field and no old value. */
type Change = { late: boolean; field: Both; old?: Both; new?: Both };

/** Names of categories and projects, by code or id. */
type ChangeNames = {
  incomeTerms: ReadonlyMap<string, Both>;
  spendingTerms: ReadonlyMap<string, Both>;
  projects: ReadonlyMap<string, { name: Bilingual }>;
};

/** The lists of a fund in which a corrected record may be found, and the purposes of the fund. */
type ChangeFund = { [list in keyof typeof lists]?: readonly { id: string }[] } & {
  purposes?: readonly { id: string; name: Bilingual }[] | undefined;
};

/** A correction in the words of the manual: field names, amounts in yuan, codes by their names. */
export function changeOf(
  one: { record: string; field: string; old?: string | undefined; new?: string | undefined },
  fund: ChangeFund | undefined,
  names: ChangeNames,
): Change {
  const late = one.field === 'row';
  const meta = late ? undefined : metaOf(one.field, fund && kindOf(one.record, fund));
  const value = (text: string): Both => {
    if (text === redact) return { zh: '不公布', en: 'withheld' };
    const fen = meta?.kind === 'money' ? readYuan(text) : undefined;
    if (fen !== undefined) return { zh: moneyText(fen, 'zh'), en: moneyText(fen, 'en') };
    if (meta && restrictions.has(meta.key)) return restrictionName(text, fund?.purposes, names.projects);
    const term = meta?.key === 'category' ? (names.incomeTerms.get(text) ?? names.spendingTerms.get(text)) : undefined;
    return term ?? { zh: text, en: text };
  };
  return {
    late,
    field: meta ?? { zh: one.field, en: one.field },
    ...(one.old !== undefined && { old: value(one.old) }),
    ...(one.new !== undefined && { new: value(one.new) }),
  };
}

const lists = {
  income: 'income',
  spending: 'spending',
  transfers: 'transfer',
  reallocations: 'reallocation',
  pledges: 'pledge',
  advances: 'advance',
  applications: 'application',
} as const satisfies Record<string, Kind>;

const restrictions = new Set(['restriction', 'from_restriction', 'to_restriction']);

function kindOf(id: string, fund: ChangeFund): Kind | undefined {
  const list = (Object.keys(lists) as (keyof typeof lists)[]).find((key) => fund[key]?.some((row) => row.id === id));
  return list && lists[list];
}

/** A field by its key or Chinese name; where the record is not known, the first kind that has such a field. */
function metaOf(name: string, kind: Kind | undefined): (Both & { key: string; kind: string }) | undefined {
  const nested = /[.[]/.test(name) ? name.replaceAll(/\[\d+\]/g, '').split('.') : undefined;
  for (const each of kind ? [kind] : kindNames) {
    const part = nested && partOf(protectedOf(each), nested);
    if (part) return part;
    for (const [key, field] of Object.entries(kinds[each].schema.shape)) {
      const meta = fieldMeta(field);
      if (meta && (key === name || meta.zh === name)) return { key, kind: meta.kind, zh: meta.zh, en: meta.en };
    }
  }
  return undefined;
}

/** A field inside groups and lists, such as `votes[0].for`. */
function partOf(
  parts: readonly Protected[],
  way: readonly string[],
): (Both & { key: string; kind: string }) | undefined {
  const [step, ...rest] = way;
  const part = parts.find(({ key }) => key === step);
  if (!part || rest.length > 0) return part && partOf(part.parts, rest);
  const { kind, zh, en } = part.meta;
  return { key: part.key, kind, zh, en };
}
