import { element } from '../../client/element.ts';
import { decode } from '../../parse/bytes.ts';
import { readCsv } from '../../parse/csv.ts';
import { fill } from '../../texts/text.ts';
import { changesOf, type Desk, type DeskChange, openDesk, takenBack, zip } from '../desk.ts';
import { button, download } from './controls.ts';
import { writeChanges } from './disk.ts';
import { remember } from './memory.ts';
import { previewFiles, undoPreview, writePreview } from './preview.ts';
import type { PageState, Panel, StaffPage } from './state.ts';
import { opened, recheck } from './work.ts';

/** What was changed, and how it is saved. */
export const savePanel: Panel = (page) => {
  const { state, words } = page;
  const { desk, checked, handle } = state;
  if (!desk || !checked) return [];
  const changes = changesOf(desk);
  const canUndo = state.origin === 'preview' && state.written !== undefined;
  const undo = canUndo && button(words.undoWritten, () => void undoWrite(page), { id: 'undo-written' });
  if (changes.length === 0) return [element('p', {}, words.unchanged), undo];
  const errors = checked.summary.errors;
  return [
    element('p', {}, fill(words.changed, { count: changes.length })),
    element(
      'ul',
      { class: 'found' },
      changes.map((change) => item(page, change, desk)),
    ),
    errors > 0 && element('p', { class: 'verdict fails' }, fill(words.errorsLeft, { count: errors })),
    element(
      'p',
      { class: 'acts' },
      (handle || state.origin === 'preview') &&
        button(words.saveFolder, () => void write(page, changes, desk), { id: 'save-folder', strong: true }),
      button(
        words.saveChanges,
        () => saveZip(page, 'changes', new Map(changes.flatMap(({ file, bytes }) => (bytes ? [[file, bytes]] : [])))),
        {
          id: 'save-changes',
          strong: !handle && state.origin !== 'preview',
        },
      ),
      button(words.saveAll, () => saveZip(page, 'data', desk.files), { id: 'save-all' }),
      button(words.back, () => recheck(page, takenBack(desk)), { id: 'take-back' }),
      undo,
    ),
    element('p', { class: 'q' }, words.merge),
  ];
};

function saveZip(page: StaffPage, name: string, files: Desk['files']): void {
  download(`${name}.zip`, zip(files), 'application/zip');
  page.update(imported(page));
}

/** The rows that were imported are remembered once they are saved. */
function imported({ state: { desk, checked, memory } }: StaffPage): Pick<PageState, 'memory'> {
  if (!desk || !checked || !memory || desk.taken.size === 0) return {};
  return { memory: remember(checked, { ...memory, prints: new Set([...memory.prints, ...desk.taken]) }) };
}

function item({ words }: StaffPage, { file, state, bytes }: DeskChange, { opened }: Desk): HTMLElement {
  const label = { new: words.stateNew, changed: words.stateChanged, gone: words.stateGone }[state];
  const gained = file.endsWith('.csv') && bytes ? rowsIn(file, bytes) - rowsIn(file, opened.get(file)) : 0;
  return element(
    'li',
    {},
    element('span', { class: 'tag' }, label),
    ' ',
    element('code', {}, file),
    gained !== 0 && ` ${fill(words.rowsGained, { count: `${gained > 0 ? '+' : '−'}${Math.abs(gained)}` })}`,
  );
}

function rowsIn(file: string, bytes: Uint8Array | undefined): number {
  const text = bytes && decode(file, bytes).text;
  return text === undefined ? 0 : Math.max(readCsv(text).rows.length - 1, 0);
}

async function write(page: StaffPage, changes: readonly DeskChange[], desk: Desk): Promise<void> {
  const { words, state, locale } = page;
  const { memory } = state;
  try {
    const refused = state.origin === 'preview' && (await writePreview(page, changes, desk.opened));
    if (refused) return page.update({ said: { text: refused[locale], failed: true } });
    const { handle } = state;
    const inTheWay = handle && (await writeChanges(handle, changes, desk.opened));
    if (inTheWay) return page.update({ said: { text: fill(words.notWritten, { file: inTheWay }), failed: true } });
  } catch {
    return page.update({ said: { text: fill(words.notWritten, { file: changes[0]?.file ?? '' }), failed: true } });
  }
  const saved: Desk = { ...desk, opened: desk.files, past: [] };
  page.update({
    desk: saved,
    written: memory,
    ...imported(page),
    said: { text: fill(words.written, { count: changes.length }) },
  });
}

async function undoWrite(page: StaffPage): Promise<void> {
  const { words, locale } = page;
  const refused = await undoPreview(page);
  if (refused) return page.update({ said: { text: refused[locale], failed: true } });
  const files = await previewFiles(page, 'data');
  if (!files) return page.update({ said: { text: words.failed, failed: true } });
  const { checked, written } = page.state;
  if (checked && written) remember(checked, written);
  page.state = { ...page.state, written: undefined };
  opened(page, openDesk(files, true), 'preview');
  page.update({ said: { text: words.undone } });
}
