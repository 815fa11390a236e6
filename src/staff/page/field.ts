import { element } from '../../client/element.ts';
import { codeLists } from '../../domain/portal/code-list.ts';
import type { FieldNode } from '../../template/node.ts';
import type { Given, GivenValue } from '../../template/skeleton.ts';
import { fill } from '../../texts/text.ts';
import { hintOf } from '../hint.ts';
import { button, input, select, withLabel } from './controls.ts';
import type { StaffPage } from './state.ts';

/** Values of a form while it is filled in. */
type Values = { [key: string]: GivenValue };

/**
 * The fields of a form: those that must be filled in first, the others folded. What is entered goes into `values` at once; `again` prints the form anew when an
 * item of a list came or went.
 */
export function fieldsIn(
  page: StaffPage,
  nodes: readonly FieldNode[],
  values: Given,
  path: string,
  again: () => void,
): HTMLElement {
  const own = values as Values;
  const needed = nodes.filter((node) => node.needed || own[node.name] !== undefined);
  const others = nodes.filter((node) => !needed.includes(node));
  return element(
    'div',
    { class: 'fields' },
    needed.map((node) => fieldOf(page, node, own, `${path}-${node.name}`, again)),
    others.length > 0 &&
      element(
        'details',
        { class: 'inout' },
        element('summary', {}, fill(page.words.formMore, { count: others.length })),
        others.map((node) => fieldOf(page, node, own, `${path}-${node.name}`, again)),
      ),
  );
}

function fieldOf(page: StaffPage, node: FieldNode, values: Values, id: string, again: () => void): HTMLElement {
  const { entry, name, children } = node;
  if (entry.kind === 'list')
    return children.length > 0 ? items(page, node, values, id, again) : lines(page, node, values, id);
  if (children.length > 0) {
    values[name] ??= {};
    const inner = values[name] as Values;
    return element(
      'fieldset',
      {},
      element('legend', {}, labelOf(page, node)),
      hint(page, node),
      fieldsIn(page, children, inner, id, again),
    );
  }
  const set = (text: string) => {
    values[name] = text;
  };
  const control = controlOf(page, node, String(values[name] ?? ''), id, set);
  return element('div', { class: 'one' }, withLabel(labelOf(page, node), control), hint(page, node));
}

function labelOf({ locale, words }: StaffPage, { entry, needed }: FieldNode): string {
  return needed ? `${entry[locale]}${words.mark}` : entry[locale];
}

function hint({ locale, state: { form } }: StaffPage, node: FieldNode): HTMLElement | false {
  const text = form ? hintOf(form.kind, node, locale) : '';
  return text !== '' && element('p', { class: 'q' }, text);
}

function controlOf(
  page: StaffPage,
  { entry }: FieldNode,
  value: string,
  id: string,
  set: (text: string) => void,
): HTMLElement {
  const { words, locale } = page;
  if (entry.kind === 'choice') {
    const options = Object.entries(entry.choices).map(([code, zh]) => ({
      value: code,
      text: locale === 'zh' ? zh : code,
    }));
    return select(id, options, value, set, words.choose);
  }
  if (entry.kind === 'flag')
    return select(
      id,
      [
        { value: 'true', text: words.yes },
        { value: 'false', text: words.no },
      ],
      value,
      set,
      words.choose,
    );
  const list = referenced(page, entry.to);
  if (list.length > 0 && list.length <= 60) return select(id, list, value, set, words.choose);
  const attributes: Record<string, string> = entry.kind === 'date' ? { type: 'date' } : {};
  if (/^(money|count|quantity|percent)$/.test(entry.kind)) attributes.inputmode = 'decimal';
  if (list.length > 0) attributes.list = `${id}-list`;
  const control = input(id, value, set, attributes);
  if (list.length === 0) return control;
  // A list of suggestions: there are too many to choose from.
  return element(
    'span',
    { id: `${id}-group` },
    control,
    element(
      'datalist',
      { id: `${id}-list` },
      list.map((one) => element('option', { value: one.value }, one.text)),
    ),
  );
}

/** What a field may refer to: codes of a list, or records of the portal. */
function referenced({ state, locale }: StaffPage, to: string | undefined): { value: string; text: string }[] {
  const portal = state.checked?.portal;
  if (!to || !portal) return [];
  const codes = codeLists(portal)[to];
  if (codes) return codes.map(({ code, zh }) => ({ value: code, text: `${code} ${zh}` }));
  const records = (
    portal.records as unknown as Record<string, readonly { id: string; name?: { zh: string; en?: string } }[]>
  )[to];
  return (records ?? []).map(({ id, name }) => ({ value: id, text: (locale === 'en' && name?.en) || name?.zh || id }));
}

/** Several plain values, one a line. */
function lines(page: StaffPage, node: FieldNode, values: Values, id: string): HTMLElement {
  const present = values[node.name];
  const area = element('textarea', { id, class: 'field', rows: 3 }) as HTMLTextAreaElement;
  area.value = Array.isArray(present) ? present.join('\n') : '';
  area.addEventListener('change', () => {
    values[node.name] = area.value.split('\n').map((line) => line.trim());
  });
  return element('div', { class: 'one' }, withLabel(labelOf(page, node), area), hint(page, node));
}

/** Several groups: each a box, with buttons for one more and one less. */
function items(page: StaffPage, node: FieldNode, values: Values, id: string, again: () => void): HTMLElement {
  const { words } = page;
  const list = (Array.isArray(values[node.name]) ? values[node.name] : []) as Given[];
  const change = (next: Given[]) => {
    values[node.name] = next;
    again();
  };
  return element(
    'fieldset',
    {},
    element('legend', {}, labelOf(page, node)),
    hint(page, node),
    list.map((item, index) =>
      element(
        'div',
        { class: 'item' },
        fieldsIn(page, node.children, item, `${id}-${index}`, again),
        button(words.formLess, () => change(list.filter((_, at) => at !== index)), { id: `${id}-${index}-less` }),
      ),
    ),
    button(words.formOne, () => change([...list, {}]), { id: `${id}-more` }),
  );
}
