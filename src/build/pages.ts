import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampPage } from '../snapshot/page.ts';

/** Prints on every page of a built site the code that stands for all of it. */
export function stampPages(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const path = join(folder, name);
    const html = readFileSync(path, 'utf8');
    const stamped = stampPage(html);
    if (stamped !== html) writeFileSync(path, stamped);
  }
}
