import { xmlText } from '../export/feed/atom.ts';

/** A piece of HTML that is safe to print. */
export type Piece = { readonly html: string };

/** What may stand in a piece: text and numbers, which are escaped, other pieces, lists of them, or nothing. */
type Part = string | number | undefined | false | Piece | readonly Part[];

/** A piece of HTML: whatever is put into its places is escaped, unless it is a piece itself. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Piece {
  return { html: strings.map((text, index) => `${text}${printed(parts[index])}`).join('') };
}

function printed(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return xmlText(String(part));
  return 'html' in part ? part.html : part.map(printed).join('');
}
