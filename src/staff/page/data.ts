import type { FolderChecked } from '../../check-folder.ts';
import { element } from '../../client/element.ts';
import { dayText, fill } from '../../texts/text.ts';
import { withAsOf } from '../as-of.ts';
import { bytesOf, changesOf, type DeskFiles, dataFolderOf, noFolder, openDesk, textAt, unzip } from '../desk.ts';
import type { ImportMemory } from '../imported.ts';
import { beginning } from './begin.ts';
import { button, filePicker, input, withLabel } from './controls.ts';
import { canWrite, openFolder, readFiles } from './disk.ts';
import { remember } from './memory.ts';
import type { Panel, StaffPage } from './state.ts';
import { opened, put } from './work.ts';

/** On which data the reader works, and how to open others. */
export const dataPanel: Panel = (page) => {
  const { words, state, locale } = page;
  const { checked, online, origin, memory } = state;
  const told = checked && { day: dayText(checked.portal.asOf, locale), rows: checked.summary.rows };
  return [
    told &&
      element(
        'p',
        {},
        fill(
          { site: words.onSite, folder: words.onFolder, new: words.onNew, preview: words.onPreview }[origin],
          told as never,
        ),
      ),
    !online && checked && element('p', {}, words.notWhole),
    checked?.portal.settings && asOf(page, checked.portal.asOf),
    element(
      'p',
      { class: 'acts' },
      canWrite() && button(words.openFolder, () => void open(page), { id: 'open-folder' }),
      !canWrite() &&
        filePicker(
          'open-files',
          words.openFolder,
          { webkitdirectory: '', multiple: '' },
          (files) => void take(page, readFiles(files)),
        ),
      filePicker('open-zip', words.openZip, { accept: '.zip' }, (files) => void openZip(page, files[0] as File)),
      origin !== 'site' && online && button(words.backToSite, () => void backToSite(page), { id: 'to-site' }),
    ),
    origin === 'site' && beginning(page),
    element('p', { class: 'q' }, words.kept),
    checked && memory && memory.prints.size > 0 && forgetting(page, checked, memory),
  ];
};

function forgetting(page: StaffPage, checked: FolderChecked, memory: ImportMemory): HTMLElement {
  const forget = () => page.update({ memory: remember(checked, { ...memory, prints: new Set() }) });
  const text = fill(page.words.forgetMarks, { count: memory.prints.size });
  return element('p', {}, button(text, forget, { id: 'forget-marks' }));
}

/** The day up to which the data are whole: it moves with every month. */
function asOf(page: StaffPage, present: string): HTMLElement {
  const { words, state, locale } = page;
  let day = present;
  const field = input(
    'as-of',
    present,
    (text) => {
      day = text;
    },
    { type: 'date' },
  );
  const move = () => {
    const after = withAsOf((state.desk && textAt(state.desk.files, 'portal.yaml')) ?? '', day);
    if (after)
      put(page, new Map([['portal.yaml', bytesOf(after)]]), fill(words.asOfMoved, { day: dayText(day, locale) }));
  };
  return element(
    'div',
    { class: 'find' },
    withLabel(words.asOf, field),
    button(words.asOfMove, move, { id: 'move-as-of' }),
  );
}

async function open(page: StaffPage): Promise<void> {
  const found = await openFolder();
  if (found) await take(page, Promise.resolve(found.files), found.handle);
}

async function openZip(page: StaffPage, file: File): Promise<void> {
  const files = unzip(new Uint8Array(await file.arrayBuffer()));
  if (!files) return page.update({ said: { text: page.words.notZip, failed: true } });
  await take(page, Promise.resolve(files));
}

async function take(page: StaffPage, read: Promise<DeskFiles>, handle?: FileSystemDirectoryHandle): Promise<void> {
  const files = dataFolderOf(await read);
  if (files === noFolder) return page.update({ said: { text: page.words.notFolder, failed: true } });
  if (!mayLose(page)) return;
  opened(page, openDesk(files, true), 'folder', handle);
}

async function backToSite(page: StaffPage): Promise<void> {
  if (mayLose(page) && page.state.published) opened(page, openDesk(page.state.published, false), 'site');
}

function mayLose({ state: { desk }, words }: StaffPage): boolean {
  return !desk || changesOf(desk).length === 0 || confirm(words.lose);
}
