import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The content of a file: a text, which is written as UTF-8, or bytes. */
type Content = string | Uint8Array;

/** A file of the data folder before and after a change; `undefined` is no file. */
export type FileChange = { file: string; before: Content | undefined; after: Content | undefined };

/**
 * A change of several files that is made whole or not at all: what is to be written is kept first, then put in place. `state`: `kept` may be half in place
 * and is finished by `finishChanges`; `done` is in place; `undone` was taken back. `snapshots` is the length of the chain when it was made.
 */
export type ChangeSet = {
  number: number;
  state: 'kept' | 'done' | 'undoing' | 'undone';
  what: string;
  files: readonly { file: string; before: string | null; after: string | null }[];
  snapshots: number;
  notes: Readonly<Record<string, string>>;
};

/** Why a change cannot be taken back: files were edited since, or a publication was recorded. */
export type Blocked = { edited: readonly string[]; published: boolean };

/**
 * Makes a change. `folder` keeps the changes of a data folder, outside of it. Throws where a file is not as `before` says: somebody edited it meanwhile.
 */
export function makeChange(
  data: string,
  folder: string,
  change: { what: string; files: readonly FileChange[]; snapshots: number; notes?: Readonly<Record<string, string>> },
): ChangeSet {
  for (const { file, before } of change.files)
    if (hashOf(bytesAt(join(data, file))) !== hashOf(before))
      throw new Error(`${file} 刚被改过，请重新运行 (changed meanwhile: run again)`);
  const number = Math.max(0, ...changesIn(folder).map((one) => one.number)) + 1;
  const own = join(folder, String(number).padStart(4, '0'));
  const kept: ChangeSet = {
    ...{ number, state: 'kept', what: change.what, snapshots: change.snapshots, notes: change.notes ?? {} },
    files: change.files.map(({ file, before, after }) => ({ file, before: hashOf(before), after: hashOf(after) })),
  };
  mkdirSync(`${own}.new`, { recursive: true, mode: 0o700 });
  for (const [index, { before, after }] of change.files.entries())
    for (const [side, content] of [
      ['before', before],
      ['after', after],
    ] as const)
      if (content !== undefined) writeSynced(join(`${own}.new`, `${index}.${side}`), content);
  writeSynced(join(`${own}.new`, 'change.json'), `${JSON.stringify(kept, null, 1)}\n`);
  // From here on it will be finished, whatever happens.
  renameSync(`${own}.new`, own);
  return finish(data, folder, kept, 'after');
}

/** Finishes what was cut off: of a change that was kept, everything is put in place; of one that was being taken back, everything is taken back. */
export function finishChanges(data: string, folder: string): ChangeSet[] {
  if (!existsSync(folder)) return [];
  for (const name of readdirSync(folder))
    if (name.endsWith('.new')) rmSync(join(folder, name), { recursive: true, force: true });
  return changesIn(folder)
    .filter(({ state }) => state === 'kept' || state === 'undoing')
    .map((change) => finish(data, folder, change, change.state === 'kept' ? 'after' : 'before'));
}

/** All changes that were made, the oldest first. */
export function changesIn(folder: string): ChangeSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4,}$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name, 'change.json'), 'utf8')) as ChangeSet);
}

/** Takes a change back, byte for byte; or says why not. */
export function undoChange(data: string, folder: string, change: ChangeSet, snapshots: number): ChangeSet | Blocked {
  const edited = change.files
    .filter(({ file, after }) => hashOf(bytesAt(join(data, file))) !== after)
    .map(({ file }) => file);
  const published = snapshots > change.snapshots;
  if (edited.length > 0 || published) return { edited, published };
  return finish(data, folder, save(folder, { ...change, state: 'undoing' }), 'before');
}

/** Puts every file in place that is not there yet. A file that is neither as before nor as after was edited meanwhile and is never overwritten. */
function finish(data: string, folder: string, change: ChangeSet, side: 'before' | 'after'): ChangeSet {
  const own = join(folder, String(change.number).padStart(4, '0'));
  for (const [index, { file, before, after }] of change.files.entries()) {
    const [wanted, other] = side === 'after' ? [after, before] : [before, after];
    const path = join(data, file);
    const now = hashOf(bytesAt(path));
    if (now === wanted) continue;
    if (now !== other)
      throw new Error(
        `${file} 在写入途中被改过，没有覆盖 (edited while a change was being written; it was not overwritten)`,
      );
    if (wanted === null) rmSync(path, { force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeSynced(`${path}.writing`, readFileSync(join(own, `${index}.${side}`)));
      renameSync(`${path}.writing`, path);
    }
  }
  return save(folder, { ...change, state: side === 'after' ? 'done' : 'undone' });
}

function save(folder: string, change: ChangeSet): ChangeSet {
  const path = join(folder, String(change.number).padStart(4, '0'), 'change.json');
  writeSynced(`${path}.new`, `${JSON.stringify(change, null, 1)}\n`);
  renameSync(`${path}.new`, path);
  return change;
}

function bytesAt(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function hashOf(content: Content | undefined): string | null {
  return content === undefined ? null : createHash('sha256').update(content).digest('hex');
}

function writeSynced(path: string, content: Content): void {
  const file = openSync(path, 'w', 0o600);
  writeFileSync(file, content);
  fsyncSync(file);
  closeSync(file);
}
