import { sum } from '../domain/common/money.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { TraceDocument, TraceGift } from '../domain/trace/shard.ts';

/** What a view needs beside the gift: the language, the root of its pages, and the part of the page that holds its prints. */
export type View = { locale: Locale; root: string; page: ParentNode };

/** Integer fen of a gift, by where they are; what is nowhere has no entry. */
export type Sums = { given: number; used: number; back: number | undefined; away: number | undefined; left: number };

/** Where the money of a gift is. */
export function sumsOf({ fen, used, refunded, away, left }: TraceGift): Sums {
  const all = (list: readonly (readonly [...unknown[], number])[]) => sum(list.map((entry) => entry.at(-1) as number));
  return {
    given: fen,
    used: all(used),
    back: all(refunded) || undefined,
    away: away || undefined,
    left: all(left),
  };
}

/** The language tag of a text that stands in the data in Chinese only. */
export function langOf(text: string, { locale }: View): string | undefined {
  return locale === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}

/** What a payment was for, in the words of its row. */
export function traceName(all: TraceDocument, key: string, { locale }: View): string {
  const payment = all.payments[key];
  return payment?.what || payment?.category[locale] || key;
}

/** Leads a printed link to a path below the site, in the language of its text. */
export function setLink(link: HTMLElement, href: string, lang?: string): void {
  link.setAttribute('href', href);
  if (lang) link.lang = lang;
}
