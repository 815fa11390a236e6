import { element } from '../../client/element.ts';
import { readCsv } from '../../parse/csv.ts';
import { fill } from '../../texts/text.ts';
import { changesOf, type Desk, type DeskChange, plainText, takenBack, zip } from '../desk.ts';
import { button, download } from './controls.ts';
import { writeChanges } from './disk.ts';
import type { Panel, StaffPage } from './state.ts';
import { recheck } from './work.ts';

/** What was changed, and how it is saved. */
export const savePanel: Panel = (page) => {
  const { state, words } = page;
  const { desk, checked, handle } = state;
  if (!desk || !checked) return [];
  const changes = changesOf(desk);
  if (changes.length === 0) return [element('p', {}, words.unchanged)];
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
      handle && button(words.saveFolder, () => void write(page, changes, desk), { id: 'save-folder', strong: true }),
      button(
        words.saveChanges,
        () => saveZip('changes', new Map(changes.flatMap(({ file, bytes }) => (bytes ? [[file, bytes]] : [])))),
        {
          id: 'save-changes',
          strong: !handle,
        },
      ),
      button(words.saveAll, () => saveZip('data', desk.files), { id: 'save-all' }),
      button(words.back, () => recheck(page, takenBack(desk)), { id: 'take-back' }),
    ),
    element('p', { class: 'q' }, words.merge),
  ];
};

function saveZip(name: string, files: Desk['files']): void {
  download(`${name}.zip`, zip(files), 'application/zip');
}

function item({ words }: StaffPage, { file, state, bytes }: DeskChange, { opened }: Desk): HTMLElement {
  const label = { new: words.stateNew, changed: words.stateChanged, gone: words.stateGone }[state];
  const gained = file.endsWith('.csv') && bytes ? rowsIn(bytes) - rowsIn(opened.get(file)) : 0;
  return element(
    'li',
    {},
    element('span', { class: 'tag' }, label),
    ' ',
    element('code', {}, file),
    gained !== 0 && ` ${fill(words.rowsGained, { count: `${gained > 0 ? '+' : '−'}${Math.abs(gained)}` })}`,
  );
}

function rowsIn(bytes: Uint8Array | undefined): number {
  const text = plainText(bytes);
  return text === undefined ? 0 : Math.max(readCsv(text).rows.length - 1, 0);
}

async function write(page: StaffPage, changes: readonly DeskChange[], desk: Desk): Promise<void> {
  const { words, state } = page;
  try {
    const inTheWay = await writeChanges(state.handle as FileSystemDirectoryHandle, changes, desk.opened);
    if (inTheWay) return page.update({ said: { text: fill(words.notWritten, { file: inTheWay }), failed: true } });
  } catch {
    return page.update({ said: { text: fill(words.notWritten, { file: changes[0]?.file ?? '' }), failed: true } });
  }
  const saved: Desk = { ...desk, opened: desk.files, past: [] };
  page.update({ desk: saved, said: { text: fill(words.written, { count: changes.length }) } });
}
