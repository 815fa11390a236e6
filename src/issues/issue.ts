import type { Both } from './both.ts';
import { type Code, codes } from './codes.ts';
import type { Severity } from './entry.ts';
import type { Edit, Fix } from './fix.ts';
import { compare } from './order.ts';

/** An entry of `explanations.yaml` that would explain a problem, as YAML with blanks to fill in. */
export type Explain = { file: string; entry: string };

/** A step into a record: a key, a CSV column, or an index of a list. */
export type Path = readonly (string | number)[];

/** Values that fill the `{name}` places of a code's texts. Text that must differ by language is given as `Both`. */
export type Params = Readonly<Record<string, string | number | Both>>;

/** A correction that a change of something published asks for: `file` is where it belongs; a whole record is the field `row`; blank values are absent. */
export type NeededCorrection = {
  file: string;
  record: string;
  fund?: string;
  field: string;
  old?: string;
  new?: string;
  on: string;
};

/**
 * A problem as a reader or a rule finds it, before its exact position is looked up. `line` is the first line of the CSV record (from 1); in YAML the `path`
 * is enough. `position` is set only by a parser that knows the very character.
 */
export type Draft = {
  code: Code;
  file: string;
  record?: string;
  line?: number;
  path?: Path;
  /** Point at the key (unknown keys) instead of the value. */
  on?: 'key' | 'value';
  /** Column of a CSV record (0-based) where the path cannot name it: a header written twice, a blank one, a cell too many. */
  cell?: number;
  position?: { line: number; column: number };
  /** Tells problems of one code at one field apart, in no language. */
  mark?: string;
  /** What problems of one code have in common where only the first is reported: the next follows when it is explained. */
  cause?: string;
  params?: Params;
  fix?: DraftFix;
  /** The corrections that would settle it. */
  corrections?: readonly NeededCorrection[];
};

/** A fix as a reader proposes it: the text to put in place of the cell, value or key of the draft, or edits of the file. */
export type DraftFix = { safe: boolean } & ({ writing: string } | { edits: readonly Edit[] });

/** A problem as it is reported. `file` is relative to the data folder; `line` and `column` are 1-based, or null where no position exists. */
export type Issue = {
  code: Code;
  severity: Severity;
  file: string;
  line: number | null;
  column: number | null;
  field: string | null;
  record: string | null;
  message: Both;
  remedy: Both;
  /** How to explain it, where an explanation would do and nobody has written one; null otherwise. */
  explain: Explain | null;
  /** Further places of the same cause; only where there are any. */
  also?: readonly Pick<Issue, 'line' | 'column' | 'record'>[];
  /** What a program can change in the file to mend it; null where only a person can. */
  fix: Fix | null;
};

/** Where a draft was found, and how a spreadsheet calls that place: the number of its row, the words for its column. */
export type IssuePlace = {
  line: number | null;
  column: number | null;
  row?: number;
  cell?: Both | undefined;
  fix?: Fix | undefined;
};

/** An issue and what of it may be the same elsewhere: its text without the place, the values in it, and its row and column in a table. */
export type ComparableIssue = Issue & { same: Comparison };
type Comparison = { text: Both; values: string; row: number | undefined; cell: Both | undefined };

/** An issue with the texts of a draft: those of the code table, and its place in the words of a spreadsheet. */
export function toIssue(draft: Draft, place: IssuePlace): ComparableIssue {
  const entry = codes[draft.code];
  const params: Params = { record: draft.record ?? '', ...draft.params };
  const text = { zh: fill(entry.message.zh, params, 'zh'), en: fill(entry.message.en, params, 'en') };
  const { row, cell } = place;
  const used = partsOf(entry.message.zh + entry.remedy.zh).filter((_, index) => index % 2);
  return {
    code: draft.code,
    severity: entry.severity,
    file: draft.file,
    line: place.line,
    column: place.column,
    field: draft.path?.length ? brief(fieldName(draft.path)) : null,
    record: draft.record === undefined ? null : brief(draft.record),
    message: row === undefined ? text : inRow(row, cell, text),
    remedy: { zh: fill(entry.remedy.zh, params, 'zh'), en: fill(entry.remedy.en, params, 'en') },
    explain: null,
    fix: place.fix ?? null,
    same: { text, values: JSON.stringify(used.map((name) => params[name])), row, cell },
  };
}

function inRow(row: number, cell: Both | undefined, { zh, en }: Both): Both {
  return {
    zh: `第 ${row} 行${cell ? ` ${cell.zh}` : ''}：${zh}`,
    en: `Row ${row}${cell ? `, ${cell.en}` : ''}: ${en}`,
  };
}

/** `['agreements', 0, 'signed']` as `agreements[0].signed`. */
export function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
}

/** Files in alphabetical order, in a file from top to bottom. */
export function orderIssues<T extends Issue>(issues: readonly T[]): T[] {
  return issues.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code),
  );
}

const templates = new Map<string, string[]>();

/**
 * Fills a text of the code table. A value that has nothing to say is given as blank. A forgotten one leaves its place visible: a check that broke off would
 * report nothing at all.
 */
function fill(template: string, params: Params, language: keyof Both): string {
  let text = '';
  for (const [index, part] of partsOf(template).entries()) {
    const value = index % 2 ? params[part] : part;
    if (value === undefined) text += `{${part}}`;
    else text += index % 2 === 0 ? part : typeof value === 'object' ? value[language] : brief(String(value));
  }
  return text;
}

/** Every second part is a name; the few templates of the table are cut once. */
function partsOf(template: string): string[] {
  const parts = templates.get(template) ?? template.split(/\{(\w+)\}/);
  templates.set(template, parts);
  return parts;
}

/** A message quotes the beginning of a long text on one line, never a whole page of it. */
function brief(text: string): string {
  const cut = text.length <= 160 ? text : `${text.slice(0, 120).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return /[^\S ]| {2}/.test(cut) ? cut.replace(/\s+/g, ' ') : cut;
}
