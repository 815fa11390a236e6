import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes } from '../read/hashes.ts';

/** A style sheet as the framework names it for a page: its path in the site. */
export type Sheet = { readonly src: string };

/**
 * One sheet in place of the several that a kind of page asks for: a slow line waits for one answer, and what they have in common is packed once. Inside the pages
 * it would save that answer too, but stand on the disk as often as there are pages.
 */
export function joinSheets(assets: string, sheets: readonly Sheet[], joined: Map<string, string>): Sheet[] {
  const text = sheets.map(({ src }) => readFileSync(join(assets, src), 'utf8')).join('');
  if (text === '') return [];
  const src = `assets/${hashBytes(Buffer.from(text)).slice(0, 8)}.css`;
  joined.set(src, text);
  return [{ ...sheets[0], src }];
}
