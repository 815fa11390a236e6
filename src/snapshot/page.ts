import { hashOf } from './hash.ts';

/**
 * The place of the code of a page. The code is the first twelve digits of the SHA-256 of the page with twelve zeros in its place, so that a page can print a
 * code for all of itself, on the screen and on paper, and everyone can compute it again.
 */
export const blankCode = '0'.repeat(12);

/** How many digits a code has. */
export const codeLength = blankCode.length;

const printed = /( data-code(?:="")?[^>]*>)([0-9a-f]{12})(?=<)/;

/** Hash of a page with its code blanked, and the code that it prints; undefined where it prints none. */
export function hashPage(html: string): { hash: string; code: string } | undefined {
  const code = printed.exec(html)?.[2];
  return code === undefined ? undefined : { hash: hashOf(html.replace(printed, `$1${blankCode}`)), code };
}

/** The page with zeros in place of its code; a code that is not its own stays. */
export function unstampPage(html: string): string {
  const made = hashPage(html);
  return made?.hash.startsWith(made.code) ? html.replace(printed, `$1${blankCode}`) : html;
}

/** The page with its own code in place of the zeros; a page without that place stays as it is. */
export function stampPage(html: string): string {
  const made = hashPage(html);
  return made ? html.replace(printed, `$1${made.hash.slice(0, codeLength)}`) : html;
}
