import type { Locale } from '../../domain/portal/address.ts';
import { fictionNote } from '../../texts/standard.ts';

/** A thing of the schema.org vocabulary: `@type` and its properties; a property without value is left out. */
export type Thing = { '@type': string; [property: string]: unknown };

/** Things as the JSON-LD block of a page of the site at `base`, which makes their addresses whole. No text can end the block: every `<` is written as an escape. */
export function thingsJson(things: readonly Thing[], base: string): string {
  const whole = (key: string, value: unknown) =>
    addressed.has(key) && typeof value === 'string' ? new URL(value, base).href : value;
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }, whole).replaceAll('<', '\\u003c');
}

/** Properties whose value is an address. */
const addressed = new Set(['url', 'item', 'contentUrl']);

/** The way to a page, home or the topmost place first; the page itself comes last and needs no address. */
export function crumbsThing(crumbs: readonly { name: string; href?: string | undefined }[]): Thing {
  const items = crumbs.map(({ name, href }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: href }));
  return { '@type': 'BreadcrumbList', itemListElement: items };
}

/** The description of a thing: what is fictional says so first. */
export function describe(fictional: boolean, locale: Locale, text?: string): string | undefined {
  return [...(fictional ? [fictionNote[locale]] : []), ...(text ? [text] : [])].join(' ') || undefined;
}
