import { z } from 'zod';
import type { Code } from '../issues/codes.ts';
import type { Params } from '../issues/issue.ts';
import type { Change, Privacy } from './declare.ts';

/** What a field holds: it chooses the input of the form and the wording of the manual. */
export type FieldKind =
  | 'money'
  | 'date'
  | 'month'
  | 'period'
  | 'count'
  | 'quantity'
  | 'percent'
  | 'ratio'
  | 'flag'
  | 'id'
  | 'row'
  | 'reference'
  | 'digits'
  | 'choice'
  | 'uscc'
  | 'url'
  | 'text'
  | 'both'
  | 'list'
  | 'group';

/** What a field says of itself: it makes the manual, the CSV header aliases and the labels in messages. */
export type FieldMeta = {
  kind: FieldKind;
  zh: string;
  en: string;
  aliases?: readonly string[];
  /** Codes of a closed list, with their Chinese words. */
  choices?: Readonly<Record<string, string>>;
  /** Whether its value stays behind: always, or under a condition. */
  privacy?: Privacy;
  /** How it may change after publication, where its kind does not say it. */
  change?: Change;
  /** The codes in the order in which they follow one another, where that is not the order of the list. */
  steps?: readonly string[];
  /** One cell may hold several values. */
  several?: true;
};

/** What the field says of itself. */
export function fieldMeta(field: z.core.$ZodType | undefined): FieldMeta | undefined {
  return field && (z.globalRegistry.get(field) as FieldMeta | undefined);
}

/** Says more of a field; it reads as before. */
export function declare<T extends z.ZodType>(
  field: T,
  more: Pick<FieldMeta, 'privacy' | 'change' | 'steps' | 'several'>,
): T {
  const said = field.meta({ ...field.meta(), ...more });
  const read = readers.get(field);
  if (read) readers.set(said, read);
  return said;
}

/** The parameters of a custom zod issue: our code and what its texts need. */
export type Trouble = { code: Code; params: Params };

/** Says why a text is not a value. */
export function trouble(code: Code, params: Params): Trouble {
  return { code, params };
}

/** Turns the text of a field into its value, or tells why it cannot. */
export type Reader = (text: string) => unknown;

const readers = new WeakMap<z.core.$ZodType, Reader>();

/** The reader of a plain field; a table row is read by these alone, without the schema around them. */
export function fieldReader(field: z.core.$ZodType): Reader | undefined {
  return readers.get(field);
}

/** Whether a reader gave a problem instead of a value. */
export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

/** Makes a field of a reader. */
export function refine<T>(
  zh: string,
  en: string,
  kind: FieldKind,
  aliases: readonly string[],
  read: (text: string) => T | Trouble,
  choices?: Readonly<Record<string, string>>,
) {
  const field = z
    .string()
    .transform((text, context): T => {
      const value = read(text);
      if (isTrouble(value)) {
        context.issues.push({ code: 'custom', message: value.code, input: text, params: value });
        return z.NEVER;
      }
      return value as T;
    })
    .meta({ kind, zh, en, ...(aliases.length ? { aliases } : {}), ...(choices ? { choices } : {}) });
  readers.set(field, read);
  return field;
}

/** May be absent; keeps what the field says of itself. */
export function optional<T extends z.ZodType>(field: T): z.ZodOptional<T> {
  const wrapped = field.optional().meta(field.meta() ?? {});
  const read = readers.get(field);
  if (read) readers.set(wrapped, read);
  return wrapped;
}
