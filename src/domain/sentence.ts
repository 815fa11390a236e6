/** A piece of a sentence: plain, or a figure that stands out and is never broken over two lines. */
export type Part = string | { strong: string };

/** Puts values into the `{name}` places of a template; a value given as `{ strong }` stays a piece of its own, `{n:row|rows}` takes its word by the count. */
export function weave(template: string, values: Readonly<Record<string, Part | number>>): Part[] {
  const parts: Part[] = [];
  for (const piece of template.split(/(\{\w+(?::[^|}]*\|[^}]*)?\})/)) {
    const [, name, one, more] = /^\{(\w+)(?::([^|}]*)\|([^}]*))?\}$/.exec(piece) ?? [];
    const given = name === undefined ? piece : (values[name] ?? '');
    const value = one === undefined ? given : ((['1', 'one'].includes(String(given)) ? one : more) ?? '');
    if (typeof value === 'object') parts.push(value);
    else if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${value}`);
    else if (value !== '') parts.push(String(value));
  }
  return parts;
}

/** A sentence without emphasis, for descriptions and sharing. */
export function plain(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
