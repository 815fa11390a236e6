import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Weight of a page as it travels: HTML with its style sheets, bytes after brotli 11; and its HTML before. */
export type Weight = { kind: string; page: string; raw: number; html: number; css: number };

/** The heaviest page of each kind of a built site. */
export function heaviest(out: string): Weight[] {
  const kinds = new Map<string, Weight>();
  for (const page of pagesOf(out)) {
    const html = readFileSync(join(out, page), 'utf8');
    const kind = kindOf(page);
    const weight = { kind, page, raw: Buffer.byteLength(html), html: 0, css: 0 };
    if (weight.raw > (kinds.get(kind)?.raw ?? 0)) kinds.set(kind, weight);
  }
  return [...kinds.values()].map((weight) => {
    const html = readFileSync(join(out, weight.page), 'utf8');
    const sheets = [...html.matchAll(/href="[^"]*?(assets\/[^"]+\.css)"/g)].map(([, path]) =>
      join(out, path as string),
    );
    return {
      ...weight,
      html: brotli(html),
      css: sheets.filter(existsSync).reduce((sum, sheet) => sum + brotli(readFileSync(sheet)), 0),
    };
  });
}

/** Number of pages of a built site. */
export function countPages(out: string): number {
  return pagesOf(out).length;
}

function pagesOf(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .toSorted();
}

function kindOf(page: string): string {
  const parts = page.replace(/^en\//, '').split('/');
  if (parts[0] === 'funds' && parts.length > 3) return parts[2] === 'accounts' ? 'fund accounts' : 'account book';
  return parts.length === 1 ? 'home' : parts.length === 2 ? `${parts[0]} index` : (parts[0] as string);
}

function brotli(data: string | Buffer): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
