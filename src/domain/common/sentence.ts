/** A piece of a sentence: plain text, or a figure that is printed bold and never broken over two lines. */
export type SentencePart = string | { strong: string };

/** The names of the places of a text: `{name}`, and the name before the colon of `{n:row|rows}`. Of several texts, all names of all of them. */
type PlaceOf<T extends string> = T extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}:${string}` ? Name : Place) | PlaceOf<Rest>
  : never;

/** What fills a text: each of its places. A text that is only known as `string` cannot be filled so. */
export type Places<T extends string, V> = string extends T ? never : Readonly<Record<PlaceOf<T>, V>>;

/** Forbids every value that has no place, also where it comes with others in an object. */
export type Only<T extends string, V> = { readonly [K in Exclude<keyof V, PlaceOf<T>>]: never };

/** Puts values into the `{name}` places of a template; a value given as `{ strong }` stays a piece of its own, `{n:row|rows}` takes its word by the count. */
export function fillParts<const T extends string, V extends Places<T, SentencePart | number>>(
  template: T,
  values: V & Only<T, V>,
): SentencePart[] {
  const given: Readonly<Record<string, SentencePart | number | undefined>> = values;
  const parts: SentencePart[] = [];
  for (const piece of template.split(/(\{\w+(?::[^|}]*\|[^}]*)?\})/)) {
    const [, name, one, more] = /^\{(\w+)(?::([^|}]*)\|([^}]*))?\}$/.exec(piece) ?? [];
    const filled = name === undefined ? piece : given[name];
    if (filled === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    const value = one === undefined ? filled : ((['1', 'one'].includes(String(filled)) ? one : more) ?? '');
    if (typeof value === 'object') parts.push(value);
    else if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${value}`);
    else if (value !== '') parts.push(String(value));
  }
  return parts;
}

/** A sentence without emphasis, for descriptions and sharing. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
