/** Content of an element: text, another element, or nothing. */
type Child = Node | string | false | undefined;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An HTML element with attributes and children; text is only ever text. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElement {
  return put(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function shape(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): SVGElement {
  return put(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function put<E extends Element>(node: E, attributes: Attributes, children: readonly (Child | readonly Child[])[]): E {
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, String(value));
  for (const child of children.flat()) if (child) node.append(child as Node | string);
  return node;
}
