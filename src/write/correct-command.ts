import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from '../check.ts';
import { isPlaceholder } from '../domain/common/placeholder.ts';
import type { Both } from '../issues/both.ts';
import type { Code } from '../issues/codes.ts';
import type { NeededCorrection } from '../issues/issue.ts';
import { utf8 } from '../parse/bytes.ts';
import { readDate } from '../schemas/date.ts';
import { correctedFiles, correctionEntry, type SaidCorrection } from '../template/correction.ts';
import { correctWords as words } from '../texts/correct.ts';
import { fillFound } from '../texts/text.ts';
import { changeData, undoCommand } from './history.ts';
import { resumeChanges } from './resume.ts';
import { newErrors } from './trial.ts';

/** What a command needs of its surroundings. `ask` asks in a terminal; undefined where nobody can answer. */
type Surroundings = {
  folder: (option: string | undefined) => string;
  print: (text: string) => void;
  ask: ((question: string) => Promise<string>) | undefined;
};

const text = { type: 'string' } as const;
const options = {
  ...{ data: text, record: text, field: text, fund: text, reason: text, 'approved-by': text, on: text },
  all: { type: 'boolean' },
  undo: { type: 'boolean' },
} as const;
type Flags = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** The name under which changes of this command are kept. */
const what = 'correct';

/** Problems that the corrections settle, or that say what else has to be corrected: their words change with every entry. */
const settled: ReadonlySet<Code> = new Set(['correction-missing', 'record-vanished', 'row-late']);

/**
 * Runs `npm run correct` with its arguments: lists the corrections that are needed, or writes them. Returns 0 where none is open or it is done, 1 where
 * something is still to be said; throws at a wrong call.
 */
export async function correctCommand(args: readonly string[], { folder, print, ask }: Surroundings): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...args], options });
  const data = folder(values.data);
  /** Prints, and ends with a code. */
  const end = (code: 0 | 1, key: keyof typeof words, given: Readonly<Record<string, string | number>> = {}): 0 | 1 => {
    print(both(key, given));
    return code;
  };
  resumeChanges(data);
  if (values.undo) return undoCommand(data, (name) => name === what, print);
  const { corrections: open, issues } = checkData(data);
  // A correction that cannot be read may be the one that is needed: the check asks for none then.
  const unread = issues.find(({ severity, file }) => severity === 'error' && /(?:^|\/)corrections\.yaml$/.test(file));
  if (open.length === 0 && unread) return end(1, 'unread', { file: unread.file });
  if (open.length === 0) return end(0, 'none');
  const wanted = open.filter((one) => isWanted(one, values));
  if (wanted.length === 0) return end(1, 'unknown', { record: values.record ?? values.field ?? '' });
  const on = values.on === undefined ? undefined : readDate(values.on);
  if (values.on !== undefined && !on) throw new Error(both('notOn', { found: values.on }));
  const given = { reason: values.reason?.trim(), role: values['approved-by']?.trim(), on };
  if (!ask && !(given.reason && given.role)) {
    list(wanted, print);
    return end(1, 'how');
  }
  if (wanted.length > 1 && given.reason && !values.record && !values.all) return end(1, 'several');
  const said = await allSaid(wanted, given, { print, ask });
  const empty = said.flatMap(({ reason, role }) => [reason, role]).find(isPlaceholder);
  if (empty !== undefined) return end(1, 'placeholder', { found: empty });
  return said.length === 0 ? 1 : write(data, said, print);
}

function isWanted({ record, field, fund }: NeededCorrection, { record: own, field: part, fund: book }: Flags): boolean {
  return (own ?? record) === record && (part ?? field) === field && (book === undefined || book === fund);
}

type Given = { reason: string | undefined; role: string | undefined; on: string | undefined };

/** Each correction with its reason and the office that approved it; what is not said by flags is asked one by one. */
async function allSaid(
  wanted: readonly NeededCorrection[],
  { reason, role, on }: Given,
  { print, ask }: Pick<Surroundings, 'print' | 'ask'>,
): Promise<SaidCorrection[]> {
  const said: SaidCorrection[] = [];
  if (ask && !(reason && role)) print(both('private'));
  for (const needed of wanted) {
    if (ask && !(reason && role)) print(neededText(needed));
    const why = reason ?? (await ask?.(both('reason')))?.trim();
    if (!why) continue;
    const who = role ?? (await ask?.(both('role')))?.trim() ?? '';
    said.push({ needed: { ...needed, on: on ?? needed.on }, reason: why, role: who });
  }
  return said;
}

/** Writes all of them or nothing. */
function write(data: string, said: readonly SaidCorrection[], print: (text: string) => void): 0 | 1 {
  const files = correctedFiles(said, (file) => {
    const path = join(data, file);
    return existsSync(path) ? (utf8(readFileSync(path)) ?? null) : undefined;
  });
  if ('unfit' in files) {
    print(both('shape', { file: files.unfit }));
    for (const one of said.filter(({ needed }) => needed.file === files.unfit)) print(`  ${correctionEntry(one)}\n`);
    return 1;
  }
  const wrong = newErrors(data, new Map(files.map(({ file, after }) => [file, after])));
  const real = wrong.filter(({ code }) => !settled.has(code));
  if (real.length > 0) {
    print(both('wrong'));
    for (const { message, remedy } of real) print(`  ✗ ${message.zh}${remedy.zh}\n    ${message.en} ${remedy.en}\n`);
    return 1;
  }
  changeData(data, { what, files });
  for (const one of said) print(`＋ ${one.needed.file}\n  ${correctionEntry(one)}\n`);
  print(both('written', { n: said.length }));
  return 0;
}

function list(needed: readonly NeededCorrection[], print: (text: string) => void): void {
  print(both('needed', { n: needed.length }));
  print(both('private'));
  for (const one of needed) print(neededText(one));
}

/** What has to be corrected, with the exact values. */
function neededText({ file, record, fund, field, old, new: now }: NeededCorrection): string {
  const part = field === 'row' ? `${words.whole.zh} ${words.whole.en}` : field;
  const value = ({ zh, en }: Both, text: string | undefined) =>
    `  ${zh} ${en}: ${text ?? `${words.blank.zh} ${words.blank.en}`}\n`;
  return `\n${record} · ${part}${fund ? ` · ${fund}` : ''} → ${file}\n${value(words.old, old)}${value(words.new, now)}`;
}

function both(key: keyof typeof words, given: Readonly<Record<string, string | number>> = {}): string {
  return `${fillFound(words[key].zh, given)}\n${fillFound(words[key].en, given)}\n`;
}
