import type { DeskChange, DeskFiles } from '../desk.ts';

/** Folders of the disk, where the browser lets a page read and write one that its user chose. */
type Picker = { showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle> };

/** Whether the browser can write into a folder. */
export function canWrite(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Largest file that is read, in bytes: what is larger is no table and is not published either. */
const largest = 32 * 1024 * 1024;

/** Asks for a folder and reads it; undefined where nobody chose one. */
export async function openFolder(): Promise<{ handle: FileSystemDirectoryHandle; files: DeskFiles } | undefined> {
  try {
    const handle = await (globalThis as Picker).showDirectoryPicker?.({ mode: 'readwrite' });
    return handle && { handle, files: await filesIn(handle) };
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    throw error;
  }
}

async function filesIn(handle: FileSystemDirectoryHandle, above = ''): Promise<DeskFiles> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const [name, entry] of entriesOf(handle)) {
    // What systems keep, and what programs install.
    if (name.startsWith('.') || name === 'node_modules' || name === 'dist') continue;
    const path = above + name;
    if (entry.kind === 'directory') {
      for (const [file, bytes] of await filesIn(entry as FileSystemDirectoryHandle, `${path}/`)) files.set(file, bytes);
    } else {
      const file = await (entry as FileSystemFileHandle).getFile();
      if (file.size <= largest) files.set(path, new Uint8Array(await file.arrayBuffer()));
    }
  }
  return files;
}

type Entries = { entries: () => AsyncIterable<[string, FileSystemHandle]> };

function entriesOf(handle: FileSystemDirectoryHandle): AsyncIterable<[string, FileSystemHandle]> {
  return (handle as unknown as Entries).entries();
}

/** The files of a chosen folder, where the browser gives them as a list. */
export async function readFiles(files: readonly File[]): Promise<DeskFiles> {
  const read = await Promise.all(
    files
      .filter(
        ({ size, webkitRelativePath }) =>
          size <= largest && !/(?:^|\/)(?:\.|node_modules\/|dist\/)/.test(webkitRelativePath),
      )
      .map(async (file) => [file.webkitRelativePath || file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  return new Map(read);
}

/**
 * Writes changes into a folder, after a look whether each file is still as it was opened: what somebody else changed meanwhile is never overwritten.
 * Returns the first file that was in the way; then nothing was written.
 */
export async function writeChanges(
  handle: FileSystemDirectoryHandle,
  changes: readonly DeskChange[],
  opened: DeskFiles,
): Promise<string | undefined> {
  const top = await topOf(handle);
  for (const { file } of changes) {
    const [there, before] = [await bytesAt(top, file), opened.get(file)];
    const same =
      there && before
        ? there.length === before.length && there.every((byte, at) => byte === before[at])
        : there === before;
    if (!same) return file;
  }
  for (const { file, bytes } of changes) {
    const steps = file.split('/');
    const name = steps.pop() as string;
    let folder = top;
    for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
    if (!bytes) await folder.removeEntry(name);
    else {
      // The browser writes beside the file and puts it in place when it is closed.
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(bytes);
      await stream.close();
    }
  }
  return undefined;
}

/** The folder with `portal.yaml`: the chosen one, or `data` in it. */
async function topOf(handle: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle> {
  if (await bytesAt(handle, 'portal.yaml')) return handle;
  for await (const [, entry] of entriesOf(handle))
    if (entry.kind === 'directory' && (await bytesAt(entry as FileSystemDirectoryHandle, 'portal.yaml')))
      return entry as FileSystemDirectoryHandle;
  return handle;
}

async function bytesAt(handle: FileSystemDirectoryHandle, file: string): Promise<Uint8Array | undefined> {
  const steps = file.split('/');
  const name = steps.pop() as string;
  try {
    let folder = handle;
    for (const step of steps) folder = await folder.getDirectoryHandle(step);
    return new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
  } catch {
    return undefined;
  }
}
