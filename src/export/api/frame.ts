import { pagedBooks } from '../../domain/ledger/paging.ts';
import { type Addresses, addresses, withEndSlash } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';

/** What every document is made of: the published data, and the links of both languages. */
export type Frame = {
  site: Site;
  zh: Addresses;
  en: Addresses /** Where the site stands: every address that must be whole begins there. */;
  origin: string;
};

/** A frame for one base path (`/` or `/sub/`); `origin` is the whole address of the site, that of the settings where none is given. */
export function frameOf(site: Site, base: string, origin = site.settings.base_url): Frame {
  const paged = pagedBooks(site);
  return { site, zh: addresses(base, 'zh', paged), en: addresses(base, 'en', paged), origin: withEndSlash(origin) };
}

/** The version of the interface, in the address and in every document. */
export const apiVersion = '1';
