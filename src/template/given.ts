import type { z } from 'zod';
import type { Both } from '../issues/both.ts';
import { toIssue } from '../issues/issue.ts';
import { unreadableDraft } from '../parse/record.ts';
import { fieldAt, textOf } from '../parse/word.ts';
import { cellReader, isReread, isTrouble } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';
import type { Given, GivenValue } from './skeleton.ts';

/** The fields of a kind that are given as one text, by the names under which they are asked for: `proposed.by`, `topics.title` (of the first topic). */
export function plainFields(
  kind: Kind,
): Map<string, { zh: string; en: string; choices: Readonly<Record<string, string>> }> {
  const fields = fieldsOfKind(kind);
  return new Map(
    fields
      .filter(
        ({ key }) => !fields.some((other) => other.key.startsWith(`${key}.`) || other.key.startsWith(`${key}[].`)),
      )
      .map(({ key, zh, en, choices }) => [key.replaceAll('[]', ''), { zh, en, choices }]),
  );
}

/**
 * Texts by the names of fields as a record to be written, each in its standard form; several values of a plain list are separated by `;`. Or why one of them
 * cannot be read.
 */
export function givenOf(
  kind: Kind,
  texts: Readonly<Record<string, string>>,
): { given: Given } | { name: string; wrong: Both } {
  let given: Given = {};
  for (const [name, text] of Object.entries(texts)) {
    const entry = fieldsOfKind(kind).find(({ key }) => key.replaceAll('[]', '') === name);
    if (!entry) continue;
    const steps = entry.key.split('.');
    const listed = entry.kind === 'list';
    const parts = listed ? text.split(/[;；]/).map((part) => part.trim()) : [text.trim()];
    const read = parts.map((part) => readPart(kind, entry.key, listed, part));
    const wrong = read.find((part) => typeof part !== 'string');
    if (wrong !== undefined && typeof wrong !== 'string') return { name, wrong };
    given = placed(given, steps, listed ? (read as string[]) : (read[0] as string));
  }
  return { given };
}

function readPart(kind: Kind, key: string, listed: boolean, text: string): string | Both {
  const path = key.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
  const field = fieldAt(kinds[kind].schema as z.ZodObject, listed ? [...path, 0] : path);
  const value = field && cellReader(textOf(field))?.(text);
  if (isTrouble(value)) return toIssue({ file: '', ...unreadableDraft(value) }, { line: null, column: null }).message;
  return isReread(value) ? value.writing : text;
}

/** The record with a value at a place of it; of a list the first item is meant. */
function placed(given: Given, [step = '', ...rest]: readonly string[], value: GivenValue): Given {
  const name = step.replace('[]', '');
  if (rest.length === 0) return { ...given, [name]: value };
  const own = given[name];
  const [first] = (Array.isArray(own) ? own : [own]) as (Given | undefined)[];
  const inner = placed(first ?? {}, rest, value);
  return { ...given, [name]: step.endsWith('[]') ? [inner] : inner };
}
