import { gridOf, gridPieces } from '../charts/grid.ts';
import { fillFound } from '../texts/text.ts';
import { element } from './element.ts';

/** What stands in the `{name}` places of a print. */
export type TemplateValues = Readonly<Record<string, string | number>>;

/** A copy of what the page printed for its script (`<template data-printed="name">`), filled as far as the values go. */
export function copyOf(page: ParentNode, name: string, values: TemplateValues): DocumentFragment {
  const template = page.querySelector<HTMLTemplateElement>(`template[data-printed=${name}]`) as HTMLTemplateElement;
  const copy = document.importNode(template.content, true);
  fillIn(copy, values);
  return copy;
}

/** The part of a print that a selector names; print and script belong together, so it is there. */
export function partOf(print: ParentNode, selector: string): HTMLElement {
  return print.querySelector<HTMLElement>(selector) as HTMLElement;
}

/** Takes out every part, by its selector, that does not belong to this answer. */
export function keepParts(print: ParentNode, parts: Readonly<Record<string, boolean>>): void {
  for (const [selector, stays] of Object.entries(parts))
    if (!stays) for (const part of print.querySelectorAll(selector)) part.remove();
}

/** Puts a filled copy for each item where the model stands; `more` does what is not text. */
export function repeat<T>(
  print: ParentNode,
  selector: string,
  items: readonly T[],
  values: (item: T) => TemplateValues,
  more: (copy: HTMLElement, item: T) => void = () => {},
): void {
  const model = partOf(print, selector);
  const copies = items.map((item) => {
    const copy = model.cloneNode(true) as HTMLElement;
    fillIn(copy, values(item));
    more(copy, item);
    return copy;
  });
  model.replaceWith(...copies);
}

/** Gives each row with a name its amount in integer fen; a row without one goes. */
export function fillRows(
  print: ParentNode,
  amounts: Readonly<Record<string, number | undefined>>,
  put: (row: HTMLElement, fen: number) => void,
): void {
  for (const row of print.querySelectorAll<HTMLElement>('[data-row]')) {
    const fen = amounts[row.dataset.row as string];
    if (fen === undefined) row.remove();
    else put(row, fen);
  }
}

/** The amounts of an account sum (`Slip.astro`) in integer fen, by the names of its rows. */
export function fillSum(sumRows: HTMLElement, amounts: Readonly<Record<string, number | undefined>>): void {
  const { heads, look } = gridOf(Object.values(amounts).map((fen) => fen ?? null));
  if (look) sumRows.classList.add(look);
  partOf(sumRows, 'thead .dg span').textContent = heads;
  fillRows(sumRows, amounts, (row, fen) =>
    partOf(row, '.dg span').replaceChildren(
      ...gridPieces(fen).map((piece, index) => (index % 2 ? element('i', {}, piece) : piece)),
    ),
  );
}

/** Fills the places whose names all have a value, in texts and attributes; what is filled in stays text. A small line that says nothing goes. */
function fillIn(print: Node, values: TemplateValues): void {
  const walker = document.createTreeWalker(print, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const said = (text: string) =>
    [...text.matchAll(/\{(\w+)/g)].every(([, name = '']) => name in values) ? fillFound(text, values) : text;
  const silent: Element[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      node.data = said(node.data);
      if (!node.data && node.parentElement?.localName === 'small') silent.push(node.parentElement);
    } else for (const attribute of (node as Element).attributes) attribute.value = said(attribute.value);
  }
  for (const small of silent) small.remove();
}
