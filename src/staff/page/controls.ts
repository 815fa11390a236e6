import { element } from '../../client/element.ts';
import { yuan } from '../../domain/common/money.ts';

/** A button; `strong` for what a reader most likely wants. */
export function button(
  text: string,
  act: () => void,
  { id, strong = false }: { id?: string; strong?: boolean } = {},
): HTMLElement {
  const made = element('button', { type: 'button', class: strong ? 'btn' : 'btn line', id }, text);
  made.addEventListener('click', act);
  return made;
}

/** A list to choose from; `empty` stands first where nothing is chosen yet. */
export function select(
  id: string,
  options: readonly { value: string; text: string; group?: string }[],
  chosen: string | undefined,
  choose: (value: string) => void,
  empty?: string,
): HTMLElement {
  const make = ({ value, text }: { value: string; text: string }) =>
    element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, text);
  const groups = Map.groupBy(options, ({ group = '' }) => group);
  const made = element(
    'select',
    { id, class: 'field' },
    empty !== undefined && element('option', { value: '' }, empty),
    [...groups].flatMap(([group, own]) =>
      group === '' ? own.map(make) : [element('optgroup', { label: group }, own.map(make))],
    ),
  ) as HTMLSelectElement;
  made.addEventListener('change', () => choose(made.value));
  return made;
}

/** A choice of few, all in sight. */
export function radios(
  name: string,
  options: readonly { value: string; text: string }[],
  chosen: string | undefined,
  choose: (value: string) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'choices' },
    options.map(({ value, text }) => {
      const id = `${name}-${value}`;
      const input = element('input', { type: 'radio', name, id, value, ...(value === chosen ? { checked: '' } : {}) });
      input.addEventListener('change', () => choose(value));
      return element('label', { for: id }, input, ` ${text}`);
    }),
  );
}

/** A field with its label above. */
export function withLabel(label: string, control: HTMLElement): HTMLElement {
  return element('p', { class: 'ask' }, element('label', { for: control.id }, label), control);
}

/** A field for a short text; `change` is told when it is left. */
export function input(
  id: string,
  value: string,
  change: (value: string) => void,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = element('input', {
    id,
    class: 'field',
    type: 'text',
    autocomplete: 'off',
    value,
    ...attributes,
  }) as HTMLInputElement;
  made.addEventListener('change', () => change(made.value));
  return made;
}

/** A button that lets the reader choose files. */
export function filePicker(
  id: string,
  label: string,
  attributes: Record<string, string>,
  chosen: (files: File[]) => void,
): HTMLElement {
  const made = element('input', { id, type: 'file', class: 'vh', ...attributes }) as HTMLInputElement;
  made.addEventListener('change', () => {
    const files = [...(made.files ?? [])];
    made.value = '';
    if (files.length > 0) chosen(files);
  });
  return element('span', { class: 'pick' }, made, element('label', { for: id, class: 'btn line' }, label));
}

/** Hands bytes to the reader as a file. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer> | string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { href: url, download: name }).click();
  // The browser reads it once the click was dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A small table that stacks on phones. */
export function smallTable(heads: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  return element(
    'table',
    { class: 'tb stack' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((cells) =>
        element(
          'tr',
          {},
          cells.map((cell, index) =>
            index === 0 ? element('th', { scope: 'row' }, cell) : element('td', { 'data-l': heads[index] }, cell),
          ),
        ),
      ),
    ),
  );
}

/** A cell of a published table as text; an amount, integer fen, in yuan. */
export function cellText(cell: string | number | boolean | undefined, money: boolean): string {
  if (cell === undefined) return '';
  return money && typeof cell === 'number' ? yuan(cell) : String(cell);
}
