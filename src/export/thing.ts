/** A thing of the schema.org vocabulary: `@type` and its properties; a property without value is left out. */
export type Thing = { '@type': string; [property: string]: unknown };

/** Things as the JSON-LD block of a page. No text can end the block: every `<` is written as an escape. */
export function thingsJson(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
