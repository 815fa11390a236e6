import type { Both } from '../../issues/both.ts';
import { type DeskChange, type DeskFiles, unzip, zip } from '../desk.ts';
import type { StaffPage } from './state.ts';

/** Whether the page is one of the preview on this computer, which reads and writes the data folder. */
export function isPreview({ root }: StaffPage): boolean {
  return root.dataset.preview !== undefined;
}

/** The files of the data folder, or of what was published last; undefined where the preview does not hand them over. */
export async function previewFiles(page: StaffPage, name: 'data' | 'published'): Promise<DeskFiles | undefined> {
  const response = await ask(page, `${name}.zip`, 'GET');
  return response.ok ? unzip(new Uint8Array(await response.arrayBuffer())) : undefined;
}

/** Writes changes into the data folder, all of them or none; or says why not. */
export async function writePreview(
  page: StaffPage,
  changes: readonly DeskChange[],
  opened: DeskFiles,
): Promise<Both | undefined> {
  const sides = changes.flatMap(({ file, bytes }) => {
    const before = opened.get(file);
    return [
      ...(before ? [[`before/${file}`, before] as const] : []),
      ...(bytes ? [[`after/${file}`, bytes] as const] : []),
    ];
  });
  return refusalIn(await ask(page, 'change', 'POST', zip(new Map(sides))));
}

/** Takes back what was written last; or says why not. */
export async function undoPreview(page: StaffPage): Promise<Both | undefined> {
  return refusalIn(await ask(page, 'undo', 'POST'));
}

async function refusalIn(response: Response): Promise<Both | undefined> {
  return response.ok ? undefined : ((await response.json()) as { error: Both }).error;
}

function ask({ root, to }: StaffPage, door: string, method: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { 'X-Preview-Token': root.dataset.preview ?? '', ...(body && { 'Content-Type': 'application/zip' }) };
  return fetch(to.file(`staff/preview/${door}`), { method, headers, ...(body && { body }) });
}

/** The dev server reloads pages after a file was saved; a desk with work on it stays. */
export function stayOnSave(): void {
  import.meta.hot?.on('vite:beforeFullReload', () => new Promise<void>(() => {}));
}
