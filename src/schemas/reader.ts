import { z } from 'zod';
import type { Code } from '../issues/codes.ts';
import type { Params } from '../issues/issue.ts';
import { markOf, withoutMarks } from './mark.ts';
import type { Change, Privacy } from './publication.ts';
import type { TableEntry } from './table-entry.ts';

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

/** What is declared of a field: its kind, names and rules. The manual, the CSV header aliases and the labels in messages are made of it. */
export type FieldMeta = {
  kind: FieldKind;
  zh: string;
  en: string;
  aliases?: readonly string[];
  /** Codes of a closed list, with their Chinese words. */
  choices?: Readonly<Record<string, string>>;
  /** Whether its value is not published: always (`private`), or under a condition. */
  privacy?: Privacy;
  /** How it may change after publication, where its kind does not say so. */
  change?: Change;
  /** The codes in the order in which they follow one another, where that is not the order of the list. */
  steps?: readonly string[];
  /** A day on which something happened. */
  fact?: true;
  /** One cell may hold several values. */
  several?: true;
  /** The table whose ids it holds, and the field that names the fund, round or place of that record where it is another one. */
  to?: string;
  within?: string;
  /** The items of this list are a table of their own. */
  table?: TableEntry & { name: string };
};

const declared = new WeakMap<z.core.$ZodType, FieldMeta>();

/** What is declared of a field; undefined for anything that is no field. The registry puts it together anew each time, and it is asked for each value. */
export function fieldMeta(field: z.core.$ZodType | undefined): FieldMeta | undefined {
  const known = field && (declared.get(field) ?? (z.globalRegistry.get(field) as FieldMeta | undefined));
  if (known) declared.set(field, known);
  return known;
}

/** The field itself, where it may be absent. */
export function required(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodOptional ? required(field.unwrap()) : field;
}

/** The field with more declared of it; it reads as before. */
export function declare<T extends z.ZodType>(
  field: T,
  more: Pick<FieldMeta, 'privacy' | 'change' | 'steps' | 'fact' | 'several' | 'to' | 'within' | 'table'>,
): T {
  const said = field.meta({ ...field.meta(), ...more });
  const read = readers.get(field);
  if (read) readers.set(said, read);
  return said;
}

/** The parameters of a custom zod issue: our code, what its texts need, and the one value that may be meant, for a person to confirm. */
export type Trouble = { code: Code; params: Params; fix?: string };

/** A problem: why a text is not a value, and which value may be meant. */
export function trouble(code: Code, params: Params, fix?: string): Trouble {
  return fix === undefined ? { code, params } : { code, params, fix };
}

/** A value that was written in another form than the standard one, yet without doubt: the notice about it, and the standard form. */
export type Reread<T = unknown> = { value: T; code: Code; params: Params; writing: string };

/** A value read from another form: `found` is the text, `writing` the standard form. */
export function reread<T>(value: T, found: string, writing: string, code: Code = 'value-rewritten'): Reread<T> {
  return { value, code, params: { found, fix: writing }, writing };
}

/** Whether a reader took another form than the standard one. */
export function isReread(value: unknown): value is Reread {
  return typeof value === 'object' && value !== null && 'writing' in value;
}

/** Reads the text of a field as its value, or returns the problem. */
export type CellReader = (text: string) => unknown;

const readers = new WeakMap<z.core.$ZodType, CellReader>();

/** The reader of a plain field; a table row is read by these alone, without the schema around them. It gives a value, a `Trouble` or a `Reread`. */
export function cellReader(field: z.core.$ZodType): CellReader | undefined {
  return readers.get(field);
}

/** The same without the notice about another form. */
export function fieldReader(field: z.core.$ZodType): CellReader | undefined {
  const read = readers.get(field);
  return read && ((text) => bare(read(text)));
}

function bare(read: unknown): unknown {
  return isReread(read) ? read.value : read;
}

/** Whether a reader gave a problem instead of a value. */
export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value && !('writing' in value);
}

/** Makes a field of a reader. */
export function refine<T>(
  zh: string,
  en: string,
  kind: FieldKind,
  aliases: readonly string[],
  readBare: (text: string) => T | Trouble | Reread<T>,
  choices?: Readonly<Record<string, string>>,
) {
  const read = kind === 'text' ? readBare : heedless(readBare, kind === 'reference');
  const field = z
    .string()
    .transform((text, context): T => {
      const value = bare(read(text));
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

/** The field, which may be absent; what is declared of it stays. */
export function optional<T extends z.ZodType>(field: T): z.ZodOptional<T> {
  const wrapped = field.optional().meta(field.meta() ?? {});
  const read = readers.get(field);
  if (read) readers.set(wrapped, read);
  return wrapped;
}

/** The same reader without heed of marks that cannot be seen, or of quotation marks around. A reader that takes any text must be kept from taking them. */
function heedless<T>(read: (text: string) => T | Trouble | Reread<T>, takesAll: boolean) {
  return (text: string): T | Trouble | Reread<T> => {
    const value = takesAll ? undefined : read(text);
    if (!takesAll && !isTrouble(value)) return value as T | Reread<T>;
    const mark = markOf(text);
    const seen = withoutMarks(text);
    const [, inner = seen] = /^[“”„‘’"'「『](.*)[“”‘’"'」』]$/.exec(seen) ?? [];
    if (inner === text) return takesAll ? read(text) : (value as Trouble);
    const again = read(inner.trim());
    if (isTrouble(again)) return mark ? again : ((value as Trouble) ?? again);
    const writing = isReread(again) ? again.writing : inner.trim();
    if (mark) return { value: bare(again) as T, code: 'text-invisible', params: { found: mark }, writing };
    return reread(bare(again) as T, text, writing);
  };
}
