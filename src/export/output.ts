import { type Addresses, addresses, type Locale } from '../domain/portal/address.ts';
import { waysOf } from '../domain/portal/parting.ts';
import type { Site } from '../domain/published/public.ts';

/** A file that is published beside the pages: its path below the site, and how it is written. The same data give the same bytes. */
export type Output = { path: string; write: () => string | Uint8Array | Promise<Uint8Array> };

/**
 * What files are made of: the published view, and the whole address of the site, which ends with a slash. From the disk come the self-scores of earlier
 * days (`past()`, the oldest first) and the published bytes of a picture by its path in the data folder.
 */
export type Sources = {
  site: Site;
  address: string;
  past: () => readonly { funds: Readonly<Record<string, unknown>> }[];
  picture: (file: string) => Uint8Array;
};

/** What is needed to speak of the data in one language: its words, its links, the published data. */
export type ExportContext = { locale: Locale; to: Addresses; site: Site };

/** Files that exist in both languages, all Chinese ones first. `address` picks that of a file, `write` writes it; `home` is the address of the site. */
export function outputsInBothLanguages<Subject>(
  { site, address }: Sources,
  subjects: Iterable<Subject>,
  pick: (to: Addresses, subject: Subject) => string,
  write: (desk: ExportContext, subject: Subject, home: URL) => string,
): Output[] {
  const home = new URL(address);
  const base = home.pathname;
  const ways = waysOf(site);
  const all = [...subjects];
  return (['zh', 'en'] as const).flatMap((locale) => {
    const desk = { locale, to: addresses(base, locale, ways), site };
    return all.map((subject) => ({
      path: pick(desk.to, subject).slice(base.length),
      write: () => write(desk, subject, home),
    }));
  });
}
