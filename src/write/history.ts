import { readSnapshots } from '../read/snapshots.ts';
import { undoWords as words } from '../texts/undo.ts';
import { type Blocked, type ChangeSet, changesIn, type FileChange, makeChange, undoChange } from './change.ts';
import { changesFolder } from './resume.ts';

/** What a command writes: `what` names it, so that it can be taken back; `notes` are kept with it. */
type DataChange = { what: string; files: readonly FileChange[]; notes?: Readonly<Record<string, string>> };

/** Writes into a data folder, whole or not at all. Throws where a file is not as `before` says. */
export function changeData(data: string, change: DataChange): ChangeSet {
  return makeChange(data, changesFolder(data), { ...change, snapshots: snapshotsOf(data) });
}

/** The names of all notes of changes that stand. */
export function notesOf(data: string): Set<string> {
  return new Set(
    changesIn(changesFolder(data)).flatMap(({ state, notes }) => (state === 'done' ? Object.keys(notes) : [])),
  );
}

/** Takes back the last change of these that stands, byte for byte; says why not; or nothing where there is none. */
export function undoLast(data: string, isOwn: (what: string) => boolean): ChangeSet | Blocked | undefined {
  const last = changesIn(changesFolder(data)).findLast(({ state, what }) => state === 'done' && isOwn(what));
  return last && undoChange(data, changesFolder(data), last, snapshotsOf(data));
}

/** `--undo` of a command: takes back its last change and says so. Returns 1 where it could not be. */
export function undoCommand(data: string, isOwn: (what: string) => boolean, print: (text: string) => void): 0 | 1 {
  const undone = undoLast(data, isOwn);
  if (undone && 'number' in undone) {
    print(`${words.undone.zh} ${words.undone.en}\n`);
    return 0;
  }
  const why = !undone ? words.nothing : undone.published ? words.published : words.edited;
  print(`✗ ${why.zh} ${why.en}${undone?.edited.map((file) => `\n  ${file}`).join('') ?? ''}\n`);
  return 1;
}

/** How many publications were recorded. */
function snapshotsOf(data: string): number {
  return readSnapshots(data, undefined).chain.length;
}
