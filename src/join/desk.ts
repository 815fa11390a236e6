import { signedYuan } from '../domain/common/money.ts';
import { type Locale, languageFolders } from '../domain/portal/address.ts';
import type { SummaryPortal } from '../export/summary-format.ts';
import type { Bilingual } from '../schemas/field.ts';
import { joinWords } from '../texts/join.ts';
import { type Localized, localize, read } from '../texts/text.ts';
import { markup, type Piece } from './markup.ts';

/** What is needed to speak in one language. */
export type JoinDesk = { locale: Locale; words: Localized<typeof joinWords> };

/** The two languages of an overview. */
export function joinDesk(locale: Locale): JoinDesk {
  return { locale, words: localize(joinWords, locale) };
}

/** A text of the data, marked where it is not in the language of the reader. */
export function said(value: Bilingual, locale: Locale): Piece {
  return spoken(read(value, locale));
}

/** A text with its language, where that is another. */
export function spoken({ text, lang }: { text: string; lang?: string | undefined }): Piece {
  return lang ? markup`<span lang="${lang}">${text}</span>` : markup`${text}`;
}

/** The whole address of a page of a portal in the language of the reader. */
export function portalPage({ address }: Pick<SummaryPortal, 'address'>, page: string, locale: Locale): string {
  return new URL(`${languageFolders[locale]}${page}`, address).href;
}

/** Integer fen in yuan; a sum between funds says plus as well. */
export function yuanText(fen: number, isSigned = false): string {
  return `${isSigned && fen > 0 ? '+' : ''}${signedYuan(fen)}`;
}

/** A section with its heading. */
export function joinSection(id: string, title: string, note: string, body: Piece): Piece {
  return markup`<section id="${id}"><header><h2>${title}</h2><p>${note}</p></header><div>${body}</div></section>\n`;
}
