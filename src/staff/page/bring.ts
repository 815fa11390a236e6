import { element } from '../../client/element.ts';
import { codeLists } from '../../domain/portal/code-list.ts';
import { filledTemplate } from '../../import/template.ts';
import { readWorkbook } from '../../import/workbook.ts';
import { refusalText } from '../../texts/import.ts';
import { fill } from '../../texts/text.ts';
import { belongs } from '../belong.ts';
import { button, filePicker, select, withLabel } from './controls.ts';
import { importPanel } from './import.ts';
import { ledgersOf, ownersOf } from './owner.ts';
import type { Brought, Panel, StaffPage } from './state.ts';
import { templatePanel } from './template.ts';
import { put } from './work.ts';

/** A file that is brought: put in its place where it is a data file, imported where it is a sheet of others. */
export const bringPanel: Panel = (page) => {
  const { words, state } = page;
  const { brought } = state;
  return [
    dropZone(page),
    brought?.as === 'data' && placing(page, brought),
    brought?.as === 'sheet' && element('div', {}, fundChoice(page, brought)),
    ...(brought?.as === 'template' ? templatePanel(page, brought) : []),
    ...(brought?.as === 'sheet' ? importPanel(page, brought) : []),
    brought &&
      element(
        'p',
        {},
        button(words.forget, () => forget(page), { id: 'forget' }),
      ),
  ];
};

function dropZone(page: StaffPage): HTMLElement {
  const { words } = page;
  const zone = element(
    'div',
    { class: 'drop' },
    element('p', {}, words.drop),
    filePicker(
      'bring-file',
      words.pick,
      { accept: '.xlsx,.xls,.xlsm,.et,.ods,.csv,.tsv,.txt,.yaml' },
      (files) => void bring(page, files[0] as File),
    ),
    element('p', { class: 'q' }, words.dropKinds),
  );
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const file = event.dataTransfer?.files[0];
    if (file) void bring(page, file);
  });
  return zone;
}

async function bring(page: StaffPage, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { places } = belongs(file.name, bytes, page.state.desk?.files ?? new Map());
  forget(page);
  if (places[0] !== undefined)
    return page.update({ brought: { as: 'data', name: file.name, bytes, places, chosen: places[0] } });
  await bringSheet(page, file.name, bytes);
}

async function bringSheet(page: StaffPage, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const workbook = await readWorkbook(name, bytes);
  if ('refused' in workbook) {
    const { zh, en } = refusalText[workbook.refused];
    return page.update({ said: { text: page.locale === 'zh' ? zh : en, failed: true } });
  }
  const { checked } = page.state;
  const filled = checked && filledTemplate(workbook, codeLists(checked.portal));
  if (filled) {
    const owners = ownersOf(page, filled.kind);
    const to = owners.length === 1 ? (owners[0]?.value ?? '') : '';
    return page.update({ brought: { as: 'template', workbook, filled, to } });
  }
  const funds = ledgersOf(page);
  const to = funds.length === 1 ? (funds[0]?.value ?? '') : '';
  page.update({ brought: { as: 'sheet', workbook, order: { to } } });
}

function forget(page: StaffPage): void {
  const { brought: _, said: __, ...rest } = page.state;
  page.state = rest;
  page.update({});
}

function placing(page: StaffPage, brought: Extract<Brought, { as: 'data' }>): HTMLElement {
  const { words, state } = page;
  const options = brought.places.slice(0, 200).map((file) => ({
    value: file,
    text: fill(state.desk?.files.has(file) ? words.replaces : words.adds, { file }),
  }));
  return element(
    'div',
    {},
    withLabel(
      fill(words.belongs, { name: brought.name }),
      select('place', options, brought.chosen, (chosen) => page.update({ brought: { ...brought, chosen } })),
    ),
    element(
      'p',
      { class: 'acts' },
      button(
        words.place,
        () => {
          const { chosen: file, bytes } = brought;
          const { brought: _, ...rest } = page.state;
          page.state = rest;
          put(page, new Map([[file, bytes]]), fill(words.placed, { file }), { file });
        },
        { id: 'place-now', strong: true },
      ),
      /\.csv$/.test(brought.name) &&
        button(words.asSheet, () => void bringSheet(page, brought.name, brought.bytes), { id: 'as-sheet' }),
    ),
  );
}

function fundChoice(page: StaffPage, brought: Extract<Brought, { as: 'sheet' }>): HTMLElement {
  const { words } = page;
  const choose = (to: string) => page.update({ brought: { ...brought, order: { ...brought.order, to } } });
  return withLabel(
    words.fund,
    select('fund', ledgersOf(page), brought.order.to, choose, brought.order.to ? undefined : words.chooseFund),
  );
}
